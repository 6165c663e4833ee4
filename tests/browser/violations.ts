import type { Browser, Page, Target } from 'puppeteer-core';
import { evaluateInChromeScope } from './chrome-scope.ts';
import { collectChromiumErrors, readChromiumErrors } from './extensions-page.ts';
import type { BrowserKind } from './types.ts';

/** Collects what must never happen: policy violations, console errors, uncaught errors. */
export interface ViolationLog {
  watchPage(page: Page): void;
  read(): Promise<readonly string[]>;
}

/**
 * Chromium logs policy violations to the page's console; Firefox only to its own browser console, which is read
 * through chrome scope and also holds what the background and the content scripts threw.
 */
export const startViolationLog = async (
  kind: BrowserKind,
  browser: Browser,
  extensionBase: string,
): Promise<ViolationLog> => {
  const extensionId = new URL(extensionBase).host;
  if (kind === 'firefox') await evaluateInChromeScope(browser, WATCH_CONSOLE);
  else if (extensionId) await collectChromiumErrors(browser, extensionId);
  const entries: string[] = [];
  const watched = new WeakSet<Page>();
  const watchPage = (page: Page): void => {
    if (watched.has(page)) return;
    watched.add(page);
    page.on('console', (message) => {
      if (message.type() === 'error') entries.push(`console ${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      entries.push(`error ${page.url()}: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  const watchTarget = async (target: Target): Promise<void> => {
    try {
      if (target.type() === 'page') {
        const page = await target.page();
        if (page) watchPage(page);
      } else if (kind === 'chromium' && target.type() === 'other' && target.url().startsWith(extensionBase)) {
        watchPage(await target.asPage());
      }
    } catch {
      // The target was gone before it could be watched: nothing of it can be seen any more.
    }
  };
  browser.on('targetcreated', (target) => void watchTarget(target));
  for (const target of browser.targets()) void watchTarget(target);
  return {
    watchPage,
    read: async () => [
      ...entries,
      ...(kind === 'firefox' ? await firefoxConsole(browser) : []),
      ...(kind === 'chromium' && extensionId ? await readChromiumErrors(browser, extensionId) : []),
    ],
  };
};

/** In every process, also those to come: what an extension says by `console.error` (kept per process by Firefox). */
const IN_PROCESS = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
  const { level, filename, arguments: args } = event.wrappedJSObject ?? event;
  if (level === 'error' && /^moz-extension:/.test(filename))
    sendAsyncMessage('bezwaarwijzer:error', 'console ' + filename + ': ' + args.map(String).join(' '));
}, Services.scriptSecurityManager.getSystemPrincipal());`;
const WATCH_CONSOLE = `Services.ppmm.bezwaarwijzerErrors = [];
  Services.ppmm.addMessageListener('bezwaarwijzer:error', ({ data }) => Services.ppmm.bezwaarwijzerErrors.push(data));
  Services.ppmm.loadProcessScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(IN_PROCESS)}), true);`;

/** Errors (not warnings) that pages or extensions caused; the browser's own are about resource:// and chrome:// files. */
const firefoxConsole = async (browser: Browser): Promise<string[]> => {
  const found = await evaluateInChromeScope(
    browser,
    `const own = (text) => /^(resource|chrome|jar|about):/.test(text ?? '');
    const errors = Services.console.getMessageArray()
      .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag) && !own(m.sourceName))
      .filter((m) => /^(moz-extension|https?):/.test(m.sourceName) || /CSP|Content.Security/i.test(m.category + m.errorMessage))
      .map((m) => 'browser console (' + m.category + ') ' + m.sourceName + (m.lineNumber > 0 ? ':' + m.lineNumber + ':' + m.columnNumber : '') + ': ' + m.errorMessage);
    const logged = Services.ppmm.bezwaarwijzerErrors ?? [];
    return [...new Set([...errors, ...logged])];`,
  );
  return Array.isArray(found) ? found.map(String).filter((line) => !isClosedUnderAMessage(line)) : [];
};

/**
 * Firefox's own remark when a page is closed or left while an answer is on its way to it: nobody waits for that any
 * more, and whether it is said depends on a race of milliseconds. A rejection is one only where the way was gone
 * (the page's end of it, or a background that was stopped); with any other reason it stays an error.
 */
export const isClosedUnderAMessage = (line: string): boolean =>
  /: Promise (resolved (after context unloaded|while context is inactive)\s*$|rejected (after context unloaded|while context is inactive): (Actor 'Conduits' destroyed|Could not establish connection\. Receiving end does not exist\.))/.test(
    line,
  );
