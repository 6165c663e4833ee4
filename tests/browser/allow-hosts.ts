import type { Page } from 'puppeteer-core';
import { patternOf } from './host-permission.ts';
import type { TestBrowser } from './types.ts';

/**
 * Lets the extension read pages of these origins: as a person does it, by a click on a page of the extension (`own`),
 * which is the only way in which Firefox grants a host. Ends when the content script is registered for them.
 *
 * @throws Error when the browser does not allow it.
 */
export async function allowHosts(browser: TestBrowser, own: Page, origins: readonly string[]): Promise<void> {
  for (const origin of origins) await browser.grantHost(origin);
  const patterns = origins.map(patternOf);
  await own.bringToFront();
  await own.evaluate(
    `addEventListener('click', () => {
      const { permissions } = globalThis.browser ?? chrome;
      globalThis.allowed = permissions.request({ origins: ${JSON.stringify(patterns)} });
    }, { once: true, capture: true })`,
  );
  await own.mouse.click(2, 2);
  const allowed = await own.evaluate('globalThis.allowed');
  if (allowed !== true) throw new Error('the browser did not allow the extension to read the page');
  // The content script is registered when the background has heard of it.
  await own.waitForFunction(
    `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then((all) => all[0]?.matches.length === ${origins.length})`,
    { polling: 50 },
  );
}
