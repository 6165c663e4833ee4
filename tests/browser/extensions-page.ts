import type { Browser } from 'puppeteer-core';

interface RuntimeError {
  readonly message: string;
  readonly source: string;
  readonly severity: string;
}
interface Api {
  addHostPermission(id: string, pattern: string): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; errorCollection: boolean }): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ readonly runtimeErrors: readonly RuntimeError[] }>;
}

/** Runs a self-contained function with the API of Chromium's own extensions page, in a tab that is closed again. */
const onExtensionsPage = async <A extends readonly string[], R>(
  browser: Browser,
  fn: (api: Api, ...args: A) => Promise<R>,
  ...args: A
): Promise<R> => {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions/');
    return (await page.evaluate(`(${fn})(chrome.developerPrivate, ...${JSON.stringify(args)})`)) as R;
  } finally {
    await page.close();
  }
};

/**
 * Chromium, headless: grants a host, after which the interface's button (`permissions.request`) resolves true without a
 * dialog that no driver could click.
 */
export const addHostInChromium = (browser: Browser, extensionId: string, pattern: string): Promise<void> =>
  onExtensionsPage(browser, (api, id, host) => api.addHostPermission(id, host), extensionId, pattern);

/** From now on Chromium keeps what goes wrong in the extension, the background included. */
export const collectChromiumErrors = (browser: Browser, extensionId: string): Promise<void> =>
  onExtensionsPage(
    browser,
    async (api, id) => {
      await api.updateProfileConfiguration({ inDeveloperMode: true });
      await api.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
    },
    extensionId,
  );

/**
 * Chromium's own script between an extension and the browser, where a worker was stopped while an answer was on its way to it: its one
 * line of stack is in that script, and none is ours.
 */
export const isOfBindings = (message: string): boolean =>
  /^Error handling response: TypeError: [^\n]*\n\s+at extensions::\w+:\d+:\d+\s*$/u.test(message);

/** What went wrong, without holding on to the service worker (a worker that is held cannot be stopped cleanly). */
export const readChromiumErrors = async (browser: Browser, extensionId: string): Promise<string[]> => {
  const errors = await onExtensionsPage(
    browser,
    async (api, id) => (await api.getExtensionInfo(id)).runtimeErrors,
    extensionId,
  );
  return errors
    .filter(({ severity, message }) => severity === 'ERROR' && !isOfBindings(message))
    .map(({ source, message }) => `extension ${source}: ${message}`);
};
