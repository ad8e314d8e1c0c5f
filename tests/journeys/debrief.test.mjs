// The shape of the debrief: in short first, then sections that fold, with a list of them.

import assert from 'node:assert/strict';
import { EN, RU, axe, journey, overflows } from './lib.mjs';
import { goOn, toTheTable, walkAway } from './play.mjs';
import { SLUICE } from './points.mjs';

const open = (page) => page.locator('.part[open] > summary').evaluateAll((all) => all.map((it) => it.id));
const sections = (page) => page.locator('.part > summary').evaluateAll((all) => all.map((it) => it.id));

async function toTheFoldedDebrief(page, site) {
  await toTheTable(page, site, SLUICE);
  await walkAway(page);
  await goOn(page);
  await goOn(page);
  await page.locator('.debrief').waitFor();
}

journey('the debrief begins in short, and each section opens from the list by keyboard', {}, async ({ page, site }) => {
  await toTheFoldedDebrief(page, site);
  assert.equal(await page.locator('.in-short .result').count(), 2);
  assert.ok(await page.locator('.in-short .outcome').isVisible());
  assert.deepEqual(await open(page), ['questions'], 'a trainer begins with the questions');
  const address = page.url();
  const listed = await page.locator('.contents a').evaluateAll((all) => all.map((it) => it.hash.slice(1)));
  assert.deepEqual(listed, [...(await sections(page)), 'commitment']);
  for (const id of listed) {
    await page.locator(`.contents a[href="#${id}"]`).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
    assert.ok(await page.locator(`#${id}`).isVisible());
  }
  assert.deepEqual(await open(page), await sections(page), 'what is gone to is open');
  assert.equal(page.url(), address, 'and the place in the program is the same');
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await overflows(page), false);
  await page.getByRole('button', { name: EN['close-all'] }).click();
  assert.deepEqual(await open(page), []);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: EN['open-all'] }).click();
  assert.deepEqual(await open(page), await sections(page));
});

journey('what is open stays so while the page is shown, and paper has everything', {}, async ({ page, site }) => {
  await toTheFoldedDebrief(page, site);
  await page.locator('#questions').click();
  await page.locator('#possible').click();
  await page.locator('.commitment textarea').fill('Wait before I answer');
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByText(RU['both-cards']).first().waitFor();
  assert.deepEqual(await open(page), ['possible']);

  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('.part:not([open])').length; });
  });
  await page.pdf();
  assert.equal(await page.evaluate(() => window.printed), 0, 'nothing is folded on paper');
  assert.deepEqual(await open(page), ['possible'], 'and afterwards it is as before');
});
