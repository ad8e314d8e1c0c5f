// Practising with difficult behaviour: three people round one telephone, on paper, and one alone with tactics.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { EN, RU, axe, journey, overflows, saved, say, textOf } from './lib.mjs';
import { walk } from './look.mjs';
import { goOn } from './play.mjs';
import { packOf } from './points.mjs';

const PACK = packOf('difficult-drill.json');
const [TRIADS, TACTICS] = PACK.exercises;
const DRILL = TRIADS.steps.find((it) => it.kind === 'drill');
const ITEMS = TACTICS.steps.find((it) => it.kind === 'tactics');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const lift = (page, words, who) => press(page, say(words['drill-curtain-lift'], { who: `\u2068${who}\u2069` }));
const handOn = (page, words, who) => press(page, say(words['drill-hand-over'], { who: `\u2068${who}\u2069` }));
const option = (page, text) => page.locator('.option').filter({ hasText: text }).locator('input');

/** Begins an exercise and goes to the step of a kind. */
async function to(page, site, exercise, kind, words = EN) {
  await page.goto(`${site.address}#/exercise/${PACK.id}/${exercise.id}`);
  await page.getByRole('button', { name: words['way-work-begin'] }).click();
  await page.locator('.session-nav').waitFor();
  for (let n = exercise.steps.findIndex((it) => it.kind === kind); n > 0; n -= 1) await goOn(page);
}

/** What only the counterpart may read on a card. */
const cues = (card, language) => [...card.counterpart.raises, ...card.counterpart.lowers, card.counterpart.wants].map((it) => it[language]);

/** The card whose goal is on the page. */
async function cardSeen(page, language = 'en') {
  const text = await textOf(page.locator('.drill-card'));
  return DRILL.cards.find((it) => text.includes(it.protagonist.goal[language]));
}

const left = async (page) => {
  const [minutes, seconds] = (await page.locator('.drill-clock').innerText()).split(':').map(Number);
  return 60 * minutes + seconds;
};

/** One round by touch: cards, play, marks, feedback. Returns the card. */
async function round(page, words, [first, second], { marks, before, after, language = 'en' }) {
  await lift(page, words, first);
  const card = await cardSeen(page, language);
  await handOn(page, words, second);
  await lift(page, words, second);
  await page.locator('.drill-cues').waitFor();
  await page.locator('.card-actions .primary').click();
  await press(page, words['drill-start']);
  for (const id of marks) await more(page, words, id, language);
  await press(page, words['drill-end']);
  await feedback(page, words, { before, after });
  return card;
}

const more = (page, words, id, language = 'en') => {
  const move = DRILL.moves.find((it) => it.id === id).title[language];
  return press(page, say(words['drill-more'], { move: `\u2068${move}\u2069` }));
};

async function feedback(page, words, { before, after }) {
  for (let n = 0; n + 1 < DRILL.feedback.length; n += 1) {
    if (DRILL.feedback[n].who === 'counterpart') {
      await page.getByRole('group', { name: words['drill-heat-before'] }).getByLabel(String(before)).check();
      await page.getByRole('group', { name: words['drill-heat-after'] }).getByLabel(String(after)).check();
    }
    await press(page, words['drill-turn-next']);
  }
  await press(page, words['drill-round-done']);
}

journey('three people play three rounds round one telephone', { window: PHONE, timeout: 180_000 }, async ({ page, site }) => {
  await to(page, site, TRIADS, 'drill');
  await option(page, EN['drill-three']).first().check();
  await press(page, EN['drill-deal']);

  // Nobody sees a side that is not theirs, and a reload lets the curtain down again.
  await page.locator('.curtain').waitFor();
  assert.equal(await page.locator('.drill-card').count(), 0);
  await lift(page, EN, 'A');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'now');
  const card = await cardSeen(page);
  for (const cue of cues(card, 'en')) assert.ok(!(await page.content()).includes(cue), cue);
  await saved(page);
  await page.reload();
  await page.locator('.curtain').waitFor();
  assert.equal(await page.locator('.drill-card').count(), 0);
  await lift(page, EN, 'A');
  assert.equal((await cardSeen(page)).id, card.id, 'the card is the same after a reload');
  await handOn(page, EN, 'B');
  await page.locator('.curtain').waitFor();
  await lift(page, EN, 'B');
  const side = await textOf(page.locator('.drill-card'));
  for (const cue of cues(card, 'en')) assert.ok(side.includes(cue), cue);
  await handOn(page, EN, 'C');

  // The clock goes on while the page is away; a pause stops it.
  assert.equal(await left(page), DRILL.play_seconds);
  await press(page, EN['drill-start']);
  await page.waitForFunction((full) => document.querySelector('.drill-clock').innerText !== full, await page.locator('.drill-clock').innerText());
  assert.ok(await left(page) < DRILL.play_seconds);
  await more(page, EN, 'name');
  await more(page, EN, 'name');
  await more(page, EN, 'listen');
  await press(page, say(EN['drill-less'], { move: '\u2068Listen\u2069' }));
  await saved(page);
  const then = await left(page);
  await page.goto('about:blank');
  await pause(3_000);
  await page.goBack();
  await page.locator('.drill-clock').waitFor();
  await pause(300);
  assert.ok(await left(page) <= then - 3, 'three seconds away are three seconds less');
  await press(page, EN['drill-pause']);
  const paused = await left(page);
  await pause(1_600);
  assert.equal(await left(page), paused);
  await press(page, EN['drill-go-on']);

  // The word stops this group.
  await press(page, say(EN['drill-freeze'], { word: `\u2068${DRILL.freeze_word.en}\u2069` }));
  await page.getByText(EN['drill-frozen-text']).waitFor();
  assert.equal(await page.locator('.drill-clock').count(), 0);
  await press(page, EN['drill-go-on']);
  await press(page, EN['drill-end']);
  assert.match(await textOf(page.locator('.drill-turn')), new RegExp(DRILL.feedback[0].ask.en.slice(0, 30)));
  await feedback(page, EN, { before: 4, after: 2 });

  await press(page, EN['drill-deal']);
  const second = await round(page, EN, ['B', 'C', 'A'], { marks: ['name', 'boundary'], before: 3, after: 5 });
  assert.notEqual(second.id, card.id);

  // The last is a case of their own.
  await press(page, EN['drill-own']);
  await lift(page, EN, 'C');
  await page.getByLabel(EN['drill-own-situation']).fill('A queue at closing time.');
  await page.getByLabel(EN['drill-own-goal']).fill('To close in peace.');
  await page.getByLabel(EN['drill-own-behaviour']).fill('Sighs, looks at the clock.');
  await handOn(page, EN, 'A');
  await lift(page, EN, 'A');
  assert.match(await textOf(page.locator('.drill-card')), /Sighs, looks at the clock\./);
  await page.getByLabel(EN['drill-own-raises']).fill('A joke.');
  await handOn(page, EN, 'B');
  assert.ok(!(await page.content()).includes('A joke.'));
  await press(page, EN['drill-start']);
  await more(page, EN, 'listen');
  await press(page, EN['drill-end']);
  await feedback(page, EN, { before: 3, after: 3 });

  await page.getByRole('heading', { name: EN['drill-result'] }).waitFor();
  const row = async (title) => (await textOf(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) }))).match(/\d+/g).map(Number);
  assert.deepEqual(await row('Name'), [2, 0, 1]);
  assert.deepEqual(await row('Boundary'), [0, 0, 1]);
  assert.deepEqual(await row('Listen'), [0, 1, 0]);
  await saved(page);
  await page.reload();
  await page.getByRole('heading', { name: EN['drill-result'] }).waitFor();
  assert.deepEqual(await row('Name'), [2, 0, 1]);

  // On to the ladder and the card.
  await goOn(page);
  await goOn(page);
  await page.locator('.escalation .option input').nth(3).check();
  await press(page, EN['escalation-fix']);
  await press(page, EN['escalation-other']);
  await page.locator('.escalation .option input').nth(6).check();
  await press(page, EN['escalation-fix']);
  await press(page, EN['escalation-open']);
  assert.match(await textOf(page.locator('.escalation')), /You are 3 steps apart/);
  await goOn(page);
  await option(page, 'Breathe').check();
  await page.locator('.practice-card textarea').nth(2).fill('One moment, please.');
  assert.match(await textOf(page.locator('.pocket-card')), /Breathe[\s\S]*One moment, please\./);
  await saved(page);
  await page.reload();
  await page.locator('.pocket-card').waitFor();
  assert.match(await textOf(page.locator('.pocket-card')), /Breathe[\s\S]*One moment, please\./);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('textarea:visible, button:visible, h1:visible').count(), 0);
  assert.ok(await page.locator('.pocket-card').isVisible());
});

journey('four in three rounds are told at half time who takes over', { window: PHONE }, async ({ page, site }) => {
  await page.clock.install();
  await to(page, site, TRIADS, 'drill');
  await option(page, EN['drill-four-in-three']).check();
  await option(page, EN['drill-on-paper']).check();
  const cards = new Set();
  for (let n = 1; n <= 3; n += 1) {
    await press(page, EN['drill-deal']);
    await page.locator('.drill-clock').waitFor();
    cards.add(await textOf(page.locator('.drill > .notice').first()));
    if (n === 3) break;
    await press(page, EN['drill-end']);
    await feedback(page, EN, { before: 3, after: 3 });
  }
  assert.equal(cards.size, 3, 'no card comes twice');
  await press(page, EN['drill-start']);
  const said = page.locator('.drill-clock-said');
  await page.clock.fastForward('02:20');
  assert.equal(await textOf(said), '');
  await page.clock.fastForward('00:15');
  await page.getByText(say(EN['drill-half-time'], { who: '\u2068D\u2069' })).waitFor();
  await page.clock.fastForward('01:30');
  await page.getByText(EN['drill-last-minute']).waitFor();
});

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

for (const [language, words] of [['en', EN], ['ru', RU]]) {
  journey(`a group prints what it needs: two halves a sheet, in ${language}`, { window: { locale: language } }, async ({ t, page, site }) => {
    await to(page, site, TRIADS, 'drill', words);
    await option(page, words['drill-three']).first().check();
    await option(page, words['drill-on-paper']).check();
    const halves = 2 * 4 + 3;
    assert.equal(await page.locator('.drill-paper .half').count(), halves);
    assert.equal(await page.locator('.drill-paper').isVisible(), false, 'not for the screen');
    assert.equal(pages(await page.pdf({ preferCSSPageSize: true })), Math.ceil(halves / 2));
    // All cards, for the trainer.
    await page.goto(`${site.address}#/cards/${PACK.id}/triads`);
    await page.locator('.drill-paper').waitFor();
    await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.locator('.drill-paper .half').evaluateAll((all) => all.map((it) => it.scrollHeight - it.clientHeight));
    t.diagnostic(`the fullest half has ${Math.max(...cut)} px too much`);
    assert.ok(cut.every((it) => it <= 1), `cut off: ${cut}`);
    const wide = await page.locator('.poster').evaluateAll((all) => all.map((it) => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight]));
    assert.ok(wide.flat().every((it) => it <= 1), `a sheet for the wall is cut off: ${wide}`);
    const first = await page.locator('.half').first().innerText();
    assert.ok(first.includes(DRILL.cards[0].protagonist.goal[language]));
    for (const cue of cues(DRILL.cards[0], language)) assert.ok(!first.includes(cue), cue);
  });
}

journey('twelve tactics by keyboard alone', { timeout: 180_000 }, async ({ page, site }) => {
  await to(page, site, TACTICS, 'tactics');
  /** Goes on with Tab until something has the focus. */
  const tabTo = async (what) => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((it) => document.activeElement.matches(it), what)) return;
    }
    assert.fail(`no way to ${what}`);
  };
  for (const [n, item] of ITEMS.items.entries()) {
    await page.getByRole('heading', { name: say(EN['tactics-scene'], { scene: n + 1, of: 12 }) }).waitFor();
    const wanted = ITEMS.tactics.findIndex((it) => it.id === item.tactic);
    await tabTo('.tactics input[type="radio"]');
    await page.keyboard.press('Space');
    for (let down = 0; down < wanted; down += 1) await page.keyboard.press('ArrowDown');
    await tabTo('.tactics .primary');
    await page.keyboard.press('Enter');
    await page.getByText(EN['tactics-answer']).waitFor();
    assert.equal(await page.getByText(EN['tactics-answers'], { exact: true }).count(), 0);
    // Reading goes on from the scene.
    await page.waitForFunction(() => document.activeElement.id === 'now');
    await tabTo('.tactics input[type="radio"]');
    await page.keyboard.press('Space');
    await tabTo('.tactics .primary');
    await page.keyboard.press('Enter');
    await page.getByText(EN['tactics-answers'], { exact: true }).waitFor();
    if (n === 4) {
      await saved(page);
      await page.reload();
      await page.locator('.tactics').waitFor();
      continue;
    }
    await tabTo('.tactics .primary');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: EN['tactics-result'] }).waitFor();
  const text = await textOf(page.locator('.tactics'));
  assert.ok(text.includes(say(EN['tactics-recognised'], { n: 12, of: 12 })), text);
  assert.ok(!text.includes('%'));
});

for (const [language, words] of [['en', EN], ['ru', RU]]) {
  walk(`nothing is wrong with practising in ${language}`, { window: { locale: language } }, async ({ page, site, see }) => {
    await to(page, site, TRIADS, 'practice_card', words);
    await page.locator('.practice-card input').first().check();
    await see('practice card');
    await goOn(page);
    await see('drill, before a group');
    await option(page, words['drill-four-in-three']).check();
    await see('drill, before it begins');
    await press(page, words['drill-deal']);
    await see('curtain');
    await lift(page, words, 'A');
    await see('first chair');
    await handOn(page, words, 'B');
    await lift(page, words, 'B');
    await see('second chair');
    await page.locator('.card-actions .primary').click();
    await press(page, words['drill-start']);
    await more(page, words, 'name', language);
    await see('play');
    await press(page, say(words['drill-freeze'], { word: `\u2068${DRILL.freeze_word[language]}\u2069` }));
    await see('frozen');
    await press(page, words['drill-frozen-talk']);
    await see('feedback of the first chair');
    await press(page, words['drill-turn-next']);
    await see('feedback of the second chair');
    await press(page, words['drill-turn-next']);
    await see('feedback of the third chair');
    await press(page, words['drill-turn-next']);
    await press(page, words['drill-round-done']);
    await see('between two rounds');
    await press(page, words['drill-deal']);
    await round(page, words, ['C', 'D'], { marks: ['name'], before: 4, after: 2, language });
    await press(page, words['drill-own']);
    await page.getByRole('button', { name: /B, D/ }).click();
    await see('a case of their own');
    await page.locator('.card-actions .primary').click();
    await lift(page, words, 'A');
    await see('what the counterpart adds');
    await page.locator('.card-actions .primary').click();
    await press(page, words['drill-end']);
    await feedback(page, words, { before: 4, after: 4 });
    await see('result');
    await goOn(page);
    await goOn(page);
    await page.locator('.escalation input').nth(2).check();
    await see('escalation');
    await press(page, words['escalation-fix']);
    await see('escalation, covered');
    await press(page, words['escalation-open']);
    await see('escalation, open');

    await to(page, site, TACTICS, 'tactics', words);
    await page.locator('.tactics input').first().check();
    await see('tactic');
    await press(page, words['tactics-this']);
    await page.locator('.tactics input').first().check();
    await see('answer');
    await press(page, words['tactics-say']);
    await see('explanation');
    assert.equal(await overflows(page), false);
    assert.deepEqual(await axe(page), []);
  });
}
