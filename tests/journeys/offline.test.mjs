// Without a network, and with a newer version.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWithout, kept, newerBuild, ready, version } from './builds.mjs';
import { EN, ROOT, RU, journey, plain, say, saved, serve, temporary, textOf, watched } from './lib.mjs';
import {
  bargain, beginAlone, goOn, history, offer, answered, openExercise, resultOf, state, toTheDebrief,
} from './play.mjs';
import { PUMP, SLUICE, best } from './points.mjs';

const heading = (page, name) => page.getByRole('heading', { level: 1, name });

/** The network goes: for the window, and the server too. */
async function unplug(context, site) {
  await context.setOffline(true);
  await site.stop();
}

async function plug(context, site) {
  await site.start();
  await context.setOffline(false);
}

// A worker that cannot be asked for says so on the console, which is no fault of the page.
const OFFLINE = [/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION_REFUSED/];

journey('the network goes in mid-play, the page is opened again, and the exercise is finished', { allow: OFFLINE, timeout: 180_000 }, async ({ page, site, context, goto }) => {
  await goto();
  await ready(page);
  assert.equal(await textOf(page.locator('.offline')), say(EN['offline-ready'], { version: await version(page) }));
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('The mill turns');
  await saved(page);
  await goOn(page);
  await offer(page, SLUICE, best(SLUICE, 0));
  await answered(page);
  const said = await history(page);
  await unplug(context, site);
  await page.reload();
  await page.locator('.table-step').waitFor();
  assert.deepEqual(await history(page), said);
  await bargain(page, SLUICE, 0, 42);
  await page.reload();
  await saved(page);
  await toTheDebrief(page);
  assert.ok((await resultOf(page, 0)).value >= 42);
  await page.getByRole('button', { name: EN.back, exact: true }).first().click();
  await page.locator('.reflect textarea').first().fill('Written without a network');
  await saved(page);
  const before = await state(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(await state(page), before);
  await plug(context, site);
});

journey('after one visit to the shelf every exercise opens without a network', { allow: OFFLINE }, async ({ page, site, context, goto }) => {
  await goto();
  await ready(page);
  const other = await watched(context);
  await unplug(context, site);
  const forms = await page.locator('.card-actions a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  assert.ok(forms.length >= 12);
  for (const hash of forms) {
    await other.goto('about:blank');
    await other.goto(site.address + hash);
    await other.locator('.ways').waitFor();
  }
  // With a query, and by the file's own name.
  for (const address of ['?lang=ru#/about', 'index.html#/about']) {
    await other.goto(site.address + address);
    await other.locator('.sheet-page h1').waitFor();
  }
  await other.getByRole('button', { name: 'Русский' }).click();
  await heading(other, RU['about-title']).waitFor();
  await plug(context, site);
});

journey('the app can be installed', {}, async ({ page, context, goto }) => {
  await goto();
  await ready(page);
  const client = await context.newCDPSession(page);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A window without a profile, as tests have it, installs nothing; that is no fault of the app.
  assert.deepEqual(installabilityErrors.map((it) => it.errorId).filter((it) => it !== 'in-incognito'), []);
  const { errors, data } = await client.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.ok(manifest.name && manifest.icons.some((it) => it.sizes === '512x512') && manifest.icons.some((it) => /maskable/.test(it.purpose)));
  assert.ok([manifest.start_url, ...manifest.icons.map((it) => it.src)].every((it) => !/^(\/|https?:)/.test(it)), 'relative addresses');
});

journey('a second visit asks the host for nothing but a newer worker', {}, async ({ page, site, goto }) => {
  await goto();
  await ready(page);
  site.seen.length = 0;
  await page.reload();
  await openExercise(page, site, PUMP);
  await openExercise(page, site, SLUICE);
  await ready(page);
  assert.deepEqual([...new Set(site.seen)].filter((it) => it !== `${site.folder}sw.js`), []);
});

journey('a newer version is offered on the shelf, not in a session, and taken only on a click', { timeout: 180_000 }, async ({ t, page, site, goto }) => {
  const notice = page.getByRole('button', { name: EN['update-take'] });
  await goto();
  await ready(page);
  const old = await version(page);
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('Begun with the old version');
  await saved(page);
  const [before, session] = [await state(page), page.url()];

  site.directory = newerBuild(temporary(t));
  await page.reload();
  await saved(page);
  await page.getByText(EN['offline-ready-old']).waitFor();
  assert.equal(await notice.count(), 0, 'nothing is offered inside a session');
  assert.equal(await version(page), old);
  await goOn(page);
  await page.getByRole('button', { name: EN.back, exact: true }).click();

  await page.getByRole('link', { name: EN['nav-shelf'], exact: true }).click();
  await notice.waitFor();
  await page.reload();
  await notice.waitFor();
  assert.equal(await version(page), old, 'a reload does not take it');
  await notice.click();
  await page.waitForFunction((it) => document.documentElement.dataset.version !== it && 'ready' in document.documentElement.dataset, old);
  await ready(page);
  assert.equal(await textOf(page.locator('.offline')), say(EN['offline-ready'], { version: await version(page) }));
  await notice.waitFor({ state: 'detached' });

  await page.goto(session);
  await saved(page);
  assert.deepEqual(await state(page), before, 'the session goes on in the newer version');
});

journey('a tab goes on with its own version when another tab takes the newer one', {}, async ({ t, page, site, context, goto }) => {
  await goto();
  await ready(page);
  const old = await version(page);
  const session = await watched(context);
  await openExercise(session, site, PUMP);
  await beginAlone(session);
  site.directory = newerBuild(temporary(t));
  await page.reload();
  await page.getByRole('button', { name: EN['update-take'] }).click();
  await page.waitForFunction((it) => document.documentElement.dataset.version !== it && 'ready' in document.documentElement.dataset, old);
  assert.equal(await version(session), old);
  await goOn(session);
  await goOn(session);
  await session.locator('.table-step').waitFor();
  await session.reload();
  await saved(session);
  assert.equal(await version(session), await version(page), 'opened again it has the newer version, whole');
});

journey('a build of which one file is missing is not kept at all', {}, async () => {
  const files = kept();
  for (const pattern of [/\.wasm$/, /pump\.json$/, /^index\.html$/, /icon-192/]) await installWithout(files.find((it) => pattern.test(it)));
});

journey('a published build can be taken back, and nobody loses work', {}, async ({ page, site, goto }) => {
  await goto();
  await ready(page);
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('Kept through it all');
  await saved(page);
  const lines = readFileSync(join(ROOT, 'public/sw.js'), 'utf8').split('\n').filter((it) => it.startsWith('//   '));
  const killSwitch = lines.map((it) => it.slice(5)).join('\n');
  site.answers[`${site.folder}sw.js`] = (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(killSwitch);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0, null, { polling: 200 });
  site.answers = {};
  // Chromium now and then still sends the first request to the worker that has just gone.
  await page.reload({ timeout: 5_000 }).catch(() => page.reload());
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'Kept through it all');
});

journey('inside a frame of another site nothing is kept for offline, and the app says so', { allow: [/frame-ancestors/, /404/] }, async ({ t, page, site }) => {
  const host = await serve({ answers: {
    '/course': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Course</title><iframe src="${site.address}" width="600" height="600"></iframe>`),
  } });
  t.after(host.stop);
  page.allowOrigin(host.origin);
  await page.goto(`${host.origin}/course`);
  const frame = page.frameLocator('iframe');
  await frame.getByText(EN['offline-unavailable']).waitFor();
  assert.ok(plain(await frame.locator('main h1').innerText()));
});
