import type { Page } from 'puppeteer-core';
import { allowHosts } from '../browser/allow-hosts.ts';
import { type BrowserKind, findBrowser, launch, type TestBrowser } from '../browser/index.ts';
import { buildForLab } from './build-for-lab.ts';
import { type ExtensionCalls, extensionCalls } from './extension-calls.ts';
import { LabError } from './lab-error.ts';

/** A real browser in a throw-away profile, with the built extension allowed to read pages on loopback. */
export interface Lab {
  readonly browser: TestBrowser;
  readonly calls: ExtensionCalls;
  /** The page of the extension that asks; open as long as the lab is. */
  readonly own: Page;
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
    await allowHosts(browser, own, HOSTS).catch((error: Error) => {
      throw new LabError(1, `Pages on loopback cannot be read: ${error.message}`);
    });
    return { browser, calls: extensionCalls(own), own, close: browser.close };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
