// How people play: the steps of a session, by pointer.
//
// By keyboard alone it is played in alone.test.mjs.

import { readFile } from 'node:fs/promises';
import { EN, plain, saved, say, textOf } from './lib.mjs';
import { openAll } from './look.mjs';
import { best, packageOf, packages, placeOf, value } from './points.mjs';

// ---- From the shelf to the table --------------------------------------------

/** Opens an exercise's page. */
export async function openExercise(page, site, exercise) {
  await page.goto(site.address + placeOf(exercise));
  await page.locator('.ways').waitFor();
}

/** Where an exercise begins with two cases to compare, goes on without. */
async function pastTheCases(page) {
  await page.locator('.session-header').waitFor();
  await page.locator('.compare, .reading, .curtain').first().waitFor();
  if (await page.locator('.compare').count()) {
    await goOn(page);
    await page.locator('.reading, .curtain').first().waitFor();
  }
}

/** Begins alone in the role of this number, at the reading. */
export async function beginAlone(page, role = 0) {
  await page.locator('.way input[name="role"]').nth(role).check();
  await page.getByRole('button', { name: EN['way-alone-begin'] }).click();
  await pastTheCases(page);
}

/** Begins round one device. */
export async function beginTogether(page) {
  await page.getByRole('button', { name: EN['way-device-begin'] }).click();
  await pastTheCases(page);
}

/** Where a session is: its heading and the line above it. */
export const place = async (page) => `${await textOf(page.locator('.session-header .overline'))} / ${await textOf(page.locator('main h1'))}`;

/** Goes on to the next place, and waits until it is there and saved. */
export async function goOn(page) {
  const button = page.locator('.session-nav .primary');
  await button.click();
  await saved(page);
}

/** Plays alone from the exercise's page to its table, with an empty preparation. */
export async function toTheTable(page, site, exercise, role = 0) {
  await openExercise(page, site, exercise);
  await beginAlone(page, role);
  await goOn(page);
  await goOn(page);
  await page.locator('.table-step').waitFor();
}

// ---- The preparation --------------------------------------------------------

/** Writes texts and points into the preparation: `{ goal, limit, from, to, questions, reason }`. */
export async function prepare(page, { goal, limit, from, to, questions, reason, opening, exercise }) {
  const range = page.locator('.range-ends');
  const mark = (locator, it) => locator.evaluate((field) => field.localName)
    .then((name) => (name === 'select' ? locator.selectOption({ label: it }) : locator.fill(String(it))));
  if (goal !== undefined) await page.locator('#goal').fill(goal);
  if (limit !== undefined) await mark(page.locator('#limit'), limit);
  if (from !== undefined) await mark(range.locator('input, select').first(), from);
  if (to !== undefined) await mark(range.locator('input, select').last(), to);
  if (questions !== undefined) await page.locator('#questions').fill(questions);
  if (opening !== undefined) await choose(page, exercise, opening, 'opening');
  if (reason !== undefined) await page.locator('#reason').fill(reason);
}

// ---- The table --------------------------------------------------------------

/** Chooses options in the draft, or in the preparation's opening. */
export async function choose(page, exercise, terms, where = 'draft') {
  for (const issue of exercise.issues) {
    const n = issue.options.findIndex((it) => it.id === terms[issue.id]);
    const group = `${where}-${issue.id}`;
    const select = page.locator(`select#${group}`);
    if (await select.count()) await select.selectOption({ index: n + 1 });
    else if (n >= 0) await page.locator(`input[name="${group}"]`).nth(n).check();
    else await page.locator(`input[name="${group}"]`).last().check();
  }
}

/** What is chosen in the draft, or in the preparation's opening. */
export const chosen = (page, exercise, where = 'draft') => page.evaluate(([issues, where]) =>
  Object.fromEntries(issues.map((issue) => {
    const select = document.querySelector(`select#${where}-${issue.id}`);
    const radios = [...document.querySelectorAll(`input[name="${where}-${issue.id}"]`)];
    const n = select ? select.selectedIndex - 1 : radios.findIndex((it) => it.checked);
    return [issue.id, issue.options[n]?.id ?? null];
  })), [exercise.issues, where]);

/** Makes an offer, and waits until it is saved. */
export async function offer(page, exercise, terms) {
  await choose(page, exercise, terms);
  await page.locator('.offer-bar .primary').click();
  await saved(page);
}

/** `bargaining`, `confirming` or `ended`. */
export const phase = (page) => page.evaluate(() => {
  if (document.querySelector('.ending')) return 'ended';
  return document.querySelector('.confirm') ? 'confirming' : 'bargaining';
});

/** Waits until the counterpart has done what it had to do. */
export async function answered(page) {
  const waiting = plain(say(EN['waiting-for'], { name: '' })).replace('…', '');
  await page.waitForFunction(([thinking, waiting]) => {
    const text = document.querySelector('.table-offers')?.innerText ?? '';
    return !text.includes(thinking) && !text.includes(waiting);
  }, [EN.thinking, waiting]);
  await saved(page);
}

/** The terms in a table of an offer on the screen, as a package of ids. */
export async function termsIn(locator, exercise) {
  const rows = await locator.locator('table.offer').first().locator('tr').evaluateAll((rows) =>
    rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.innerText.trim())));
  return packageOf(exercise, Object.fromEntries(rows));
}

/** What was said, the last thing first. */
export const history = async (page) => (await page.locator('.history li').allInnerTexts()).map(plain);

/**
 * Bargains alone until the table ends: asks for less each time, and for that much offers what is best for the
 * other side; takes what is worth `enough` points, by default its limit; walks away when no offer is left.
 */
export async function bargain(page, exercise, role, enough = exercise.roles[role].confidential.reservation_value) {
  const [me, other] = [exercise.roles[role], exercise.roles[1 - role]];
  const { rounds } = exercise.steps.find((it) => it.kind === 'table');
  const most = value(me, best(exercise, role));
  const asking = (n) => {
    const least = enough + Math.floor(((most - enough) * (rounds - n)) / (2 * rounds));
    return packages(exercise).filter((it) => value(me, it) >= least).reduce((a, b) => (value(other, b) > value(other, a) ? b : a));
  };
  await answered(page);
  for (let n = 0; (await phase(page)) !== 'ended'; n += 1) {
    if ((await phase(page)) === 'confirming') {
      await page.getByRole('button', { name: EN.confirm, exact: true }).click();
    } else {
      const accept = page.getByRole('button', { name: EN.accept, exact: true });
      const isOffered = await accept.count();
      if (isOffered && value(me, await termsIn(page.locator('.standing'), exercise)) >= enough) await accept.click();
      else if (n >= rounds) await walkAway(page);
      else await offer(page, exercise, asking(n));
    }
    await answered(page);
  }
}

export async function walkAway(page) {
  const part = page.locator('.walk-away');
  if (!(await part.evaluate((it) => it.open))) await part.locator('summary').click();
  await part.locator('button').click();
  await saved(page);
}

/** From a table that has ended to the debrief, with its sections open. */
export async function toTheDebrief(page) {
  await goOn(page);
  await page.locator('.reflect').waitFor();
  await goOn(page);
  await page.locator('.debrief').waitFor();
  await openAll(page, '.debrief .part');
}

// ---- Copies -----------------------------------------------------------------

/** Saves a copy of the session, and reads it. */
export async function saveCopy(page) {
  const tools = page.locator('.session-tools');
  if (!(await tools.evaluate((it) => it.open))) await tools.locator('> summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), tools.getByRole('button', { name: EN['save-copy'] }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Gives a copy to the page for opening. */
export const openCopy = (page, { name, bytes }) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: bytes });

/** Finishes and erases the session that is open. */
export async function erase(page) {
  const tools = page.locator('.session-tools');
  await tools.evaluate((it) => { it.open = true; });
  await tools.locator('.erase > summary').click();
  await tools.getByRole('button', { name: EN['erase-confirm'] }).click();
  await page.locator('.hero').waitFor();
}

// ---- A full device ----------------------------------------------------------

/** Gives the site little room from its first visit on. */
export async function quota(page, site, bytes) {
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.origin, ...(bytes && { quotaSize: bytes }) });
}

/** Fills what room is left, to the last hundred bytes. */
export const fillUp = (page) => page.evaluate(async () => {
  const database = await new Promise((done) => {
    const request = indexedDB.open('filler', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('x', { autoIncrement: true });
    request.onsuccess = () => done(request.result);
  });
  const put = (size) => new Promise((done) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
    const transaction = database.transaction(['x'], 'readwrite');
    transaction.objectStore('x').add(bytes);
    transaction.oncomplete = () => done(true);
    transaction.onabort = () => done(false);
  });
  for (const size of [1e6, 1e5, 1e4, 1e3, 100]) while (await put(size));
  database.close();
});

// ---- What stands on the screen ----------------------------------------------

/** Everything a person put in or sees of a session: where it is, texts, choices, what was said. */
export const state = (page) => page.evaluate(() => {
  const visible = (selector) => [...document.querySelectorAll(selector)].map((it) => it.innerText.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim());
  return {
    place: visible('.session-header .overline, main h1'),
    texts: Object.fromEntries([...document.querySelectorAll('main textarea, main input[type="number"]')].map((it) => [it.id, it.value])),
    choices: [...document.querySelectorAll('main input:checked')].map((it) => `${it.name}: ${it.parentElement.innerText.replace(/\s+/g, ' ').trim()}`),
    selected: Object.fromEntries([...document.querySelectorAll('main select')].map((it) => [it.id, it.selectedIndex])),
    order: visible('.priorities li > span:first-of-type'),
    table: visible('.standing, .confirm, .ending'),
    history: visible('.history li'),
    outcome: visible('.outcome, .result-cards, .preparation-check'),
  };
});

/** The figures of one role in the debrief, as numbers: `{ value, surplus, share, left }`. */
export async function resultOf(page, role) {
  const figures = await page.locator('.result').nth(role).locator('dl').evaluate((list) =>
    Object.fromEntries([...list.querySelectorAll('dt')].map((it) => [it.innerText, it.nextElementSibling.querySelector('.big').innerText])));
  const number = (text) => (text === undefined ? null : Number(text.replace('\u2212', '-').replace(/[+%\s]/g, '')));
  return {
    value: number(figures[EN['result-value']]),
    surplus: number(figures[EN['result-surplus']]),
    share: number(figures[EN['result-share']]),
    left: number(figures[EN['result-left']]),
  };
}
