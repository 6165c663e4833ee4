import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/index.ts';
import { unlock } from '../journey/first-start.ts';
import { newestChange } from '../runner/build-step.ts';

const EVERY = 300;
/** Until the browser was told of the new script: the development server does that right after writing it. */
const SETTLE = 700;

/**
 * The extension's pages reload by themselves. Pages of the LVS do not, and a new background starts locked: this reloads
 * the ones and unlocks the other, after each rebuild, until `signal` is aborted.
 */
export const followChanges = (
  browser: TestBrowser,
  { extensionDir, origin, say }: { readonly extensionDir: string; readonly origin: string; say(line: string): void },
  signal: AbortSignal,
): void => {
  const changed = (file: string): number => newestChange([join(extensionDir, file)]);
  const seen = { background: changed('background.js'), script: changed('content-scripts/lvs.js') };
  let busy = false;
  const look = async (): Promise<void> => {
    const now = { background: changed('background.js'), script: changed('content-scripts/lvs.js') };
    const isNew = { background: now.background > seen.background, script: now.script > seen.script };
    if (!isNew.background && !isNew.script) return;
    Object.assign(seen, now);
    await new Promise((done) => setTimeout(done, SETTLE));
    if (isNew.background) {
      say('New background: unlocking the register again …');
      await unlock(await browser.openExtensionPage('app.html#bezwaren'));
    }
    for (const page of await pagesAt(browser, origin)) await page.reload();
    say('Pages of the practice school are up to date.');
  };
  const watch = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch((error: unknown) => say(`Reload the page yourself: ${error instanceof Error ? error.message : error}`))
      .finally(() => {
        busy = false;
      });
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(watch));
};

const pagesAt = async (browser: TestBrowser, origin: string): Promise<Page[]> => {
  const pages: Page[] = [];
  for (const page of await browser.pages()) {
    const at = await page.evaluate(() => location.origin).catch(() => '');
    if (at === origin) pages.push(page);
  }
  return pages;
};
