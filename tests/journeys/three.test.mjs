// The debrief of a table of three: who could have closed without whom.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EN, OUT, ROOT, RU, journey, say, textOf } from './lib.mjs';
import { look, openAll } from './look.mjs';
import { openCopy } from './play.mjs';

const PACK = JSON.parse(readFileSync(join(ROOT, 'tests/data/school.json'), 'utf8'));

/** A copy of a session whose table ended without the first parents, at its debrief. */
function leftOut() {
  const terms = (early, support, reading, council, phase, signs) =>
    `early=${early} support=${support} reading=${reading} council=${council} phase=${phase} signs=${signs}`;
  const acts = [
    { by: 'orzi', act: 'offer', terms: terms('mother', 'assistants', 'separate', 'rotating', 'three', 'concert') },
    { by: 'dalvi', act: 'offer', terms: terms('half', 'assistants', 'project', 'share', 'two', 'state') },
    { by: 'orzi', act: 'offer', terms: terms('mother', 'assistants', 'project', 'rotating', 'three', 'concert') },
    { by: 'dalvi', act: 'offer', terms: terms('half', 'teacher', 'project', 'equal', 'three', 'concert') },
    { by: 'office', act: 'accept' },
    { by: 'dalvi', act: 'confirm' },
    { by: 'office', act: 'confirm' },
    { by: 'orzi', act: 'go', step: 'debrief', seat: 0 },
  ];
  const file = {
    parley: 'session',
    format: 1,
    session: { id: '00112233445566778899aabbccddee03', pack: 'school', version: '1.0.0', hash: '0'.repeat(32),
      exercise: 'school-quorum', role: null, seed: '7', started: 1_700_000_000_000 },
    log: acts.map((it, i) => ({ at: 1_700_000_000_000 + 15_000 * (i + 1), ...it })),
    pack: PACK,
  };
  return { name: 'copy.json', bytes: Buffer.from(JSON.stringify(file)) };
}

for (const [language, words] of [['en', EN], ['ru', RU]]) {
  journey(`the debrief of three tells who could have closed without whom, in ${language}`, { window: { locale: language }, timeout: 180_000 }, async ({ page, goto }) => {
    await goto('#/open');
    await openCopy(page, leftOut());
    const section = page.locator('section.coalitions');
    await page.locator('.debrief').waitFor();
    assert.equal(await textOf(page.locator('#coalitions h2')), words.coalitions);
    await openAll(page, 'details.part');
    await section.waitFor();
    assert.equal(await section.locator('.coalition').count(), 3);
    assert.equal(await section.locator('.coalition .bar:visible').count(), 7);
    const text = await textOf(section);
    assert.ok(text.includes(say(words['coalitions-quorum'], { accept: 2, roles: 3 })), text);
    // By keyboard the table opens, with a row for each coalition.
    await section.locator('> details > summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await section.locator('table tbody tr:visible').count(), 3);
    await openAll(page, '.coalitions details, .moves details');
    assert.deepEqual(await look(page, 'the debrief of three'), []);
    for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'light'], [1280, 'dark']]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await section.screenshot({ path: join(OUT, `coalitions-${language}-${width}-${colorScheme}.png`) });
      await page.locator('section.moves').first().screenshot({ path: join(OUT, `group-${language}-${width}-${colorScheme}.png`) });
    }
    // The bars are still there where it is narrow.
    await page.setViewportSize({ width: 320, height: 800 });
    assert.equal(await section.locator('.coalition .bar:visible').count(), 7);
  });
}
