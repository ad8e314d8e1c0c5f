// What was shown as saved is there, whatever happens to the browser; what was erased is not.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actionsAlone, killAfterEach } from './actions.mjs';
import { EN, journey, launchToKill, plain, saved, serve, temporary, watched } from './lib.mjs';
import {
  answered, beginAlone, erase, goOn, history, offer, openCopy, openExercise, prepare, saveCopy, state, walkAway,
} from './play.mjs';
import { PUMP, SLUICE } from './points.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });

// ---- Killing the browser ----------------------------------------------------

test('the browser is killed after every single action of E02, and nothing that was shown as saved is lost', { timeout: 300_000 }, async (t) => {
  const site = await serve();
  t.after(site.stop);
  const { kills, slowest } = await killAfterEach({
    site, profile: temporary(t), exercise: PUMP, role: 1, actions: actionsAlone(PUMP, 1), same: assert.deepEqual,
  });
  t.diagnostic(`${kills} kills, 0 lost; the slowest start took ${slowest} ms`);
});

test('after "finish and erase" no word of the person is left in the browser\'s folder', { timeout: 120_000 }, async (t) => {
  const site = await serve();
  t.after(site.stop);
  const profile = temporary(t);
  const mark = `zebra${'quagga'.repeat(3)}`;
  /** The files of the browser's folder in which a word stands, in one byte a letter or in two. */
  const found = (word) => readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath ?? it.path, it.name))
    .filter((file) => [Buffer.from(word), Buffer.from(word, 'utf16le')].some((it) => bytesOf(file).includes(it)))
    .map((file) => file.slice(profile.length));
  const chromium = await launchToKill(profile);
  const page = await watched(chromium.context);
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await prepare(page, { goal: mark, questions: mark, reason: mark });
  await saved(page);
  await goOn(page);
  await walkAway(page);
  await goOn(page);
  await page.locator('.reflect textarea').first().fill(mark);
  await saved(page);
  assert.notDeepEqual(found('walk_away'), [], 'what is no prose can be found');
  assert.deepEqual(found(mark), [], 'what is written is sealed from the first moment');

  await erase(page);
  assert.equal(await page.locator('.begun-row').count(), 0);
  const keys = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('keys');
    return Array.fromAsync(folder.keys());
  });
  assert.deepEqual(keys, [], 'no key is left');
  await chromium.quit();
  assert.deepEqual(found(mark), []);
});

/** A file's bytes; the browser may have removed it meanwhile. */
function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

journey('what is erased while it is being written stays erased', {}, async ({ page, site }) => {
  for (let n = 0; n < 5; n += 1) {
    await openExercise(page, site, PUMP);
    await beginAlone(page);
    await goOn(page);
    await page.locator('.session-tools').evaluate((it) => { it.open = true; it.querySelector('.erase').open = true; });
    await page.evaluate((text) => {
      for (const id of ['goal', 'questions', 'reason']) {
        const field = document.getElementById(id);
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      document.querySelector('.erase .danger').click();
    }, `Written and erased at once, ${n}`);
    await page.locator('.hero').waitFor();
  }
  await page.reload();
  await page.locator('.hero').waitFor();
  assert.equal(await page.locator('.begun-row').count(), 0);
  const records = await page.evaluate(() => new Promise((done) => {
    const open = indexedDB.open('parley');
    open.onsuccess = () => {
      const all = open.result.transaction('journal').objectStore('journal').getAllKeys();
      all.onsuccess = () => done(all.result);
    };
  }));
  assert.deepEqual(records, []);
});

// ---- Copies -----------------------------------------------------------------

journey('a saved copy that is opened after the session was erased gives the same session', {}, async ({ page, site, goto }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page, 1);
  await goOn(page);
  await prepare(page, { goal: 'Сад и вода', limit: 40, from: 30, to: 50, questions: 'Why?', reason: 'Trees' });
  await saved(page);
  const preparation = await state(page);
  await goOn(page);
  await offer(page, SLUICE, { july_nights: 'u2_t5', labour: 'u70', gauge: 'shared_log', drought: 'orchards_first', winter_flow: 'none' });
  await answered(page);
  const [table, address] = [await history(page), page.url()];
  const copy = await saveCopy(page);
  assert.match(copy.name, /^parley-sluice-\d{4}-\d\d-\d\d\.json$/);

  await erase(page);
  await page.goto(address);
  await page.getByRole('heading', { name: EN['session-unknown-title'] }).waitFor();

  await goto('#/open');
  await openCopy(page, copy);
  await page.locator('.table-step').waitFor();
  assert.notEqual(page.url(), address, 'a copy has a name of its own');
  await answered(page);
  assert.deepEqual(await history(page), table);
  await button(page, EN.back).click();
  assert.deepEqual(await state(page), preparation);
  await saved(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(await state(page), preparation);
});

journey('a copy with nonsense in it opens with what makes sense, and says how much was left out', {}, async ({ page, site, goto }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await prepare(page, { goal: 'Sense' });
  await saved(page);
  const copy = await saveCopy(page);
  const file = JSON.parse(copy.bytes);
  const by = { at: 1, by: 'usken' };
  const nonsense = [
    null, 7, 'goal', {}, { act: 'goal' }, { ...by, act: 'dance' }, { ...by, by: 'nobody', act: 'finish' }, { ...by, by: 'tirma', act: 'goal', text: 'x' },
    { ...by, act: 'go', step: 'table', seat: 5 }, { ...by, act: 'go', step: 'table', seat: -1 }, { ...by, act: 'go', step: 'nowhere', seat: 0 },
    { ...by, act: 'limit', mark: 1e15 }, { ...by, act: 'limit', mark: 'p50' }, { ...by, act: 'their_limit', of: 'nobody', from: 1, to: 2 },
    { ...by, act: 'priorities', issues: ['labour', 'labour'] }, { ...by, act: 'opening', terms: 'labour=x' }, { ...by, act: 'opening', terms: '=' },
    { ...by, act: 'accept' }, { ...by, act: 'confirm' }, { ...by, act: 'record', terms: 'labour=u50' }, { ...by, act: 'tick', seconds: -1 },
    { ...by, act: 'answer', step: '../x', question: 'y', text: 'z' }, { ...by, act: 'answer', step: 'reflect', question: 'feelings', scale: 99 },
    { ...by, act: 'goal', text: 'x'.repeat(20_001) },
  ];
  file.log.push(...nonsense);
  await goto('#/open');
  await openCopy(page, { name: 'copy.json', bytes: Buffer.from(JSON.stringify(file)) });
  await saved(page);
  const notice = page.locator('.session .notice.warning').first();
  assert.match(plain(await notice.innerText()), new RegExp(`^${nonsense.length} saved entries could not be read`));
  assert.equal(await page.locator('#goal').inputValue(), 'Sense');
  await goOn(page);
  await walkAway(page);
  await page.reload();
  await saved(page);
  assert.equal(await page.locator('.ending').count(), 1);
});

// ---- Two tabs ---------------------------------------------------------------

const isElsewhere = (page) => page.getByRole('heading', { name: EN['session-elsewhere-title'] }).waitFor();

journey('a second tab of one session says so, takes over when asked, and nothing is written over', {}, async ({ page, site, context }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('From the first tab');
  await saved(page);
  const second = await watched(context);
  await second.goto(page.url());
  await isElsewhere(second);
  await page.locator('#questions').fill('Still the first tab');
  await saved(page);
  await button(second, EN['session-take-over']).click();
  await saved(second);
  assert.equal(await second.locator('#goal').inputValue(), 'From the first tab');
  assert.equal(await second.locator('#questions').inputValue(), 'Still the first tab');
  await isElsewhere(page);
  assert.equal(await page.locator('#goal').count(), 0, 'the first tab cannot write any more');

  await second.locator('#goal').fill('From the second tab');
  await saved(second);
  await button(page, EN['session-take-over']).click();
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'From the second tab');
  await isElsewhere(second);
  await page.reload();
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'From the second tab');
  await page.close();
  await second.reload();
  await saved(second);
  assert.equal(await second.locator('#questions').inputValue(), 'Still the first tab');
});
