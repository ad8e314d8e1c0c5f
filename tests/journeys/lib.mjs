// What the journeys share: a server for dist/, a browser, and the words of the screens.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DIST = process.env.PARLEY_DIST || join(ROOT, 'dist');
export const OUT = join(ROOT, 'tests/journeys/out');
mkdirSync(OUT, { recursive: true });

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json',
};

/** Serves dist/ in a sub-folder, as a plain host does. `answers` overrides single paths. */
export async function serve({ folder = '/kit/', answers = {}, port = 0 } = {}) {
  const seen = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    seen.push(path);
    if (answers[path]) return answers[path](request, response);
    if (!path.startsWith(folder)) return response.writeHead(404).end();
    const name = path.slice(folder.length) || 'index.html';
    try {
      const body = await readFile(join(DIST, normalize('/' + name)));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] || 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  const { port: taken } = server.address();
  return {
    seen,
    origin: `http://localhost:${taken}`,
    address: `http://localhost:${taken}${folder}`,
    port: taken,
    stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

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
  const kill = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await browser.close().catch(() => {});
  };
  return { browser, context: browser.contexts()[0], kill };
}

/** A page that notes whatever must never happen. */
export async function watched(context) {
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.faults = async () => [...faults, ...await page.evaluate(() => window.violations).catch(() => [])];
  return page;
}

/** The messages of a language, to find things by what people read. */
export function words(language) {
  const messages = {};
  const source = readFileSync(join(ROOT, `src/ui/locales/${language}.ftl`), 'utf8');
  for (const line of source.split('\n')) {
    const match = line.match(/^([a-z][a-z0-9-]*) = (.*)$/);
    if (match) messages[match[1]] = match[2];
  }
  return messages;
}

export const EN = words('en');

/** Waits until the page says that everything is on the disk. */
export const saved = (page) => page.locator('.saved-state.saved').waitFor();

const AXE = readFileSync(join(ROOT, 'tests/journeys/node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is. */
export async function axe(page) {
  // Evaluated by the debugger, so that the page's own policy need not allow it.
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: AXE });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })
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
