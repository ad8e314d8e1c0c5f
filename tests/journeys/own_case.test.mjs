// A case of one's own, by keyboard, on a phone, in Russian: from the tools over three sheets to a table of one's own.

import assert from 'node:assert/strict';
import { RU, axe, journey, overflows, plain, saved, say, textOf } from './lib.mjs';

const WINDOW = { locale: 'ru-RU', viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' };

async function press(locator, key = 'Enter') {
  await locator.focus();
  await locator.page().keyboard.press(key);
}


async function looksRight(page, where) {
  assert.deepEqual(await axe(page), [], where);
  assert.equal(await overflows(page), false, `${where} scrolls sideways`);
}

/** Without the marks round a name, which a label has too. */
const field = (page, message, values = {}) => {
  const wanted = plain(say(RU[message], values));
  return page.locator('label').filter({ hasText: /./ }).evaluateAll((all, wanted) => {
    const bare = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\s\u00a0]+/g, ' ').trim();
    return all.find((it) => bare(it.textContent) === wanted)?.htmlFor;
  }, wanted).then((id) => {
    assert.ok(id, wanted);
    return page.locator(`[id="${id}"]`);
  });
};

async function write(page, message, values, text) {
  await (await field(page, message, values)).focus();
  await page.keyboard.insertText(text);
}

journey('three tools and a skeleton become a table that can be played', { window: WINDOW, timeout: 180_000 }, async ({ page, goto }) => {
  await goto();
  await press(page.locator('.hero a'));
  await page.locator('.tools h1').waitFor();
  await looksRight(page, 'the tools');
  await press(page.locator('.own-case > summary'));
  const boxes = page.locator('.own-case input[type="checkbox"]');
  const ladder = page.locator('.own-case label').filter({ hasText: /ступен|лестниц/i }).locator('input').first();
  for (let n = 0; n < await boxes.count(); n += 1) if (await boxes.nth(n).isChecked()) await press(boxes.nth(n), 'Space');
  assert.equal(await page.locator('.own-case .primary').isDisabled(), true);
  for (const n of [0, 1]) await press(boxes.nth(n), 'Space');
  if (await ladder.isChecked()) await press(boxes.nth(2), 'Space');
  else await press(ladder, 'Space');
  assert.equal(await boxes.evaluateAll((all) => all.filter((it) => it.checked).length), 3);
  await looksRight(page, 'the choice of tools');
  await press(page.locator('.own-case .primary'));

  await page.locator('.memo-section').first().waitFor();
  await looksRight(page, 'the case in short');
  await page.locator('.memo-section textarea').first().focus();
  await page.keyboard.insertText('Колодец между двумя домами.');
  await saved(page);
  for (let n = 0; n < 20 && !(await page.locator('.skeleton').count()); n += 1) {
    const before = await textOf(page.locator('.session-header'));
    await press(page.locator('.session-nav .primary'));
    await page.waitForFunction((it) => document.querySelector('.session-header').innerText.replace(/[\u2066-\u2069]/g, '').replace(/[\s\u00a0]+/g, ' ').trim() !== it, before);
    await page.locator('main .busy').waitFor({ state: 'detached' });
  }

  await page.locator('.skeleton').waitFor();
  await looksRight(page, 'the empty skeleton');
  for (const [side, real, name] of [['A', 'Азамат', 'Сосед'], ['B', 'Ольга', 'Соседка']]) {
    await write(page, 'skeleton-real', { which: side }, real);
    await write(page, 'skeleton-stand-in', { which: side }, name);
  }
  await write(page, 'skeleton-title', {}, 'Колодец Азамата');
  await page.locator('[id$="-common"]').first().focus();
  await page.keyboard.insertText('Один колодец на Азамата и Ольгу, август.');
  for (const side of ['a', 'b']) for (const what of ['wants', 'batna']) {
    await page.locator(`textarea[id$="${what}--${side}"]`).focus();
    await page.keyboard.insertText('Воды утром хватает на один огород.');
  }
  for (const issue of [1, 2]) {
    await write(page, 'skeleton-issue', { number: issue }, ['Когда поливать', 'Кто чинит насос'][issue - 1]);
    for (const number of [1, 2, 3]) await write(page, 'skeleton-option', { issue, number }, `Вариант ${issue}.${number}`);
    for (const [side, picks] of [['a', ['1', '2']], ['b', ['3', '2']]]) {
      for (const n of picks) {
        await press(page.locator(`[id="order--${side}${issue}"]`).getByRole('button', { name: `Вариант ${issue}.${n}`, exact: true }));
        // The focus stays with the order.
        await page.waitForFunction((it) => document.activeElement.id === it, `order--${side}${issue}`);
      }
    }
  }
  for (const [side, shares] of [['a', ['70', '30']], ['b', ['20', '80']]]) {
    for (const [n, share] of shares.entries()) {
      await page.locator(`#share-${side}${n + 1}`).focus();
      await page.keyboard.type(share);
    }
    await page.locator(`#no-deal-${side}`).focus();
    for (let n = 0; n < 8; n += 1) await page.keyboard.press('ArrowDown');
  }
  const made = page.locator('.skeleton-made');
  await made.waitFor();
  await saved(page);
  await looksRight(page, 'the whole skeleton');
  assert.match(await textOf(made), /пакетов \d+ из 9/);
  const told = await made.evaluate((it) => it.textContent);
  assert.ok(!/Азамат|Ольг/.test(told), told);
  await page.reload();
  await made.waitFor();

  await press(made.getByRole('button', { name: RU['skeleton-play'] }));
  await page.locator('.ways').waitFor();
  assert.equal(await textOf(page.locator('main h1')), 'Колодец Сосед');
  await press(page.getByRole('button', { name: RU['way-alone-begin'] }));
  await page.locator('.reading').waitFor();
  for (const place of ['#goal', '.table-step']) {
    await press(page.locator('.session-nav .primary'));
    await page.locator(place).waitFor();
  }
  await looksRight(page, 'the table');

  // Both stand on the shelf, by their names.
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.locator('.begun-row').nth(1).waitFor();
  assert.equal(await page.locator('.begun-row a').filter({ hasText: /^(Мой случай|Колодец Сосед|Сосед и Соседка)$/ }).count(), 2);
});

journey('a tool is practised from its address, and one that does not exist is no pack', {}, async ({ page, goto }) => {
  await goto('#/exercise/tool-onion/practice');
  await page.locator('.ways').waitFor();
  page.allow(/404/);
  await page.goto(page.url().replace('tool-onion', 'tool-nothing'));
  await page.locator('.sheet-page').waitFor();
  assert.equal(await page.locator('.ways').count(), 0);
});
