// Whole plays as lists of single actions, so that something can happen to the browser after each.

import { EN, launchToKill, saved, watched } from './lib.mjs';
import { answered, beginAlone, beginTogether, choose, openExercise, state } from './play.mjs';
import { packages, value } from './points.mjs';

const field = (selector, text) => (page) => page.locator(selector).fill(text);
const press = (name) => (page) => page.getByRole('button', { name, exact: true }).first().click();
const primary = (selector) => (page) => page.locator(`${selector} .primary`).first().click();
const next = primary('.session-nav');

const mark = (selector, n) => async (page) => {
  const place = page.locator(selector);
  if (await place.evaluate((it) => it.localName === 'select')) await place.selectOption({ index: n });
  else await place.fill(String(10 * n));
};

/** The packages that a role likes best; no counterpart takes them. */
const likes = (exercise, role) =>
  packages(exercise).sort((a, b) => value(exercise.roles[role], b) - value(exercise.roles[role], a));

const bid = (exercise, terms) => async (page) => {
  await choose(page, exercise, terms);
  await page.locator('.offer-bar .primary').click();
};

const preparation = (exercise, role, name) => Object.entries({
  'writes a goal': field('#goal', `Good water, says ${name}`),
  'sets a limit': mark('#limit', 4),
  'guesses from where': mark('.range-ends :is(input, select) >> nth=0', 3),
  'guesses to where': mark('.range-ends :is(input, select) >> nth=1', 8),
  ...(exercise.issues.length > 1 && { 'moves an issue': (page) => page.locator('.move').first().click() }),
  'writes questions': field('#questions', 'How often was it mended?'),
  'chooses an opening': (page) => choose(page, exercise, likes(exercise, role)[0], 'opening'),
  'changes the goal': field('#goal', `Better water, says ${name}`),
  'writes a reason': field('#reason', 'It has served for nine years'),
});

const reflection = (name) => Object.entries({
  'writes how it felt': field('.reflect textarea >> nth=0', `Relief, says ${name}`),
  'marks a scale': (page) => page.locator('.reflect fieldset').first().locator('input').nth(4).check(),
});

const debrief = () => Object.entries({
  'writes what to try': field('.commitment textarea >> nth=0', 'Wait before I answer'),
  'is done': press(EN.finish),
  'goes back a step': press(EN.back),
});

/** A play by one person, as pairs of what is done and how. */
export function actionsAlone(exercise, role) {
  const [first, second, third] = likes(exercise, role);
  return [
    ['goes on to prepare', next],
    ...preparation(exercise, role, 'one'),
    ['goes on to the table', next],
    ['offers', bid(exercise, first)],
    ['offers again', bid(exercise, second)],
    ['does without a clock', press(EN['time-no-limit'])],
    ['offers once more', bid(exercise, third)],
    ['accepts', press(EN.accept)],
    ['confirms', press(EN.confirm)],
    ['goes on to look back', next],
    ...reflection('one'),
    ['goes on to the debrief', next],
    ...debrief(),
  ];
}

/** A play by two people round one device. */
export function actionsTogether(exercise) {
  const speak = (role, terms) => async (page) => {
    await page.locator('input[name="speaker"]').nth(role).check();
    await bid(exercise, terms)(page);
  };
  const handOn = ['hands on', next];
  return [
    handOn, handOn,
    ...preparation(exercise, 0, 'first'), handOn,
    ...preparation(exercise, 1, 'second'), handOn,
    ['offers', speak(0, likes(exercise, 0)[0])],
    ['offers the other way', speak(1, likes(exercise, 1)[0])],
    ['accepts', primary('.standing')],
    ['confirms', primary('.confirm')],
    ['talks on', press(EN.reopen)],
    ['offers again', speak(1, likes(exercise, 1)[3])],
    ['accepts again', primary('.standing')],
    ['confirms again', primary('.confirm')],
    ['confirms too', primary('.confirm')],
    ['goes on to look back', next],
    ...reflection('first'), handOn,
    ...reflection('second'), handOn,
    ...debrief(),
  ];
}

/** The state that the page calls saved. An offer that is only being put together is not said to anybody yet. */
async function seen(page) {
  const { selected, choices, ...rest } = await state(page);
  return {
    ...rest,
    choices: choices.filter((it) => !/^(draft-|speaker)/.test(it)),
    selected: Object.fromEntries(Object.entries(selected).filter(([id]) => !id.startsWith('draft-'))),
    finished: await page.locator('.commitment .praise').count(),
  };
}

/** Waits for whatever goes on by itself, and lifts the curtain, which a new start lowers again. */
async function settle(page) {
  await saved(page);
  // A room of a later part comes a moment after the session.
  await page.locator('main .busy').waitFor({ state: 'detached' });
  const curtain = page.locator('.curtain .primary');
  if (await curtain.count()) await curtain.click();
  if (await page.locator('.table-step').count()) await answered(page);
}

/**
 * Plays, kills the browser after every action, and opens it again over the same folder.
 * `same(after, before, what)` is told of each start.
 */
export async function killAfterEach({ site, profile, exercise, role, actions, same }) {
  let address = null;
  let slowest = 0;

  async function open() {
    const chromium = await launchToKill(profile);
    const page = await watched(chromium.context);
    const began = Date.now();
    if (address) {
      await page.goto(address);
      await saved(page);
      slowest = Math.max(slowest, Date.now() - began);
    } else {
      await openExercise(page, site, exercise);
      if (role === null) await beginTogether(page);
      else await beginAlone(page, role);
      address = page.url();
    }
    await settle(page);
    return { page, kill: chromium.kill };
  }

  let { page, kill } = await open();
  try {
    for (const [what, act] of actions) {
      await act(page);
      await settle(page);
      const before = await seen(page);
      await kill();
      ({ page, kill } = await open());
      same(await seen(page), before, `after a person ${what}`);
    }
    same(await page.faults(), [], 'nothing goes wrong on the page');
  } finally {
    await kill().catch(() => {});
  }
  return { kills: actions.length, slowest };
}
