// Every page of the desk and of a seat: nobody is shut out, nothing is cut off.

import assert from 'node:assert/strict';
import { EN, RU, axe, browser, journey, overflows, saved } from './lib.mjs';
import { choose } from './play.mjs';
import { SLUICE, best, placeOf } from './points.mjs';

const TABS = ['tab-plan', 'tab-deal', 'tab-paper', 'tab-run', 'tab-collect', 'tab-board'];

/** A workshop of E03 with so many people, planned. */
async function plan(page, site, words, people) {
  await page.goto(site.address + placeOf(SLUICE).replace('#/exercise/', '#/desk/new/'));
  await page.locator('#people').fill(String(people));
  await page.getByRole('button', { name: words['plan-take'], exact: true }).first().click();
  await page.locator('.groups').first().waitFor();
}

async function isFit(page, where) {
  assert.deepEqual(await axe(page), [], `${where}: axe`);
  assert.equal(await overflows(page), false, `${where}: too wide`);
}

for (const [width, colorScheme, locale] of [[320, 'dark', 'ru'], [1280, 'light', 'en']]) {
  journey(`the desk is for everybody at ${width} px, ${colorScheme}, in ${locale}`, { window: { viewport: { width, height: 800 }, colorScheme, locale }, timeout: 180_000 }, async ({ page, site }) => {
    const words = locale === 'ru' ? RU : EN;
    const press = (message) => page.getByRole('button', { name: words[message], exact: true }).first().click();
    await page.goto(`${site.address}#/desk`);
    await page.getByText(words['desk-none']).waitFor();
    await isFit(page, 'no workshop yet');
    await page.goto(`${site.address}#/desk/limits`);
    await page.locator('.limits-page').waitFor();
    await isFit(page, 'limits');
    await page.goto(site.address + placeOf(SLUICE).replace('#/exercise/', '#/desk/new/'));
    await page.locator('#people').waitFor();
    await isFit(page, 'the ways to seat people');
    await plan(page, site, words, 13);
    const tab = async (title) => {
      await page.locator('.desk-tabs').getByRole('link', { name: words[title], exact: true }).click();
      await page.waitForFunction(() => document.activeElement.localName === 'h1');
    };
    await tab('tab-deal');
    await isFit(page, 'the levels');
    await press('deal-plain-do');
    await page.locator('.seats').waitFor();
    for (const title of TABS) {
      await tab(title);
      await page.waitForTimeout(300);
      await isFit(page, title);
      if (title === 'tab-run') await press('run-start');
    }
    // A few results from paper, and the whole board.
    await tab('tab-collect');
    for (let n = 0; n < 3; n += 1) {
      const table = await page.locator('#slip-title').innerText();
      // The last tap takes the slip in and goes on to the next table.
      for (const i of SLUICE.issues.keys()) await page.locator('.slip-row:has(kbd)').nth(i).locator('.slip-option').first().click();
      await page.waitForFunction((before) => document.querySelector('#slip-title')?.innerText !== before, table);
    }
    assert.equal(await page.locator('.collect-group.agreed').count(), 3, 'three results from paper');
    await isFit(page, 'results');
    await tab('tab-board');
    while (await page.locator('.board-next').count()) {
      const title = await page.locator('.board-next').innerText();
      await page.locator('.board-next').click();
      await page.waitForFunction((before) => document.querySelector('.board-next')?.innerText !== before, title);
    }
    await page.getByText(words['board-whole'], { exact: true }).waitFor();
    assert.ok(4 <= await page.locator('.board-part').count(), 'every part stands on the board');
    await isFit(page, 'the whole board');
    await saved(page);
    await page.goto(page.url().replace(/board$/, 'wall'));
    await page.locator('.wall-screen').waitFor();
    await isFit(page, 'the wall');
  });
}

journey('one is late and then comes, one leaves, and nobody else is moved', {}, async ({ page, site }) => {
  await plan(page, site, EN, 5);
  const press = (message) => page.getByRole('button', { name: EN[message], exact: true }).first().click();
  /** Number, table and part of each seat, as far as people see it. */
  const seats = () => page.locator('.groups .seats tr:has(.seat-number)').evaluateAll((all) => Object.fromEntries(all.map((it) => {
    const table = it.closest('section').querySelector('h2, h3').innerText;
    return [it.querySelector('.seat-number').innerText, `${table}: ${it.querySelectorAll('td')[0].innerText}`];
  })));
  const before = await seats();
  assert.equal(Object.keys(before).length, 5);
  const player = Object.keys(before).find((it) => !before[it].includes(EN['plan-observer']));
  await press('plan-somebody-late');
  await page.locator('#which').selectOption({ index: Object.keys(before).sort((a, b) => a - b).indexOf(player) + 1 });
  await page.getByText(EN['plan-late']).waitFor();
  assert.deepEqual(await seats(), before, 'a held seat is still the same seat');
  await saved(page);
  await page.reload();
  await page.getByText(EN['plan-late']).waitFor();
  await press('plan-somebody-came');
  await page.locator('.ways-in .primary').click();
  await page.getByText(EN['plan-late']).waitFor({ state: 'detached' });
  assert.deepEqual(await seats(), before, 'who came late sits where the seat was held');
  await press('plan-somebody-left');
  await page.locator('#which').selectOption({ index: 1 });
  await page.locator('.happening .button').first().click();
  await page.getByText(EN['plan-left'], { exact: true }).first().waitFor();
  const after = await seats();
  const moved = Object.keys(before).filter((it) => after[it] !== before[it]);
  assert.ok(moved.length <= 1, `only who takes over moved: ${moved}`);
});

journey('a plain code is typed on a phone, and the seat is for everybody', { window: { viewport: { width: 320, height: 700 } }, timeout: 180_000 }, async ({ page, site }) => {
  const trainer = await (await browser()).newContext({ locale: 'en' });
  const desk = await trainer.newPage();
  await plan(desk, site, EN, 3);
  await desk.locator('.desk-tabs').getByRole('link', { name: EN['tab-deal'], exact: true }).click();
  await desk.getByRole('button', { name: EN['deal-plain-do'], exact: true }).click();
  await desk.getByRole('button', { name: EN['deal-show-codes'], exact: true }).click();
  const rows = await desk.locator('.seats tbody tr').evaluateAll((all) => all.map((it) => it.innerText));
  const codes = await desk.locator('.seats code').allInnerTexts();
  await trainer.close();

  await page.goto(`${site.address}#/seat?`);
  await page.locator('#seat-code').waitFor();
  await isFit(page, 'where a code is typed');
  const take = async (code) => {
    await page.locator('#seat-code').fill(code);
    await page.keyboard.press('Enter');
  };
  await take('K7M2');
  await page.getByText(EN['code-too-short']).waitFor();
  await isFit(page, 'a refused code');
  const observer = rows.findIndex((it) => it.includes('Observer'));
  const player = rows.findIndex((it) => !it.includes('Observer'));
  await take(codes[observer]);
  await page.getByText(EN['observer-lead']).waitFor();
  await isFit(page, 'an observer');
  // The seat is there again after a reload, and opens the debrief as every seat does.
  await page.reload();
  await page.getByText(EN['observer-lead']).waitFor();
  await page.locator('.seat-words > summary').click();
  await page.getByRole('button', { name: EN['seat-debrief-open'], exact: true }).click();
  await page.locator('.both-cards').waitFor();
  await page.reload();
  await page.locator('.both-cards').waitFor();
  await isFit(page, 'the debrief of an observer');
  await page.goto('about:blank');
  await page.goto(`${site.address}#/seat?`);
  await take(codes[player]);
  // Who one is, and the author's note, before anything else.
  await page.locator('.seat-first .passage').waitFor();
  assert.equal(await page.locator('.session-nav').count(), 0);
  await isFit(page, 'the first page of a seat');
  await page.getByRole('button', { name: EN['seat-first-read-on'], exact: true }).click();
  await page.locator('.session-nav').waitFor();
  await isFit(page, 'a seat in its first step');
  const next = () => page.locator('.session-nav .primary').click();
  for (let n = 0; n < 8 && !(await page.locator('.seat-table').count()); n += 1) {
    await next();
    await page.waitForTimeout(150);
  }
  await isFit(page, 'the table of a seat');
  await choose(page, SLUICE, best(SLUICE, 0));
  await page.getByRole('button', { name: EN['seat-agreed'], exact: true }).click();
  await isFit(page, 'comparing');
  // What was done is there again after a reload.
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: EN['seat-same'], exact: true }).click();
  for (let n = 0; n < 8 && !(await page.locator('.seat-end').count()); n += 1) {
    await next();
    await page.waitForTimeout(150);
  }
  await page.locator('.result-code').waitFor();
  await isFit(page, 'handing back');
  await page.locator('.seat-words > summary').click();
  await page.getByRole('button', { name: EN['seat-debrief-open'], exact: true }).click();
  await page.locator('.outcome').waitFor();
  await isFit(page, 'the debrief of a seat');
});
