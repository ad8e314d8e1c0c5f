// A device that is full, or keeps nothing at all: it is said, play goes on, and nothing is lost in silence.

import assert from 'node:assert/strict';
import { EN, fresh, journey, saved, textOf, watched } from './lib.mjs';
import {
  answered, beginAlone, choose, erase, fillUp, goOn, history, openCopy, openExercise, quota, saveCopy, state, toTheDebrief, toTheTable, walkAway,
} from './play.mjs';
import { PUMP } from './points.mjs';

const BUYER = 1;
const button = (page, name) => page.getByRole('button', { name, exact: true });

// ---- No room ----------------------------------------------------------------

const SITE_PICTURE = { allow: [/404/], timeout: 180_000 };

journey('a full device is said, play goes on, a copy can be saved, and all is written once there is room', SITE_PICTURE, async ({ page, site, goto }) => {
  await goto('icon.svg');
  await quota(page, site, 8e6);
  await toTheTable(page, site, PUMP, BUYER);
  await answered(page);
  await fillUp(page);
  const unsaved = page.locator('.saved-state.unsaved');
  await choose(page, PUMP, { price: 'p45' });
  await page.locator('.offer-bar .primary').click();
  await unsaved.waitFor();
  assert.equal(await textOf(unsaved), EN['unsaved-full']);
  assert.equal(await unsaved.getAttribute('role'), 'alert');
  await page.locator('.history li').nth(2).waitFor();
  assert.equal(await unsaved.count(), 1, 'it is said as long as it is so');
  await page.locator('.walk-away summary').click();
  await page.locator('.walk-away button').click();
  await page.locator('.ending').waitFor();
  assert.equal(await unsaved.count(), 1);
  const said = await history(page);
  const log = JSON.parse((await saveCopy(page)).bytes).log.map((it) => it.act);
  assert.ok(log.includes('walk_away') && log.includes('offer'), log.join());

  await quota(page, site, null);
  await saved(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(await history(page), said);
});

journey('what was not saved when a session is erased is not written afterwards', SITE_PICTURE, async ({ page, site, goto }) => {
  await goto('icon.svg');
  await quota(page, site, 8e6);
  await openExercise(page, site, PUMP);
  await beginAlone(page, BUYER);
  await goOn(page);
  await page.locator('.offline.ready').waitFor();
  await fillUp(page);
  await page.locator('#goal').fill('Never to be kept');
  await page.locator('.saved-state.unsaved').waitFor();
  await erase(page);
  await quota(page, site, null);
  // The journal tries again every five seconds; that it does not can only be seen by waiting.
  await page.waitForTimeout(6_000);
  assert.deepEqual(await left(page), { records: 0, keys: 0 });
});

/** How much of sessions is left on the device: records and keys. */
const left = (page) => page.evaluate(async () => {
  const database = await new Promise((done) => { const it = indexedDB.open('parley'); it.onsuccess = () => done(it.result); });
  const count = (name) => new Promise((done) => { const it = database.transaction(name).objectStore(name).count(); it.onsuccess = () => done(it.result); });
  const records = await count('journal') + await count('sessions');
  database.close();
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('keys', { create: true });
  return { records, keys: (await Array.fromAsync(folder.keys())).length };
});

journey('a session that cannot be kept on a full device is not begun, and that is said', SITE_PICTURE, async ({ page, site, goto }) => {
  await goto('icon.svg');
  await quota(page, site, 8e6);
  await openExercise(page, site, PUMP);
  await page.locator('.offline.ready').waitFor();
  await fillUp(page);
  await button(page, EN['way-alone-begin']).click();
  await page.getByText(EN['begin-failed']).waitFor();
  await quota(page, site, null);
  await beginAlone(page);
  await saved(page);
});

// ---- No store ---------------------------------------------------------------

async function playedWithoutStore(page, site) {
  await openExercise(page, site, PUMP);
  await beginAlone(page, BUYER);
  await goOn(page);
  await page.locator('#goal').fill('In this page only');
  await goOn(page);
  await answered(page);
  await walkAway(page);
  await toTheDebrief(page);
  const copy = await saveCopy(page);
  return JSON.parse(copy.bytes).log.map((it) => it.text).filter(Boolean);
}

const REFUSALS = {
  'refuses its database': () => { indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }; },
  'has no database': () => { delete window.indexedDB; Object.defineProperty(window, 'indexedDB', { value: undefined }); },
  'fails to open its database': () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      setTimeout(() => { request.error = new DOMException('no', 'UnknownError'); request.onerror?.(new Event('error')); request.dispatchEvent(new Event('error')); }, 10);
      return request;
    };
  },
};
for (const [name, script] of Object.entries(REFUSALS)) {
  journey(`a browser that ${name} is told of, and all of E02 can be played`, {}, async ({ page, site }) => {
    await page.addInitScript(script);
    assert.ok((await playedWithoutStore(page, site)).includes('In this page only'));
    assert.equal(await textOf(page.locator('.notice[role="alert"]').first()), EN['store-missing']);
  });
}

journey('a browser without local storage keeps the session all the same', {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await openExercise(page, site, PUMP);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('Kept');
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'Kept');
});

journey('where there is no private file system, what was written is still found again', {}, async ({ page, site }) => {
  await page.addInitScript(() => { StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError')); });
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('Kept');
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal(await page.locator('#goal').inputValue(), 'Kept');
});

journey('a database that is deleted under the open page is said, and the page still has everything', { allow: [/./] }, async ({ page, site }) => {
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').fill('Before');
  await saved(page);
  await page.evaluate(() => new Promise((done) => { const it = indexedDB.deleteDatabase('parley'); it.onsuccess = done; it.onerror = done; }));
  await page.locator('#questions').fill('After');
  await page.locator('.saved-state.unsaved').waitFor();
  assert.equal(await page.locator('#goal').inputValue(), 'Before');
  const copy = await saveCopy(page);
  const elsewhere = await fresh();
  try {
    const other = await watched(elsewhere);
    await other.goto(`${site.address}#/open`);
    await openCopy(other, copy);
    await saved(other);
    assert.deepEqual((await state(other)).texts, (await state(page)).texts);
  } finally {
    await elsewhere.close();
  }
});
