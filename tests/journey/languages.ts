import type { Page } from 'puppeteer-core';
import { click } from './page-actions.ts';

/** Switches the whole interface by the control in the header of one of our own pages. */
export async function speak(app: Page, language: 'Nederlands' | 'English'): Promise<void> {
  await app.bringToFront();
  await click(app, '.segment', language);
  await app.waitForFunction(`document.documentElement.lang === '${language === 'English' ? 'en' : 'nl'}'`, {
    polling: 50,
  });
}
