// Two cases before the table: one's own answers first, then a model beside them.

import assert from 'node:assert/strict';
import { EN, axe, journey, overflows, saved, textOf } from './lib.mjs';
import { openExercise } from './play.mjs';
import { SLUICE } from './points.mjs';

const STEP = SLUICE.steps.find((it) => it.kind === 'compare');
const OWN = ['Demir and the coach', 'They ask what for', 'A third party spoke first'];

async function begin(page, site, button = EN['way-alone-begin']) {
  await openExercise(page, site, SLUICE);
  await page.getByRole('button', { name: button }).click();
  await page.locator('.compare').waitFor();
}

const fields = (page) => page.locator('.compare textarea');
const commit = (page) => page.getByRole('button', { name: EN['compare-commit'] });
const models = (page) => page.getByRole('heading', { level: 3, name: EN['compare-model'] });

journey('the model opens when all is answered, and fixes the answers', {}, async ({ page, site }) => {
  await begin(page, site);
  assert.equal(await page.locator('.case').count(), 2);
  for (const [i, text] of OWN.entries()) {
    assert.equal(await commit(page).count(), 0);
    await fields(page).nth(i).fill(text);
  }
  assert.equal(await models(page).count(), 0);
  await saved(page);
  await page.reload();
  await page.locator('.compare').waitFor();
  assert.deepEqual(await fields(page).evaluateAll((all) => all.map((it) => it.value)), OWN);

  await commit(page).click();
  await models(page).first().waitFor();
  assert.equal(await models(page).count(), OWN.length);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'compared');
  assert.deepEqual(await page.locator('.own-words').allInnerTexts(), OWN);
  assert.match(await textOf(page.locator('.compare')), new RegExp(STEP.slots[0].model.en.slice(0, 30)));
  await page.getByLabel(EN['compare-differences']).fill('I take over the second.');
  await saved(page);
  await page.reload();
  await page.locator('.own-words').first().waitFor();
  assert.deepEqual(await page.locator('.own-words').allInnerTexts(), OWN);
  assert.equal(await page.getByLabel(EN['compare-differences']).inputValue(), 'I take over the second.');
});

journey('round one device the cases are compared together, without a curtain', {}, async ({ page, site }) => {
  await begin(page, site, EN['way-device-begin']);
  assert.equal(await page.locator('.curtain').count(), 0);
  await fields(page).first().fill('Both of us think: the coach.');
  await saved(page);
  await page.locator('.session-nav .primary').click();
  await page.locator('.curtain, .reading').first().waitFor();
});

for (const [width, colorScheme] of [[320, 'dark'], [1280, 'light']]) {
  journey(`nothing is wrong with it at ${width} px, ${colorScheme}`, { window: { viewport: { width, height: 800 }, colorScheme } },
    async ({ page, site }) => {
      await begin(page, site);
      assert.deepEqual(await axe(page), []);
      assert.equal(await overflows(page), false);
      for (const [i, text] of OWN.entries()) await fields(page).nth(i).fill(text);
      await commit(page).click();
      await models(page).first().waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await overflows(page), false);
    });
}
