// E02, "The second-hand pump", and its other forms, by one person against the program.

import assert from 'node:assert/strict';
import { EN, journey, plain, say, textOf } from './lib.mjs';
import {
  answered, bargain, history, offer, phase, prepare, resultOf, toTheDebrief, toTheTable, walkAway, beginAlone, goOn, openExercise,
} from './play.mjs';
import { PUMP, PUMP_CALL, PUMP_NO_ZONE, judge, value } from './points.mjs';

const price = (n) => ({ price: `p${n}` });
const SELLER = 0;
const BUYER = 1;

journey('the pump is sold or not, and the debrief says what it was worth', {}, async ({ page, site }) => {
  await openExercise(page, site, PUMP);
  await beginAlone(page, BUYER);
  await goOn(page);
  const [label] = PUMP.issues[0].options.filter((it) => it.id === 'p95').map((it) => it.title.en);
  await prepare(page, { goal: 'Water by June', limit: label, opening: price(50), exercise: PUMP, reason: 'It has run for nine years' });
  await goOn(page);
  await bargain(page, PUMP, BUYER, 10);
  await toTheDebrief(page);
  const said = await history(page);
  const check = await textOf(page.locator('.preparation-check'));
  assert.ok(check.includes(EN['check-limit-right']), 'the limit of the card was found');
  assert.ok(check.includes(EN['check-reason']));
  assert.deepEqual(said, [], 'the debrief does not repeat the talk');
  if (await page.locator('.outcome table.offer').count()) {
    const title = await textOf(page.locator('.outcome table.offer td').first());
    const option = PUMP.issues[0].options.find((it) => plain(it.title.en) === title);
    const { roles } = judge(PUMP, { price: option.id });
    for (const i of [SELLER, BUYER]) assert.deepEqual(await resultOf(page, i), roles[i]);
    assert.ok((await textOf(page.locator('.possible'))).includes(EN['on-frontier']), 'one issue: every price is on the frontier');
  }
});

journey('walking away where nothing could satisfy both is praised', {}, async ({ page, site }) => {
  await toTheTable(page, site, PUMP_NO_ZONE, BUYER);
  await answered(page);
  await offer(page, PUMP_NO_ZONE, price(60));
  await answered(page);
  assert.equal(await phase(page), 'bargaining', 'the seller does not sell below the limit');
  await walkAway(page);
  assert.ok((await textOf(page.locator('.ending'))).includes(EN['ended-walked']));
  await toTheDebrief(page);
  assert.equal(plain(await textOf(page.locator('.outcome .praise'))), EN['no-zone-praise']);
  assert.equal(await page.locator('.outcome .warning').count(), 0);
  for (const i of [SELLER, BUYER]) assert.deepEqual(await resultOf(page, i), { value: 0, surplus: 0, share: null, left: null });
});

journey('the counterpart never goes below its limit, so that without a zone there is no agreement', { timeout: 180_000 }, async ({ page, site }) => {
  await toTheTable(page, site, PUMP_NO_ZONE, BUYER);
  await bargain(page, PUMP_NO_ZONE, BUYER, 0);
  await toTheDebrief(page);
  assert.equal(await page.locator('.outcome table.offer').count(), 0);
  assert.equal(await page.locator('.outcome .praise').count(), 1);
});

journey('the buyer alone hears of the call after four offers, and the limit shown is another', {}, async ({ page, site }) => {
  const news = page.locator('.news');
  const worth = page.locator('.offer-bar .worth');
  const { news: [call], target } = PUMP_CALL.roles[BUYER].confidential;
  const limits = (limit) => say(EN['worth-limits'], { limit, target });
  await toTheTable(page, site, PUMP_CALL, BUYER);
  await answered(page);
  assert.ok((await textOf(worth)).includes(limits(0)));
  // The seller opens; the fourth offer is the buyer's second.
  for (const n of [1, 2]) {
    assert.equal(await news.count(), 0, `no news before offer ${2 * n}`);
    await offer(page, PUMP_CALL, price(40 + 5 * n));
    if (n === 1) await answered(page);
  }
  await news.waitFor();
  assert.ok((await textOf(news)).includes(say(EN['news-limit'], { points: call.reservation_value })));
  assert.ok((await textOf(news)).includes('The cooperative in Elmen is leaving its pump idle this year'));
  assert.ok((await textOf(worth)).includes(limits(call.reservation_value)), 'the limit beside the draft is the new one');
  await page.locator('.card-again summary').click();
  assert.ok((await textOf(page.locator('.card-again'))).includes('Rent the idle pump of the cooperative in Elmen'));
  await answered(page);
  await page.reload();
  await news.waitFor();
  await walkAway(page);
  await toTheDebrief(page);
  const mine = await resultOf(page, BUYER);
  assert.equal(mine.value, call.reservation_value, 'no agreement is worth what the other way is worth now');
  assert.equal(mine.surplus, 0);
});

journey('the seller of the harder form hears nothing of the call', {}, async ({ page, site }) => {
  await toTheTable(page, site, PUMP_CALL, SELLER);
  for (const n of [1, 2, 3]) {
    await offer(page, PUMP_CALL, price(125 - 5 * n));
    await answered(page);
  }
  assert.equal(await page.locator('.news').count(), 0);
  assert.ok(!(await page.content()).includes('Elmen'));
});

journey('the table warns before its time is over, and more time is one press away', {}, async ({ page, site }) => {
  await page.clock.install();
  await toTheTable(page, site, PUMP, SELLER);
  const timer = page.getByRole('timer');
  await page.clock.fastForward('11:10');
  await page.locator('[role="timer"].short').waitFor();
  for (let n = 0; n < 10; n += 1) await page.getByRole('button', { name: EN['time-more'] }).click();
  assert.match(await textOf(timer), /^50:\d\d left$/);
  await page.getByRole('button', { name: EN['time-no-limit'] }).click();
  assert.match(await textOf(timer), /^11:\d\d so far$/);
  await page.clock.fastForward('40:00');
  await page.getByText(/51:\d\d/).waitFor();
  assert.equal(await phase(page), 'bargaining');
});

journey('a table whose time is over ends without an agreement', {}, async ({ page, site }) => {
  await page.clock.install();
  await toTheTable(page, site, PUMP, SELLER);
  await offer(page, PUMP, price(110));
  await page.clock.fastForward('12:30');
  await page.locator('.ending').waitFor();
  assert.ok((await textOf(page.locator('.ending'))).includes(EN['ended-time']));
});

journey('a clock that jumps is noted, and costs neither time nor a move', {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    const real = Date.now;
    window.jump = 0;
    Date.now = () => real() + window.jump;
  });
  await toTheTable(page, site, PUMP, SELLER);
  await offer(page, PUMP, price(110));
  await answered(page);
  const [before, timer] = [await history(page), page.getByRole('timer')];
  const [hour, decade] = [36e5, 36e5 * 24 * 365 * 10];
  for (const jump of [2 * hour, -hour, decade, -decade]) {
    const shown = await textOf(timer);
    await page.evaluate((it) => { window.jump += it; }, jump);
    await page.getByText(EN['clock-jumped']).waitFor();
    await page.waitForFunction((it) => document.querySelector('[role="timer"]').innerText.trim() !== it, shown);
    assert.match(await textOf(timer), /^1[12]:\d\d left$/);
  }
  assert.deepEqual(await history(page), before);
  await offer(page, PUMP, price(105));
  assert.equal((await history(page)).length, before.length + 1);
});

journey('every offer is worth on the screen what the score sheet says', {}, async ({ page, site }) => {
  await toTheTable(page, site, PUMP, SELLER);
  for (const n of [120, 60, 40]) {
    await page.locator('select#draft-price').selectOption({ index: PUMP.issues[0].options.findIndex((it) => it.id === `p${n}`) + 1 });
    const expected = value(PUMP.roles[SELLER], price(n));
    assert.ok((await textOf(page.locator('.offer-bar .worth-value'))).startsWith(String(expected).replace('-', '\u2212')));
  }
});
