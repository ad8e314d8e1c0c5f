// The later part of the program: fetched when somebody goes there, and never needed before.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, EN, axe, journey, saved } from './lib.mjs';
import { beginAlone, goOn, openExercise, toTheTable, walkAway } from './play.mjs';
import { PUMP, SLUICE } from './points.mjs';

const later = readdirSync(DIST).find((it) => /^later-.*\.wasm$/.test(it));
// Without a service worker, which would bring everything at once.
const ALONE = { window: { serviceWorkers: 'block' }, allow: [/^console: Service Worker registration blocked/] };
const asked = (site) => site.seen.filter((it) => it.endsWith(later)).length;
const retry = (page) => page.getByRole('button', { name: EN['try-again'] });

journey('nothing before the table asks for the later part, and a table does', ALONE, async ({ page, site }) => {
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  await saved(page);
  assert.equal(asked(site), 0);
  await goOn(page);
  await page.locator('.table-step').waitFor();
  await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name.endsWith(name)), later);
  assert.equal(asked(site), 1);
});

journey('who loses the network at the table still sees the debrief', ALONE, async ({ context, page, site }) => {
  await toTheTable(page, site, SLUICE);
  await page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name.endsWith(name)), later);
  await context.setOffline(true);
  await walkAway(page);
  await goOn(page);
  await goOn(page);
  await page.locator('.debrief .result').first().waitFor();
  assert.equal(await page.locator('.debrief .scatter').count(), 1);
});

journey('a later part that does not arrive is said, and asked for again', { ...ALONE, allow: [/^console: /] }, async ({ page, site }) => {
  let fails = true;
  site.answers[site.folder + later] = (_, response) => {
    if (fails) return response.writeHead(503).end();
    return response.writeHead(200, { 'content-type': 'application/wasm' }).end(readFileSync(join(DIST, later)));
  };
  await page.goto(`${site.address}#/open`);
  await retry(page).waitFor();
  assert.ok(await page.getByText(EN['later-failed']).isVisible());
  assert.deepEqual(await axe(page), []);
  await retry(page).click();
  await retry(page).waitFor();
  assert.equal(asked(site), 2);
  fails = false;
  await retry(page).click();
  await page.locator('.drop').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'h1');
});

journey('a host that does not know the file for a program serves it all the same', ALONE, async ({ page, site }) => {
  site.answers[site.folder + later] = (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(readFileSync(join(DIST, later)));
  await page.goto(`${site.address}#/about`);
  await page.getByRole('heading', { level: 1, name: EN['about-title'] }).waitFor();
});

journey('another file in its place is not run', { ...ALONE, allow: [/^console: /] }, async ({ page, site }) => {
  site.answers[site.folder + later] = (_, response) => {
    const bytes = readFileSync(join(DIST, later));
    bytes[bytes.length - 1] ^= 1;
    response.writeHead(200, { 'content-type': 'application/wasm' }).end(bytes);
  };
  await page.goto(`${site.address}#/about`);
  await retry(page).waitFor();
});
