// The long runs behind scripts/soak. Each prints its figures and tells whether they hold.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { actionsAlone, actionsTogether, killAfterEach } from './actions.mjs';
import { installWithout, kept, newerBuild, ready, version } from './builds.mjs';
import { EN, closeBrowser, fresh, launchToKill, saved, serve, watched } from './lib.mjs';
import { beginAlone, beginTogether, fillUp, goOn, openExercise, quota, saveCopy, state } from './play.mjs';
import { PUMP, PUMP_CALL, PUMP_NO_ZONE, SLUICE, placeOf } from './points.mjs';

const random = (most) => Math.floor(Math.random() * most);
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Types numbered texts into the goal as fast as told, and notes the last one that the page called saved. */
const startTyping = (page, name, everyMs) => page.evaluate(([name, everyMs]) => {
  Object.assign(window, { typed: 0, lastSaved: -1 });
  const look = () => {
    const field = document.getElementById('goal');
    const number = field && document.querySelector('.saved-state.saved') && field.value.startsWith(`${name} `) ? Number(field.value.split(' ')[1]) : -1;
    window.lastSaved = Math.max(window.lastSaved, number);
    window.looking = requestAnimationFrame(look);
  };
  cancelAnimationFrame(window.looking);
  clearInterval(window.typing);
  look();
  window.typing = setInterval(() => {
    const field = document.getElementById('goal');
    if (!field) return clearInterval(window.typing);
    window.typed += 1;
    field.value = `${name} ${window.typed} ${'x'.repeat(window.typed % 50)}`;
    return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, everyMs);
}, [name, everyMs]);

// ---- R1 ---------------------------------------------------------------------

async function kills(share, say) {
  const site = await serve();
  let lost = 0;
  let n = 0;
  let slowest = 0;
  const same = (after, before, what) => {
    try {
      assert.deepEqual(after, before, what);
    } catch (error) {
      lost += 1;
      say(`LOST ${error.message}`);
    }
  };
  const plays = [PUMP, PUMP_CALL, PUMP_NO_ZONE, SLUICE].flatMap((it) => [[it, 0], [it, 1], [it, null]]);
  for (const [exercise, role] of plays.slice(0, Math.ceil(plays.length * share))) {
    const profile = mkdtempSync(join(tmpdir(), 'parley-soak-'));
    // The second role of a table in turns cannot begin, so its plays start with the other side's offer.
    const actions = role === null ? actionsTogether(exercise) : actionsAlone(exercise, role);
    const it = await killAfterEach({ site, profile, exercise, role, actions, same });
    [n, slowest] = [n + it.kills, Math.max(slowest, it.slowest)];
    say(`${exercise.id}, ${role === null ? 'together' : `role ${role}`}: ${it.kills} kills, lost so far ${lost}, slowest start ${it.slowest} ms`);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  await site.stop();
  say(`${n} kills, ${lost} lost, slowest start ${slowest} ms (wanted 0, 2000)`);
  return lost === 0;
}

/** Kills at a random moment of typing: what the page called saved by then is there. */
async function moments(share, say) {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), 'parley-soak-'));
  let address = null;
  let lost = 0;
  let behind = 0;
  const n = Math.ceil(200 * share);
  for (let i = 0; i < n; i += 1) {
    const { context, kill } = await launchToKill(profile);
    const page = await watched(context);
    if (address) await page.goto(address);
    else {
      await openExercise(page, site, SLUICE);
      await beginAlone(page);
      await goOn(page);
      address = page.url();
    }
    await saved(page);
    if (i > 0) {
      const found = await page.locator('#goal').inputValue();
      const number = found.startsWith(`w${i - 1} `) ? Number(found.split(' ')[1]) : -1;
      if (number < behind) {
        lost += 1;
        say(`LOST: ${behind} was saved, ${found} is here`);
      }
    }
    await startTyping(page, `w${i}`, 5 + random(30));
    await pause(random(600));
    behind = await page.evaluate(() => window.lastSaved);
    await kill();
  }
  await site.stop();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  say(`${n} random kills, ${lost} lost (wanted 0)`);
  return lost === 0;
}

// ---- R8 ---------------------------------------------------------------------

/** What a tab holds: kilobytes of JavaScript's heap and of the program's memory, nodes, listeners. */
async function held(page) {
  const client = await page.context().newCDPSession(page);
  const chunks = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  await client.detach();
  const wasm = await page.evaluate(() => window.programMemory.buffer.byteLength);
  return { heap: Math.round(objects(JSON.parse(chunks.join(''))) / 1024), wasm: wasm / 1024, nodes, listeners: jsEventListeners };
}

/**
 * The bytes of all objects, texts and functions in a snapshot of the heap. Left out is what
 * the engine compiles, for the page as it warms up and for every question of this test, and
 * what the browser keeps of its own in lists of fixed length, such as timings.
 */
function objects({ snapshot: { meta }, nodes }) {
  const [kinds] = meta.node_types;
  const [kind, size] = ['type', 'self_size'].map((it) => meta.node_fields.indexOf(it));
  let sum = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (!['code', 'native'].includes(kinds[nodes[at + kind]])) sum += nodes[at + size];
  }
  return sum;
}

/** A tab whose program's memory can be measured from outside. */
async function measured() {
  const context = await fresh();
  const page = await watched(context);
  await page.addInitScript(() => {
    const begin = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
      const made = await begin.apply(WebAssembly, all);
      window.programMemory = made.instance.exports.memory;
      return made;
    };
  });
  return { context, page };
}

function grown(before, after, say) {
  const total = (it) => it.heap + it.wasm;
  const growth = (100 * (total(after) - total(before))) / total(before);
  say(`at first ${JSON.stringify(before)}`);
  say(`at last  ${JSON.stringify(after)}`);
  say(`heap and wasm memory grew by ${growth.toFixed(1)} % (wanted less than 5)`);
  return growth < 5;
}

async function starts(share, say) {
  const site = await serve();
  const { context, page } = await measured();
  const exercises = [PUMP, SLUICE, PUMP_CALL, PUMP_NO_ZONE];
  const [n, moves] = [Math.ceil(200 * share), 50];
  let before = null;
  await page.goto(site.address);
  for (let i = 0; i < n; i += 1) {
    const exercise = exercises[i % exercises.length];
    await page.evaluate((it) => { location.hash = it; }, placeOf(exercise));
    await page.locator('.ways').waitFor();
    if (i % 3 === 2) {
      await beginTogether(page);
      await page.locator('.curtain .primary').click();
    } else await beginAlone(page, i % 2);
    await goOn(page);
    if (i % 3 === 2) {
      await page.locator('.curtain .primary').click();
      await goOn(page);
      await page.locator('.curtain .primary').click();
    }
    await page.evaluate(async (moves) => {
      for (let move = 0; move < moves; move += 1) {
        const field = document.getElementById(['goal', 'questions', 'reason'][move % 3]);
        field.value = `move ${move}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(done));
      }
    }, moves);
    await saved(page);
    // Erased again, so that the list on the shelf stays as long as it is.
    await page.locator('.session-tools').evaluate((it) => { it.open = true; it.querySelector('.erase').open = true; });
    await page.locator('.session-tools .danger').click();
    await page.locator('.hero').waitFor();
    // The first ones fill what is kept for good.
    if (i + 1 === Math.max(4, Math.floor(n / 10))) before = await held(page);
  }
  const after = await held(page);
  await context.close();
  await site.stop();
  say(`${n} starts, ${n * moves} moves`);
  return grown(before, after, say);
}

async function languages(share, say) {
  const site = await serve();
  const { context, page } = await measured();
  await openExercise(page, site, SLUICE);
  await beginAlone(page);
  await goOn(page);
  const change = async () => {
    for (const [name, tag] of [['Русский', 'ru'], ['English', 'en']]) {
      await page.getByRole('button', { name }).click();
      await page.locator(`html[lang="${tag}"]`).waitFor({ state: 'attached' });
    }
  };
  for (let i = 0; i < 10; i += 1) await change();
  const before = await held(page);
  const n = Math.ceil(250 * share);
  for (let i = 0; i < n; i += 1) await change();
  const after = await held(page);
  await context.close();
  await site.stop();
  say(`${2 * n} changes of language`);
  return grown(before, after, say);
}

// ---- R4 ---------------------------------------------------------------------

async function tabs(share, say) {
  const site = await serve();
  const context = await fresh();
  let [writer, taker] = [await watched(context), await watched(context)];
  await openExercise(writer, site, SLUICE);
  await beginAlone(writer);
  await goOn(writer);
  await taker.goto(writer.url());
  await button(taker, EN['session-take-over']).waitFor();
  const n = Math.ceil(1_000 * share);
  let lost = 0;
  let previous = '';
  for (let i = 0; i < n; i += 1) {
    await startTyping(writer, `w${i}`, 2 + random(20));
    await pause(random(80));
    await button(taker, EN['session-take-over']).click();
    await saved(taker);
    const found = await taker.locator('#goal').inputValue();
    const acknowledged = await writer.evaluate(() => window.lastSaved);
    const number = found.startsWith(`w${i} `) ? Number(found.split(' ')[1]) : -1;
    if (number < acknowledged || (acknowledged < 0 && number < 0 && found !== previous)) {
      lost += 1;
      say(`LOST in ${i}: "${found.slice(0, 30)}" is here, "w${i} ${acknowledged}" was saved, before that "${previous}"`);
    }
    previous = `taken over ${i}`;
    await taker.locator('#goal').fill(previous);
    await saved(taker);
    await button(writer, EN['session-take-over']).waitFor();
    // The next round opens the session anew from the disk, so a late write of the first tab would show there.
    [writer, taker] = [taker, writer];
  }
  say(`${n} take-overs while the other tab wrote, ${lost} lost or written over (wanted 0)`);
  const faults = await writer.faults();
  faults.slice(0, 5).forEach((it) => say(it));
  await context.close();
  await site.stop();
  return lost === 0 && faults.length === 0;
}

// ---- R3, R5, R6 -------------------------------------------------------------

async function full(share, say) {
  const actions = actionsAlone(PUMP, 1);
  const n = Math.ceil(20 * share);
  let said = 0;
  let silent = 0;
  for (let i = 0; i < n; i += 1) {
    const site = await serve();
    const context = await fresh();
    const page = await watched(context);
    await page.goto(`${site.address}icon.svg`);
    await quota(page, site, 8e6);
    await openExercise(page, site, PUMP);
    await beginAlone(page, 1);
    await ready(page);
    const at = i % (actions.length - 1);
    for (const [k, [, act]] of actions.slice(0, at + 2).entries()) {
      if (k === at) await fillUp(page);
      await act(page);
      if (k < at) await saved(page);
      if (await page.locator('.table-step').count()) await page.getByText(EN.thinking).waitFor({ state: 'detached' });
    }
    said += await page.locator('.saved-state.unsaved').waitFor({ timeout: 8_000 }).then(() => 1, () => 0);
    const before = await state(page);
    const copy = JSON.parse((await saveCopy(page)).bytes);
    await quota(page, site, null);
    await saved(page);
    await page.reload();
    await saved(page);
    try {
      assert.deepEqual((await state(page)).texts, before.texts);
      // The counterpart may have gone on meanwhile; what was there stays.
      const { history } = await state(page);
      assert.deepEqual(history.slice(history.length - before.history.length), before.history);
      assert.ok(copy.log.length > at);
    } catch (error) {
      silent += 1;
      say(`LOST at ${actions[at][0]}: ${error.message}`);
    }
    await context.close();
    await site.stop();
  }
  say(`the device full at ${n} moments: said ${said} times, ${silent} silent losses (wanted ${n}, 0)`);
  return said === n && silent === 0;
}

async function updates(share, say) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-soak-'));
  const site = await serve();
  const context = await fresh();
  const page = await watched(context);
  await openExercise(page, site, SLUICE);
  await ready(page);
  await beginAlone(page);
  await goOn(page);
  const session = page.url();
  const n = Math.ceil(20 * share);
  let wrong = 0;
  for (let i = 0; i < n; i += 1) {
    await page.locator('#goal').fill(`With build ${i}`);
    await saved(page);
    const [old, before] = [await version(page), await state(page)];
    site.directory = newerBuild(folder, `v${i}`);
    await page.reload();
    await saved(page);
    await page.getByText(EN['offline-ready-old']).waitFor();
    if ((await version(page)) !== old) wrong += 1;
    await page.goto(`${site.address}#/`);
    await button(page, EN['update-take']).click();
    await page.waitForFunction((it) => document.documentElement.dataset.version !== it && 'ready' in document.documentElement.dataset, old);
    await page.goto(session);
    await saved(page);
    await assert.doesNotReject(ready(page));
    if (JSON.stringify(await state(page)) !== JSON.stringify(before)) wrong += 1;
  }
  const faults = await page.faults();
  await context.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
  say(`${n} newer builds under one session: ${wrong} mixed or lost, ${faults.length} faults on the page (wanted 0, 0)`);
  return wrong === 0 && faults.length === 0;
}

async function offline(share, say) {
  const files = kept();
  const some = files.slice(0, Math.ceil(files.length * share));
  for (const name of some) await installWithout(name);
  say(`${some.length} of ${files.length} files missed in turn: never half an install`);
  return true;
}

// ---- Together ---------------------------------------------------------------

const RUNS = { kills, moments, starts, languages, tabs, quota: full, updates, offline };

/** Runs those named, or all, and tells the exit code. */
async function run(names, share = 1) {
  const failed = [];
  for (const name of names.length ? names : Object.keys(RUNS)) {
    const began = Date.now();
    const say = (text) => console.log(`${name}: ${text}`);
    const isGood = RUNS[name] ? await RUNS[name](share, say).catch((error) => say(`FAILED ${error.stack}`)) : say('there is no such run');
    say(`${isGood ? 'ok' : 'NOT OK'}, ${Math.round((Date.now() - began) / 1000)} s`);
    if (!isGood) failed.push(name);
  }
  await closeBrowser();
  console.log(failed.length ? `not ok: ${failed.join(', ')}` : 'all ok');
  return failed.length ? 1 : 0;
}

process.exit(await run(process.argv.slice(2), Number(process.env.SOAK || 1)));
