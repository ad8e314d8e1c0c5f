// A council meeting, line by line: coded by keyboard alone, kept over a reload, compared, and looked behind.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { EN, OUT, axe, journey, overflows, plain, saved, textOf } from './lib.mjs';
import { cardsOf } from './look.mjs';
import { openExercise } from './play.mjs';
import { COUNCIL } from './points.mjs';

const STEP = COUNCIL.steps.find((it) => it.kind === 'transcript');
const BOOK = STEP.books[0];
const keyOf = (code) => BOOK.codes.find((it) => it.id === code).key;
/** The first coder's keys, line by line. */
const KEYS = STEP.units.map((it) => keyOf(it.codes.n12[0]));

async function begin(page, site) {
  await openExercise(page, site, COUNCIL);
  await page.getByRole('button', { name: EN['way-work-begin'] }).click();
  await page.locator('.reading').waitFor();
  await page.locator('.session-nav .primary').click();
  await page.locator('.transcript .worked').waitFor();
}

const part = (page, key) => page.locator('.transcript-parts').getByRole('button', { name: EN[key], exact: true });
const radios = (page, n) => page.locator('.unit').nth(n).locator('input[type="radio"]');
/** Waits until so many lines have a code. */
const coded = (page, n) => page.waitForFunction((it) => document.querySelectorAll('.unit-codes.coded').length === it, n);
const checked = (page) => page.locator('.unit-codes input:checked').evaluateAll((all) => all.map((it) => it.id.split('-u')[1]));

/** Codes every line with the keyboard, from the first on. */
async function codeAll(page, keys = KEYS) {
  await radios(page, 0).first().focus();
  for (const key of keys) await page.keyboard.press(key);
  await coded(page, keys.length);
}

journey('all lines are coded by keyboard alone, and a reload in the middle keeps everything', {}, async ({ page, site }) => {
  await begin(page, site);
  await part(page, 'transcript-code').press('Enter');
  await page.locator('.units').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'transcript-part');

  // A key does nothing before the focus is on a line's codes.
  await page.keyboard.press('p');
  assert.equal(await page.locator('.unit-codes.coded').count(), 0);

  await codeAll(page, KEYS.slice(0, 10));
  await coded(page, 10);
  await saved(page);
  await page.reload();
  await page.locator('.units').waitFor();
  await coded(page, 10);
  const before = await checked(page);

  // Up and down go from line to line, Backspace takes back, and the focus stays with what changed.
  await radios(page, 10).first().focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('z');
  assert.deepEqual(await checked(page), before);
  await page.keyboard.press('t');
  assert.notDeepEqual(await checked(page), before);
  await page.keyboard.press('Backspace');
  assert.deepEqual(await checked(page), before);
  assert.equal(await page.evaluate(() => document.activeElement.closest('.unit') === document.querySelectorAll('.unit')[9]), true);
  await page.keyboard.press('ArrowDown');

  for (const key of KEYS.slice(10)) await page.keyboard.press(key);
  await coded(page, STEP.units.length);
  // After the last line the focus is on the button that fixes them.
  assert.equal(await textOf(page.locator(':focus')), EN['coding-fix']);
  await page.keyboard.press('Enter');
  await part(page, 'transcript-compare').press('Enter');
  const figures = page.locator('.agreement-figures').first();
  await figures.waitFor();
  assert.match(plain(await textOf(page.locator('.transcript .lead'))), /24 of 24/);
  assert.match(await textOf(figures), /1\.00/);
});

journey('a Russian keyboard needs no switching', {}, async ({ page, site }) => {
  await begin(page, site);
  await part(page, 'transcript-code').click();
  await radios(page, 0).first().focus();
  await page.evaluate(() => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'з', code: 'KeyP', bubbles: true, cancelable: true })));
  await page.locator('.unit-codes.coded').waitFor();
  assert.match((await checked(page))[0], /pro$/);
});

journey('two coders compare their files, and a stranger\'s is refused in words', {}, async ({ page, site }) => {
  await begin(page, site);
  await part(page, 'transcript-code').click();
  await codeAll(page);
  await page.getByRole('button', { name: EN['coding-fix'] }).click();
  await part(page, 'transcript-compare').click();
  await page.getByLabel(EN['coders-name']).fill('Aida');
  // Letters in a field are letters.
  assert.equal(await page.getByLabel(EN['coders-name']).inputValue(), 'Aida');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: EN['coders-save'] }).click()]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual([file.coder, file.book, Object.keys(file.codes).length], ['Aida', 'n12', 24]);

  const add = (value) => page.locator('.coders input[type="file"]').setInputFiles(
    { name: 'codes.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
  await add({ ...file, version: '9.0.0' });
  await page.locator('.coders [role="alert"] .notice').waitFor();
  assert.match(plain(await textOf(page.locator('.coders [role="alert"]'))), /version 9\.0\.0 of the pack/);
  assert.equal(await page.locator('.coder').count(), 0);

  await add({ ...file, coder: 'Bek', codes: { ...file.codes, u1: 'arg' } });
  await page.locator('.coder').first().waitFor();
  await add({ ...file, coder: undefined, codes: { ...file.codes, u2: 'thr' } });
  await page.locator('.coder').nth(2).waitFor();
  const told = plain(await textOf(page.locator('.coders')));
  for (const words of ['Bek', '23 of 24 lines', 'Coder 3', '3 coders', 'α: 0.94']) assert.ok(told.includes(words), `${words}: ${told}`);
  await saved(page);
  await page.reload();
  await page.locator('.coder').nth(2).waitFor();
});

for (const [width, colorScheme] of [[320, 'dark'], [1280, 'light']]) {
  journey(`nothing is wrong with any part at ${width} px, ${colorScheme}`, { window: { viewport: { width, height: 800 }, colorScheme } },
    async ({ page, site }) => {
      await begin(page, site);
      const look = async (name) => {
        await page.screenshot({ path: `${OUT}/transcript-${name}-${width}.png`, fullPage: true });
        assert.deepEqual(await axe(page), [], name);
        assert.equal(await overflows(page), false, name);
      };
      await look('worked');
      await part(page, 'transcript-code').click();
      await look('code');
      await codeAll(page, ['p', 't', 'n', ...KEYS.slice(3, 23), 'g']);
      await look('coded');
      await page.getByRole('button', { name: EN['coding-fix'] }).click();
      await part(page, 'transcript-compare').click();
      await page.locator('.agreement-figures').first().waitFor();
      await look('compare');
      await part(page, 'transcript-turn').click();
      await page.locator('.turned input').nth(9).check();
      await page.getByRole('button', { name: EN['turn-fix'] }).click();
      assert.match(plain(await textOf(page.locator('.transcript .notice'))), /5 lines before/);
      await look('turn');
      await part(page, 'transcript-openings').click();
      await page.locator('.missed').first().locator('input').nth(2).check();
      await page.getByRole('button', { name: EN['opening-fix'] }).first().click();
      await look('openings');
      await part(page, 'transcript-rewrite').click();
      await page.locator('.rewrite textarea').first().fill('What keeps people from coming to us?');
      await page.getByRole('button', { name: EN['rewrite-fix'] }).first().click();
      await page.getByLabel(STEP.rewrite_checks[4].en).check();
      await look('rewrite');
      await part(page, 'transcript-behind').click();
      await page.getByRole('button', { name: EN['behind-open'] }).click();
      await page.locator('table.behind').waitFor();
      await look('behind');
      await saved(page);
    });
}

journey('the coding sheet is on paper', {}, async ({ page, site }) => {
  await page.goto(site.address + cardsOf(COUNCIL));
  await page.locator('.coding-sheet').waitFor();
  assert.equal(await page.locator('.coding-sheet .blank').count(), 24);
  await page.pdf({ path: `${OUT}/coding-sheet.pdf`, format: 'A4' });
  // Everything, one card, three books.
  await page.locator('input[name="cards"]').nth(4).check();
  assert.equal(await page.locator('.coding-sheet .blank').count(), 6);
  assert.equal(await page.locator('.a4').count(), 1);
});
