// What is asked of every screen: nothing for axe to find, nothing to scroll sideways, nothing too small to hit.

import assert from 'node:assert/strict';
import { axe, journey, overflows } from './lib.mjs';
import { packIdOf } from './points.mjs';

/** The address of an exercise's cards on paper. */
export const cardsOf = (exercise) => `#/cards/${packIdOf(exercise)}/${exercise.id}`;

/** Opens what can be folded open. */
export const openAll = (page, selector) => page.locator(selector).evaluateAll((all) => all.forEach((it) => { it.open = true; }));

/** What is too small: anything under 24 px a side, a button under 44 px high. Links inside a sentence may be as high as it. */
const small = (page) => page.evaluate(() => {
  const targets = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...targets].flatMap((it) => {
    const place = it.closest('label') ?? it;
    const { width, height } = place.getBoundingClientRect();
    if (!it.checkVisibility({ visibilityProperty: true }) || it.matches('.skip-link')) return [];
    if (it.localName === 'a' && getComputedStyle(it).display === 'inline' && it.closest('p')?.innerText.trim() !== it.innerText.trim()) return [];
    const least = it.matches('.button, select') ? 43.5 : 24;
    return width < 24 || height < least ? [`${it.localName}.${it.className} "${it.innerText.slice(0, 20)}" ${Math.round(width)}x${Math.round(height)}`] : [];
  });
});

// What is where does not depend on the colours, so the second look at a width is for the colours alone.
const LOOKS = [[320, 'light', null], [320, 'dark', ['color-contrast']], [1280, 'light', ['color-contrast']], [1280, 'dark', null]];

/** Looks at the page as it is: narrow and wide, light and dark. Returns what is wrong. */
export async function look(page, name, { once = false } = {}) {
  const wrong = [];
  for (const [width, colorScheme, rules] of once ? LOOKS.slice(0, 1) : LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await axe(page, rules);
    if (rules === null) {
      if (await overflows(page)) found.push('scrolls sideways');
      found.push(...await small(page));
      if (await page.evaluate(() => document.getAnimations().length)) found.push('something moves');
    }
    wrong.push(...found.map((it) => `${name}, ${width}, ${colorScheme}: ${it}`));
  }
  return wrong;
}

/** A walk past many screens: `see(name)` looks, and the end tells all that was wrong at once. */
export function walk(name, settings, body) {
  journey(name, { timeout: 240_000, ...settings }, async (journey) => {
    const wrong = [];
    let n = 0;
    const see = async (what, page = journey.page, more = settings.look) => {
      n += 1;
      wrong.push(...await look(page, what, more));
    };
    await body({ ...journey, see });
    journey.t.diagnostic(`${n} screens`);
    assert.deepEqual(wrong, []);
  });
}
