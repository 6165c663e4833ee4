import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import type { BrowserKind, ScreenshotOptions } from './types.ts';

/** Saves a PNG; colour scheme and size stay as set for the next call. */
export const takeScreenshot = async (
  kind: BrowserKind,
  page: Page,
  path: string,
  { width, height, dark, fullPage = false }: ScreenshotOptions = {},
): Promise<void> => {
  if (width !== undefined && height !== undefined) await page.setViewport({ width, height });
  if (dark !== undefined) await setScheme(kind, page, dark);
  mkdirSync(dirname(path), { recursive: true });
  // A tab in the background paints no frames, and would let us wait for ever.
  await page.bringToFront();
  // Two frames: fonts and the new scheme are painted by then.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: path as `${string}.png`, fullPage });
};

const setScheme = async (kind: BrowserKind, page: Page, dark: boolean): Promise<void> => {
  if (kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    return;
  }
  await evaluateInChromeScope(
    page.browser(),
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1});`,
  );
};
