// What somebody contests: beside the line, in the debrief, and on paper, where nothing is cut.

import assert from 'node:assert/strict';
import { EN, RU, OUT, saved, textOf } from './lib.mjs';
import { openAll, walk } from './look.mjs';
import { goOn, openExercise } from './play.mjs';
import { COUNCIL, packOf } from './points.mjs';

const COUNTER = packOf('post-seven.json');
const REASON = 'It was meant as a pause <b>and</b> as nothing else; he was to read the form to its end before I went on.';

/** Makes the window as wide as an A4 sheet is inside its margins, on paper. */
async function onPaper(page) {
  await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1000 });
  await page.emulateMedia({ media: 'print' });
}

const offPaper = (page) => page.emulateMedia({ media: null });

/** By how much what matches is wider than its frame. */
const cut = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((it) => it.scrollWidth - it.parentElement.clientWidth));

for (const [language, words, locale] of [['en', EN, 'en-GB'], ['ru', RU, 'ru-RU']]) {
  walk(`a contested move is in the review, in the debrief and on paper, ${language}`, { window: { locale } }, async ({ page, goto, see }) => {
    await goto(`#/exercise/${COUNTER.id}/post-seven`);
    await page.locator('.way input[name="role"]').first().check();
    await page.getByRole('button', { name: words['way-work-begin'], exact: true }).click();
    await page.locator('.reading').waitFor();
    await goOn(page);
    await page.locator('.dialogue #now').waitFor();
    while (await page.locator('.dialogue .line').count()) {
      await page.locator('.dialogue .line').first().click();
      await saved(page);
    }
    const said = await textOf(page.locator('.otherwise li .passage').nth(1));
    const move = await textOf(page.locator('.review tbody tr').nth(1).locator('td').nth(1));
    // By keyboard: the summary opens, Tab leads into the field.
    await page.locator('.otherwise summary').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(REASON);
    await saved(page);
    const cell = page.locator('.review tbody tr').nth(1).locator('td').nth(1);
    assert.ok((await textOf(cell)).includes(REASON));
    await see('review with a contested line');
    await onPaper(page);
    assert.ok((await cut(page, '.review')).every((it) => it <= 1), `cut off: ${await cut(page, '.review')}`);
    assert.equal(await page.locator('textarea:visible, button:visible').count(), 0);
    await page.pdf({ path: `${OUT}/review-${language}.pdf`, preferCSSPageSize: true });
    await offPaper(page);

    await goOn(page);
    await goOn(page);
    await page.locator('.debrief').waitFor();
    await openAll(page, 'details.part');
    const listed = await textOf(page.locator('.contested > li'));
    for (const part of [said, move, REASON]) assert.ok(listed.includes(part), `${part} is not in: ${listed}`);
    await see('debrief with a contested line');
    await page.pdf({ path: `${OUT}/contested-${language}.pdf`, preferCSSPageSize: true });
    await page.reload();
    await page.locator('.contested').waitFor({ state: 'attached' });
  });

  walk(`a reader contests the reference coders, ${language}`, { window: { locale } }, async ({ page, site, see }) => {
    const step = COUNCIL.steps.find((it) => it.kind === 'transcript');
    const part = (key) => page.locator('.transcript-parts').getByRole('button', { name: words[key], exact: true });
    await openExercise(page, site, COUNCIL);
    await page.getByRole('button', { name: words['way-work-begin'] }).click();
    await page.locator('.reading').waitFor();
    await goOn(page);
    await part('transcript-code').click();
    await page.locator('.unit input[type="radio"]').first().focus();
    const keys = step.units.map((it) => step.books[0].codes.find((code) => code.id === it.codes.n12[0]).key);
    for (const key of ['t', ...keys.slice(1)]) await page.keyboard.press(key);
    await page.waitForFunction((n) => document.querySelectorAll('.unit-codes.coded').length === n, keys.length);
    await page.getByRole('button', { name: words['coding-fix'] }).click();
    await part('transcript-compare').click();
    await page.locator('.contest summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(REASON);
    await saved(page);
    assert.ok((await textOf(page.locator('.unit').first())).includes(words['line-contested-by-you']));
    assert.match(await textOf(page.locator('.transcript .lead')), /23\D+23/);
    await see('comparison with a contested line');
    await onPaper(page);
    assert.ok(await page.locator('.contest .print-only').isVisible());
    await page.pdf({ path: `${OUT}/comparison-${language}.pdf`, preferCSSPageSize: true });
    await offPaper(page);
    await page.reload();
    await page.locator('.contest textarea').waitFor();
    assert.equal(await page.locator('.contest textarea').inputValue(), REASON);
  });
}
