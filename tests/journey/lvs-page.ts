import type { Page } from 'puppeteer-core';
import { type ClosedRoot, type TestBrowser, waitUntil } from '../browser/index.ts';

const PATIENCE = 20_000;

/** What the badges on a page say, in page order: the accessible name of each. */
export async function badgeNames(browser: TestBrowser, page: Page): Promise<string[]> {
  const roots = await browser.closedRoots(page, 'bzw-badge');
  return Promise.all(
    roots.map((root) => root.evaluate((inside) => inside.querySelector('button')?.getAttribute('aria-label') ?? '')),
  );
}

/** Waits until the chip's words hold this text. */
export async function waitForChip(browser: TestBrowser, page: Page, text: string): Promise<ClosedRoot> {
  let last = '';
  return waitUntil(
    async () => {
      const [chip] = await browser.closedRoots(page, 'bzw-chip');
      last = (await chip?.textOf()) ?? '';
      return last.includes(text) ? chip : null;
    },
    PATIENCE,
    `the chip never said "${text}" on ${page.url()}`,
  ).catch((error) => {
    throw new Error(`${error.message}; it said "${last}"`);
  });
}

/** The badge in the row that shows this text. */
export async function badgeOf(browser: TestBrowser, page: Page, rowText: string): Promise<ClosedRoot> {
  return waitUntil(
    async () => {
      const at = await page.evaluate((text) => {
        const hosts = [...document.querySelectorAll('bzw-badge')];
        return hosts.findIndex((host) => host.closest('tr')?.textContent?.includes(text));
      }, rowText);
      if (at < 0) return null;
      return (await browser.closedRoots(page, 'bzw-badge'))[at] ?? null;
    },
    PATIENCE,
    `no badge in the row with "${rowText}" on ${page.url()}`,
  );
}

export async function waitForBadge(
  browser: TestBrowser,
  page: Page,
  rowText: string,
  word: string,
): Promise<ClosedRoot> {
  let last = '';
  return waitUntil(
    async () => {
      const badge = await badgeOf(browser, page, rowText);
      last = await badge.evaluate((inside) => inside.querySelector('button')?.getAttribute('aria-label') ?? '');
      return last.startsWith(word) ? badge : null;
    },
    PATIENCE,
    `the badge of "${rowText}" never said "${word}"`,
  ).catch((error) => {
    throw new Error(`${error.message}; it said "${last}"`);
  });
}
