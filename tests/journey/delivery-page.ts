import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { clickButton, waitForText } from './page-actions.ts';

const PATIENCE = 20_000;

/** What the delivery page shows, as a person reads it. */
export interface ShownPreview {
  readonly going: number;
  readonly results: number;
  readonly staying: number;
  /** By the reason's own words: "Bezwaar", "Zelfde gegevens" … */
  readonly withheld: Readonly<Record<string, number>>;
  /** Why no delivery can be made at all; '' when one can. */
  readonly blocked: string;
  /** Can the button be pressed? */
  readonly possible: boolean;
}

/** A fresh delivery page whose preview has come. */
export async function openDelivery(browser: TestBrowser): Promise<Page> {
  const app = await browser.openExtensionPage('app.html#levering');
  await waitForText(app, 'Maak levering');
  return app;
}

export async function readPreview(app: Page): Promise<ShownPreview> {
  return app.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((one) => one.innerText.includes('Maak levering'));
    const reasons = [...document.querySelectorAll('ul[aria-label^="Waarom gaan"] > li')];
    const digits = [
      '.count[data-tone=good] .count-number',
      '.count[data-tone=good] .small',
      '.count[data-tone=flag] .count-number',
    ].map((selector) => Number((document.querySelector(selector)?.textContent ?? '').replace(/\D/g, '')));
    return {
      going: digits[0] ?? 0,
      results: digits[1] ?? 0,
      staying: digits[2] ?? 0,
      withheld: Object.fromEntries(
        reasons.map((item) => {
          const strong = item.querySelector('strong');
          const count = strong?.parentElement?.textContent?.replace(strong.textContent ?? '', '') ?? '';
          return [strong?.textContent ?? '', Number(count.replace(/\D/g, ''))];
        }),
      ),
      blocked: document.querySelector<HTMLElement>('ul.blocks')?.innerText ?? '',
      possible: button !== undefined && !button.disabled,
    };
  });
}

/** The preview follows the register by itself: waits until it fits. */
export async function waitForPreview(app: Page, fits: (preview: ShownPreview) => boolean): Promise<ShownPreview> {
  let last: ShownPreview | null = null;
  return waitUntil(
    async () => {
      last = await readPreview(app);
      return fits(last) ? last : null;
    },
    PATIENCE,
    'the preview never became what was expected',
  ).catch((error) => {
    throw new Error(`${error.message}; it was ${JSON.stringify(last)}`);
  });
}

/** States a number that the register does not hold; returns what the page says to that. */
export async function stateWrongCount(app: Page, count: number): Promise<void> {
  await app.bringToFront();
  await app.focus('input[name=stated-count]');
  await app.type('input[name=stated-count]', String(count));
  await clickButton(app, 'Verklaring vastleggen');
}
