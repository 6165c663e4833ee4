import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import { waitUntil } from './wait-until.ts';

/** Any page will do: the ServiceWorker domain covers the whole profile. */
const withServiceWorkers = async <T>(browser: Browser, act: (session: CDPSession) => Promise<T>): Promise<T> => {
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no page');
  const session = await page.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    return await act(session);
  } finally {
    await session.detach();
  }
};

/** Chromium: the extension's service worker, where one runs. */
export const findWorker = (browser: Browser, extensionBase: string): Target | undefined =>
  browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionBase));

/**
 * Chromium: evaluates in the extension's service worker, which is started where none runs. The session is given back at
 * once: a worker that a driver holds cannot be stopped cleanly (so never `target.worker()`).
 */
export const evaluateInChromiumWorker = async (
  browser: Browser,
  extensionBase: string,
  expression: string,
): Promise<void> => {
  if (!findWorker(browser, extensionBase)) {
    await withServiceWorkers(browser, (session) =>
      session.send('ServiceWorker.startWorker', { scopeURL: extensionBase }),
    );
  }
  const find = () => findWorker(browser, extensionBase);
  const target = await waitUntil(find, 10_000, 'no service worker runs');
  const session = await target.createCDPSession();
  const evaluate = (text: string) =>
    session.send('Runtime.evaluate', { expression: text, awaitPromise: true, userGesture: true, returnByValue: true });
  try {
    // The worker is there before its `chrome` is.
    const ready = async () =>
      (await evaluate('typeof chrome === "object" && !!chrome.runtime?.id')).result.value === true;
    await waitUntil(ready, 10_000, 'no chrome in the service worker');
    const { exceptionDetails } = await evaluate(expression);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  } finally {
    await session.detach().catch(() => undefined);
  }
};

/**
 * Chromium: stops the worker that runs now. Another may be there at once, started by a message that was on its way;
 * a worker that was just starting takes no notice, and is told again.
 */
export const stopChromiumWorker = async (browser: Browser, extensionBase: string): Promise<void> => {
  const find = () => findWorker(browser, extensionBase);
  // One that a message has just started may not have been told of yet.
  const running = find() ?? (await waitUntil(find, 1_000, '').catch(() => undefined));
  if (!running) return;
  const isGone = () => !browser.targets().includes(running);
  await withServiceWorkers(browser, async (session) => {
    const stopAndLook = async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      return waitUntil(isGone, 1_000, '').catch(() => false);
    };
    await waitUntil(stopAndLook, 10_000, 'the service worker did not stop');
  });
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
  await evaluateInChromiumWorker(browser, extensionBase, 'chrome.idle.onStateChanged.dispatch("locked")');
};
