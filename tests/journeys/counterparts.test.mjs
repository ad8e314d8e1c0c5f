// Whom one meets alone: chosen or drawn, asked and told, offered a choice, and looked back at.

import assert from 'node:assert/strict';
import { EN, RU, axe, journey, overflows, plain, saved, textOf } from './lib.mjs';
import { answered, bargain, beginAlone, goOn, history, offer, openExercise, toTheDebrief, toTheTable } from './play.mjs';
import { PUMP, SLUICE, best } from './points.mjs';

const whom = (page) => page.getByLabel(EN.whom, { exact: true });

journey('a question is answered in words, with its reason, and takes no turn', {}, async ({ page, site }) => {
  await toTheTable(page, site, SLUICE);
  const say = page.getByRole('button', { name: EN['talk-say'], exact: true });
  await page.getByLabel(EN['talk-kind']).selectOption({ label: EN['talk-ask-what-matters'] });
  await say.click();
  await page.waitForFunction(() => document.querySelectorAll('.history li').length >= 2);
  await answered(page);
  const said = await history(page);
  assert.ok(said.some((it) => it.includes(EN['did-ask-what-matters'])), 'the question is there');
  const name = SLUICE.issues.map((it) => it.title.en);
  const answer = said.find((it) => name.some((issue) => it.includes(issue)) && it.includes('Safa Lirin'));
  assert.ok(answer, `the fair trader names an issue: ${said.join(' | ')}`);
  assert.match(await textOf(page.locator('.table-clock')), /Offers: 0 of/);
  await page.reload();
  await page.locator('.table-step').waitFor();
  for (const it of said) assert.ok((await history(page)).includes(it), it);
});

journey('a drawn counterpart is named after the table, with its moves explained', { timeout: 150_000 }, async ({ page, site }) => {
  await openExercise(page, site, PUMP);
  await whom(page).selectOption({ label: EN['whom-drawn'] });
  await beginAlone(page, 1);
  await goOn(page);
  await goOn(page);
  await page.locator('.table-step').waitFor();
  const names = Object.entries(EN).filter(([key]) => /^persona-/.test(key)).map(([, it]) => it);
  const shown = plain(await page.locator('main').innerText());
  assert.deepEqual(names.filter((it) => shown.includes(it)), [], 'nothing tells who it is');
  await bargain(page, PUMP, 1, 0);
  await toTheDebrief(page);
  const met = page.locator('.met');
  await met.waitFor();
  const told = plain(await met.innerText());
  assert.equal(names.filter((it) => told.includes(it)).length, 1);
  await met.locator('details').evaluateAll((all) => all.forEach((it) => { it.open = true; }));
  assert.ok((await met.locator('tbody tr').count()) > 0, 'its moves are explained');
});

journey('the debrief answers: solution points, what if, and a second attempt on a parallel form', { timeout: 180_000 }, async ({ page, site }) => {
  await toTheTable(page, site, SLUICE);
  await offer(page, SLUICE, best(SLUICE, 1));
  await page.locator('.confirm').waitFor();
  await bargain(page, SLUICE, 0, 0);
  await toTheDebrief(page);
  await page.locator('.scatter').first().waitFor();

  const marks = () => page.locator('.scatter [class*="solution"]').count();
  const before = await marks();
  for (const box of await page.locator('.debrief input[type="checkbox"]').all()) await box.check();
  assert.ok((await marks()) > before, 'solution points are marked');

  const part = page.locator('.what-if');
  const worth = () => part.locator('td.number').first().innerText();
  const first = await worth();
  await part.locator('select').first().selectOption({ index: 0 });
  await part.locator('select').last().selectOption({ index: 1 });
  const changed = await worth();
  assert.notEqual(changed, first);
  await page.getByRole('button', { name: EN['what-if-back'] }).click();
  assert.equal(await worth(), first);
  assert.deepEqual(await axe(page), []);
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await overflows(page), false);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByText(RU['second-title']).waitFor();
  assert.equal(await overflows(page), false);
  await page.getByRole('button', { name: 'English' }).click();

  const sheet = async () => (await page.locator('.preparation .option').allInnerTexts())
    .map((it) => it.match(/(\d+)\s*$/)?.[1]).filter(Boolean).map(Number);
  const address = page.url();
  await page.getByRole('button', { name: EN['second-begin'] }).click();
  await page.waitForURL((it) => it.href !== address);
  await page.locator('.compare').waitFor();
  await goOn(page);
  await goOn(page);
  await page.locator('.preparation').waitFor();
  const points = await sheet();
  await saved(page);
  await page.reload();
  await page.locator('.preparation').waitFor();
  assert.deepEqual(await sheet(), points, 'the same parallel form is there again');
  const written = SLUICE.issues.flatMap((it) => it.options.map((option) => SLUICE.roles[0].confidential.score_sheet[it.id][option.id]));
  assert.equal(points.length, written.length);
  assert.notDeepEqual(points, written, 'and it has other points or another order');
});
