// What the journeys share: a server for dist/, a browser, and the words of the screens.
//
// How to play is in play.mjs, what a table is worth in points.mjs, packs to open in packs.mjs.
// PARLEY_DIST names another site than dist/, CHROMIUM another browser.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = process.env.PARLEY_DIST || join(ROOT, 'dist');
export const OUT = join(ROOT, 'tests/journeys/out');
mkdirSync(OUT, { recursive: true });

// ---- The site ---------------------------------------------------------------

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

// A build that is being written has files missing for a moment.
async function read(file) {
  for (let n = 0; ; n += 1) {
    try {
      return await readFile(file);
    } catch (error) {
      if (error.code !== 'ENOENT' || n === 5 || file.endsWith('favicon.ico')) throw error;
      await pause(200);
    }
  }
}

/**
 * Serves dist/, or another directory, in a sub-folder, as a plain host does.
 * `answers` overrides single paths; `site.directory` may change while it serves.
 */
export async function serve({ folder = '/kit/', answers = {}, port = 0, directory = DIST } = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    site.seen.push(path);
    if (site.answers[path]) return site.answers[path](request, response);
    if (!path.startsWith(folder)) return response.writeHead(404).end();
    const name = path.slice(folder.length) || 'index.html';
    try {
      const body = await read(join(site.directory, normalize('/' + name)));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] || 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const start = (at) => new Promise((done) => server.listen(at, '127.0.0.1', done));
  await start(port);
  const { port: taken } = server.address();
  const site = {
    seen: [],
    answers,
    directory,
    folder,
    port: taken,
    origin: `http://localhost:${taken}`,
    address: `http://localhost:${taken}${folder}`,
    start: () => start(taken),
    stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
  return site;
}

/** The one file of the site whose name matches, such as the program's. */
export const fileOf = (site, names, pattern) => site.folder + names.find((it) => pattern.test(it));

// ---- The browser ------------------------------------------------------------

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** A browser as its own process over a profile folder, to be killed without warning. */
export async function launchToKill(profile) {
  const child = spawn(CHROMIUM, [...FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
    'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const endpoint = await new Promise((found, failed) => {
    let text = '';
    child.stderr.on('data', (data) => {
      text += data;
      const match = text.match(/ws:\/\/\S+/);
      if (match) found(match[0]);
    });
    child.on('exit', () => failed(new Error(`Chromium ended: ${text}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const ended = new Promise((done) => child.on('exit', done));
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await browser.close().catch(() => {});
  };
  /** Ends it as a person does, so that it writes what it has to write. */
  const quit = async () => {
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await ended;
  };
  const context = browser.contexts()[0];
  context.setDefaultTimeout(15_000);
  return { browser, context, kill, quit };
}

// What went wrong in a window, and to which places it may go.
const noted = new WeakMap();

async function note(context) {
  if (noted.has(context)) return noted.get(context);
  const notes = { faults: [], allowed: [], origins: [] };
  noted.set(context, notes);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    if (notes.origins.length === 0) notes.origins.push(url.origin);
    if (!notes.origins.includes(url.origin)) notes.faults.push(`request to ${url.href}`);
  });
  await context.exposeFunction('noteViolation', (text) => notes.faults.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.noteViolation(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return notes;
}

/**
 * A page that notes whatever must never happen: errors and warnings, violations of the
 * policy, requests to another origin than its first. `page.allow(pattern)` lets a fault
 * pass that a test brings about; `page.allowOrigin(origin)` a host that it agrees to.
 */
export async function watched(context) {
  const notes = await note(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) notes.faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => notes.faults.push(`error: ${error.message}`));
  page.allow = (...patterns) => notes.allowed.push(...patterns);
  page.allowOrigin = (origin) => notes.origins.push(origin);
  page.faults = async () => notes.faults.filter((it) => !notes.allowed.some((pattern) => pattern.test(it)));
  return page;
}

let shared = null;

/** The one browser of a test file. */
export const browser = () => (shared ??= launch());

/** Ends it. */
export async function closeBrowser() {
  await (await shared)?.close();
  shared = null;
}

/** A new window of its own, with its own storage. */
export async function fresh(settings = {}) {
  const context = await (await browser()).newContext({ locale: 'en-GB', ...settings });
  context.setDefaultTimeout(10_000);
  return context;
}

let isClosedAfterAll = false;
function closeAfterAll() {
  if (!isClosedAfterAll) after(closeBrowser);
  isClosedAfterAll = true;
}

/**
 * A test on the real site in a fresh window. It fails too if anything went wrong on
 * the page that the test did not allow, and leaves a picture in out/ if it fails.
 */
export function journey(name, { site: siteSettings, window: windowSettings, allow = [], timeout = 90_000 } = {}, body) {
  closeAfterAll();
  test(name, { timeout }, async (t) => {
    const site = await serve(siteSettings);
    const context = await fresh(windowSettings);
    const page = await watched(context);
    page.allow(...allow);
    page.allowOrigin(site.origin);
    try {
      await body({ t, site, context, page, goto: (hash = '') => page.goto(site.address + hash) });
      assert.deepEqual(await page.faults(), [], 'nothing goes wrong on the page');
    } catch (error) {
      await page.screenshot({ path: join(OUT, `failed ${name.replace(/[^\w ]/g, '').slice(0, 80)}.png`) }).catch(() => {});
      throw error;
    } finally {
      await context.close();
      await site.stop();
    }
  });
}

/** A folder that goes with the test. */
export function temporary(t) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-journey-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

// ---- Words ------------------------------------------------------------------

/** The messages of a language, to find things by what people read. */
export function words(language) {
  const messages = {};
  const source = ['', '-later', '-seat', '-desk'].map((part) => readFileSync(join(DIST, `locales/${language}${part}.ftl`), 'utf8')).join('\n');
  for (const line of source.split('\n')) {
    const match = line.match(/^([a-z][a-z0-9-]*) = (.*)$/);
    if (match) messages[match[1]] = match[2];
  }
  return messages;
}

export const EN = words('en');
export const RU = words('ru');

/** A message with its variables. */
export const say = (message, values) => message.replace(/\{ \$(\w+) \}/g, (_, name) => values[name]);

/** A text without the marks that keep a name from reordering its sentence. */
export const plain = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\s\u00a0]+/g, ' ').trim();

/** What a person reads in a part of the page. */
export const textOf = async (locator) => plain(await locator.innerText());

// ---- What is asked of every screen -----------------------------------------

/** Waits until the page says that everything is on the disk. */
export const saved = (page) => page.locator('.saved-state.saved').waitFor();

const AXE = readFileSync(join(ROOT, 'tests/journeys/node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is; with `rules`, only these. */
export async function axe(page, rules = null) {
  const runOnly = rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Evaluated by the debugger, so that the page's own policy need not allow it.
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: `if (!window.axe) { ${AXE} }` });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
      .then((it) => JSON.stringify(it.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return JSON.parse(result.value);
}

/** Whether the page scrolls sideways. */
export const overflows = (page) => page.evaluate(() => {
  const root = document.scrollingElement;
  return root.scrollWidth > root.clientWidth;
});
