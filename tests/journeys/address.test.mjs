// Addresses: any folder, the guard of the fragment, Back and Forward, the policy of the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, EN, RU, journey, serve } from './lib.mjs';
import { beginAlone, goOn, openExercise, place } from './play.mjs';
import { linkOf, bicycle } from './packs.mjs';
import { PUMP, SLUICE } from './points.mjs';

const hash = (page) => page.evaluate(() => location.hash);
const setHash = (page, to) => page.evaluate((it) => { location.hash = it; }, to);
const heading = (page, text) => page.getByRole('heading', { level: 1, name: text });

for (const folder of ['/', '/deep/er/parley/']) {
  journey(`the site works at ${folder}`, { site: { folder } }, async ({ page, site, goto }) => {
    for (const start of ['', 'index.html', '?x=1']) {
      await goto(start);
      await page.locator('.hero').waitFor();
    }
    await page.locator('.offline.ready').waitFor();
    await openExercise(page, site, SLUICE);
    await beginAlone(page);
    await goOn(page);
    await page.reload();
    await page.locator('.preparation').waitFor();
    assert.deepEqual(site.seen.filter((it) => !it.startsWith(folder)), [], 'nothing outside the folder is asked for');
  });
}

journey('the skip link moves the focus, keeps the place, and makes no entry in the history', {}, async ({ page, goto }) => {
  await goto('#/about');
  await heading(page, EN['about-title']).waitFor();
  const length = await page.evaluate(() => history.length);
  // A page is read from its heading; the link stands before all else.
  const className = () => page.evaluate(() => document.activeElement.className);
  for (let n = 0; n < 20 && (await className()) !== 'skip-link'; n += 1) await page.keyboard.press('Shift+Tab');
  assert.equal(await className(), 'skip-link');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  assert.equal(await hash(page), '#/about');
  assert.equal(await page.evaluate(() => history.length), length);
  assert.ok(await heading(page, EN['about-title']).isVisible());
});

journey('junk behind the # keeps the page', {}, async ({ page, goto }) => {
  await goto('#/about');
  await heading(page, EN['about-title']).waitFor();
  for (const junk of ['aaa', 'main', '%', 'p', 'k=1', '!/x', 'ж']) {
    await setHash(page, junk);
    await page.waitForFunction(() => location.hash === '#/about');
    assert.ok(await heading(page, EN['about-title']).isVisible(), junk);
  }
});

journey('an address that begins with junk shows the shelf', {}, async ({ page, goto }) => {
  for (const junk of ['#', '#aaa', '#p', '#%', '#k=1']) {
    await page.goto('about:blank');
    await goto(junk);
    await page.locator('.hero').waitFor();
    assert.equal(await hash(page), '#/', junk);
    assert.equal(await page.locator('.shelf .warning').count(), 0);
  }
});

journey('an address that leads nowhere shows the shelf and says so', {}, async ({ page, goto }) => {
  for (const route of ['#/nothing', '#/exercise/../../x', '#/exercise/a', '#/session/%00', '#//', '#/about/more', '#/session/<b>', '#/exercise/A/B']) {
    await page.goto('about:blank');
    await goto(route);
    await page.getByText(EN.lost).waitFor();
    assert.ok(await page.locator('.hero').isVisible(), route);
  }
  for (const route of ['#/exercise/turn-at-the-sluice/no', '#/exercise/no/no', '#/cards/no/no']) {
    await goto(route);
    await heading(page, EN['pack-unknown-title']).waitFor();
  }
  await goto('#/session/0123456789abcdef');
  await heading(page, EN['session-unknown-title']).waitFor();
});

journey('Back and Forward go through the pages as they came, and a session goes on', {}, async ({ page, site, goto }) => {
  await goto('#/');
  await page.locator('.hero').waitFor();
  await page.getByRole('link', { name: EN['nav-about'], exact: true }).click();
  await heading(page, EN['about-title']).waitFor();
  await openExercise(page, site, PUMP);
  await beginAlone(page);
  await goOn(page);
  const where = await place(page);
  await page.goBack();
  await page.locator('.ways').waitFor();
  await page.goBack();
  await heading(page, EN['about-title']).waitFor();
  await page.goBack();
  await page.locator('.hero').waitFor();
  for (let n = 0; n < 3; n += 1) await page.goForward();
  await page.locator('.preparation').waitFor();
  assert.equal(await place(page), where);
});

journey('a link of the first kind becomes a place to open', {}, async ({ page, goto }) => {
  await goto(`#p=${linkOf(bicycle()).slice(0, -10)}`);
  await heading(page, EN['open-title']).waitFor();
  assert.match(await hash(page), /^#\/open\?p=1\./);
  await page.locator('.notice.warning').waitFor();
});

journey('language and colours stay as they were chosen', { window: { colorScheme: 'light' } }, async ({ page, goto }) => {
  await goto();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.locator('.hero').waitFor();
  const light = await paper();
  await page.getByLabel(EN['theme-label']).selectOption({ label: EN['theme-dark'] });
  await page.locator('html[data-theme="dark"]').waitFor();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.getByRole('button', { name: 'Русский' }).click();
  await heading(page, RU['shelf-title']).waitFor();
  await page.reload();
  await heading(page, RU['shelf-title']).waitFor();
  assert.equal(await paper(), dark);
  await page.getByLabel(RU['theme-label']).selectOption({ label: RU['theme-system'] });
  await page.locator('html[data-theme="system"]').waitFor();
  assert.equal(await paper(), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await paper(), dark);
});

journey('no cookie is set, and what is asked of the host says nothing of the page', {}, async ({ page, context, goto }) => {
  const referrers = [];
  page.on('request', (it) => referrers.push(it.headers().referer));
  await goto('#/exercise/turn-at-the-sluice/sluice');
  await page.locator('.ways').waitFor();
  await page.locator('.offline.ready').waitFor();
  assert.deepEqual(await context.cookies(), []);
  assert.deepEqual(referrers.filter(Boolean), []);
});

journey('the policy of the page lets in nothing that a pack could bring', { allow: [/^policy: /, /^console: /, /^error: /] }, async ({ t, page, goto }) => {
  const other = await serve();
  t.after(other.stop);
  page.allowOrigin(other.origin);
  await goto();
  await page.locator('.hero').waitFor();
  const outcomes = await page.evaluate(async (elsewhere) => {
    const tried = async (act) => {
      try {
        return await act() ?? 'done';
      } catch (error) {
        return error.name;
      }
    };
    const policy = (name) => () => { window.trustedTypes.createPolicy(name, { createHTML: (it) => it }); };
    const loads = (name, address) => () => new Promise((done) => {
      const made = Object.assign(document.createElement(name), { src: address, onload: () => done('done'), onerror: () => done('refused') });
      document.body.append(made);
    });
    return {
      html: await tried(() => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); }),
      policy: await tried(policy('x')),
      workerPolicy: await tried(policy('parley-sw')),
      worker: await tried(() => navigator.serviceWorker.register('evil.js').then(() => 'done')),
      image: await tried(loads('img', elsewhere)),
      script: await tried(loads('script', 'data:text/javascript,window.pwned=1')),
      pwned: window.pwned,
    };
  }, `${other.origin}/x.png`);
  assert.deepEqual(other.seen, [], 'nothing reaches the other site');
  assert.deepEqual(outcomes, {
    html: 'TypeError', policy: 'TypeError', workerPolicy: 'TypeError', worker: 'TypeError', image: 'refused', script: 'TypeError', pwned: undefined,
  });
});

journey('the policy stands in the page and in the header file, the same in both', {}, async ({ page, goto }) => {
  await goto();
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const inHeader = readFileSync(join(DIST, '_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)[1];
  assert.equal(inHeader, `${inPage}; frame-ancestors 'none'`);
  for (const it of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]) {
    assert.ok(inPage.includes(it), it);
  }
  assert.ok(!/unsafe-inline|unsafe-eval(?!')|\*/.test(inPage.replace("'wasm-unsafe-eval'", '')), inPage);
});
