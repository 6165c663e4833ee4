import type { Page } from 'puppeteer-core';
import { clickButton, fill, waitForText } from './page-actions.ts';

export const RECOVERY_KEY = /^[3-9A-Y]{5}(-[3-9A-Y]{5}){7}$/;

/** Presses the button, and reads the key off the sheet as a person would. */
export async function makeSheet(page: Page): Promise<string> {
  await clickButton(page, 'Herstelblad maken');
  await waitForText(page, 'Controleer het blad');
  const groups = await page.$$eval('#recovery-sheet .sheet-group', (parts) =>
    parts.map(({ textContent }) => textContent),
  );
  return groups.join('-');
}

/** Types back the groups that are asked for. */
export async function checkSheet(page: Page, sheet: string): Promise<void> {
  const asked = await page.$$eval('[name^=sheet-group-]', (fields) =>
    fields.map((field) => field.getAttribute('name')),
  );
  for (const name of asked) {
    const number = Number(name?.slice('sheet-group-'.length));
    await fill(page, String(name), sheet.split('-')[number - 1]?.toLowerCase() ?? '');
  }
  await clickButton(page, 'Klopt het?');
}
