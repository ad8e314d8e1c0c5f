// How the Collect page bears 1,000 pasted codes on a slow processor. Not a test: it prints figures.
//
//   DEAL=12345 HASH=abc node tests/journeys/collect_bench.mjs ADDRESS PROFILE [PACK-FILE]
//
// ADDRESS is that of a workshop's page, `http://localhost:PORT/…#/desk/ID/collect`; its seats were dealt in the browser
// profile of the folder PROFILE. DEAL are the first five hexadecimal digits of its deal's name, HASH the first three of
// its pack's hash, and PACK-FILE is its pack in dist/exercises. A journey that has such a page open calls `measure`.
// Codes are written here, apart from the program.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, DIST, FLAGS } from './lib.mjs';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** What is left after division by the generator of BIP-173. */
const polymod = (symbols) => symbols.reduce((rest, symbol) => {
  const shifted = (((rest & 0x1ffffff) << 5) ^ symbol) >>> 0;
  const top = rest >>> 25;
  return GENERATOR.reduce((it, term, i) => ((top >> i) & 1 ? (it ^ term) >>> 0 : it), shifted);
}, 1);

/** The typed code of these numbers, each with its bits. */
function code(fields) {
  let bits = fields.map(([value, n]) => value.toString(2).padStart(n, '0')).join('');
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0');
  const symbols = bits.match(/.{5}/g).map((it) => parseInt(it, 2));
  const rest = (polymod([1, ...symbols, 0, 0, 0, 0, 0, 0]) ^ 1) >>> 0;
  const checks = [5, 4, 3, 2, 1, 0].map((i) => (rest >>> (5 * i)) & 31);
  return [...symbols, ...checks].map((it) => ALPHABET[it]).join('').replace(/.{4}(?=.)/g, '$&-');
}

const width = (n) => Math.max(0, Math.ceil(Math.log2(n)));

/** So many codes of an exercise, none like another: each an agreement of its own seat. */
export function codes(exercise, deal, pack, n) {
  const radices = exercise.issues.map((it) => it.options.length);
  const nPackages = radices.reduce((a, b) => a * b, 1);
  const nRoles = exercise.roles.length;
  return Array.from({ length: n }, (_, i) => code([
    [0, 2], [deal, 20], [pack, 10],
    [Math.floor((i % 60) / nRoles) % 30, 5], [(i % 60) + 1, 6], [0, 1],
    [5, 3], [i % nRoles, width(nRoles)], [Math.floor(i / 60) % nPackages, width(nPackages)], [0, 3],
    [0, 1], [0, 1], [1 + Math.floor(i / 60), 8],
  ]));
}

if (process.argv[1]?.endsWith('collect_bench.mjs')) {
  const [address, profile, file = 'sluice.json'] = process.argv.slice(2);
  const { DEAL, HASH } = process.env;
  if (!address || !profile || !DEAL || !HASH) throw new Error('say ADDRESS and PROFILE, and set DEAL and HASH');
  const [exercise] = JSON.parse(readFileSync(join(DIST, 'exercises', file), 'utf8')).exercises;
  const all = codes(exercise, parseInt(DEAL.slice(0, 5), 16), parseInt(HASH.slice(0, 3), 16) >> 2, 1_000);
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: FLAGS });
  try {
    await measure(await context.newPage(), address, all);
  } finally {
    await context.close();
  }
}

/** Pastes the codes at a quarter of the processor's speed and prints what that took. */
export async function measure(page, address, all) {
  await page.goto(address);
  const field = page.locator('#collect-codes');
  await field.waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const some of [all.slice(0, 1), all]) {
    // As a paste does it: at once. Typing a thousand lines by program takes the browser half a minute.
    await field.evaluate((it, text) => {
      it.value = text;
      it.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, some.join('\n'));
    const figures = await page.evaluate(async () => {
      const long = [];
      const watch = new PerformanceObserver((list) => long.push(...list.getEntries().map((it) => it.duration)));
      watch.observe({ entryTypes: ['longtask'] });
      const start = performance.now();
      document.querySelector('.collect-codes').requestSubmit();
      const isDone = () => document.querySelector('.collect-report') && !document.querySelector('.collect-progress');
      // The report of the codes before goes away first.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      while (!isDone()) await new Promise((done) => setTimeout(done, 20));
      const whole = performance.now() - start;
      watch.disconnect();
      return { whole, longest: Math.max(0, ...long), sum: document.querySelector('.collect-report').innerText };
    });
    const { whole, longest, sum } = figures;
    console.log(`${some.length} codes: ${whole.toFixed(0)} ms, the longest task ${longest.toFixed(0)} ms`);
    console.log(`  ${sum.split('\n')[0]}`);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
