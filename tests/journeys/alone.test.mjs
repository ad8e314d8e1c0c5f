// E03, "Turn at the sluice", by one person against the program.

import assert from 'node:assert/strict';
import { EN, RU, journey, saved, textOf } from './lib.mjs';
import {
  answered, bargain, beginAlone, choose, chosen, goOn, history, offer, openExercise, phase, prepare, resultOf,
  state, termsIn, toTheDebrief, toTheTable,
} from './play.mjs';
import { SLUICE, best, dominates, judge, value, values } from './points.mjs';

// ---- A person without a pointer ---------------------------------------------

/** A person who has only Tab, the arrows, Space and Enter. */
function hands(page) {
  const focus = () => page.evaluate(() => document.activeElement?.localName);
  const title = () => page.title();

  /** Goes to an element with Tab, as often as it takes. */
  async function to(locator) {
    await locator.first().waitFor({ state: 'attached' });
    const places = await locator.elementHandles();
    for (let n = 0; n < 300; n += 1) {
      if (await page.evaluate((all) => all.includes(document.activeElement), places)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not come to ${locator}`);
  }

  /** Presses a key, after which the focus must still be somewhere. */
  async function press(key, what) {
    await page.keyboard.press(key);
    // Two frames: the program has drawn what follows from the key.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.notEqual(await focus(), 'body', `the focus is somewhere after ${key} on ${what}`);
  }

  /** Presses a button that changes the screen: the heading has the focus, and the title is another. */
  async function open(locator, key = 'Enter') {
    await to(locator);
    const [before, name] = [await title(), await textOf(locator.first())];
    await page.keyboard.press(key);
    await page.waitForFunction((it) => document.title !== it, before);
    await page.waitForFunction(() => document.activeElement?.matches('main h1'), null, { timeout: 3_000 })
      .catch(async () => assert.fail(`after "${name}" the heading has the focus, not ${await focus()}`));
  }

  /** Chooses the radio of this number with the arrows. */
  async function pick(radios, n) {
    await to(radios);
    if (!(await radios.evaluateAll((all) => all.some((it) => it.checked)))) await press('Space', 'a radio');
    for (let i = 0; i < 20 && !(await radios.nth(n).isChecked()); i += 1) await press('ArrowDown', 'a radio');
    assert.ok(await radios.nth(n).isChecked());
  }

  async function write(locator, text) {
    await to(locator);
    await page.keyboard.type(text);
    assert.equal(await locator.inputValue(), text);
  }

  return { to, press, open, pick, write };
}

const optionNumber = (issue, option) => SLUICE.issues.find((it) => it.id === issue).options.findIndex((it) => it.id === option);

journey('a newcomer plays from the first visit to the debrief by keyboard alone', { timeout: 180_000 }, async ({ page, goto }) => {
  const me = hands(page);
  const button = (name) => page.getByRole('button', { name, exact: true });
  await goto();
  await me.open(page.getByRole('link', { name: /^Start: Turn at the sluice/ }));
  await me.pick(page.locator('.way input[name="role"]'), 1);
  await me.open(button(EN['way-alone-begin']));
  for (const [n, text] of ['The coach', 'A question', 'A third party'].entries()) await me.write(page.locator('.compare textarea').nth(n), text);
  await me.to(button(EN['compare-commit']));
  await me.press('Enter', 'the model answer');
  await me.open(button(EN['next-read']));
  await me.open(button(EN['next-prepare']), 'Space');

  await me.write(page.locator('#goal'), 'Water for the orchards in July');
  await me.write(page.locator('#limit'), '40');
  await me.write(page.locator('.range-ends input').first(), '30');
  await me.write(page.locator('.range-ends input').last(), '50');
  const last = SLUICE.issues.at(-1);
  for (let n = 1; n < SLUICE.issues.length; n += 1) {
    await me.to(page.locator(`#up-${last.id}, #down-${last.id}`));
    await me.to(page.locator(`#up-${last.id}`));
    await me.press('Enter', 'Move up');
  }
  assert.equal(await textOf(page.locator('.priorities li').first().locator('span').first()), last.title.en);
  await me.write(page.locator('#questions'), 'What worries you about the winter?');
  const opening = best(SLUICE, 1);
  for (const issue of SLUICE.issues) {
    await me.pick(page.locator(`input[name="opening-${issue.id}"]`), optionNumber(issue.id, opening[issue.id]));
  }
  await me.write(page.locator('#reason'), 'The trees cannot wait');
  await saved(page);
  await me.open(button(EN['next-table']));

  assert.deepEqual(await chosen(page, SLUICE), opening, 'the opening that was prepared lies ready');
  for (let n = 0; (await phase(page)) !== 'ended'; n += 1) {
    const accept = button(EN.accept);
    const terms = (await accept.count()) ? await termsIn(page.locator('.standing'), SLUICE) : null;
    if ((await phase(page)) === 'confirming') {
      await me.to(button(EN.confirm));
      await me.press('Enter', 'Confirm');
    } else if (terms && value(SLUICE.roles[1], terms) >= 40) {
      await me.to(accept);
      await me.press('Enter', 'Accept');
    } else if (terms) {
      // What the other side asks for, with the orchards first and more nights.
      const take = page.getByRole('button', { name: EN['take-into-draft'] });
      await me.to(take);
      await me.press('Space', 'Start from this offer');
      await me.pick(page.locator('input[name="draft-drought"]'), optionNumber('drought', 'orchards_first'));
      await me.pick(page.locator('input[name="draft-july_nights"]'), optionNumber('july_nights', n % 2 ? 'u2_t5' : 'u3_t4'));
      await me.to(button(EN.offer));
      await me.press('Enter', 'Offer');
    } else {
      await me.to(button(EN.offer));
      await me.press('Enter', 'Offer');
    }
    await answered(page);
  }
  await me.open(button(EN['next-reflect']));
  await me.write(page.locator('.reflect textarea').first(), 'Calm, mostly');
  await me.pick(page.locator('.reflect fieldset').first().locator('input'), 4);
  await me.open(button(EN['next-debrief']));

  const own = await resultOf(page, 1);
  assert.ok(own.value >= 40, 'the deal is no worse than the limit that was kept to');
  await me.write(page.locator('.commitment textarea'), 'Ask before I offer');
  await me.to(button(EN.finish));
  await me.press('Enter', 'We are done');
  await me.open(page.getByRole('link', { name: EN['back-to-shelf'], exact: true }));
});

journey('a reload in the middle of the preparation and of the table loses nothing', {}, async ({ page, site }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  const opening = best(SLUICE, 0);
  await prepare(page, { goal: 'Winter water', limit: 42, from: 35, to: 45, questions: 'Why?', reason: 'The mill', opening, exercise: SLUICE });
  await page.locator('.move').first().click();
  await saved(page);
  const prepared = await state(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(await state(page), prepared);

  await goOn(page);
  await offer(page, SLUICE, opening);
  await answered(page);
  await choose(page, SLUICE, { ...opening, july_nights: 'u3_t4', labour: 'u50' });
  const [table, draft] = [await state(page), await chosen(page, SLUICE)];
  await page.reload();
  await page.locator('.table-step').waitFor();
  assert.deepEqual(await history(page), table.history);
  assert.deepEqual((await state(page)).table, table.table);
  assert.deepEqual(await chosen(page, SLUICE), draft, 'the offer that is being put together is there as well');

  await page.locator('.either > summary').click();
  await page.getByRole('button', { name: EN['either-put-aside'] }).click();
  const gauge = draft.gauge === 'staff' ? 'shared_log' : 'staff';
  await choose(page, SLUICE, { ...draft, gauge });
  await saved(page);
  const both = await textOf(page.locator('.either-two'));
  await page.reload();
  await page.locator('.table-step').waitFor();
  assert.equal(await textOf(page.locator('.either-two')), both, 'and so is what was put aside');
  assert.ok(both.includes(SLUICE.issues.find((it) => it.id === 'gauge').options.find((it) => it.id === gauge).title.en));
});

journey('changing the language while writing loses nothing', {}, async ({ page, site }) => {
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  await page.locator('#goal').pressSequentially('Half a sen');
  const before = await state(page);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByText(RU['prepare-goal']).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'ru');
  assert.equal(await textOf(page.locator('main h1')), SLUICE.steps.find((it) => it.kind === 'worksheet').title.ru);
  assert.match(await page.title(), new RegExp(SLUICE.title.ru), 'the title speaks the language too');
  assert.deepEqual((await state(page)).texts, before.texts);
  await page.locator('#goal').press('End');
  await page.locator('#goal').pressSequentially('tence');
  await saved(page);

  await goOn(page);
  const draft = { july_nights: 'u2_t5', labour: 'u30', gauge: 'staff', drought: 'seniority', winter_flow: 'none' };
  await choose(page, SLUICE, draft);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(EN['your-offer']).waitFor();
  assert.deepEqual(await chosen(page, SLUICE), draft);
  await page.getByRole('button', { name: EN.back, exact: true }).click();
  assert.equal(await page.locator('#goal').inputValue(), 'Half a sentence');
});

journey('the debrief computes what the pack says', { timeout: 180_000 }, async ({ page, site }) => {
  await toTheTable(page, site, SLUICE, 0);
  await bargain(page, SLUICE, 0, 45);
  await toTheDebrief(page);
  const isAgreed = await page.locator('.outcome table.offer').count();
  if (!isAgreed) {
    // The counterpart may leave; then each role has what its other way is worth.
    assert.deepEqual((await resultOf(page, 0)).value, 42);
    return;
  }
  const agreed = await termsIn(page.locator('.outcome'), SLUICE);
  const expected = judge(SLUICE, agreed);
  for (const i of [0, 1]) assert.deepEqual(await resultOf(page, i), expected.roles[i], SLUICE.roles[i].id);
  const possible = await textOf(page.locator('.possible'));
  assert.ok(possible.includes(`${expected.nPackages} packages in all. ${expected.nZone} of them leave nobody below the limit; ${expected.nFrontier} of these`));
  if (expected.nBetter > 0) assert.match(possible, new RegExp(`\\b${expected.nBetter} packages? would have been better`));
  else assert.ok(possible.includes(EN['on-frontier']));
  for (const row of await page.locator('.better > li').all()) {
    const better = await termsIn(row, SLUICE);
    assert.ok(dominates(values(SLUICE, better), values(SLUICE, agreed)), 'a better package is better');
  }
});
