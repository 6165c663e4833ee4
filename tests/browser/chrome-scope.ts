import type { Browser } from 'puppeteer-core';
import { isObject, jsonOf, sendBidi } from './puppeteer-private.ts';

/**
 * Runs code in Firefox's own (privileged) window; `body` is the body of an async function and returns JSON.
 * `win` is the most recent browser window with tabs. Needs `--remote-allow-system-access`.
 */
export const evaluateInChromeScope = async (browser: Browser, body: string): Promise<unknown> => {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts: unknown[] = Array.isArray(tree.contexts) ? tree.contexts : [];
  const main =
    contexts.find((context) => isObject(context) && String(context.url).endsWith('/browser.xhtml')) ?? contexts[0];
  if (!isObject(main)) throw new Error('Firefox shows no window of its own');
  const expression = `(async () => {
    const win = [...Services.wm.getEnumerator('navigator:browser')].find((w) => w.toolbar.visible) ?? window;
    const result = await (async () => { ${body} })();
    return JSON.stringify(result ?? null);
  })()`;
  const target = { context: main.context };
  return jsonOf(await sendBidi(browser, 'script.evaluate', { expression, target, awaitPromise: true }));
};
