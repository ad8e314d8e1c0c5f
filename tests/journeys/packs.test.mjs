// Packs that people open: from a file, from a link, from another site.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { EN, fresh, journey, plain, say, saved, serve, textOf, watched } from './lib.mjs';
import { answered, beginAlone, choose, goOn, offer, openExercise, place, prepare, state, toTheDebrief, walkAway } from './play.mjs';
import { bicycle, broken, fileNamed, large, linkOf } from './packs.mjs';
import { SLUICE } from './points.mjs';

const [BICYCLE] = bicycle().exercises;
const warning = (page) => page.locator('.sheet-page [role="alert"] .warning');
const refusal = async (page) => {
  await warning(page).waitFor();
  return textOf(warning(page));
};
const origin = (page) => textOf(page.locator('.notice.origin'));
const pick = (page, file) => page.locator('input[type="file"]').setInputFiles(file);

// ---- Files ------------------------------------------------------------------

journey('a pack from a file is played, kept, taken up again after a reload, and removed', {}, async ({ page, site, goto }) => {
  await goto('#/open');
  await pick(page, fileNamed('my bicycle.json', bicycle()));
  await page.locator('.ways').waitFor();
  assert.match(await origin(page), /^From the file my bicycle\.json, not from this site\. Fingerprint [0-9a-f]{32}\.$/);
  await beginAlone(page, 1);
  await goOn(page);
  await prepare(page, { goal: 'A way to work' });
  await saved(page);
  const before = await state(page);
  await page.reload();
  await saved(page);
  assert.deepEqual(await state(page), before);
  await goOn(page);
  await answered(page);
  await offer(page, BICYCLE, { price: 'p20' });
  await answered(page);
  const where = await place(page);

  await goto('#/');
  await page.reload();
  const shelf = page.locator('section[aria-labelledby="opened"]');
  assert.equal(await textOf(shelf.locator('h3')), 'One bicycle');
  await page.locator('.begun-row a').click();
  await page.locator('.table-step').waitFor();
  assert.equal(await place(page), where);
  await walkAway(page);
  await toTheDebrief(page);
  assert.ok((await textOf(page.locator('.outcome'))).includes(EN['no-agreement']));

  await goto('#/');
  await shelf.locator('.erase summary').click();
  await shelf.getByRole('button', { name: EN['remove-pack-confirm'] }).click();
  await shelf.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.begun-row').waitFor();
  assert.equal(await shelf.count(), 0);
  assert.equal(await textOf(page.locator('.begun-row a')), EN['shelf-pack-gone']);
  await page.locator('.begun-row a').click();
  await page.getByRole('heading', { name: EN['session-pack-title'] }).waitFor();
  await goto('#/open');
  await pick(page, fileNamed('my bicycle.json', bicycle()));
  await page.locator('.ways').waitFor();
  await goto('#/');
  await page.locator('.begun-row a').click();
  await page.locator('.debrief').waitFor();
  assert.ok(site.seen.length > 0);
});

journey('a pack is dropped onto the page', {}, async ({ page, goto }) => {
  await goto('#/open');
  await page.locator('.drop').waitFor();
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return data;
  }, JSON.stringify(bicycle()));
  await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: data });
  await page.locator('.drop.over').waitFor();
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
  await page.locator('.ways').waitFor();
  assert.match(await origin(page), /^From the file dropped\.json/);
});

journey('a file with many problems is refused with all of them and their places', {}, async ({ page, goto }) => {
  const { pack, at } = broken();
  await goto('#/open');
  await pick(page, fileNamed('broken.json', pack));
  const text = await refusal(page);
  const places = await page.locator('.problems code').allInnerTexts();
  for (const it of at) assert.ok(places.includes(it), `${it} in ${places}`);
  const n = await page.locator('.problems li').count();
  assert.ok(text.includes(`There are ${n} problems`));
  assert.ok(text.includes(say(EN['problem-unknown-key-near'], { key: 'licenze', nearest: 'licence' })));
  assert.ok(text.includes(say(EN['problem-missing-key'], { key: 'licence' })));
  assert.ok(text.includes(say(EN['problem-out-of-range'], { found: 9, min: 1, max: 5 })));
  assert.ok(text.includes(EN['refused-safe']));
  await goto('#/');
  await page.locator('.hero').waitFor();
  assert.equal(await page.locator('section[aria-labelledby="opened"]').count(), 0, 'nothing was kept of it');
});

journey('a file that is no pack is refused with the reason', {}, async ({ page, goto }) => {
  await goto('#/open');
  const cases = [
    ['notes.txt', 'Dear all', /cannot be read as JSON/],
    ['cut.json', JSON.stringify(bicycle()).slice(0, 900), /cannot be read as JSON/],
    ['empty.json', '', /cannot be read as JSON/],
    ['bytes.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /UTF-8/],
    ['deep.json', '['.repeat(100_000), /JSON/],
    ['newer.json', { ...bicycle(), format: 99 }, /format 99/],
    ['large.json', { ...bicycle(), summary: 'x'.repeat(1 << 20) }, /1[\s,]?048[\s,]?576/],
    ['huge.json', 'x'.repeat(5_100_000), /far larger/],
    ['copy.json', { parley: 'session', format: 1 }, /cannot be read as one/],
    ['copy.json', { parley: 'session', format: 9, session: {}, log: [] }, /newer version/],
  ];
  for (const [name, content, reason] of cases) {
    await pick(page, Buffer.isBuffer(content) ? { ...fileNamed(name, ''), buffer: content } : fileNamed(name, content));
    await page.waitForFunction((it) => new RegExp(it).test(document.querySelector('.sheet-page [role="alert"]').innerText), reason.source)
      .catch(async () => assert.fail(`${name}: ${await textOf(page.locator('main'))}`));
    assert.ok((await refusal(page)).includes(EN['refused-title']));
  }
});

journey('a session whose pack has another version says what no longer fits, and keeps the rest', {}, async ({ page, goto }) => {
  await goto('#/open');
  await pick(page, fileNamed('bicycle.json', bicycle()));
  await page.locator('.ways').waitFor();
  await beginAlone(page, 1);
  await goOn(page);
  await prepare(page, { goal: 'A way to work', opening: { price: 'p20' }, exercise: BICYCLE, reason: 'It is old' });
  await saved(page);
  const session = page.url();
  await goto('#/');
  await page.locator('section[aria-labelledby="opened"] .erase summary').click();
  await page.getByRole('button', { name: EN['remove-pack-confirm'] }).click();
  const newer = bicycle();
  newer.version = '2.0.0';
  newer.exercises[0].issues[0].options.shift();
  for (const role of newer.exercises[0].roles) delete role.confidential.score_sheet.price.p20;
  await goto('#/open');
  await pick(page, fileNamed('bicycle.json', newer));
  await page.locator('.ways').waitFor();
  await page.goto(session);
  await saved(page);
  assert.match(await textOf(page.locator('.session .notice.warning').first()), /^1 saved entry could not be read or no longer fits/);
  assert.equal(await page.locator('#goal').inputValue(), 'A way to work');
  assert.equal(await page.locator('#reason').inputValue(), 'It is old');
  await page.locator('#questions').fill('Still here?');
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal(await page.locator('#questions').inputValue(), 'Still here?');
});

// ---- Links ------------------------------------------------------------------

journey('a pack inside a link opens, and its share button gives a link that opens again elsewhere', {
  window: { permissions: ['clipboard-read', 'clipboard-write'] },
}, async ({ page, site, goto }) => {
  await goto(`#p=${linkOf(bicycle())}`);
  await page.locator('.ways').waitFor();
  assert.match(await origin(page), /^From a link, not from this site\. Fingerprint/);
  await page.locator('.trainer > summary').click();
  await page.getByRole('button', { name: EN['trainer-share'] }).click();
  const shown = await textOf(page.locator('code.address'));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
  assert.ok((await textOf(page.locator('.trainer'))).includes(EN['share-copied']));
  assert.ok(shown.startsWith(`${site.address}#/open?p=1.`));

  const elsewhere = await fresh();
  try {
    const other = await watched(elsewhere);
    await other.goto(shown);
    await other.locator('.ways').waitFor();
    assert.equal(await textOf(other.locator('main h1')), 'One bicycle');
    assert.equal((await origin(other)).match(/[0-9a-f]{32}/)[0], (await origin(page)).match(/[0-9a-f]{32}/)[0]);
    assert.deepEqual(await other.faults(), []);
  } finally {
    await elsewhere.close();
  }
});

journey('on a phone a link goes to the system\'s own sheet, and where neither is to be had it is shown for copying', {
  window: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
}, async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.share = (data) => (window.refused ? Promise.reject(new DOMException('no', 'AbortError')) : Promise.resolve(Object.assign(window, { shared: data })));
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await openExercise(page, site, SLUICE);
  await page.locator('.trainer > summary').click();
  const share = page.getByRole('button', { name: EN['trainer-share'] });
  await share.click();
  await page.getByText(EN['share-handed']).waitFor();
  const address = `${site.address}#/exercise/turn-at-the-sluice/sluice`;
  assert.deepEqual(await page.evaluate(() => window.shared), { title: 'Turn at the sluice', url: address });
  await page.evaluate(() => { window.refused = true; });
  await share.click();
  await page.getByText(EN['share-by-hand']).waitFor();
  assert.equal(await textOf(page.locator('code.address')), address);
});

journey('a link that was cut says how much arrived, and a changed one says that it was changed', {}, async ({ page, goto }) => {
  const link = linkOf(bicycle());
  const [version, length, checksum, data] = link.split('.');
  const damaged = data.slice(0, 300) + (data[300] === 'A' ? 'B' : 'A') + data.slice(301);
  const cases = [
    [link.slice(0, -100), say(EN['link-cut'], { arrived: length - 100, expected: length })],
    [`${version}.${length}.${checksum}.`, say(EN['link-cut'], { arrived: 0, expected: length })],
    [[version, length, checksum, damaged].join('.'), EN['link-damaged']],
    [[version, length, '00000000', data].join('.'), EN['link-damaged']],
    ['nonsense', EN['link-damaged']],
    [`2.${length}.${checksum}.${data}`, EN['link-newer']],
    [linkOf(`{"x":"${'y'.repeat(2 << 20)}"}`), EN['link-too-large']],
    [linkOf('{"format":1}'), /This is not a valid pack. There are \d+ problems/],
  ];
  for (const [it, reason] of cases) {
    await page.goto('about:blank');
    await goto(`#/open?p=${it}`);
    const text = await refusal(page);
    if (reason instanceof RegExp) assert.match(text, reason);
    else assert.ok(text.includes(reason), `${text}: ${reason}`);
  }
  // What a messenger puts after a link is no part of it.
  await goto(`#/open?p=${link}).`);
  await page.locator('.ways').waitFor();
});

journey('a link that is pasted into the open page opens as well', {}, async ({ page, goto }) => {
  await goto();
  await page.locator('.hero').waitFor();
  await page.evaluate((it) => { location.hash = it; }, `p=${linkOf(bicycle()).slice(0, 400)}`);
  assert.match(await refusal(page), /was cut/);
  await page.evaluate((it) => { location.hash = it; }, `p=${linkOf(bicycle())}`);
  await page.locator('.ways').waitFor();
});

journey('a pack too large for a link says so, and is handed on as the file that it was', {}, async ({ page, goto }) => {
  const pack = large();
  await goto('#/open');
  await pick(page, fileNamed('large.json', pack));
  await page.locator('.ways').waitFor();
  await page.locator('.trainer > summary').click();
  assert.ok((await textOf(page.locator('.trainer'))).includes(EN['share-too-large']));
  assert.equal(await page.getByRole('button', { name: EN['trainer-share'] }).count(), 0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: EN['trainer-file'] }).click()]);
  assert.equal(download.suggestedFilename(), 'large.json');
  assert.deepEqual(JSON.parse(await readFile(await download.path(), 'utf8')), pack);
});

// ---- Other sites ------------------------------------------------------------

const CORS = { 'access-control-allow-origin': '*' };
const answering = (status, headers, body) => (_, response) => response.writeHead(status, headers).end(body);

journey('a pack from another site is fetched only after its host was shown and agreed to', {}, async ({ t, page, goto }) => {
  let asked;
  const other = await serve({ answers: {
    '/pack.json': (request, response) => {
      asked = request.headers;
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b', ...CORS }).end(JSON.stringify(bicycle()));
    },
  } });
  t.after(other.stop);
  page.allowOrigin(other.origin);
  await goto(`#/open?from=${encodeURIComponent(`${other.origin}/pack.json`)}`);
  const host = `localhost:${other.port}`;
  const fetch = page.getByRole('button', { name: new RegExp(`Fetch from .*${host}`) });
  await fetch.waitFor();
  assert.ok(plain(await page.locator('form').innerText()).includes(say(EN['open-address-ask'], { host })));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(other.seen, [], 'nothing was asked for yet');
  await fetch.click();
  await page.locator('.ways').waitFor();
  assert.ok((await origin(page)).startsWith(say(EN['origin-host'], { host })));
  assert.deepEqual(other.seen, ['/pack.json']);
  assert.equal(asked.cookie, undefined);
  assert.equal(asked.referer, undefined);
  await beginAlone(page);
  await page.reload();
  await saved(page);
  await choose(page, { issues: [] }, {});
  assert.deepEqual(other.seen, ['/pack.json'], 'and never again');
});

journey('what another site may answer instead of a pack is refused with the reason', {
  allow: [/Failed to load resource/, /CORS policy/, /net::ERR_FAILED/],
}, async ({ t, page, goto }) => {
  const json = { 'content-type': 'application/json', ...CORS };
  const cases = {
    '/page': [answering(200, { 'content-type': 'text/html', ...CORS }, '<h1>Log in</h1>'), say(EN['fetch-wrong-type'], { kind: 'text/html' })],
    '/large': [answering(200, json, ' '.repeat((1 << 20) + 1)), EN['fetch-too-large']],
    '/bad': [answering(200, json, '{"format": 1,'), 'cannot be read as JSON'],
    '/gone': [answering(404, json, 'no'), say(EN['fetch-status'], { status: 404 })],
    '/closed': [answering(200, { 'content-type': 'application/json' }, JSON.stringify(bicycle())), EN['fetch-no-answer']],
    '/moved': [answering(302, { location: '/pack.json', ...CORS }, ''), EN['fetch-no-answer']],
    '/dead': [(request) => request.socket.destroy(), EN['fetch-no-answer']],
  };
  const other = await serve({ answers: Object.fromEntries(Object.entries(cases).map(([path, [answer]]) => [path, answer])) });
  t.after(other.stop);
  page.allowOrigin(other.origin);
  await goto('#/open');
  for (const [path, [, reason]] of Object.entries(cases)) {
    await page.locator('#address').fill(other.origin + path);
    await page.locator('form .primary').click();
    await page.waitForFunction((it) => document.querySelector('.sheet-page [role="alert"]').innerText.replace(/[\u2066-\u2069]/g, '').includes(it), reason)
      .catch(async () => assert.fail(`${path}: ${await textOf(page.locator('main'))}`));
  }
  assert.ok(!other.seen.includes('/pack.json'), 'a redirect is not followed');
});

journey('an address that no browser would fetch a pack from is not offered', {}, async ({ page, goto }) => {
  await goto('#/open');
  for (const it of ['', 'nonsense', 'javascript:alert(1)', 'file:///etc/passwd', 'data:application/json,{}', 'https://bank.example@evil.test/', 'blob:https://x/1']) {
    await page.locator('#address').fill(it);
    assert.equal(await page.locator('form .primary').count(), 0, it);
  }
});
