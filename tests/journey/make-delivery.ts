import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { unzip } from '../zip/unzip.ts';
import { choose, click, waitForText } from './page-actions.ts';

export interface SavedDelivery {
  readonly path: string;
  /** That the page showed; null: made without one. */
  readonly password: string | null;
  readonly members: ReadonlyMap<string, Buffer>;
  readonly receipt: DeliveryReceipt;
}
/** The receipt as a reader outside the project finds it. */
export interface DeliveryReceipt {
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number | string>>;
  readonly members: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * Presses the one button, waits for the file, and opens it: by the password that the page shows, or (`plain`) without one by
 * a zip reader that the product does not use.
 */
export async function makeDelivery(
  browser: TestBrowser,
  app: Page,
  { plain = false }: { readonly plain?: boolean } = {},
): Promise<SavedDelivery> {
  await app.bringToFront();
  if (plain) await choose(app, 'Geen wachtwoord');
  await click(app, 'button', 'Maak levering');
  const path = await browser.waitForDownload(/\.zip$/, 30_000);
  await waitForText(app, 'De levering is opgeslagen');
  const password = plain ? null : await shownPassword(app);
  const members = await unzip(await readFile(path), password);
  const receiptName = [...members.keys()].find((name) => name.endsWith('.json'));
  if (!receiptName) throw new Error('no receipt in the zip');
  const receipt: DeliveryReceipt = JSON.parse((members.get(receiptName) ?? Buffer.from('')).toString('utf8'));
  for (const { name, sha256 } of receipt.members) {
    const bytes = members.get(name);
    const found = bytes && createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) throw new Error(`${name}: SHA-256 differs from the receipt`);
  }
  return { path, password, members, receipt };
}

/** Of what was saved last. */
export const shownPassword = (app: Page): Promise<string> =>
  waitUntil(
    () => app.evaluate(() => document.querySelector<HTMLElement>('[data-password]')?.innerText || null),
    15_000,
    'the page showed no password',
  );
