// E03 by two people round one device.

import assert from 'node:assert/strict';
import { EN, journey, plain, say, saved, textOf } from './lib.mjs';
import { beginTogether, choose, goOn, history, openExercise, phase, resultOf, termsIn } from './play.mjs';
import { SLUICE, judge } from './points.mjs';

const [JORAN, SAFA] = SLUICE.roles.map((it) => it.public.name.en);
const by = (message, name) => say(EN[message], { name });

/** What only the reader of a card may see: its sentences, and the points of each option. */
function secretsOf(role) {
  const { instructions, batna, why } = role.confidential;
  const sentences = [instructions, batna, ...Object.values(why)]
    .flatMap((it) => it.en.replace(/\*/g, '').split(/(?<=[.?!:])\s+|\n+/))
    .map(plain)
    .filter((it) => it.length > 20);
  assert.ok(sentences.length > 10);
  return sentences;
}

const SECRETS = SLUICE.roles.flatMap(secretsOf);
// A sentence that stands on both cards tells nothing of whose card is open.
const OWN = SLUICE.roles.map((it) => secretsOf(it).filter((text) => SECRETS.indexOf(text) === SECRETS.lastIndexOf(text)));

/** Everything that is in the page, shown or hidden: texts, attributes, fields. */
const everything = async (page) => plain(await page.evaluate(() =>
  document.documentElement.textContent + document.documentElement.outerHTML
  + [...document.querySelectorAll('input, textarea')].map((it) => it.value).join(' ')));

async function nothingIsTold(page, when) {
  const all = await everything(page);
  for (const it of SECRETS) assert.ok(!all.includes(it), `${when}: ${it}`);
  const figures = await page.locator('main').locator('.role-card, .sheet, .figures, .worth, .option-points, .offer .number').count();
  assert.equal(figures, 0, `${when}: no points either`);
}

async function curtainOf(page, name) {
  await page.locator('.curtain').waitFor();
  assert.ok((await textOf(page.locator('.curtain'))).includes(by('curtain', name)));
}

const lift = (page, name) => page.getByRole('button', { name: by('curtain-lift', name).replace(name, '') }).click();

async function begin(page, site) {
  await openExercise(page, site, SLUICE);
  await beginTogether(page);
}

const holdButton = (page) => page.getByRole('button', { name: EN['hold-button'] });
const card = (page) => page.locator('.hold .role-card');

journey('a card is nowhere in the page until its reader lifts the curtain and holds the button', {}, async ({ page, site }) => {
  await begin(page, site);
  await curtainOf(page, JORAN);
  await nothingIsTold(page, 'behind the curtain');
  await lift(page, JORAN);
  await holdButton(page).waitFor();
  await nothingIsTold(page, 'before the button is held');

  await holdButton(page).scrollIntoViewIfNeeded();
  const box = await holdButton(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await card(page).waitFor();
  const all = await everything(page);
  for (const it of OWN[0]) assert.ok(all.includes(it), it);
  for (const it of OWN[1]) assert.ok(!all.includes(it), `the other's card stays closed: ${it}`);
  await page.mouse.up();
  await card(page).waitFor({ state: 'detached' });
  await nothingIsTold(page, 'after the button was let go');

  await page.mouse.down();
  await card(page).waitFor();
  await page.mouse.move(0, 0);
  await card(page).waitFor({ state: 'detached' });
  await page.mouse.up();

  for (const key of ['Space', 'Enter']) {
    await holdButton(page).focus();
    await page.keyboard.down(key);
    await card(page).waitFor();
    await page.keyboard.up(key);
    await card(page).waitFor({ state: 'detached' });
  }
  await page.keyboard.down('Space');
  await card(page).waitFor();
  await page.keyboard.press('Tab');
  await card(page).waitFor({ state: 'detached' });
  await page.keyboard.up('Space');

  await page.getByLabel(EN['hold-keep']).check();
  await card(page).waitFor();
  await page.getByRole('button', { name: EN['hand-over'] }).click();
  await curtainOf(page, SAFA);
  await nothingIsTold(page, 'handed on while the card was kept open');
  await lift(page, SAFA);
  await holdButton(page).waitFor();
  await nothingIsTold(page, 'the next reader finds the card closed');
});

/** Takes the device through a step that each person takes alone. */
async function eachAlone(page, act) {
  for (const [i, name] of [JORAN, SAFA].entries()) {
    await curtainOf(page, name);
    await nothingIsTold(page, `before ${name}`);
    await lift(page, name);
    await page.locator('.session-nav').waitFor();
    await act(i);
    await goOn(page);
  }
}

journey('two people play E03 on one device, agree aloud, and each has a result', { timeout: 180_000 }, async ({ page, site }) => {
  const words = ['My heart is still racing', 'I would do it again'];
  await begin(page, site);
  await eachAlone(page, async () => {});
  await eachAlone(page, async (i) => {
    await page.locator('#goal').fill(words[i]);
    await saved(page);
    assert.ok(!(await everything(page)).includes(words[1 - i]));
  });

  await page.locator('.table-step').waitFor();
  await nothingIsTold(page, 'at the shared table');
  const offered = { july_nights: 'u3_t4', labour: 'u30', gauge: 'shared_log', drought: 'equal_cut', winter_flow: 'half' };
  await choose(page, SLUICE, offered);
  await page.getByRole('button', { name: by('offer-as', JORAN).replace(JORAN, '') }).click();
  await page.locator('.standing').waitFor();
  assert.deepEqual(await termsIn(page.locator('.standing'), SLUICE), offered);
  await page.locator('input[name="speaker"]').nth(1).check();
  await choose(page, SLUICE, { ...offered, july_nights: 'u2_t5' });
  await page.locator('.offer-bar .primary').click();
  await saved(page);
  assert.equal((await history(page)).length, 2);
  await nothingIsTold(page, 'after offers by both');

  const accept = page.locator('.standing .primary');
  assert.match(plain(await accept.innerText()), new RegExp(JORAN), 'only the other side can accept');
  await accept.click();
  await page.locator('.confirm').waitFor();
  const confirm = page.locator('.confirm .primary');
  assert.equal(await confirm.count(), 2, 'each confirms');
  await confirm.first().click();
  await saved(page);
  assert.equal(await phase(page), 'confirming', 'one is not enough');
  await page.getByRole('button', { name: EN.reopen }).click();
  await saved(page);
  assert.equal(await phase(page), 'bargaining');

  // The best for both, found aloud.
  const agreed = { july_nights: 'u2_t5', labour: 'u50', gauge: 'shared_log', drought: 'orchards_first', winter_flow: 'full' };
  await choose(page, SLUICE, agreed);
  await page.getByRole('button', { name: EN.record }).click();
  await page.locator('.confirm').waitFor();
  assert.deepEqual(await termsIn(page.locator('.confirm'), SLUICE), agreed);
  await confirm.first().click();
  await page.reload();
  await page.locator('.confirm').waitFor();
  assert.equal(await confirm.count(), 1, 'what one confirmed stays confirmed');
  await confirm.click();
  await page.locator('.ending').waitFor();
  await nothingIsTold(page, 'after the agreement');
  await goOn(page);

  await eachAlone(page, async (i) => {
    const field = page.locator('.reflect textarea').first();
    assert.equal(await field.inputValue(), '', 'the other answers are not here');
    assert.ok(!(await everything(page)).includes(words[1 - i]));
    await field.fill(words[i]);
    await saved(page);
  });
  await page.locator('.debrief').waitFor();
  const expected = judge(SLUICE, agreed);
  for (const i of [0, 1]) assert.deepEqual(await resultOf(page, i), expected.roles[i]);
  assert.equal(await page.locator('.commitment textarea').count(), 2);
  assert.equal(await page.locator('.preparation-check').count(), 2);
});

journey('a private sheet at the shared table is open only while it is held', {}, async ({ page, site }) => {
  await begin(page, site);
  await eachAlone(page, async () => {});
  await eachAlone(page, async () => {});
  await page.locator('.private-parts summary').nth(1).click();
  const hold = page.locator('.private-parts').getByRole('button', { name: EN['hold-button'] });
  await nothingIsTold(page, 'the sheet is covered');
  await hold.last().dispatchEvent('pointerdown');
  await page.locator('.private-parts .role-card').waitFor();
  const all = await everything(page);
  for (const it of OWN[0]) assert.ok(!all.includes(it), it);
  for (const it of OWN[1]) assert.ok(all.includes(it), it);
  await hold.last().dispatchEvent('pointerup');
  await nothingIsTold(page, 'the sheet is covered again');
});

journey('a title and an address tell neither role nor card', {}, async ({ page, site }) => {
  await begin(page, site);
  await lift(page, JORAN);
  const told = `${await page.title()} ${page.url()}`;
  assert.ok(![JORAN, SAFA, 'usken', 'tirma'].some((it) => told.toLowerCase().includes(it.toLowerCase())), told);
});
