// A map of a quarrel: worked by keyboard on a narrow screen, dragged once, kept over a reload, saved as pictures.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { EN, OUT, RU, axe, journey, overflows, plain, saved, say, textOf } from './lib.mjs';
import { fileNamed } from './packs.mjs';

const PACK = JSON.parse(readFileSync(new URL('../data/map.json', import.meta.url), 'utf8'));
const STEP = PACK.exercises[0].steps.find((it) => it.kind === 'link');
const NODE = (id, language) => STEP.nodes.find((it) => it.id === id).title[language];

/** Opens the pack as a file and goes to its map. */
async function begin(page, site, words, language) {
  await page.goto(`${site.address}#/open`);
  if (language === 'ru') await page.locator('.languages button[lang="ru"]').click();
  await page.locator('input[type="file"]').setInputFiles(fileNamed('map.json', PACK));
  await page.locator('.ways').waitFor();
  await page.getByRole('button', { name: words['way-work-begin'], exact: true }).click();
  await page.locator('.reading').waitFor();
  await page.locator('.session-nav .primary').click();
  await page.locator('.link').waitFor();
}

const view = (page, n) => page.locator('.map-view').nth(n);
const nodeOf = (page, n, name) => view(page, n).locator('.map-node').filter({ has: page.locator('title', { hasText: name }) });

/** Where a node stands in the picture. */
const at = (node) => node.locator('.map-ring').evaluate((it) => [Number(it.getAttribute('cx')), Number(it.getAttribute('cy'))]);

/** Puts a node on a view with the space bar. */
async function put(page, n, name) {
  await view(page, n).locator('.map-nodes').getByRole('checkbox', { name: new RegExp(`^${name}`) }).focus();
  await page.keyboard.press('Space');
  await nodeOf(page, n, name).waitFor();
}

/** Draws a relation with the form, by arrow keys alone. */
async function draw(page, n, words, from, relation, to) {
  const field = async (label, text) => {
    const select = view(page, n).getByLabel(words[label], { exact: true });
    const [at, to] = await select.evaluate((it, text) => [it.selectedIndex, [...it.options].findIndex((option) => option.text === text)], text);
    await select.focus();
    for (let i = at; i !== to; i += Math.sign(to - at)) await page.keyboard.press(at < to ? 'ArrowDown' : 'ArrowUp');
    assert.equal(await select.evaluate((it) => it.selectedIndex), to);
  };
  await field('link-from', from);
  await field('link-relation', relation);
  await field('link-to', to);
  await view(page, n).getByRole('button', { name: words['link-add'], exact: true }).focus();
  await page.keyboard.press('Enter');
}

for (const [language, words] of [['en', EN], ['ru', RU]]) {
  journey(`a map is drawn by keyboard alone at 320 px, in ${language}`, { window: { viewport: { width: 320, height: 700 } } },
    async ({ page, site }) => {
      const name = (id) => NODE(id, language);
      const relation = (id) => STEP.relations.find((it) => it.id === id).title[language];
      await begin(page, site, words, language);
      for (const id of ['miller', 'gardeners', 'bank', 'mission']) await put(page, 0, name(id));
      await draw(page, 0, words, name('miller'), relation('conflict'), name('gardeners'));
      await draw(page, 0, words, name('bank'), relation('influence'), name('miller'));
      assert.equal(await view(page, 0).locator('.map-line').count(), 2);
      assert.match(plain(await textOf(view(page, 0).locator('.map-sentence').nth(1))), new RegExp(`^${name('bank')} → ${name('miller')}`));
      // The same twice is refused in words.
      await draw(page, 0, words, name('gardeners'), relation('conflict'), name('miller'));
      assert.equal(await view(page, 0).locator('.map-line').count(), 2);
      assert.ok((await textOf(view(page, 0).locator('.map-form'))).includes(words['link-twice']));

      // Two nodes pressed one after the other are the ends of the next relation.
      await view(page, 0).getByLabel(words['link-from'], { exact: true }).selectOption({ index: 0 });
      await view(page, 0).getByLabel(words['link-to'], { exact: true }).selectOption({ index: 0 });
      for (const id of ['mission', 'bank']) {
        await nodeOf(page, 0, name(id)).focus();
        await page.keyboard.press('Enter');
      }
      assert.equal(await view(page, 0).getByLabel(words['link-to'], { exact: true }).evaluate((it) => it.selectedOptions[0].text), name('bank'));

      // Arrow keys move a node; that is undone in one step.
      const node = nodeOf(page, 0, name('gardeners'));
      const before = await at(node);
      await node.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowUp');
      const [x, y] = await at(node);
      assert.ok(before[0] < x && y < before[1], `${before} ${[x, y]}`);
      await page.getByRole('button', { name: words['sheet-undo'] }).click();
      assert.deepEqual(await at(node), [x, before[1]]);

      await view(page, 0).locator('.map-edges textarea').first().fill('water');
      await view(page, 0).locator('.map-edges').getByRole('button', { name: words['link-remove'] }).nth(1).press('Enter');
      assert.equal(await view(page, 0).locator('.map-line').count(), 1);
      await page.getByRole('button', { name: words['sheet-undo'] }).click();
      assert.equal(await view(page, 0).locator('.map-line').count(), 2);
      assert.deepEqual(await axe(page), []);
      assert.equal(await overflows(page), false);
      await page.screenshot({ path: `${OUT}/map-320-${language}.png`, fullPage: true });

      await saved(page);
      await page.reload();
      await page.locator('.link .map-line').first().waitFor();
      assert.deepEqual(await at(nodeOf(page, 0, name('gardeners'))), [x, before[1]]);
      assert.equal(await view(page, 0).locator('.map-edges textarea').first().inputValue(), 'water');
    });
}

/** The whole first map, by pointer. */
async function full(page) {
  for (const n of [0, 1]) {
    for (const it of STEP.nodes.slice(0, n ? 4 : 7)) await view(page, n).getByRole('checkbox', { name: new RegExp(`^${it.title.en}`) }).check();
  }
  const edges = [['Miller', 'conflict', 'Gardeners below the dam', 'strong'], ['Miller', 'alliance', 'Village council', 'weak'],
    ['Savings bank', 'influences', 'Miller', 'strong'], ['District administration', 'broken off', 'Village council', 'medium'],
    ['Village council', 'influences', 'Gardeners below the dam', 'medium'], ['You, the mission', 'we do not know', 'Herders', 'weak'],
    ['Herders', 'close', 'Savings bank', 'weak']];
  for (const [from, relation, to, strength] of edges) {
    const form = view(page, 0).locator('.map-form');
    for (const [label, text] of [['link-from', from], ['link-relation', relation], ['link-to', to], ['link-strength', strength]]) {
      await form.getByLabel(EN[label], { exact: true }).selectOption(text);
    }
    await form.getByRole('button', { name: EN['link-add'], exact: true }).click();
  }
  await page.waitForFunction((n) => document.querySelector('.map-view').querySelectorAll('.map-line').length === n, edges.length);
  const size = view(page, 0).getByLabel(say(EN['link-size'], { node: '\u2068Miller\u2069' }));
  await size.selectOption(EN['link-large']);
}

journey('a node is dragged, the picture is saved as SVG and PNG, and the work is held against its key', {}, async ({ page, site }) => {
  await begin(page, site, EN, 'en');
  await full(page);
  const node = nodeOf(page, 0, 'Herders');
  const before = await at(node);
  await node.scrollIntoViewIfNeeded();
  const box = await node.locator('.map-ring').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 5 });
  await page.mouse.move(box.x + 90, box.y + 50, { steps: 5 });
  await page.mouse.up();
  const after = await at(node);
  assert.ok(before[0] + 50 < after[0] && before[1] < after[1], `${before} ${after}`);
  assert.equal(await node.getAttribute('aria-pressed'), 'false', 'a drag is no press');
  await saved(page);
  await page.reload();
  await node.waitFor();
  assert.deepEqual(await at(node), after);

  const taken = async (label) => {
    const [download] = await Promise.all([page.waitForEvent('download'),
      view(page, 0).getByRole('button', { name: EN[label] }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await taken('link-save-svg');
  assert.match(svg.name, /As you see it\.svg$/);
  const text = svg.bytes.toString();
  assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.ok(text.includes('Herders') && text.includes('stroke="black"'));
  const png = await taken('link-save-png');
  assert.match(png.name, /As you see it\.png$/);
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  assert.deepEqual([width, height].map((it) => it / 2), text.match(/viewBox="0 0 (\d+) (\d+)"/).slice(1).map(Number));

  await view(page, 0).getByRole('button', { name: EN['link-arrange'] }).click();
  await page.getByRole('button', { name: EN['sheet-fix'] }).click();
  await page.locator('.checked').waitFor();
  const told = plain(await textOf(page.locator('.checked')));
  for (const it of ['drew: 5 of 5', 'right: 5 of 5', 'Who belongs on the map: 4 of 4', 'Not documented', 'No loop']) assert.ok(told.includes(it), `${it}: ${told}`);
  assert.deepEqual(await axe(page), []);
});

for (const [name, window] of [['wide', { viewport: { width: 1280, height: 900 } }], ['390', { viewport: { width: 390, height: 844 } }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }]]) {
  journey(`nothing is wrong with a full map, ${name}`, { window }, async ({ page, site }) => {
    await begin(page, site, EN, 'en');
    await full(page);
    await view(page, 0).getByRole('button', { name: EN['link-arrange'] }).click();
    await page.screenshot({ path: `${OUT}/map-${name}.png`, fullPage: true });
    assert.deepEqual(await axe(page), []);
    assert.equal(await overflows(page), false);
    await page.getByRole('button', { name: EN['sheet-fix'] }).click();
    await page.locator('.checked').waitFor();
    await page.screenshot({ path: `${OUT}/map-fixed-${name}.png`, fullPage: true });
    assert.deepEqual(await axe(page), []);
    assert.equal(await overflows(page), false);
    if (name === 'wide') await page.pdf({ path: `${OUT}/map.pdf`, format: 'A4' });
  });
}
