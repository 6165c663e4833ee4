import type { Browser, Page } from 'puppeteer-core';
import { lockChromium, stopChromiumWorker, stopFirefoxEventPage } from './background.ts';
import { deriveCheaply } from './cheap-keys.ts';
import { findClosedRoots } from './closed-roots.ts';
import { watchDownloads } from './downloads.ts';
import { addHostInChromium } from './extensions-page.ts';
import { answerFirefoxPrompt, patternOf, removeHost } from './host-permission.ts';
import { findPage, findPanel } from './panel.ts';
import { openChromiumPopup, openFirefoxPopup } from './popup.ts';
import { takeScreenshot } from './screenshot.ts';
import type { BrowserKind, TestBrowser } from './types.ts';
import type { ViolationLog } from './violations.ts';
import { waitUntil } from './wait-until.ts';

/** The part of a built manifest that the driver needs. */
export interface Manifest {
  readonly side_panel?: { readonly default_path: string };
  readonly sidebar_action?: { readonly default_panel: string };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

export interface Running {
  readonly extensionId: string;
  readonly baseUrl: string;
  readonly downloadDir: string;
  readonly manifest: Manifest;
  readonly log: ViolationLog;
  readonly cheapKeys: boolean;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Puts one interface over a running browser of either kind. */
export const drive = (kind: BrowserKind, browser: Browser, running: Running): TestBrowser => {
  const { extensionId, baseUrl, downloadDir, manifest, log, cheapKeys, kill, close } = running;
  const ownTabs = new WeakSet<Page>();
  const isChromium = kind === 'chromium';

  let home: Page | undefined;
  const openPage: TestBrowser['openPage'] = async (url, { patienceMs } = {}) => {
    if (!isChromium) {
      // Firefox puts a new tab into the window in front: that may be the small one which the extension opened.
      home ??= (await browser.pages())[0];
      await home?.bringToFront().catch(() => undefined);
    }
    const page = await browser.newPage();
    ownTabs.add(page);
    log.watchPage(page);
    // Firefox reports no load events for its extension pages, so ask the page itself.
    const loading = isChromium && patienceMs === undefined ? {} : { waitUntil: [] };
    const loaded = page
      .goto(url, loading)
      // Not `waitForFunction`: what puppeteer puts into each page for it costs Firefox half a second of work.
      .then(() => waitUntil(() => isLoaded(page), 30_000, `${url} did not load`));
    if (patienceMs === undefined) await loaded;
    else await Promise.race([loaded, new Promise((done) => setTimeout(done, patienceMs))]);
    return page;
  };
  const ownPage = (page: Page): Page | Promise<Page> => (cheapKeys ? deriveCheaply(page) : page);
  const panelPage: TestBrowser['panelPage'] = async (timeoutMs = 10_000) => {
    const path = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? 'panel.html';
    return ownPage(await findPanel(kind, browser, new URL(path, baseUrl).href, (page) => ownTabs.has(page), timeoutMs));
  };
  const closedRoots: TestBrowser['closedRoots'] = (page, tag) => findClosedRoots(kind, page, tag);
  return {
    kind,
    extensionId,
    baseUrl,
    downloadDir,
    openPage,
    openExtensionPage: async (path) => ownPage(await openPage(new URL(path, baseUrl).href)),
    pages: () => browser.pages(),
    grantHost: async (origin) => {
      if (isChromium) await addHostInChromium(browser, extensionId, patternOf(origin));
    },
    revokeHost: async (origin) => {
      const page = await findPage(browser, (href) => href.startsWith(baseUrl));
      if (!page) throw new Error('Open an extension page first: the host is taken away from there');
      await removeHost(page, origin);
    },
    answerPrompt: async (allow) => {
      if (isChromium) throw new Error('Headless Chromium shows no prompt; use grantHost');
      await answerFirefoxPrompt(browser, allow);
    },
    closedRoots,
    waitForClosedRoots: (page, tag, count = 1, timeoutMs = 10_000) =>
      waitUntil(
        async () => {
          const roots = await closedRoots(page, tag);
          return roots.length >= count ? roots : null;
        },
        timeoutMs,
        `fewer than ${count} closed roots of <${tag}> on ${page.url()}`,
      ),
    openPopup: (page) =>
      isChromium ? openChromiumPopup(browser, page, baseUrl) : openFirefoxPopup(browser, page, extensionId),
    panelPage,
    stopBackground: () =>
      isChromium ? stopChromiumWorker(browser, baseUrl) : stopFirefoxEventPage(browser, extensionId),
    lockMachine: async () => {
      if (!isChromium) throw new Error('Firefox does not tell extensions that the machine was locked');
      await lockChromium(browser, baseUrl);
    },
    waitForDownload: watchDownloads(downloadDir),
    screenshot: (page, path, options) => takeScreenshot(kind, page, path, options),
    violations: log.read,
    kill,
    close,
  };
};

/** False as well while one document takes the place of another. */
const isLoaded = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank').catch(() => false);
