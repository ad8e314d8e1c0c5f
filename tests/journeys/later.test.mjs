// The later parts of the program: fetched when somebody goes there, and never needed before.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, EN, axe, journey, saved } from './lib.mjs';
import { answered, beginAlone, goOn, history, openExercise, toTheTable, walkAway } from './play.mjs';
import { PUMP, SLUICE, placeOf } from './points.mjs';

// Every part but the first, by its name: a file that parts share is named after them.
const parts = Object.fromEntries(readdirSync(DIST).filter((it) => /^(?!app-).*\.wasm$/.test(it)).map((it) => [it.replace(/-[0-9a-f]{16}\.wasm$/, ''), it]));
const served = (name) => readFileSync(join(DIST, parts[name]));
// Without a service worker, which would bring everything at once.
const ALONE = { window: { serviceWorkers: 'block' }, allow: [/^console: Service Worker registration blocked/] };
const asked = (site) => site.seen.filter((it) => it.endsWith('.wasm') && !it.includes('/app-')).map((it) => it.slice(site.folder.length));
const arrived = (page, name) => page.waitForFunction((name) => performance.getEntriesByType('resource').some((it) => it.name.endsWith(name)), parts[name]);
const retry = (page) => page.getByRole('button', { name: EN['try-again'] });

journey('nothing before the table asks for a later part, and a table asks for the counterpart first', ALONE, async ({ page, site }) => {
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  await saved(page);
  assert.deepEqual(asked(site), []);
  await goOn(page);
  await page.locator('.table-step').waitFor();
  await arrived(page, 'rest');
  const [rest, ...before] = asked(site).reverse();
  assert.equal(rest, parts.rest);
  assert.ok(before.includes(parts.counterpart));
  const wanted = Object.keys(parts).filter((it) => ['counterpart', 'rest'].some((part) => it.split('-').includes(part)));
  assert.deepEqual([...before, rest].sort(), wanted.map((it) => parts[it]).sort(), 'each once, and no other');
});

journey('the counterpart answers while the large part is still on its way', ALONE, async ({ page, site }) => {
  site.answers[site.folder + parts.rest] = () => {};
  await toTheTable(page, site, PUMP, 1);
  await answered(page);
  assert.ok((await history(page)).length > 0, 'the seller has opened');
});

journey('who loses the network at the table still sees the debrief', ALONE, async ({ context, page, site }) => {
  await toTheTable(page, site, SLUICE);
  await arrived(page, 'rest');
  await context.setOffline(true);
  await walkAway(page);
  await goOn(page);
  await goOn(page);
  await page.locator('.debrief .result').first().waitFor();
  assert.equal(await page.locator('.debrief .scatter').count(), 1);
});

journey('a later part that does not arrive is said, and asked for again', { ...ALONE, allow: [/^console: /] }, async ({ page, site }) => {
  let fails = true;
  site.answers[site.folder + parts.rest] = (_, response) => {
    if (fails) return response.writeHead(503).end();
    return response.writeHead(200, { 'content-type': 'application/wasm' }).end(served('rest'));
  };
  await page.goto(`${site.address}#/open`);
  await retry(page).waitFor();
  assert.ok(await page.getByText(EN['later-failed']).isVisible());
  assert.deepEqual(await axe(page), []);
  await retry(page).click();
  await retry(page).waitFor();
  assert.equal(asked(site).filter((it) => it === parts.rest).length, 2);
  fails = false;
  await retry(page).click();
  await page.locator('.drop').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'h1');
});

journey('a host that does not know the file for a program serves it all the same', ALONE, async ({ page, site }) => {
  for (const name of Object.keys(parts)) {
    site.answers[site.folder + parts[name]] = (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(served(name));
  }
  await page.goto(`${site.address}#/about`);
  await page.getByRole('heading', { level: 1, name: EN['about-title'] }).waitFor();
});

for (const name of Object.keys(parts)) {
  journey(`another file in the place of ${name} is not run`, { ...ALONE, allow: [/^console: /] }, async ({ page, site }) => {
    site.answers[site.folder + parts[name]] = (_, response) => {
      const bytes = served(name);
      bytes[bytes.length - 1] ^= 1;
      response.writeHead(200, { 'content-type': 'application/wasm' }).end(bytes);
    };
    if (name === 'answers') {
      // A pack with such a step cannot be read without the part that knows it.
      await page.goto(site.address + placeOf(SLUICE));
      await page.getByRole('heading', { level: 1, name: EN['pack-no-network-title'] }).waitFor();
      return;
    }
    // A file that parts share is missing to each of them.
    const of = name.split('-');
    if (of.includes('counterpart') && !of.includes('rest')) {
      await toTheTable(page, site, PUMP, 1);
      await page.waitForTimeout(2_000);
      assert.deepEqual(await history(page), []);
      assert.ok(await page.getByText(EN.thinking).isVisible());
      return;
    }
    const [, way] = Object.entries({ rest: '#/about', desk: '#/desk', seat: '#/seat?' }).find(([part]) => of.includes(part));
    await page.goto(site.address + way);
    await retry(page).waitFor();
  });
}
