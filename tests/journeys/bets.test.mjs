// What options do together: forbidden at the table, counted on the sheet, told in the debrief.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EN, ROOT, plain, say, textOf } from './lib.mjs';
import { openAll, walk } from './look.mjs';
import { linkOf } from './packs.mjs';
import { answered, beginAlone, choose, goOn, offer, phase } from './play.mjs';

const pack = JSON.parse(readFileSync(join(ROOT, 'tests/data/together.json'), 'utf8'));
const [doors] = pack.exercises;
const forbidden = say(EN['rejected-forbidden'], { options: 'Ramps: 24 sites · Eight more sites: In any case' });
const why = `${forbidden} The contractor can build 26 ramps.`;

walk('a bet is made at the table, and after it everybody sees what it was worth', { look: { once: true } }, async ({ page, goto, see }) => {
  await goto(`#p=${linkOf(pack)}`);
  await page.locator('.ways').waitFor();
  await beginAlone(page);
  assert.match(await textOf(page.locator('.sheet-notes')), /60 or more – 80%/);
  await see('the score sheet');
  await goOn(page);
  await goOn(page);
  await page.locator('.table-step').waitFor();

  await choose(page, doors, { sites: 's24', topup: 'always' });
  assert.equal(await textOf(page.locator('.offer-bar .notice')), why);
  await page.locator('.offer-bar .primary').click();
  await page.locator('.table-step > [role="alert"] .warning').waitFor();
  assert.equal(await textOf(page.locator('.table-step > [role="alert"]')), why);
  assert.equal(await page.locator('.standing').count(), 0);
  await see('a refused offer');

  const bet = { sites: 's18', topup: 'bet', formats: 'two', audit: 'joint' };
  for (let n = 0; (await phase(page)) !== 'ended' && n < 12; n += 1) {
    if ((await phase(page)) === 'confirming') await page.getByRole('button', { name: EN.confirm, exact: true }).click();
    else await offer(page, doors, bet);
    await answered(page);
  }
  await goOn(page);
  await page.locator('.debrief').waitFor();
  await openAll(page, 'details');

  const bets = page.locator('.bets');
  assert.match(await textOf(page.locator('.together')), /The limit became 42 instead of 38/);
  assert.match(await textOf(bets), /B\s*Pavel 58 40 42 no, worse off than without/);
  await bets.locator('select').selectOption({ index: 1 });
  assert.match(await textOf(bets), /A\s*Ines 51 35 (40|36) no, worse off than without/);
  assert.ok(plain(await bets.innerText()).includes('B Pavel 58 64 42 yes'));

  const whatIf = page.locator('.what-if');
  await whatIf.locator('#what-if-sites').selectOption({ index: 1 });
  await whatIf.locator('#what-if-topup').selectOption({ index: 2 });
  assert.equal(await textOf(whatIf.locator('[role="status"]')), why);
  await see('the debrief');
});
