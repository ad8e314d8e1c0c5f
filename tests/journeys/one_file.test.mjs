// Parley in one file, alone in a folder and without a network.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { actionsAlone, killAfterEach } from './actions.mjs';
import { kept } from './builds.mjs';
import {
  DIST, EN, RU, axe, closeBrowser, fresh, journey, launchToKill, saved, say, temporary, textOf, watched,
} from './lib.mjs';
import {
  answered, bargain, beginAlone, goOn, history, offer, openCopy, openExercise, prepare, resultOf, saveCopy, toTheDebrief,
} from './play.mjs';
import { PUMP, SLUICE, best, packOf } from './points.mjs';

after(closeBrowser);

/** A copy of one file of the site, with nothing beside it, and the address that a double click opens. */
function carried(t, name = 'parley.html') {
  const folder = join(temporary(t), 'Флешка тренера');
  mkdirSync(folder);
  const file = join(folder, name);
  copyFileSync(join(DIST, name), file);
  return { file, address: pathToFileURL(file).href };
}

/** A window without a network, and what it asks for beside the file itself. */
async function unplugged(context, address) {
  const asked = [];
  context.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address && !/^(data|blob):/.test(url)) asked.push(url);
  });
  await context.setOffline(true);
  return { page: await watched(context), asked };
}

/** Opens the file in a window of its own, and runs a body that must ask for nothing and break no policy. */
function carriedTest(name, body) {
  test(name, { timeout: 60_000 }, async (t) => {
    const context = await fresh({ acceptDownloads: true });
    t.after(() => context.close());
    const { address } = carried(t);
    const { page, asked } = await unplugged(context, address);
    await body({ page, address, goto: (hash = '') => page.goto(address + hash) });
    assert.deepEqual(asked, []);
    assert.deepEqual(await page.faults(), []);
  });
}

const footer = (page) => page.locator('.offline.ready');
const language = (page, name) => page.getByRole('button', { name, exact: true }).click();
const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

test('from a stick E03 is played to its debrief, through a change of language, a reload and a closed browser', { timeout: 240_000 }, async (t) => {
  const { address } = carried(t);
  const profile = temporary(t);
  let chromium = await launchToKill(profile);
  t.after(() => chromium.kill());
  let { page, asked } = await unplugged(chromium.context, address);
  const stop = async () => {
    assert.deepEqual(asked, [], 'nothing is asked for beside the file itself');
    assert.deepEqual(await page.faults(), []);
  };

  await page.goto(address);
  const version = await page.evaluate(() => document.documentElement.dataset.version);
  await footer(page).waitFor();
  assert.equal(await textOf(footer(page)), say(EN['offline-in-file'], { version }));
  assert.equal(await page.locator('.notice.warning').count(), 0, 'the browser keeps what is done in the file');
  await openExercise(page, { address }, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await prepare(page, { goal: 'The mill turns', limit: 42 });
  await saved(page);
  await goOn(page);
  await offer(page, SLUICE, best(SLUICE, 0));
  await answered(page);

  await language(page, 'Русский');
  await page.getByRole('button', { name: RU.offer, exact: true }).waitFor();
  const [said, before] = [await history(page), page.url()];
  await page.reload();
  await page.locator('.table-step').waitFor();
  await saved(page);
  assert.equal(page.url(), before);
  assert.equal(await textOf(footer(page)), say(RU['offline-in-file'], { version }), 'the language is kept');
  assert.deepEqual(await history(page), said);
  await offer(page, SLUICE, best(SLUICE, 0));
  await page.waitForFunction((n) => document.querySelectorAll('.history li').length >= n + 2, said.length);
  await saved(page);
  await language(page, 'English');
  const all = await history(page);
  await stop();
  await chromium.quit();

  chromium = await launchToKill(profile);
  ({ page, asked } = await unplugged(chromium.context, address));
  await page.goto(before);
  await page.locator('.table-step').waitFor();
  assert.deepEqual(await history(page), all, 'another start of the browser finds the session');
  await bargain(page, SLUICE, 0, 42);
  await toTheDebrief(page);
  assert.ok((await resultOf(page, 0)).value >= 42);
  assert.ok(await page.locator('.debrief .scatter').count(), 'the picture of the debrief is there');
  const copy = await saveCopy(page);
  const file = JSON.parse(copy.bytes);
  assert.ok(file.log.some((it) => it.act === 'goal' && it.text === 'The mill turns'));
  await page.goto(`${address}#/open`);
  await openCopy(page, copy);
  await page.locator('.session-header').waitFor();
  await stop();
});

test('in the file too, nothing that was shown as saved is lost when the browser is killed', { timeout: 300_000 }, async (t) => {
  const { kills, slowest } = await killAfterEach({
    site: carried(t), profile: temporary(t), exercise: PUMP, role: 1, actions: actionsAlone(PUMP, 1), same: assert.deepEqual,
  });
  t.diagnostic(`${kills} kills, 0 lost; the slowest start took ${slowest} ms`);
});

carriedTest('every shipped exercise and every tool is in the file', async ({ page, goto }) => {
  await goto();
  await footer(page).waitFor();
  const forms = await page.locator('.card-actions a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  assert.ok(forms.length >= 12);
  for (const hash of forms) {
    await goto(hash);
    await page.locator('.ways').waitFor();
  }
  const files = kept().filter((it) => /^(exercises|locales|templates)\/|\.wasm$|^tools\.json$/.test(it)).sort();
  const inside = await page.evaluate(() => Promise.all([...document.querySelectorAll('script[type="text/plain"]')].map(async ({ id }) => {
    const bytes = await (await window.fetch(id)).arrayBuffer();
    return [id, [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((it) => String.fromCharCode(it)).join('')];
  })));
  const hashes = JSON.parse(readFileSync(join(DIST, 'sw.js'), 'utf8').match(/^const FILES = (.*);$/m)[1]);
  assert.deepEqual(inside.map(([id]) => id).sort(), files);
  for (const [id, hash] of inside) assert.equal(`sha256-${btoa(hash)}`, hashes[id], id);
  await goto('#/tools');
  await page.locator('.card-actions a, .card-actions button').first().waitFor();
});

carriedTest('in the file the pages say what a file can do: hand on files, not links, and fetch nothing', async ({ page, goto }) => {
  await goto('#/about');
  await page.getByText(EN['about-file-this']).waitFor();
  assert.equal(await page.locator('a[download]').count(), 0);
  assert.deepEqual(await axe(page), []);
  await goto('#/open?from=https://example.org/pack.json');
  await page.getByText(EN['open-address-in-file']).waitFor();
  assert.equal(await page.locator('#address').count(), 0);
  const { id, exercises: [exercise] } = packOf('sluice.json');
  await goto(`#/exercise/${id}/${exercise.id}`);
  await page.locator('details.trainer > summary').click();
  await page.getByText(EN['share-from-file']).waitFor();
  assert.equal(await page.getByRole('button', { name: EN['trainer-share'] }).count(), 0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: EN['trainer-file'] }).click()]);
  assert.deepEqual(JSON.parse(await readFile(await download.path())), packOf('sluice.json'));
});

test('the policy of the file lets nothing out, whatever asks', { timeout: 60_000 }, async (t) => {
  const context = await fresh();
  t.after(() => context.close());
  const { address } = carried(t);
  const { page, asked } = await unplugged(context, address);
  await page.goto(address);
  await footer(page).waitFor();
  page.allow(/^console: /);
  await page.evaluate(() => {
    // Not what the page put in place of it, but the browser's own.
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    navigator.sendBeacon('https://example.org/');
    const request = new XMLHttpRequest();
    request.open('GET', 'https://example.org/');
    request.send();
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }));
  });
  const refused = async () => (await page.faults()).filter((it) => it.includes('example.org')).map((it) => it.split(' ')[1]).sort();
  for (let n = 0; n < 50 && (await refused()).length < 4; n += 1) await page.waitForTimeout(100);
  assert.deepEqual(await refused(), ['connect-src', 'connect-src', 'frame-src', 'img-src']);
  assert.deepEqual(asked.filter((it) => !it.startsWith('https://example.org')), []);
});

journey('after a crash in the file the rescued copy gives the work back, on the site too', { timeout: 120_000 }, async ({ t, page, goto }) => {
  const context = await fresh({ acceptDownloads: true });
  t.after(() => context.close());
  const { address } = carried(t);
  const { page: inFile, asked } = await unplugged(context, address);
  inFile.allow(/unreachable/);
  await openExercise(inFile, { address }, SLUICE);
  await beginAlone(inFile);
  await goOn(inFile);
  await prepare(inFile, { goal: 'Вода для мельницы' });
  await saved(inFile);
  // A link within the page moves the focus and not the place.
  const place = inFile.url();
  await inFile.evaluate(() => { location.hash = 'main'; });
  await inFile.waitForFunction((it) => location.href === it, place);
  await inFile.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }); });
  const shield = inFile.locator('.shield');
  await shield.getByText('Parley has stopped').waitFor();
  const [download] = await Promise.all([inFile.waitForEvent('download'), shield.getByRole('button', { name: 'Save a copy' }).click()]);
  const bytes = await readFile(await download.path());
  await shield.getByRole('button', { name: 'Open Parley again' }).click();
  await saved(inFile);
  assert.equal(await inFile.locator('#goal').inputValue(), 'Вода для мельницы');
  assert.deepEqual((await inFile.faults()).concat(asked), []);

  await goto('#/open');
  await openCopy(page, { name: 'rescue.json', bytes });
  await page.locator('.begun-row').getByRole('link').first().click();
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'Вода для мельницы');
});

test('a file that was copied only in part says so, and offers the saved work', { timeout: 60_000 }, async (t) => {
  const context = await fresh();
  t.after(() => context.close());
  const { file, address } = carried(t);
  const { page, asked } = await unplugged(context, address);
  page.allow(/^console: /, /^error: /);
  for (const share of [0.95, 0.5]) {
    truncateSync(file, Math.round(readFileSync(file).length * share));
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.shield').waitFor();
    assert.match(await textOf(page.locator('#shield-text')), /This file was copied only in part/);
  }
  assert.deepEqual((await page.faults()).concat(asked.filter((it) => it !== 'about:blank')), []);
});

test('the site itself, opened as a file, names the file that can be', { timeout: 60_000 }, async (t) => {
  const context = await fresh();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
  await heading(page, 'Parley cannot run from a folder');
  assert.match(await textOf(page.locator('#shield-text')), /Open parley\.html beside it/);
});

journey('the site gives the file to take along, and a first visit does not wait for it', {}, async ({ page, site, goto }) => {
  await goto('#/about');
  await page.locator('.offline.ready').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: EN['about-file-save'] }).click()]);
  assert.equal(download.suggestedFilename(), 'parley.html');
  assert.ok((await readFile(await download.path())).equals(readFileSync(join(DIST, 'parley.html'))));
  assert.ok(!kept().includes('parley.html'));
  assert.equal(site.seen.filter((it) => it.endsWith('parley.html')).length, 1);
});
