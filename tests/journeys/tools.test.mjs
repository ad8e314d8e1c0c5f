// Every tool worked through by keyboard at phone width: on its case in one language, empty in the other, nothing scrolls
// sideways, the work is still there after a reload, and what was made prints on A4.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, EN, RU, journey, overflows, saved } from './lib.mjs';

const FOLDER = join(DIST, 'exercises/tools');
const TOOLS = readdirSync(FOLDER).map((it) => JSON.parse(readFileSync(join(FOLDER, it), 'utf8')));

const LOCALES = [['en-GB', EN, 'We wrote this down'], ['ru-RU', RU, 'Мы это записали']];

/** Focuses something and presses a key there, as somebody without a pointer does. */
const press = async (locator, key) => {
  await locator.focus();
  await locator.page().keyboard.press(key);
};

/** Writes into every empty place, a few times over, because a written one opens the next. */
async function writeAll(page, text) {
  for (let round = 0; round < 3; round += 1) {
    for (const field of (await page.locator('.worksheet textarea:visible').all()).slice(0, 40)) {
      if (await field.inputValue()) continue;
      await field.focus();
      await page.keyboard.insertText(text);
    }
  }
}

/** Puts every card somewhere: a digit for the slot, then its mark, then on. */
async function sortAll(page, text) {
  for (let n = 0; await page.locator('.in-hand .slot').count(); n += 1) {
    assert.ok(n < 60, 'the cards never end');
    await press(page.locator('#card-in-hand'), '1');
    const mark = page.locator('.in-hand input[type="radio"]');
    if (!(await mark.count())) continue;
    await press(mark.nth(n % (await mark.count())), 'Space');
    const ask = page.locator('.in-hand textarea');
    if (await ask.count()) {
      await ask.first().focus();
      await page.keyboard.insertText(`${text}?`);
    }
    await press(page.locator('.in-hand > .button.primary'), 'Enter');
  }
}

/** Works through whatever kind of sheet is on the screen. */
async function work(page, text) {
  await writeAll(page, text);
  await sortAll(page, text);
  const move = page.locator('.order-move[aria-disabled="false"]');
  if (await move.count()) await press(move.last(), 'Enter');
  const weights = await page.locator('.weights input[type="number"]').all();
  for (const [i, field] of weights.entries()) {
    const share = Math.floor(100 / weights.length);
    await field.fill(String(i ? share : 100 - share * (weights.length - 1)));
  }
  for (const list of await page.locator('.list select, .scores select').all()) await list.selectOption({ index: 1 });
  for (const box of (await page.locator('.link input[type="checkbox"]').all()).slice(0, 6)) await press(box, 'Space');
  for (const group of await page.locator('.choose fieldset').all()) await press(group.locator('input').first(), 'Space');
}

/** From an exercise's page to its debrief. */
async function walk(page, texts, text) {
  await page.getByRole('button', { name: texts['way-work-begin'], exact: true }).press('Enter');
  await page.locator('.session-nav').waitFor();
  let n_sheets = 0;
  for (let n = 0; ; n += 1) {
    await page.locator('.reading, .framework, .worksheet, .reflect, .debrief').first().waitFor();
    if (await page.locator('.debrief').count()) break;
    assert.ok(n < 20, 'the debrief never comes');
    assert.ok(!(await overflows(page)), `step ${n + 1} scrolls sideways`);
    if (await page.locator('.worksheet').count()) {
      n_sheets += 1;
      await work(page, text);
      await saved(page);
      if (n_sheets === 1) {
        const made = await page.locator('.take-along .outline').textContent();
        await page.reload();
        await page.locator('.worksheet').waitFor();
        assert.equal(await page.locator('.take-along .outline').textContent(), made, 'a reload lost something');
        assert.ok((await page.pdf({ format: 'A4' })).length > 5_000, 'the sheet prints nothing');
      }
      const fix = page.locator('.sheet-bar .primary');
      if (await fix.count()) {
        await press(fix, 'Enter');
        await page.locator('.after-fixing').waitFor();
      }
      assert.ok(!(await overflows(page)), `step ${n + 1} scrolls sideways once it is done`);
    }
    await press(page.locator('.session-nav .primary').last(), 'Enter');
    await saved(page);
  }
  assert.ok(0 < n_sheets, 'no worksheet came');
}

// One journey a tool and language: the case in one language, the empty form in the other, and the other way round for
// the next tool.
TOOLS.forEach((pack, i) => pack.exercises.forEach((exercise, j) => {
  const [locale, texts, text] = LOCALES[(i + j) % 2];
  const window = { locale, viewport: { width: 320, height: 700 } };
  journey(`${pack.id}, ${exercise.id}, ${locale}`, { window, timeout: 180_000 }, async ({ page, goto }) => {
    await goto(`#/exercise/${pack.id}/${exercise.id}`);
    await page.locator('.ways').waitFor();
    await walk(page, texts, text);
  });
}));
