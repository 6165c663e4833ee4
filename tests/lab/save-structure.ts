import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { toPageFile, writePageFile } from '../../lib/core/captured-page.ts';
import { click, clickButton, waitForText } from '../journey/page-actions.ts';
import type { Lab } from './open-lab.ts';

/**
 * The structure of an open page as a person sees it, with these headers ticked.
 * @param saves also saves it: then the text is that of the file, and the same that was shown
 */
export async function lookByHand(
  { browser, calls }: Lab,
  tabId: number,
  ticked: readonly string[],
  saves: boolean,
): Promise<string> {
  await calls.ask('settings.update', { language: 'nl' });
  await calls.ask('capture.open', { tabId });
  const own = await browser.openExtensionPage('app.html#pagina');
  try {
    await clickButton(own, 'Pagina bekijken');
    await waitForText(own, 'Dit wordt bewaard');
    for (const header of ticked) await tick(own, header);
    await clickButton(own, 'Het hele bestand als tekst');
    const shown = String(await own.$eval('textarea.captured-file', (field) => (field as HTMLTextAreaElement).value));
    if (!saves) return shown;
    await clickButton(own, 'Opslaan');
    const saved = readFileSync(await browser.waitForDownload(/^bezwaarwijzer-opbouw\.json$/), 'utf8');
    if (saved !== shown) throw new Error('what was saved is not what was shown');
    return saved;
  } finally {
    await own.close();
  }
}

async function tick(own: Page, header: string): Promise<void> {
  await click(own, 'label.check', header);
  await own.waitForSelector('label.check[data-selected]');
}

/** The same without the interface. */
export async function saveStructure({ calls }: Lab, tabId: number): Promise<string> {
  const read = await calls.ask('capture.read', { tabId });
  if (!read.ok) throw new Error(read.problem.code);
  return writePageFile(toPageFile(read.value, new Set()));
}
