import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';

/** As wide as the toolbar's popup is, and as high as the browsers let it be. */
export const POPUP = { width: 380, height: 600 } as const;

/**
 * The popup of this page in a tab of its own, where it can be looked at, judged and pressed like any page: it asks for
 * the tab in front while that is still the other one.
 */
export async function popupTabOver(browser: TestBrowser, over: Page): Promise<Page> {
  const popup = await browser.openExtensionPage('popup.html');
  await popup.setViewport(POPUP);
  await over.bringToFront();
  await popup.evaluate(() => location.reload());
  await waitUntil(
    () => popup.evaluate(() => document.querySelector('main h2') !== null).catch(() => false),
    15_000,
    `no popup over ${over.url()}`,
  );
  return popup;
}
