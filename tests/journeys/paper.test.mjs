// Forced colours, and paper.

import assert from 'node:assert/strict';
import { journey } from './lib.mjs';
import { cardsOf } from './look.mjs';
import { bargain, toTheDebrief, toTheTable } from './play.mjs';
import { PUMP, SLUICE } from './points.mjs';

journey('with forced colours the chosen option is another one to see', {}, async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await toTheTable(page, site, SLUICE);
  const option = page.locator('.table-sheet .options').first().locator('.option').first();
  const before = await option.screenshot();
  await option.locator('input').check();
  await page.locator('main h1').hover();
  assert.ok(!before.equals(await option.screenshot()));
  assert.notEqual(await option.evaluate((it) => getComputedStyle(it).outlineStyle), 'none');
});

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

for (const language of ['en', 'ru']) {
  journey(`a role's card is one sheet of paper with two sides, in ${language}`, { window: { locale: language } }, async ({ t, page, goto }) => {
    for (const exercise of [PUMP, SLUICE]) {
      await goto(cardsOf(exercise));
      await page.locator('.a4').first().waitFor();
      const all = pages(await page.pdf({ preferCSSPageSize: true }));
      t.diagnostic(`${exercise.id}: ${all} pages for ${exercise.roles.length} roles`);
      assert.equal(all, 2 * exercise.roles.length, exercise.id);
      await page.locator('input[name="cards"]').nth(1).check();
      assert.equal(pages(await page.pdf({ preferCSSPageSize: true })), 2, 'one role');
      // A4 less its margins, to see whether anything of the public side is cut off.
      await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const { cut, under } = await page.locator('.a4-public').first().evaluate((it) => ({
        cut: it.scrollHeight - it.clientHeight,
        under: it.querySelector('.role-front').getBoundingClientRect().bottom - it.querySelector('.fold').getBoundingClientRect().top,
      }));
      assert.ok(cut <= 0, `${cut} px of the public side of ${exercise.id} are cut off`);
      assert.ok(under <= 0, `${under} px of what stands above the fold of ${exercise.id} stand below it`);
      await page.emulateMedia({ media: null });
      await page.goto('about:blank');
    }
  });
}

journey('the agreement on paper has a line for each signature, and no buttons', {}, async ({ page, site }) => {
  await toTheTable(page, site, PUMP, 0);
  await bargain(page, PUMP, 0, 0);
  await toTheDebrief(page);
  await page.emulateMedia({ media: 'print' });
  const isAgreed = await page.locator('.outcome table.offer').count();
  assert.equal(await page.locator('.signature:visible').count(), isAgreed ? 2 : 0);
  assert.equal(await page.locator('button:visible').count(), 0);
  assert.ok(await page.locator('.outcome h2').isVisible());
  assert.ok(pages(await page.pdf({ preferCSSPageSize: true })) >= 1);
});
