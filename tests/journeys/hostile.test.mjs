// A pack in which every text attacks the page.

import assert from 'node:assert/strict';
import { openAll, walk } from './look.mjs';
import { answered, beginAlone, goOn, walkAway } from './play.mjs';
import { fileNamed, hostile } from './packs.mjs';

walk('a pack whose every text attacks the page is only text', { look: { once: true } }, async ({ page, goto, see }) => {
  const dialogs = [];
  page.on('dialog', (it) => { dialogs.push(it.message()); it.dismiss(); });
  await goto('#/open');
  const name = '<img src=x onerror=window.pwned=1>\u202egpj.json';
  await page.locator('input[type="file"]').setInputFiles(fileNamed(name, hostile()));
  await page.locator('.ways').waitFor();
  await openAll(page, '.trainer');
  await see('exercise');
  const place = new URL(page.url()).hash;
  await page.locator('.trainer a.button[href^="#/cards/"]').click();
  await page.locator('.a4').first().waitFor();
  await see('cards');
  await goto(place);
  await page.locator('.ways').waitFor();
  await beginAlone(page, 1);
  await see('read');
  await goOn(page);
  await openAll(page, '.card-again');
  await see('preparation');
  await goOn(page);
  await answered(page);
  await page.locator('select[id^="draft"], .table-sheet .options input').first().waitFor();
  await page.locator('.table-sheet .options').first().locator('input').nth(1).check();
  await page.locator('.offer-bar .primary').click();
  await answered(page);
  await openAll(page, '.card-again, .explanation, .walk-away');
  await see('table');
  await walkAway(page);
  await goOn(page);
  await see('reflect');
  await goOn(page);
  await page.locator('.debrief').waitFor();
  await openAll(page, '.debrief details');
  await see('debrief');
  await goto('#/');
  await page.locator('section[aria-labelledby="opened"]').waitFor();
  await see('shelf');
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.equal(await page.locator('main :is(script, img, iframe, object, embed, style, form, link)').count(), 0);
  assert.deepEqual(dialogs, []);
});
