// The known answers of sealed deals and typed codes (docs/sealed-format.md), computed a second time: with other
// people's primitives, other arithmetic and none of the program. What both agree on is the format.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

const data = (name) => JSON.parse(readFileSync(new URL(`../data/seal/${name}.json`, import.meta.url), 'utf8'));
const known = data('vectors');
const hex = (text) => new Uint8Array(Buffer.from(text, 'hex'));
const utf8 = (text) => new TextEncoder().encode(text);
const joined = (...parts) => new Uint8Array(Buffer.concat(parts));
const toHex = (bytes) => Buffer.from(bytes).toString('hex');

// --- Typed codes

// GF(32) = GF(2)[x] / (x^5 + x^3 + 1).
const times = (a, b) => {
  let product = 0;
  for (let i = 0; i < 5; i += 1) if ((b >> i) & 1) product ^= a << i;
  for (let i = 9; 5 <= i; i -= 1) if ((product >> i) & 1) product ^= 0b101001 << (i - 5);
  return product;
};

// The rest of the polynomial of these coefficients after division by a monic one, the highest first.
const rest = (coefficients, divisor) => {
  const left = [...coefficients];
  const degree = divisor.length - 1;
  while (left.length < degree) left.unshift(0);
  for (let at = 0; at + degree < left.length; at += 1) {
    const factor = left[at];
    divisor.forEach((it, i) => { left[at + i] ^= times(factor, it); });
  }
  return left.slice(left.length - degree);
};

const BCH = [1, 29, 22, 20, 21, 29, 18];
const bchRest = (symbols) => rest([1, ...symbols], BCH);
const isBch = (symbols) => bchRest(symbols).join() === '0,0,0,0,0,1';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ALIKE = Object.fromEntries([...'IL', 'І'].map((it) => [it, '1']).concat([...'OО'].map((it) => [it, '0'])));
const KINDS = { result: 1, seat: 2, table: 3 };

function symbolsOf(typed, max) {
  const symbols = [];
  for (const c of typed.toUpperCase().replace(/[\s\-\u2010-\u2015]/gu, '')) {
    const symbol = ALPHABET.indexOf(ALIKE[c] ?? c);
    if (symbol < 0) return 'no_symbol';
    if (symbols.length === max) return 'too_long';
    symbols.push(symbol);
  }
  return symbols.length ? symbols : 'empty';
}

function longCode(kind, typed) {
  const symbols = symbolsOf(typed, 88);
  if (typeof symbols === 'string') return symbols;
  if (symbols.length < 6) return 'too_short';
  if (isBch([KINDS[kind], ...symbols])) return symbols.slice(0, -6);
  return Object.values(KINDS).some((it) => isBch([it, ...symbols])) ? 'wrong_kind' : 'mistyped';
}

function shortCode(typed) {
  const symbols = symbolsOf(typed, 10);
  if (typeof symbols === 'string') return symbols;
  if (symbols.length < 10) return 'too_short';
  // A code word has the roots 1 and x of its generator.
  const at = (point) => [1, ...symbols].reduce((sum, it) => times(sum, point) ^ it, 0);
  if (at(1) || at(2)) return 'mistyped';
  const bits = symbols.slice(0, 8).map((it) => it.toString(2).padStart(5, '0')).join('');
  return bits.match(/.{8}/g).map((it) => parseInt(it, 2));
}

test('the checks of long codes are those of BIP-173', () => {
  const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  for (const { text, valid } of known.bech32) {
    const lower = text.toLowerCase();
    const [prefix, payload] = [lower.slice(0, lower.lastIndexOf('1')), lower.slice(lower.lastIndexOf('1') + 1)];
    const codes = [...prefix].map((it) => it.charCodeAt(0));
    const symbols = [...codes.map((it) => it >> 5), 0, ...codes.map((it) => it & 31)];
    symbols.push(...[...payload].map((it) => letters.indexOf(it)));
    assert.equal(isBch(symbols), valid, text);
  }
  for (const it of known.polymod) {
    assert.equal(bchRest(it.symbols).reduce((sum, symbol) => sum * 32 + symbol, 0), it.rest);
  }
});

test('codes are read and refused alike', () => {
  for (const it of known.long) assert.deepEqual(longCode(it.kind, it.typed), it.content ?? it.expect, it.typed);
  for (const it of known.short) {
    const read = shortCode(it.typed);
    assert.deepEqual(Array.isArray(read) ? toHex(read) : read, it.bytes ?? it.expect, it.typed);
  }
});

// --- Sealed deals

const derived = (secret, salt, purpose, n) => hkdf(sha256, secret, salt, utf8(`parley-seal-1 ${purpose}`), n);
const masterKey = (master, name) => derived(master, undefined, `key ${name}`, 16);
const injectKey = (roleKey, half, name) => derived(joined(roleKey, half), undefined, `opens ${name}`, 16);

function padded(padding, n) {
  const inside = n + 4;
  if (padding === 'lock') return inside <= 256 ? 256 : null;
  const length = Math.max(inside, 1024);
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / step) * step;
}

// The text of a box, or the kind of failure.
function opened({ deal, name, padding, key }, box) {
  if (box.length === 0 || box[0] === 0) return { failure: 'malformed' };
  if (box[0] !== 1) return { failure: 'newer' };
  const length = box.length - 49 - 16;
  if (length < 4 || padded(padding, length - 4) !== length) return { failure: 'malformed' };
  const both = derived(key, box.subarray(1, 17), 'box', 64);
  if (toHex(both.subarray(32)) !== toHex(box.subarray(17, 49))) return { failure: 'no_match' };
  const bound = joined(utf8(`parley-seal-1\0${deal}\0${name}\0`), new Uint8Array(4));
  new DataView(bound.buffer).setUint32(bound.length - 4, length);
  let inside;
  try {
    inside = chacha20poly1305(both.subarray(0, 32), new Uint8Array(12), bound).decrypt(box.subarray(49));
  } catch {
    return { failure: 'tag' };
  }
  const n = new DataView(inside.buffer, inside.byteOffset).getUint32(0);
  const end = 4 + n;
  if (padded(padding, n) !== length || inside.subarray(end).some((it) => it)) return { failure: 'padding' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inside.subarray(4, end)) };
  } catch {
    return { failure: 'padding' };
  }
}

test('keys are derived alike', () => {
  for (const it of known.keys) {
    const key = masterKey(hex(it.master), it.name);
    assert.equal(toHex(key), it.key);
    if (!it.opens) continue;
    const role = masterKey(hex(it.master), `role/${it.name.split('/')[1]}`);
    assert.equal(toHex(injectKey(role, key, it.name)), it.opens);
  }
});

test('codes are stretched alike', () => {
  for (const it of known.stretch) {
    const how = { m: it.memory_mib * 1024, t: it.passes, p: 1, dkLen: 32, version: 0x13 };
    const stretched = argon2id(hex(it.code), hex(it.salt), how);
    assert.equal(toHex(stretched), it.stretched);
    assert.equal(toHex(derived(stretched, undefined, 'lock', 40)), it.tag + it.key);
  }
});

test('boxes open and fail alike', () => {
  for (const it of known.padding) assert.equal(padded(it.padding, it.text), it.padded);
  for (const it of known.boxes) {
    const { text, failure } = opened({ ...it, key: hex(it.key) }, hex(it.box));
    assert.equal(failure ?? 'ok', it.expect, it.note);
    assert.equal(text, it.text, it.note);
  }
  const kinds = new Set(known.boxes.map((it) => it.expect));
  assert.deepEqual([...kinds].sort(), ['malformed', 'newer', 'no_match', 'ok', 'padding', 'tag']);
});

test('a whole deal opens from a stretched code to its card', () => {
  const deal = data('deal');
  const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64url'));
  let cards = 0;
  for (const it of known.unlocks) {
    const both = derived(hex(it.stretched), undefined, 'lock', 40);
    const lock = bytes(deal.sealed.locks[Buffer.from(both.subarray(0, 8)).toString('base64url')]);
    assert.equal(toHex(lock), it.lock);
    const { text } = opened({ deal: deal.id, name: 'lock', padding: 'lock', key: both.subarray(8) }, lock);
    assert.equal(text, it.grant);
    const grant = JSON.parse(text);
    if (!grant.key) continue;
    const name = `role/${grant.role}`;
    const place = { deal: deal.id, name, padding: 'compartment', key: bytes(grant.key) };
    assert.match(opened(place, bytes(deal.sealed.boxes[name])).text, new RegExp(`^«${name}» must not`));
    assert.equal(opened(place, bytes(deal.sealed.boxes.debrief)).failure, 'no_match');
    cards += 1;
  }
  assert.equal(cards, 5);
});
