import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { PASSPHRASE } from './first-start.ts';
import { clickButton, fill, waitForText } from './page-actions.ts';

/** Makes a backup in the settings and puts the file in a folder outside the browser's own. */
export async function makeBackup(browser: TestBrowser, folder: string): Promise<string> {
  const settings = await browser.openExtensionPage('app.html#instellingen');
  await clickButton(settings, 'Back-up maken');
  const saved = await browser.waitForDownload(/^bezwaarwijzer-[0-9A-Z]{4}-\d{4}-\d{2}-\d{2}-\d+\.bzw$/, 30_000);
  await waitForText(settings, 'Laatste back-up');
  await settings.close();
  const kept = join(folder, basename(saved));
  await copyFile(saved, kept);
  return kept;
}

/** File, passphrase, look at what changes (`shown` stands there), yes; ends on the result. */
export async function restoreBackup(page: Page, path: string, shown: string): Promise<void> {
  const input = await waitUntil(() => page.$('input[type=file]'), 15_000, 'no file field on the page');
  await input.uploadFile(path);
  await fill(page, 'backup-passphrase', PASSPHRASE);
  await clickButton(page, 'Bekijk wat er verandert');
  await waitForText(page, shown);
  await clickButton(page, 'Terugzetten');
  await waitForText(page, 'De back-up is teruggezet');
}
