import type { Browser, Page } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import type { Popup } from './types.ts';
import { waitUntil } from './wait-until.ts';

type Json = string | number | boolean;

/** Chromium's real popup is a page of the driver once the extension opened it. */
export const openChromiumPopup = async (browser: Browser, page: Page, extensionBase: string): Promise<Popup> => {
  await page.bringToFront();
  const before = new Set(browser.targets());
  // As a click on the toolbar's icon does: the extension then sees this tab's address (`activeTab`).
  const extension = (await browser.extensions()).get(new URL(extensionBase).host);
  if (!extension) throw new Error('The extension is not there');
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget(
    (candidate) => !before.has(candidate) && candidate.url().startsWith(extensionBase),
    { timeout: 10_000 },
  );
  const popup = await target.asPage();
  return {
    evaluate: async <A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> =>
      (await popup.evaluate(`(${fn})(...${JSON.stringify(args)})`)) as Awaited<R>,
    waitFor: async (fn, timeoutMs = 10_000) => {
      await popup.waitForFunction(`(${fn})()`, { timeout: timeoutMs });
    },
    click: (selector) => popup.click(selector),
    close: async () => {
      await popup.evaluate('window.close()').catch(() => undefined);
    },
  };
};

/**
 * Firefox's popup is no browsing context of the driver; it is reached by a frame script from Firefox's own window,
 * whose `content` is the popup's window.
 */
export const openFirefoxPopup = async (browser: Browser, page: Page, geckoId: string): Promise<Popup> => {
  await page.bringToFront();
  // A window that the extension opened shortly before may take the focus and close the popup again: then once more.
  await waitUntil(
    () =>
      evaluateInChromeScope(
        browser,
        `if (win.document.querySelector('browser.webextension-popup-browser')) return true;
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
        win.focus();
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(win);
        await new Promise((done) => win.setTimeout(done, 300));
        return false;`,
      ),
    10_000,
    'the popup did not open',
  );
  const inPopup = (expression: string) =>
    evaluateInChromeScope(
      browser,
      `const popup = win.document.querySelector('browser.webextension-popup-browser');
      if (!popup) return { state: 'closed' };
      const mm = popup.messageManager;
      const name = 'bezwaarwijzer-' + Math.random();
      const script = ${JSON.stringify(FRAME_SCRIPT)}
        .replaceAll('NAME', JSON.stringify(name)).replace('EXPRESSION', () => ${JSON.stringify(JSON.stringify(expression))});
      return new Promise((resolve) => {
        win.setTimeout(() => resolve({ state: 'threw', message: 'the popup gave no answer' }), 5_000);
        mm.addMessageListener(name, function listener({ data }) { mm.removeMessageListener(name, listener); resolve(data); });
        mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });`,
    );
  const run = async (expression: string): Promise<unknown> => {
    const reply = (await inPopup(expression)) as { state: string; value?: string; message?: string };
    if (reply.state === 'closed') throw new Error('The popup is closed');
    if (reply.state === 'threw') throw new Error(reply.message);
    return reply.value === undefined ? undefined : JSON.parse(reply.value);
  };
  const waitFor: Popup['waitFor'] = async (fn, timeoutMs = 10_000) => {
    await waitUntil(() => run(`(${fn})()`).catch(() => false), timeoutMs, `popup: ${fn} stayed false`);
  };
  await waitFor(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
  return {
    evaluate: async <A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> =>
      (await run(`(${fn})(...${JSON.stringify(args)})`)) as Awaited<R>,
    waitFor,
    click: async (selector) => {
      await run(`@click ${selector}`);
    },
    close: async () => {
      const hide = "win.document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup();";
      await evaluateInChromeScope(browser, hide);
    },
  };
};

const FRAME_SCRIPT = `(async () => {
  const expression = EXPRESSION;
  let reply;
  try {
    if (expression.startsWith('@click ')) {
      const element = content.document.querySelector(expression.slice(7));
      if (!element) throw new Error('nothing fits ' + expression.slice(7));
      // The answer first: the click may close the popup.
      sendAsyncMessage(NAME, { state: 'done' });
      const input = content.windowUtils.setHandlingUserInput(true);
      try { element.click(); } finally { input.destruct(); }
      return;
    } else {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox('(async () => JSON.stringify((await (' + expression + ')) ?? null))()', sandbox);
      reply = { state: 'done', value };
    }
  } catch (error) {
    reply = { state: 'threw', message: String(error) };
  }
  sendAsyncMessage(NAME, reply);
})();`;
