import type { Page } from 'puppeteer-core';
import { evaluateInChromiumWorker } from './background.ts';
import type { TestBrowser } from './types.ts';

/**
 * Runs a function (as text, of the global scope) in the extension's background as it runs now: one that starts later never
 * saw it. `own`: a page of the extension that stays open. In Firefox it is that page which reaches the background.
 */
export const runInBackground = async (
  { kind, baseUrl }: Pick<TestBrowser, 'kind' | 'baseUrl'>,
  own: Page,
  act: string,
): Promise<void> => {
  if (kind === 'chromium') await evaluateInChromiumWorker(own.browser(), baseUrl, `(${act})(globalThis)`);
  else await own.evaluate(`browser.runtime.getBackgroundPage().then(${act})`);
};
