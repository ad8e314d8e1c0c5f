// The crash shield: whatever ends the program, a readable page with the saved work and a way on.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, axe, fresh, journey, overflows, saved, textOf, watched } from './lib.mjs';
import { answered, beginAlone, goOn, history, offer, openExercise, prepare, state } from './play.mjs';
import { bicycle, fileNamed } from './packs.mjs';
import { SLUICE, best } from './points.mjs';

const WORDS = {
  crash: 'Parley has stopped',
  again: 'Parley has stopped again',
  start: 'Parley could not be opened',
  nowasm: 'Parley cannot run in this browser',
};
const names = readdirSync(DIST);
const [program, glue] = [/^app-.*\.wasm$/, /^app-.*\.js$/].map((pattern) => names.find((it) => pattern.test(it)));
const ANYTHING = { allow: [/^console: /, /^error: /] };

const shield = (page) => page.locator('.shield');
const button = (page, name) => shield(page).getByRole('button', { name });
const ready = (page) => page.waitForFunction(() => 'ready' in document.documentElement.dataset);

/** The shield is there with this heading, and its first button has the focus. */
async function shielded(page, heading) {
  await shield(page).waitFor();
  assert.equal(await textOf(shield(page).locator('h1')), heading);
  assert.equal(await page.title(), heading);
  assert.ok(await shield(page).evaluate((it) => it.contains(document.activeElement) && document.activeElement.localName === 'button'));
  assert.ok(await page.locator('#app').isHidden());
}

/** Ends the program as a trap does, or a full stack, or what it calls by failing in its midst. */
const crash = (page, kind = 'trap') => page.evaluate((it) => {
  const deeper = () => deeper() + 1;
  const trap = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  if (it === 'inside') Date.now = () => { throw new Error('the clock is broken'); };
  else setTimeout(it === 'trap' ? trap : deeper);
}, kind);

// ---- Faults while it runs ---------------------------------------------------

journey('after a trap the work is on the disk, and one press opens it again where it was', ANYTHING, async ({ page, site }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await prepare(page, { goal: 'Winter water', limit: 42, reason: 'The mill' });
  await saved(page);
  const before = await state(page);
  await crash(page);
  await shielded(page, WORDS.crash);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await shielded(page, WORDS.crash);
  await button(page, 'Open Parley again').click();
  await saved(page);
  assert.deepEqual(await state(page), before);
});

journey('a failure in the midst of the program is a crash too', ANYTHING, async ({ page, site }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await crash(page, 'inside');
  await shielded(page, WORDS.crash);
  assert.match(await shield(page).locator('pre').textContent(), /the clock is broken/);
});

journey('a dead program does nothing more, and the page does not open again by itself', ANYTHING, async ({ page, goto }) => {
  await goto();
  await ready(page);
  let loads = 0;
  page.on('load', () => { loads += 1; });
  await page.evaluate(() => { window.ticks = 0; setInterval(() => { window.ticks += 1; }, 20); });
  await page.waitForFunction(() => window.ticks > 2);
  await crash(page, 'stack');
  await shielded(page, WORDS.crash);
  const ticks = await page.evaluate(() => window.ticks);
  // That nothing happens can only be seen by waiting.
  await page.waitForTimeout(1_000);
  assert.equal(await page.evaluate(() => window.ticks), ticks);
  assert.equal(loads, 0);
});

journey('a second crash within a minute offers to start without the session', ANYTHING, async ({ page, site }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  const session = page.url();
  for (const heading of [WORDS.crash, WORDS.again]) {
    await ready(page);
    await saved(page);
    await crash(page);
    await shielded(page, heading);
    if (heading === WORDS.crash) await button(page, 'Open Parley again').click();
  }
  await button(page, 'Start without').click();
  await page.locator('.begun-row').waitFor();
  assert.equal(new URL(page.url()).hash, '#/');
  await page.goto(session);
  await saved(page);
});

journey('the rescued copy gives everything back in a browser that never saw it', { ...ANYTHING, timeout: 180_000 }, async ({ page, site, goto }) => {
  await goto('#/open');
  await page.locator('input[type="file"]').setInputFiles(fileNamed('bicycle.json', bicycle()));
  await page.locator('.ways').waitFor();
  await beginAlone(page, 1);
  const bicycleSession = page.url();
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await prepare(page, { goal: 'Вода для мельницы', limit: 42, questions: 'What in winter?', reason: 'The mill' });
  await saved(page);
  const preparation = await state(page);
  await goOn(page);
  await offer(page, SLUICE, best(SLUICE, 0));
  await answered(page);
  const [said, session] = [await history(page), page.url()];
  await crash(page);
  await shielded(page, WORDS.crash);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save a copy').click()]);
  assert.match(download.suggestedFilename(), /^parley-rescue-\d{4}-\d\d-\d\d\.json$/);
  await page.getByText('The copy was handed to the browser').waitFor();
  const bytes = await readFile(await download.path());
  assert.ok(!bytes.includes('мельницы'), 'prose stays sealed in it, beside its key');

  const elsewhere = await fresh();
  try {
    const other = await watched(elsewhere);
    await other.goto(`${site.address}#/open`);
    await other.locator('input[type="file"]').setInputFiles({ name: 'rescue.json', mimeType: 'application/json', buffer: bytes });
    await other.locator('.begun-row').nth(1).waitFor();
    assert.equal(await other.locator('.begun-row').count(), 2);
    assert.equal(await textOf(other.locator('section[aria-labelledby="opened"] h3')), 'One bicycle');
    await other.goto(session);
    await other.locator('.table-step').waitFor();
    assert.deepEqual(await history(other), said);
    await other.getByRole('button', { name: 'Back', exact: true }).click();
    assert.deepEqual(await state(other), preparation);
    await other.goto(bicycleSession);
    await saved(other);
    assert.deepEqual(await other.faults(), []);
  } finally {
    await elsewhere.close();
  }
});

journey('the technical details name no pack, no key and no place', ANYTHING, async ({ page, goto }) => {
  await goto('#/open?from=https://secret.example/pack.json');
  await page.locator('.drop').waitFor();
  await page.evaluate(() => console.error(`at ${location.href} and #k=SECRETKEY`));
  await crash(page);
  await shielded(page, WORDS.crash);
  const details = await shield(page).locator('pre').textContent();
  assert.ok(!/secret|SECRETKEY/.test(details), details);
  assert.match(details, /unreachable/);
});

// ---- It does not even start -------------------------------------------------

const bytes = (name) => readFileSync(join(DIST, name));
const send = (type, body) => (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
const gone = (_, response) => response.writeHead(404).end();
const dead = (request) => request.socket.destroy();
const damaged = Buffer.from(bytes(program)).fill(7, 200, 400);

const STARTS = {
  'the program is missing': [program, gone],
  'the program is damaged': [program, send('application/wasm', damaged)],
  'the program is cut': [program, send('application/wasm', bytes(program).subarray(0, 5_000))],
  'the program does not arrive': [program, dead],
  'the words of the screens are missing': ['locales/en.ftl', gone],
  'the words of the screens are the page of a login': ['locales/en.ftl', send('text/html', '<h1>Log in</h1>')],
  'its script is missing': [glue, gone],
  'its script does not arrive': [glue, dead],
  'its script is the page of a login': [glue, send('text/html', '<h1>Log in</h1>')],
  'its script is an old one': [glue, send('text/javascript', bytes(glue).toString().replace(/\bi0_\w+/g, 'i0_old'))],
};
journey('whatever of the program does not arrive whole, the page says so and opens once it is mended', { ...ANYTHING, timeout: 180_000 }, async ({ site }) => {
  for (const [name, [file, answer]] of Object.entries(STARTS)) {
    site.answers = { [site.folder + file]: answer };
    const window = await fresh();
    try {
      const page = await watched(window);
      await page.goto(site.address, { waitUntil: 'commit' });
      await shielded(page, WORDS.start).catch((error) => assert.fail(`${name}: ${error.message}`));
      site.answers = {};
      await button(page, 'Open Parley again').click();
      await ready(page);
      await page.locator('.hero').waitFor();
    } finally {
      await window.close();
    }
  }
});

journey('a damaged file that lies in the offline store is fetched anew on a press', ANYTHING, async ({ page, goto }) => {
  await goto();
  await page.locator('.offline.ready').waitFor();
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const program = (await cache.keys()).find((it) => /\/app-[0-9a-f]+\.wasm$/.test(it.url));
    await cache.put(program.url, new Response(new Uint8Array([0, 1, 2]), { headers: { 'content-type': 'application/wasm' } }));
  });
  await page.reload();
  await shielded(page, WORDS.start);
  await button(page, 'Open Parley again').click();
  await page.locator('.hero').waitFor();
});

journey('without WebAssembly the page says what to do, in the reader\'s language', ANYTHING, async ({ page, goto }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await goto();
  await shielded(page, WORDS.nowasm);
  await goto('?lang=ru');
  await shielded(page, 'Parley не работает в этом браузере');
});

journey('without JavaScript the page says so in both languages', { window: { javaScriptEnabled: false } }, async ({ page, goto }) => {
  await goto();
  const text = await textOf(page.locator('main'));
  assert.match(text, /Parley needs JavaScript/);
  assert.match(text, /Для работы Parley нужен JavaScript/);
});

journey('the program that arrives late is waited for', ANYTHING, async ({ page, site, goto }) => {
  let arrive;
  site.answers[site.folder + program] = (_, response) => { arrive = () => send('application/wasm', bytes(program))(_, response); };
  await page.addInitScript(() => {
    const later = window.setTimeout;
    window.setTimeout = (act, ms, ...rest) => later(act, ms === 30_000 ? 300 : ms, ...rest);
  });
  await goto();
  await shielded(page, 'Parley is taking long to open');
  arrive();
  await ready(page);
  await shield(page).waitFor({ state: 'detached' });
  assert.ok(await page.locator('.hero').isVisible());
});

// ---- What is asked of every screen ------------------------------------------

for (const [width, colorScheme, locale] of [[320, 'dark', 'en-GB'], [1280, 'light', 'ru-RU']]) {
  journey(`the shield is accessible at ${width} px, ${colorScheme}, ${locale}`, { ...ANYTHING, window: { viewport: { width, height: 700 }, colorScheme, locale } }, async ({ page, goto }) => {
    await goto();
    await ready(page);
    await crash(page);
    await shield(page).waitFor();
    assert.deepEqual(await axe(page), []);
    assert.equal(await overflows(page), false);
    await page.locator('.shield summary').click();
    assert.deepEqual(await axe(page), []);
    assert.equal(await overflows(page), false);
  });
}
