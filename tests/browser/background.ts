import type { Browser, WebWorker } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import { waitUntil } from './wait-until.ts';

/** The extension's service worker, once its `chrome` exists (it comes later than the worker itself). Chromium only. */
export const chromiumWorker = async (browser: Browser, extensionBase: string): Promise<WebWorker> => {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(extensionBase),
    { timeout: 10_000 },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker is gone again');
  await waitUntil(() => worker.evaluate('typeof chrome === "object"'), 10_000, 'no chrome in the service worker');
  return worker;
};

/** Chromium: closes the worker where one runs (CDP's stopWorker ends in "Target closed" while puppeteer holds it). */
export const stopChromiumWorker = async (browser: Browser, extensionBase: string): Promise<void> => {
  const isOurs = (type: string, url: string) => type === 'service_worker' && url.startsWith(extensionBase);
  const running = browser.targets().find((target) => isOurs(target.type(), target.url()));
  if (!running) return;
  const worker = await running.worker();
  await worker?.close();
  await waitUntil(() => !browser.targets().includes(running), 10_000, 'the service worker did not stop');
};

/** Firefox: the same call that its idle timer makes. */
export const stopFirefoxEventPage = async (browser: Browser, geckoId: string): Promise<void> => {
  await evaluateInChromeScope(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
  );
};

/** Chromium: what the browser sends when the machine is locked. */
export const lockChromium = async (browser: Browser, extensionBase: string): Promise<void> => {
  const worker = await chromiumWorker(browser, extensionBase);
  await worker.evaluate('chrome.idle.onStateChanged.dispatch("locked")');
};
