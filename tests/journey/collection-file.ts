import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitUntil } from '../browser/index.ts';
import { clickButton, fill, waitForText } from './page-actions.ts';

/** For the file alone: nobody has to tell anybody the passphrase of a register. */
const FILE_PASSPHRASE = 'karekiet rietzanger grutto wulp';

/** Saves what was collected under a passphrase typed twice; gives the path of the file. */
export async function saveCollection(browser: TestBrowser, app: Page): Promise<string> {
  await app.bringToFront();
  await clickButton(app, 'Verzameling bewaren');
  await fill(app, 'passphrase', FILE_PASSPHRASE);
  await fill(app, 'passphrase-again', FILE_PASSPHRASE);
  await clickButton(app, 'Bestand bewaren');
  const path = await browser.waitForDownload(/^bezwaarwijzer-\d{2}[A-Z]{2}-\d{4}-\d{2}-\d{2}\.bzc$/, 60_000);
  await waitForText(app, 'Bewaard als');
  return path;
}

/** File, another passphrase first, the right one, look (`shown` stands there), yes. */
export async function takeCollectionIn(app: Page, path: string, shown: string): Promise<void> {
  await app.bringToFront();
  await clickButton(app, 'Verzameling toevoegen');
  const input = await waitUntil(() => app.$('input[type=file][accept=".bzc"]'), 15_000, 'no file field on the page');
  await input.uploadFile(path);
  await fill(app, 'collection-passphrase', `${FILE_PASSPHRASE}s`);
  await clickButton(app, 'Bekijken');
  await waitForText(app, 'Deze wachtzin klopt niet.');
  await fill(app, 'collection-passphrase', FILE_PASSPHRASE);
  await clickButton(app, 'Bekijken');
  await waitForText(app, shown);
  await clickButton(app, 'Toevoegen');
  await waitForText(app, 'toegevoegd.');
}
