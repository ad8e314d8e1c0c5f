// The part of scripts/bench that runs in Chromium: loads the measurement (benches/analysis.rs), built as the site's
// program is, and prints its lines.
//
//   node tests/journeys/bench.mjs FOLDER FILE...     FOLDER has analysis.js and analysis_bg.wasm

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, ...files] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const tab = await browser.newPage();
  const program = ['analysis.js', 'analysis_bg.wasm'].map((it) => readFileSync(join(folder, it), 'base64'));
  await tab.evaluate(async ([glue, wasm]) => {
    const { default: start, measure } = await import(`data:text/javascript;base64,${glue}`);
    await start({ module_or_path: Uint8Array.from(atob(wasm), (it) => it.charCodeAt(0)) });
    window.measure = measure;
  }, program);
  for (const file of files) {
    const lines = await tab.evaluate(([name, text]) => window.measure(name, new TextEncoder().encode(text)),
      [file, readFileSync(file, 'utf8')]);
    if (lines) console.log(lines);
  }
  console.error(`Chromium ${browser.version()}`);
} finally {
  await browser.close();
}
