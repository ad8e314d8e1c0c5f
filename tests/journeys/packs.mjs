// Packs to open: the worked example of docs/pack-format.md, and one in which every text is hostile.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ROOT } from './lib.mjs';

/** The small pack of the documentation: one bicycle, one price. */
export const bicycle = () =>
  JSON.parse(readFileSync(join(ROOT, 'docs/pack-format.md'), 'utf8').split('\n## A whole pack\n')[1].match(/```json\n(\{\n {2}"format"[\s\S]*?)```/)[1]);

/** A file as a picker takes it. */
export const fileNamed = (name, content, mimeType = 'application/json') =>
  ({ name, mimeType, buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });

/** A pack inside a link, as src/pack/link.rs has it: `1.LENGTH.CHECKSUM.DATA`. */
export function linkOf(pack) {
  const text = typeof pack === 'string' ? pack : JSON.stringify(pack);
  const data = deflateRawSync(text, { level: 9 }).toString('base64url');
  return `1.${data.length}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${data}`;
}

/** A valid pack that no compression makes small. */
export function large() {
  const pack = { ...bicycle(), id: 'large' };
  for (const key of ['general_information', 'rights_floor', 'harm_line', 'content_note']) {
    pack.exercises[0][key] = randomBytes(14_000).toString('base64');
  }
  return pack;
}

// ---- Hostile texts ----------------------------------------------------------

// Each would do something if any text became HTML, a script, a style or an address.
const ATTACKS = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  '[look](javascript:window.pwned=1) ![](https://evil.test/x.png)',
  'https://evil.test/?q=<b>&amp;</b>',
  '</style><style>*{display:none}</style>{{constructor.constructor("window.pwned=1")()}}',
  'javascript:window.pwned=1//\' autofocus onfocus=window.pwned=1 \'',
];

// Each would scroll or reorder what stands beside it.
const SHAPES = [
  'W'.repeat(180),
  'شروط الاتفاق 12/7 (أ) – 40%',
  'مرحبا 100 abc 200 سلام 300',
  '👩‍👩‍👧‍👦🧑🏽‍🚀🇰🇬'.repeat(6),
  `Zal${'\u0301'.repeat(8)}go ${'e\u0302\u0323\u0306'.repeat(30)}`,
];

const TEN_THOUSAND = 'x'.repeat(10_000);

// Words that the program reads, which therefore stay as they are.
const FIXED = new Set(['id', 'format', 'version', 'licence', 'kind', 'show', 'sheet', 'order', 'offers', 'rule', 'answer',
  'structure', 'trains', 'languages', 'clock', 'of', 'veto']);
const PASSAGES = new Set(['rights_floor', 'harm_line', 'content_note', 'general_information', 'explanation', 'about',
  'instructions', 'batna', 'text', 'advice', 'ask', 'what', 'so_what', 'now_what', 'principle', 'left_out', 'aim', 'before',
  'does', 'watch_for', 'adapt']);

/** The small pack, with every text replaced by one that attacks the page. */
export function hostile() {
  const pack = bicycle();
  const [exercise] = pack.exercises;
  exercise.content_note = 'x';
  exercise.harm_line = 'x';
  exercise.roles[1].confidential.why = { price: 'x' };
  exercise.roles[1].confidential.news = [{ id: 'n', after: { offers: 1 }, text: 'x', batna: 'x', reservation_value: 1 }];
  exercise.steps[0].text = 'x';
  exercise.steps[1].advice = 'x';
  exercise.debrief.left_out = 'x';
  let n = 0;
  function attack(key) {
    n += 1;
    const short = [...ATTACKS, ...SHAPES][n % (ATTACKS.length + SHAPES.length)];
    if (key === 'authors') return short.slice(0, 90);
    // Passages may be long: one word wider than any screen, then the attack.
    return PASSAGES.has(key) ? `${short}\n\n- ${ATTACKS[n % ATTACKS.length]}\n\n${n % 3 ? SHAPES[n % SHAPES.length] : TEN_THOUSAND}` : short;
  }
  const changed = (value, key) => {
    if (Array.isArray(value)) return value.map((it) => changed(it, key));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, it]) => [k, changed(it, k)]));
    return typeof value === 'string' && !FIXED.has(key) ? attack(key) : value;
  };
  return { ...changed(pack), id: 'hostile', languages: ['en'] };
}

/** A pack with many problems, and where they are. */
export function broken() {
  const pack = bicycle();
  const [exercise] = pack.exercises;
  pack.version = '1';
  pack.licenze = pack.licence;
  delete pack.licence;
  exercise.level = 9;
  exercise.title = '';
  exercise.issues[0].options[0].id = 'P 20';
  exercise.roles[0].confidential.target = '20';
  exercise.roles[1].public.name = 'two\nlines';
  exercise.steps[2].rounds = 0;
  exercise.steps[3].questions = [];
  const at = ['/exercises/0/level', '/exercises/0/title', '/exercises/0/issues/0/options/0/id',
    '/exercises/0/roles/0/confidential/target', '/exercises/0/roles/1/public/name', '/exercises/0/steps/2/rounds',
    '/exercises/0/steps/3/questions'];
  return { pack, at };
}
