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

export interface RowBadge {
  /** All text of the row. */
  readonly row: string;
  /** "Bezwaar", "Geen bezwaar bekend", "Onbekende leerling", "Niet zeker wie dit is". */
  readonly standing: string;
}

/** Every badge with the row it stands in, once there are at least this many. */
export async function rowBadges(browser: TestBrowser, page: Page, atLeast: number): Promise<RowBadge[]> {
  await browser.waitForClosedRoots(page, 'bzw-badge', atLeast, PATIENCE);
  const names = await badgeNames(browser, page);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('bzw-badge')].map((host) => host.closest('tr')?.textContent ?? ''),
  );
  return rows.map((row, at) => ({ row, standing: names[at]?.split('.')[0] ?? '' }));
}

/** Waits until the page holds no badge, and exactly one chip whose words hold this text. */
export async function waitForChipOnly(browser: TestBrowser, page: Page, text: string): Promise<void> {
  await waitForChip(browser, page, text);
  await waitUntil(
    async () => (await browser.closedRoots(page, 'bzw-badge')).length === 0,
    PATIENCE,
    `badges stayed on ${page.url()}`,
  );
  const chips = await browser.closedRoots(page, 'bzw-chip');
  if (chips.length !== 1) throw new Error(`${chips.length} chips on ${page.url()}`);
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

/** All that the chip says, folded or not: its words and the names of its buttons; '' where there is no chip. */
export async function chipSays(browser: TestBrowser, page: Page): Promise<string> {
  const [chip] = await browser.closedRoots(page, 'bzw-chip');
  const said = await chip?.evaluate((inside) =>
    [...inside.querySelectorAll('[aria-label], p, button')]
      .map((element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`)
      .join(' '),
  );
  return said ?? '';
}

/** Waits until the chip says all of these, folded or not. */
export async function waitForChipSaying(
  browser: TestBrowser,
  page: Page,
  ...texts: readonly string[]
): Promise<string> {
  let last = '';
  return waitUntil(
    async () => {
      last = await chipSays(browser, page);
      return texts.every((text) => last.includes(text)) ? last : null;
    },
    PATIENCE,
    `the chip never said "${texts.join('", "')}" on ${page.url()}`,
  ).catch((error) => {
    throw new Error(`${error.message}; it said "${last}"`);
  });
}
