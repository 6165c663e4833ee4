import type { Browser, Page } from 'puppeteer-core';
import { chromiumWorker } from './background.ts';
import { evaluateInChromeScope } from './chrome-scope.ts';
import type { Popup } from './types.ts';
import { waitUntil } from './wait-until.ts';

/** Chromium's real popup is a page of the driver once the extension opened it. */
export const openChromiumPopup = async (browser: Browser, page: Page, extensionBase: string): Promise<Popup> => {
  await page.bringToFront();
  const before = new Set(browser.targets());
  const worker = await chromiumWorker(browser, extensionBase);
  await worker.evaluate('chrome.action.openPopup()');
  const target = await browser.waitForTarget(
    (candidate) => !before.has(candidate) && candidate.url().startsWith(extensionBase),
    { timeout: 10_000 },
  );
  const popup = await target.asPage();
  return {
    evaluate: async (fn, ...args) => (await popup.evaluate(`(${fn})(...${JSON.stringify(args)})`)) as never,
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
  await evaluateInChromeScope(
    browser,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
    win.focus();
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(win);`,
  );
  const inPopup = (expression: string) =>
    evaluateInChromeScope(
      browser,
      `const popup = win.document.querySelector('browser.webextension-popup-browser');
      if (!popup) return { state: 'closed' };
      const mm = popup.messageManager;
      const name = 'bezwaarwijzer-' + Math.random();
      const script = ${JSON.stringify(FRAME_SCRIPT)}
        .replace('NAME', JSON.stringify(name)).replace('EXPRESSION', () => ${JSON.stringify(JSON.stringify(expression))});
      return new Promise((resolve) => {
        mm.addMessageListener(name, function listener({ data }) { mm.removeMessageListener(name, listener); resolve(data); });
        mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });`,
    );
  const evaluate = async (expression: string): Promise<unknown> => {
    const reply = (await inPopup(expression)) as { state: string; value?: string; message?: string };
    if (reply.state === 'closed') throw new Error('The popup is closed');
    if (reply.state === 'threw') throw new Error(reply.message);
    return reply.value === undefined ? undefined : JSON.parse(reply.value);
  };
  const waitFor: Popup['waitFor'] = async (fn, timeoutMs = 10_000) => {
    await waitUntil(() => evaluate(`(${fn})()`).catch(() => false), timeoutMs, `popup: ${fn} stayed false`);
  };
  await waitFor(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
  return {
    evaluate: async (fn, ...args) => (await evaluate(`(${fn})(...${JSON.stringify(args)})`)) as never,
    waitFor,
    click: async (selector) => {
      await inPopup(`@click ${selector}`);
    },
    close: async () => {
      await evaluate('void window.close()').catch(() => undefined);
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
      const { x, y, width, height } = element.getBoundingClientRect();
      const utils = content.windowUtils;
      for (const type of ['mousedown', 'mouseup']) utils.sendMouseEvent(type, x + width / 2, y + height / 2, 0, 1, 0);
      reply = { state: 'done' };
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
