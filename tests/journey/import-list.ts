import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/index.ts';
import { clickButton, waitForText } from './page-actions.ts';

/** From the objections to the page on which a list is chosen. */
export async function openImport(app: Page): Promise<void> {
  await app.bringToFront();
  await clickButton(app, 'Lijst inlezen (CSV)');
  await waitForText(app, 'Lijst met bezwaren inlezen');
}

/** Writes a file and gives it to the page's own file field, as the browser's file dialog does. */
export async function chooseList(app: Page, folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await waitUntil(() => app.$('input[type=file]'), 15_000, 'no file field on the page');
  await input.uploadFile(path);
}
