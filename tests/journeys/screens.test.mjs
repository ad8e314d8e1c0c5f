// Every screen and state, narrow and wide, light and dark, in English and in Russian.

import { EN, RU, saved, watched } from './lib.mjs';
import { cardsOf, openAll, walk } from './look.mjs';
import {
  answered, bargain, beginAlone, beginTogether, choose, goOn, offer, openExercise, prepare, toTheDebrief, toTheTable, walkAway,
} from './play.mjs';
import { bicycle, broken, fileNamed, linkOf } from './packs.mjs';
import { PUMP, PUMP_CALL, PUMP_NO_ZONE, SLUICE, best } from './points.mjs';

// ---- The screens ------------------------------------------------------------

walk('the shelf, an exercise, its cards, opening, and the rest have nothing wrong', {}, async ({ page, goto, see }) => {
  await goto();
  await page.locator('.hero').waitFor();
  await see('shelf');
  await page.locator('.skip-link').focus();
  await see('shelf with the skip link');
  await page.goto('about:blank');
  await goto('#/nowhere/at/all');
  await page.locator('.hero').waitFor();
  await see('unknown address');
  await goto('#/exercise/turn-at-the-sluice/sluice');
  await page.locator('.ways').waitFor();
  await see('exercise');
  await openAll(page, '.trainer');
  await page.getByRole('button', { name: EN['trainer-share'] }).click();
  await page.locator('code.address').waitFor();
  await see('exercise with the trainer part');
  await goto('#/exercise/turn-at-the-sluice/nothing');
  await page.getByRole('heading', { name: EN['pack-unknown-title'] }).waitFor();
  await see('no such exercise');
  for (const exercise of [PUMP, SLUICE]) {
    await goto(cardsOf(exercise));
    await page.locator('.a4').first().waitFor();
    await see(`cards of ${exercise.id}`);
  }
  await goto('#/about');
  await page.locator('.sheet-page').waitFor();
  await see('about');
  await goto('#/session/00ff');
  await page.getByRole('heading', { name: EN['session-unknown-title'] }).waitFor();
  await see('session unknown');
  await goto('#/open?from=https://packs.example/a.json');
  await page.locator('form .primary').waitFor();
  await see('open an address');
  await page.locator('input[type="file"]').setInputFiles(fileNamed('broken.json', broken().pack));
  await page.locator('.problems').waitFor();
  await see('open refused');
  await goto(`#/open?p=${linkOf(bicycle())}`);
  await page.locator('.ways').waitFor();
  await openAll(page, '.trainer');
  await see('an opened pack');
  await beginAlone(page);
  await goto('#/');
  await page.locator('.begun-row').waitFor();
  await openAll(page, '.erase');
  await see('shelf with a session and a pack');
});

async function alone({ page, site, see, context }, words = EN) {
  await openExercise(page, site, SLUICE);
  await page.getByRole('button', { name: words['way-alone-begin'] }).click();
  await page.locator('.compare').waitFor();
  await see('two cases');
  for (const field of await page.locator('.compare textarea').all()) await field.fill('A question');
  await page.getByRole('button', { name: words['compare-commit'] }).click();
  await page.locator('.compared').first().waitFor();
  await see('two cases with the model');
  await goOn(page);
  await see('read');
  await goOn(page);
  await see('preparation, empty');
  await prepare(page, { goal: 'Water', limit: 42, from: 30, to: 50, questions: 'Why?', reason: 'Trees', opening: best(SLUICE, 0), exercise: SLUICE });
  await openAll(page, '.card-again, .session-tools, .erase');
  await see('preparation, filled, all open');
  await goOn(page);
  await see('table, nothing offered');
  await offer(page, SLUICE, best(SLUICE, 0));
  await answered(page);
  await openAll(page, '.walk-away, .card-again, .explanation');
  await see('table with a standing offer');
  await page.locator('.offer-bar .primary').click();
  await answered(page);
  await choose(page, SLUICE, {});
  await page.locator('.offer-bar .primary').click();
  await page.locator('.table-step [role="alert"] .notice').waitFor();
  await see('table, refused');
  await page.evaluate(() => { const real = Date.now; Date.now = () => real() + 34.5 * 60_000; });
  await page.locator('[role="timer"].short').waitFor();
  await see('table, little time');
  const second = await watched(context);
  await second.goto(page.url());
  await second.locator('.sheet-page h1').waitFor();
  await see('session elsewhere', second);
  await second.close();
}

walk('a session alone has nothing wrong', {}, async (journey) => {
  await alone(journey);
  const { page, site, see } = journey;
  await offer(page, SLUICE, best(SLUICE, 1));
  await page.locator('.confirm').waitFor();
  await see('confirming');
  await bargain(page, SLUICE, 0, 0);
  await see('ended');
  await goOn(page);
  await page.locator('.reflect').waitFor();
  await see('reflect');
  await goOn(page);
  await page.locator('.debrief').waitFor();
  await see('debrief with an agreement');
  await page.getByRole('button', { name: EN.finish }).click();
  await openAll(page, '.debrief details');
  await see('debrief, all open');
  await toTheTable(page, site, PUMP_NO_ZONE, 1);
  await answered(page);
  await walkAway(page);
  await see('walked away');
  await toTheDebrief(page);
  await openAll(page, '.debrief details');
  await see('debrief without an agreement');
  await toTheTable(page, site, PUMP_CALL, 1);
  for (const n of [40, 45]) {
    await answered(page);
    await offer(page, PUMP_CALL, { price: `p${n}` });
  }
  await page.locator('.news').waitFor();
  await see('table with news');
});

walk('a session alone has nothing wrong in Russian', { window: { locale: 'ru-RU' }, look: { once: true } }, async (journey) => {
  const { page, goto, see } = journey;
  await goto();
  await page.locator('.hero').waitFor();
  await see('shelf');
  await alone(journey, RU);
  await page.locator('.walk-away button').click();
  await saved(page);
  await goOn(page);
  await see('reflect');
  await goOn(page);
  await page.locator('.debrief').waitFor();
  await openAll(page, '.debrief details');
  await see('debrief');
  for (const hash of ['#/open', '#/about', cardsOf(PUMP), cardsOf(SLUICE)]) {
    await goto(hash);
    await page.locator('main h1').waitFor();
    await see(hash);
  }
});

walk('a session round one device has nothing wrong', {}, async ({ page, site, see }) => {
  const lift = () => page.locator('.curtain .primary').click();
  await openExercise(page, site, SLUICE);
  await beginTogether(page);
  await see('curtain');
  await lift();
  await see('card covered');
  await page.getByLabel(EN['hold-keep']).check();
  await page.locator('.role-card').waitFor();
  await see('card open');
  for (let n = 0; n < 4; n += 1) {
    if (n > 0) await lift();
    await goOn(page);
  }
  await openAll(page, '.card-again');
  await see('shared table');
  await page.getByLabel(EN['hold-keep']).first().check();
  await offer(page, SLUICE, best(SLUICE, 0));
  await see('shared table with an offer and an open sheet');
  await page.locator('.standing .primary').click();
  await see('shared table, confirming');
});

walk('a browser that keeps nothing shows a page with nothing wrong', {}, async ({ page, goto, see }) => {
  await page.addInitScript(() => { indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }; });
  await goto();
  await page.getByText(EN['store-missing']).waitFor();
  await see('shelf without a store');
});

walk('the words before the program have nothing wrong', {}, async ({ page, site, see }) => {
  site.answers[site.folder + 'locales/en.ftl'] = () => {};
  await page.goto(site.address, { waitUntil: 'commit' });
  await page.locator('.shell').waitFor();
  await see('static shell');
});
