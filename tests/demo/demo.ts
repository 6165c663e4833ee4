import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../browser/has-display.ts';
import { type BrowserKind, findBrowser, launch } from '../browser/index.ts';
import { untilClosed } from '../journey/until-closed.ts';
import { objectionSet, startPracticeSchool } from '../practice-school/index.ts';
import { checkOutcome } from './check-outcome.ts';
import { runDemo } from './run-demo.ts';

/*
 * `npm run demo`: builds, serves the practice school, opens a browser with the extension and does the whole job.
 * `-- --headless --out DIR [--browser chromium|firefox]`: alone, with its files and screenshots in DIR, ending in one JSON line.
 */
const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
  },
});
if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  console.error(`--browser is chromium or firefox, not ${values.browser}`);
  process.exit(2);
}
const kind: BrowserKind = values.browser;
const headless = values.headless || !hasDisplay();
const out = resolve(values.out ?? mkdtempSync(join(tmpdir(), 'bezwaarwijzer-demo-')));
const say = (line: string) => console.error(line);

findBrowser(kind);
if (!hasDisplay() && !values.headless) say('No display here: the demo runs without a window.');
say(`Building for ${kind} …`);
execFileSync('npx', ['wxt', 'build', '-b', kind === 'chromium' ? 'chrome' : 'firefox'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const started = Date.now();
const practice = await startPracticeSchool();
const browser = await launch(kind, { headless, downloadDir: out });
let failure: unknown = null;
try {
  const outcome = await runDemo({ browser, practice, out, say });
  checkOutcome(practice.school, objectionSet(practice.school), outcome, out);
  const violations = await browser.violations();
  if (violations.length > 0) throw new Error(`the browser complained:\n${violations.join('\n')}`);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  say(`Files and screenshots: ${out}`);
  if (!headless) await stayOpen();
  console.log(JSON.stringify({ browser: kind, ...outcome, seconds }));
} catch (error) {
  failure = error;
  console.error(error);
  await shootFailure();
}
await browser.close();
await practice.close();
process.exit(failure === null ? 0 : 1);

/** What every open page looked like when a step failed. */
async function shootFailure(): Promise<void> {
  for (const [at, page] of (await browser.pages()).entries()) {
    await page.bringToFront();
    await browser.screenshot(page, join(out, `failure-${at + 1}.png`)).catch(() => undefined);
  }
}

/** Until the window is closed, or Ctrl-C. */
async function stayOpen(): Promise<void> {
  say('Done. Look around; close the window or press Ctrl-C to stop.');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await untilClosed(browser, stop.signal);
}
