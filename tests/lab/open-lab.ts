import type { Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser, launch, type TestBrowser } from '../browser/index.ts';
import { buildForLab } from './build-for-lab.ts';
import { type ExtensionCalls, extensionCalls } from './extension-calls.ts';
import { LabError } from './lab-error.ts';

/** A real browser in a throw-away profile, with the built extension allowed to read pages on loopback. */
export interface Lab {
  readonly browser: TestBrowser;
  readonly calls: ExtensionCalls;
  close(): Promise<void>;
}

/** Match patterns have no port: these two are every page that the lab may open. */
const HOSTS = ['http://127.0.0.1', 'http://localhost'];

/** @throws LabError 3 without a browser or a build. */
export async function openLab(kind: BrowserKind): Promise<Lab> {
  try {
    findBrowser(kind);
  } catch (error) {
    throw new LabError(3, error instanceof Error ? error.message : String(error));
  }
  await buildForLab(kind);
  const browser = await launch(kind);
  try {
    const own = await browser.openExtensionPage('app.html');
    await allowHosts(browser, own);
    return { browser, calls: extensionCalls(own), close: browser.close };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** As a person does it: by a click on a page of the extension, which is the only way in which Firefox grants a host. */
async function allowHosts(browser: TestBrowser, own: Page): Promise<void> {
  for (const origin of HOSTS) await browser.grantHost(origin);
  await own.bringToFront();
  await own.evaluate(
    `addEventListener('click', () => {
      const { permissions } = globalThis.browser ?? chrome;
      globalThis.allowed = permissions.request({ origins: ${JSON.stringify(HOSTS.map((origin) => `${origin}/*`))} });
    }, { once: true, capture: true })`,
  );
  await own.mouse.click(2, 2);
  const allowed = await own.evaluate('globalThis.allowed');
  if (allowed !== true) throw new LabError(1, 'The browser did not allow the extension to read pages on loopback.');
  // The content script is registered when the background has heard of it.
  await own.waitForFunction(
    `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then((all) => all[0]?.matches.length === ${HOSTS.length})`,
    { polling: 50 },
  );
}
