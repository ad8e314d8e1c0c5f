// Other builds of the site: newer ones, and ones that do not arrive whole.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, EN, ROOT, fresh, serve } from './lib.mjs';

/** The footer says that everything is kept for offline. */
export const ready = (page) => page.locator('.offline.ready').waitFor({ timeout: 20_000 });

/** The build that a page runs. */
export const version = (page) => page.evaluate(() => document.documentElement.dataset.version);

/** The files that a build keeps for offline. */
export const kept = () => Object.keys(JSON.parse(readFileSync(join(DIST, 'sw.js'), 'utf8').match(/^const FILES = (.*);$/m)[1]));

/** A newer build in this folder: the same with another line in its page. */
export function newerBuild(folder, name = 'v2') {
  const copy = join(folder, name);
  cpSync(DIST, copy, { recursive: true });
  const index = join(copy, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('</style>', `.${name}{}</style>`));
  execFileSync('python3', [join(ROOT, 'scripts/finish-site'), copy]);
  return copy;
}

/** Visits a host that has every file but this one for the worker: nothing is kept, and a whole build is, once it is there. */
export async function installWithout(name) {
  const site = await serve();
  const window = await fresh();
  const type = name.endsWith('.wasm') ? 'application/wasm' : name.endsWith('.html') ? 'text/html' : 'text/plain';
  // The page itself gets the file; the worker, which asks after it was fetched, does not.
  site.answers[site.folder + name] = (request, response) => {
    if (request.headers['sec-fetch-dest'] === 'empty' && site.seen.includes(`${site.folder}sw.js`)) return response.writeHead(500).end('no');
    const kind = name.endsWith('.js') ? 'text/javascript' : type;
    return response.writeHead(200, { 'content-type': kind, 'cache-control': 'no-store' }).end(readFileSync(join(DIST, name)));
  };
  try {
    const page = await window.newPage();
    await page.goto(site.address);
    await page.getByText(EN['offline-unavailable']).waitFor();
    assert.deepEqual(await page.evaluate(() => caches.keys()), [], name);
    site.answers = {};
    await page.reload();
    await ready(page);
  } finally {
    await window.close();
    await site.stop();
  }
}
