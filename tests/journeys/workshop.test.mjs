// A trainer and four seats run a whole workshop of E03, each in a browser of their own, with the network off.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { EN, browser, journey, launchToKill, plain, say, saved, serve, temporary, textOf, watched } from './lib.mjs';
import { fileNamed } from './packs.mjs';
import { choose } from './play.mjs';
import { SLUICE, best, packOf, values } from './points.mjs';

/** E03 as a pack of somebody's own, with a mark on each card: a shipped one is on every device anyway. */
function ownPack() {
  const pack = { ...packOf('sluice.json'), id: 'own-sluice' };
  for (const role of pack.exercises[0].roles) {
    for (const language of Object.keys(role.confidential.instructions)) {
      role.confidential.instructions[language] += `\n\nmark-of-${role.id}-4b7d9e21`;
    }
  }
  return pack;
}

const PACK = ownPack();
const [EXERCISE] = PACK.exercises;
const MARKS = EXERCISE.roles.map((it) => `mark-of-${it.id}-4b7d9e21`);

/** What only the reader of a card may see: whole sentences of it that stand on no other card. */
const SENTENCES = EXERCISE.roles.map((role, i) => {
  const of = (it) => Object.values({ a: it.instructions.en, b: it.batna.en, ...Object.fromEntries(Object.entries(it.why).map(([k, v]) => [k, v.en])) })
    .flatMap((text) => text.replace(/\*/g, '').split(/(?<=[.?!:])\s+|\n+/)).map((it) => it.trim()).filter((it) => it.length > 24);
  const others = EXERCISE.roles.filter((_, j) => j !== i).flatMap((it) => of(it.confidential));
  const known = JSON.stringify(EXERCISE.general_information);
  return of(role.confidential).filter((it) => !others.includes(it) && !known.includes(it));
});

// So that a test can read the program's memory. The page's policy does not concern what a browser is told to do.
const WATCH_MEMORY = () => {
  const note = (result) => {
    const memory = (result.instance || result).exports.memory;
    if (memory) (window.memories ??= []).push(memory);
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => note(await original.apply(WebAssembly, given));
  }
};

/** Everything that a page holds: its document, fields, address, storage, and the program's whole memory. */
const everything = (page) => page.evaluate(async () => {
  const texts = [document.documentElement.outerHTML, location.href, JSON.stringify(history.state), document.title,
    JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
    ...[...document.querySelectorAll('input, textarea')].map((it) => it.value)];
  const database = await new Promise((done) => { const it = indexedDB.open('parley'); it.onsuccess = () => done(it.result); });
  for (const name of database.objectStoreNames) {
    const all = database.transaction(name).objectStore(name).getAll();
    texts.push(await new Promise((done) => { all.onsuccess = () => done(JSON.stringify(all.result)); }));
  }
  database.close();
  const memory = (window.memories || []).map((it) => {
    // Latin letters stand in UTF-8 as they are; what is compared is of ASCII pieces and whole UTF-8 texts.
    return new TextDecoder('utf-8', { fatal: false }).decode(new Uint8Array(it.buffer));
  });
  return { page: texts.join('\n'), memory: memory.join('\n') };
});

async function holdsOnly(page, role, when) {
  const all = await everything(page);
  assert.ok(all.memory.length > 1e6, 'the memory was read');
  for (const [i, sentences] of SENTENCES.entries()) {
    if (i === role) continue;
    for (const it of [MARKS[i], ...sentences]) {
      assert.ok(!plain(all.page).includes(plain(it)), `${when}, in the page: ${it}`);
      assert.ok(!all.memory.includes(it), `${when}, in the program's memory: ${it}`);
    }
  }
  if (role !== null) assert.ok(all.memory.includes(MARKS[role]), `${when}: the own card is found where one looks`);
}

const button = (page, message) => page.getByRole('button', { name: message, exact: true });
const tab = (page, title) => page.locator('.desk-tabs').getByRole('link', { name: title, exact: true }).click();

async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** A person's own browser, with the app in it and no network from then on. */
async function person(site) {
  const context = await (await browser()).newContext({ locale: 'en', viewport: { width: 390, height: 844 }, acceptDownloads: true });
  await context.addInitScript(WATCH_MEMORY);
  const page = await watched(context);
  page.allowOrigin(site.origin);
  await page.goto(site.address);
  await page.locator('.offline.ready').waitFor();
  await context.setOffline(true);
  return { context, page };
}

const goTo = (page, hash) => page.evaluate((it) => { location.hash = it; }, hash);

async function openDeal(page, deal) {
  await page.locator('main input[type="file"]').first().setInputFiles(fileNamed(deal.name, deal.text));
}

async function walkTo(page, selector) {
  for (let n = 0; n < 8 && !(await page.locator(selector).count()); n += 1) {
    await page.locator('.session-nav .primary, .seat-first .primary').click();
    await page.waitForTimeout(150);
  }
  await page.locator(selector).waitFor();
}

/** Notes what was agreed and confirms it; the code that is handed back. */
async function agree(page, terms) {
  await walkTo(page, '.seat-table');
  await choose(page, EXERCISE, terms);
  await button(page, EN['seat-agreed']).click();
  await button(page, EN['seat-same']).click();
  return handBack(page);
}

async function handBack(page) {
  await walkTo(page, '.seat-end');
  return textOf(page.locator('.result-code'));
}

journey('a trainer and four seats: planned, dealt sealed, played, collected, debriefed, exported and wiped', { timeout: 300_000 }, async ({ t, site, context, page, goto }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  await goto('#/open');
  await page.locator('.offline.ready').waitFor();
  const seats = await Promise.all([1, 2, 3, 4].map(() => person(site)));
  t.after(() => Promise.all(seats.map((it) => it.context.close())));
  await context.setOffline(true);

  // Plan.
  await page.locator('input[type="file"]').setInputFiles(fileNamed('own-sluice.json', PACK));
  await page.locator('details.trainer summary').click();
  await page.locator('a[href^="#/desk/new/"]').click();
  await page.locator('#people').fill('4');
  await button(page, EN['plan-take']).first().click();
  await page.locator('.groups').first().waitFor();

  // Deal sealed.
  await tab(page, EN['tab-deal']);
  await button(page, EN['deal-sealed-do']).click();
  await button(page, EN['deal-file-do']).waitFor({ timeout: 60_000 });
  const deal = await download(page, () => button(page, EN['deal-file-do']).click());
  for (const it of [...MARKS, ...SENTENCES.flat()]) assert.ok(!deal.text.includes(it), `in the deal's file: ${it}`);
  const shown = () => page.locator('.seats code').allInnerTexts();
  assert.deepEqual(await shown(), [], 'codes are hidden at first');
  await button(page, EN['deal-show-codes']).click();
  const codes = await shown();
  assert.equal(codes.length, 4);
  const links = [];
  for (const seat of [1, 2]) {
    await button(page, say(EN['deal-link-of'], { seat })).click();
    await page.waitForFunction(() => navigator.clipboard.readText().then((it) => it.includes('#/seat?')));
    links.push(await page.evaluate(() => navigator.clipboard.readText()));
    await page.evaluate(() => navigator.clipboard.writeText(''));
  }

  // Two take their seats by a link, two by a code, one of them after a wrong one.
  for (const [i, { page: seat }] of seats.entries()) {
    if (i < 2) {
      await goTo(seat, links[i].split('#')[1]);
      await seat.getByText(EN['seat-file-missing']).waitFor();
      await openDeal(seat, deal);
    } else {
      await goTo(seat, '/seat?');
      await openDeal(seat, deal);
      await seat.getByText(EN['seat-file-here']).waitFor();
      if (i === 2) {
        await seat.locator('#seat-code').fill(codes[i].replace(/.$/, (it) => (it === '7' ? '8' : '7')));
        await button(seat, EN['seat-take']).click();
        await seat.getByText(EN['code-mistyped']).waitFor();
      }
      await seat.locator('#seat-code').fill(codes[i].toLowerCase().replaceAll('-', ' '));
      await button(seat, EN['seat-take']).click();
    }
    await seat.locator('.session').waitFor({ timeout: 30_000 });
    assert.ok(!seat.url().includes('k='), 'no key stays in the address');
  }
  const roleOf = [];
  for (const [i, { page: seat }] of seats.entries()) {
    await walkTo(seat, '.role-card');
    const card = await textOf(seat.locator('.role-card').first());
    const role = MARKS.findIndex((it) => card.includes(it));
    assert.ok(role >= 0, `seat ${i + 1} has a card`);
    roleOf.push(role);
    await holdsOnly(seat, role, `seat ${i + 1} with its card open`);
  }

  // Play: the first two at one table, the others at the other, where one of them notes something else.
  const [agreed, other] = [best(EXERCISE, 0), best(EXERCISE, 1)];
  const mixed = { ...other, [EXERCISE.issues[0].id]: EXERCISE.issues[0].options.find((it) => it.id !== other[EXERCISE.issues[0].id]).id };
  const groups = await page.locator('.seats tbody tr').evaluateAll((rows) => rows.map((it) => it.innerText.match(/\b[AB]\b/)?.[0]));
  const terms = groups.map((it) => (it === 'A' ? agreed : other));
  const wrong = groups.lastIndexOf('B');
  terms[wrong] = mixed;
  const results = [];
  for (const [i, { page: seat }] of seats.entries()) results.push(await agree(seat, terms[i]));
  await holdsOnly(seats[0].page, roleOf[0], 'after the table');

  // Run: the clock starts and the wall shows it.
  await tab(page, EN['tab-run']);
  await button(page, EN['run-start']).click();
  await saved(page);

  // Collect.
  await tab(page, EN['tab-collect']);
  const take = async (text) => {
    await page.locator('.collect-codes textarea').fill(text);
    await button(page, EN['collect-take']).click();
  };
  await take(results[0].replace(/.$/, (it) => (it === '7' ? '8' : '7')));
  await page.getByText(EN['collect-mistyped'].split('.')[0]).first().waitFor();
  await take(results.join('\n'));
  await page.locator('.collect-group.mismatch').waitFor();
  const issue = EXERCISE.issues[0].title.en;
  assert.ok((await textOf(page.locator('.collect-group.mismatch'))).includes(issue), 'the mismatch names the issue');
  await page.locator('.collect-group.agreed').waitFor();
  await take(results[0]);
  await page.getByText(EN['collect-again'].split('. ')[1]).first().waitFor();
  // They look again, and the one changes what was noted.
  const { page: changed } = seats[wrong];
  while (!(await changed.locator('.seat-table').count())) await button(changed, EN.back).click();
  await button(changed, EN['seat-not-same']).click();
  results[wrong] = await agree(changed, other);
  await take(results[wrong]);
  await page.locator('.collect-group.mismatch').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.collect-group.agreed').count(), 2);

  // Debrief: what is revealed step by step, and the word that opens both cards everywhere.
  await tab(page, EN['tab-board']);
  for (let n = 0; n < 8; n += 1) {
    const next = page.getByRole('button', { name: new RegExp(`^${EN['board-next'].split('{')[0].trim()}`) });
    if (!(await next.count())) break;
    await next.click();
  }
  const board = plain(await page.locator('main').innerText());
  for (const it of [agreed, other]) {
    for (const points of values(EXERCISE, it)) assert.ok(board.includes(String(points)), `${points} points stand on the board`);
  }
  await button(page, EN['board-word-show']).click();
  await button(page, EN['board-word-yes']).click();
  const word = (await textOf(page.locator('main'))).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/)[0];
  for (const { page: seat } of seats.slice(0, 2)) {
    await walkTo(seat, '.seat-end');
    await seat.locator('#word').fill(word);
    await button(seat, EN['seat-word-open']).click();
    await seat.locator('.outcome').waitFor({ timeout: 30_000 });
    const all = await everything(seat);
    for (const it of MARKS) assert.ok(all.memory.includes(it), 'after the word both cards are there');
  }

  // Out, then wiped.
  const csv = await download(page, () => button(page, EN['board-csv-semicolon']).click());
  assert.equal(csv.text.charCodeAt(0), 0xfeff, 'a spreadsheet finds the letters');
  assert.ok(csv.text.includes(';') && csv.text.split('\r\n').length > 8);
  const json = await download(page, () => button(page, EN['board-json']).click());
  assert.ok(JSON.parse(json.text));
  await page.locator('summary', { hasText: EN['board-wipe-open'] }).click();
  await button(page, EN['board-wipe-confirm']).click();
  await page.getByText(EN['board-wiped'], { exact: true }).waitFor();
  await goto('#/desk');
  await page.getByText(EN['desk-none'], { exact: true }).waitFor();
  for (const { page: seat } of seats) assert.deepEqual(await seat.faults(), []);
});

test('after “finish and erase” nothing of a card is in the files of the browser', { timeout: 180_000 }, async (t) => {
  const site = await serve();
  t.after(() => site.stop());
  // The trainer's part, in a browser of its own.
  const trainer = await (await browser()).newContext({ locale: 'en', acceptDownloads: true });
  const desk = await trainer.newPage();
  await desk.goto(`${site.address}#/open`);
  await desk.locator('input[type="file"]').setInputFiles(fileNamed('own-sluice.json', PACK));
  await desk.locator('details.trainer summary').click();
  await desk.locator('a[href^="#/desk/new/"]').click();
  await desk.locator('#people').fill('2');
  await button(desk, EN['plan-take']).first().click();
  await tab(desk, EN['tab-deal']);
  await button(desk, EN['deal-sealed-do']).click();
  await button(desk, EN['deal-file-do']).waitFor({ timeout: 60_000 });
  const deal = await download(desk, () => button(desk, EN['deal-file-do']).click());
  await button(desk, EN['deal-show-codes']).click();
  const [code] = await desk.locator('.seats code').allInnerTexts();
  await trainer.close();

  const profile = temporary(t);
  const found = () => readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => `${it.parentPath}/${it.name}`)
    .filter((file) => {
      const bytes = readFileSync(file);
      // The sentences stand in the shipped pack, too, which every device has; the marks stand on these cards only.
      return MARKS.some((it) => bytes.includes(it) || bytes.includes(Buffer.from(it, 'utf16le')));
    })
    .map((file) => file.slice(profile.length));
  const chromium = await launchToKill(profile);
  const page = await chromium.context.newPage();
  await page.goto(`${site.address}#/seat?`);
  await openDeal(page, deal);
  await page.getByText(EN['seat-file-here']).waitFor();
  await page.locator('#seat-code').fill(code);
  await button(page, EN['seat-take']).click();
  await walkTo(page, '.role-card');
  await agree(page, best(EXERCISE, 0));
  await page.locator('.session-tools > summary').click();
  await page.locator('.session-tools .erase summary').click();
  await button(page, EN['erase-confirm']).click();
  await page.locator('.hero').waitFor();
  await chromium.quit();
  assert.deepEqual(found(), []);
});
