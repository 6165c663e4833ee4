import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from './types.ts';
import { waitUntil } from './wait-until.ts';

/** The panel that the extension opened by itself: never a tab of the driver's own at the same address. */
export const findPanel = (
  kind: BrowserKind,
  browser: Browser,
  url: string,
  isOwnTab: (page: Page) => boolean,
  timeoutMs: number,
): Promise<Page> =>
  waitUntil(
    async () => {
      if (kind === 'firefox') return findPage(browser, (href, page) => href.startsWith(url) && !isOwnTab(page));
      for (const target of browser.targets().filter((candidate) => candidate.url().startsWith(url))) {
        const tab = target.type() === 'page' ? await target.page() : null;
        if (!tab || !isOwnTab(tab)) return target.asPage();
      }
      return null;
    },
    timeoutMs,
    `the extension opened no panel at ${url}`,
  );

/** Asks each page for its own address: puppeteer's `page.url()` stays about:blank for Firefox's extension pages. */
export const findPage = async (browser: Browser, fits: (href: string, page: Page) => boolean): Promise<Page | null> => {
  for (const page of await browser.pages()) {
    const href = await page.evaluate('location.href').catch(() => '');
    if (fits(String(href), page)) return page;
  }
  return null;
};
