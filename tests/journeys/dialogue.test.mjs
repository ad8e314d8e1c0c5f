// A talk with somebody difficult: played by keyboard, taken up again, reviewed, and from the other side.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { EN, RU, journey, plain, saved, textOf } from './lib.mjs';
import { ready } from './builds.mjs';
import { openAll, walk } from './look.mjs';

const pack = (file) => JSON.parse(readFileSync(new URL(`../../exercises/${file}`, import.meta.url), 'utf8'));
const COUNTER = pack('post-seven.json');
const SCENES = pack('six-scenes.json');
const dialogueOf = (exercise) => exercise.steps.find((it) => it.kind === 'dialogue');
const TALK = dialogueOf(COUNTER.exercises[0]);

/** From the exercise's page to the first line, in a role by its place. */
async function toTheTalk(page, goto, words, packId, exercise, role = 0) {
  await goto(`#/exercise/${packId}/${exercise}`);
  await page.locator('.ways').waitFor();
  await page.locator('.way input[name="role"]').nth(role).check();
  await page.getByRole('button', { name: words['way-work-begin'], exact: true }).click();
  await page.locator('.reading').waitFor();
  await page.locator('.session-nav .primary').click();
  await page.locator('.dialogue #now').waitFor();
}

const toTheCounter = (page, goto, words, role) => toTheTalk(page, goto, words, COUNTER.id, 'post-seven', role);

/** What a line of the talk says, for the text of a button. */
const textOfLine = (turn, tag, language) => plain(TALK.turns[turn].lines.find((it) => it.tag === tag).text[language].replace(/[*_]/g, ''));

/** Says a line by keyboard alone. */
async function sayByKeyboard(page, text) {
  for (let i = 0; i < 40; i += 1) {
    const here = await page.evaluate(() => (document.activeElement.matches('.line') ? document.activeElement.innerText : ''));
    if (here && plain(here).endsWith(text)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no line to be reached by Tab says: ${text}`);
}

/** Says whichever line stands first, until the talk ends. */
async function sayAnything(page, n = 0) {
  while (await page.locator('.dialogue .line').count()) {
    await page.locator('.dialogue .line').nth(n).click();
    await saved(page);
  }
}

// The way to the best end, as moves.
const BEST = ['ack', 'ask', 'ask', 'inf', 'opt'];

for (const [language, words, locale] of [['en', EN, 'en-GB'], ['ru', RU, 'ru-RU']]) {
  walk(`the counter is played by keyboard on a phone, taken up again and looked back on, ${language}`,
    { window: { viewport: { width: 320, height: 700 }, locale }, look: { once: true } },
    async ({ page, goto, see }) => {
      await toTheCounter(page, goto, words);
      await see('first turn');
      for (const [turn, tag] of BEST.slice(0, 2).entries()) await sayByKeyboard(page, textOfLine(turn, tag, language));
      await saved(page);
      const so_far = await textOf(page.locator('.play-page'));
      await page.reload();
      await page.locator('.dialogue .line').first().waitFor();
      assert.equal(await textOf(page.locator('.play-page')), so_far);
      await see('third turn');
      for (const [turn, tag] of [...BEST.entries()].slice(2)) await sayByKeyboard(page, textOfLine(turn, tag, language));
      await page.locator('.dialogue .ending').waitFor();
      assert.equal(await textOf(page.locator('.dialogue .ending .overline')), words['ending-best']);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'now');
      // The table says each move and the rule that fired.
      const rows = page.locator('.review tbody tr');
      assert.equal(await rows.count(), BEST.length);
      for (const [i, tag] of BEST.entries()) assert.ok((await textOf(rows.nth(i))).includes(words[`move-${tag}`]));
      const rule = TALK.rules.find((it) => it.tag === 'ack' && /= 0/.test(it.when));
      assert.ok((await textOf(rows.nth(0))).includes(plain(rule.because[language])));
      await openAll(page, '.dialogue details');
      await see('review');

      // A contested move drops out of the evidence.
      await page.locator('.otherwise textarea').nth(3).fill('I only said what I can do.');
      await saved(page);
      assert.ok((await textOf(rows.nth(3))).includes(words['review-contested']));
      // Another line from the second turn; the first attempt stays.
      await page.locator('.otherwise button').nth(1).click();
      await page.locator('.dialogue .line').first().waitFor();
      await sayAnything(page);
      await page.getByLabel(words.attempt).selectOption({ index: 0 });
      assert.equal(await textOf(page.locator('.dialogue .ending .overline')), words['ending-best']);
      await page.reload();
      await page.locator('.dialogue .ending').waitFor();
      await page.getByLabel(words.attempt).selectOption({ index: 0 });
      assert.equal(await page.locator('.otherwise textarea').nth(3).inputValue(), 'I only said what I can do.');
    });
}

walk('a group votes, the state is in view in the easier form, and a scene can be stopped', { look: { once: true } }, async ({ page, goto, see }) => {
  await toTheCounter(page, goto, EN);
  await openAll(page, '.playing');
  await page.getByLabel(EN['playing-votes']).check();
  const votes = page.locator('.vote input');
  await votes.first().waitFor();
  const say = page.getByRole('button', { name: EN['dialogue-vote-say'] });
  await votes.nth(0).fill('3');
  await votes.nth(1).fill('3');
  await page.getByText(EN['dialogue-vote-tie']).waitFor();
  assert.equal(await say.count(), 0);
  await votes.nth(1).fill('5');
  const chosen = await textOf(page.locator('.vote label').nth(1));
  await see('votes');
  await say.click();
  assert.equal(await textOf(page.locator('.speech.own .passage').first()), chosen);
  await page.getByRole('button', { name: EN['dialogue-stop'] }).click();
  await page.getByRole('heading', { name: EN['dialogue-stopped'] }).waitFor();
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: EN['dialogue-resume'] }).click();
  assert.equal(await textOf(page.locator('.speech.own .passage').first()), chosen);

  await toTheCounter(page, goto, EN);
  await openAll(page, '.playing');
  await page.getByLabel(EN['playing-bars']).check();
  await page.locator('.meters').waitFor();
  assert.ok((await textOf(page.locator('.meters'))).includes('7 of 10'));
  await see('bars');
});

walk('the difficult side is played, and its heat compared with the rules', { look: { once: true } }, async ({ page, goto, see }) => {
  await toTheCounter(page, goto, EN, 1);
  await see('other side');
  await sayAnything(page, 2);
  await page.locator('.dialogue .ending').waitFor();
  const rows = await page.locator('.review tbody tr').count();
  assert.equal(rows, await page.locator('.speech.own').count());
  await see('compared');
});

journey('all six scenes are played on a phone without a network', { window: { viewport: { width: 390, height: 800 } } }, async ({ page, context, goto }) => {
  await goto();
  await ready(page);
  await context.setOffline(true);
  const endings = new Set();
  for (const exercise of SCENES.exercises) {
    await toTheTalk(page, goto, EN, SCENES.id, exercise.id);
    await sayAnything(page, 1);
    const ending = await textOf(page.locator('.dialogue .ending h2'));
    assert.ok(dialogueOf(exercise).endings.some((it) => plain(it.title.en) === ending), ending);
    endings.add(ending);
    await page.locator('.session-nav .primary').click();
    await page.locator('.reflect, .question').first().waitFor();
  }
  assert.equal(endings.size, SCENES.exercises.length);
});

walk('topics come in any order in the harder form', { look: { once: true } }, async ({ page, goto, see }) => {
  await toTheTalk(page, goto, EN, COUNTER.id, 'post-seven-harder');
  await page.locator('.topic').first().waitFor();
  const before = await page.locator('.topic').count();
  await page.locator('.topic > summary').nth(2).click();
  await page.locator('.topic[open] .line').first().click();
  await saved(page);
  assert.equal(await page.locator('.topic').count(), before - 1);
  await openAll(page, '.topic');
  await see('topics');
});
