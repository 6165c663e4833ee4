import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../browser/index.ts';

/** Draws the toolbar icons from the brand's SVGs. Run it when one of them changes: `npx tsx tests/demo/make-icons.script.ts`. */
const STATES = { neutral: '', locked: '-locked', understood: '-understood', 'not-understood': '-not-understood' };
const SIZES = {
  neutral: [16, 32, 48, 128],
  locked: [16, 32, 48],
  understood: [16, 32, 48],
  'not-understood': [16, 32, 48],
};

const browser = await launch({
  executablePath: findBrowser('chromium'),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
  const svg = await readFile(`components/ui/brand-icon${STATES[state]}.svg`, 'utf8');
  for (const size of SIZES[state]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true, type: 'png' });
    await writeFile(`public/icons/${state}-${size}.png`, png);
  }
}
await browser.close();
