import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { lockChromium, stopChromiumWorker, stopFirefoxEventPage } from './background.ts';
import { findClosedRoots } from './closed-roots.ts';
import { watchDownloads } from './downloads.ts';
import { addHostInChromium, answerFirefoxPrompt, removeHost } from './host-permission.ts';
import { openChromiumPopup, openFirefoxPopup } from './popup.ts';
import { takeScreenshot } from './screenshot.ts';
import { FIREFOX_UUID, startBrowser } from './start-browser.ts';
import type { BrowserKind, LaunchOptions, TestBrowser } from './types.ts';
import { startViolationLog, type ViolationLog } from './violations.ts';
import { waitUntil } from './wait-until.ts';

const BUILD = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

interface Manifest {
  readonly side_panel?: { readonly default_path: string };
  readonly sidebar_action?: { readonly default_panel: string };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

/** Starts a real browser with the unpacked build in it. Always `close()` it, also after a failure. */
export const launch = async (kind: BrowserKind, options: LaunchOptions = {}): Promise<TestBrowser> => {
  const extensionDir = options.extensionDir === null ? null : resolve(options.extensionDir ?? BUILD[kind]);
  const manifest: Manifest = extensionDir ? readManifest(extensionDir) : {};
  const geckoId = manifest.browser_specific_settings?.gecko.id ?? null;
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-'));
  const profileDir = resolve(options.profileDir ?? join(room, 'profile'));
  const downloadDir = resolve(options.downloadDir ?? join(room, 'downloads'));
  for (const directory of [profileDir, downloadDir]) mkdirSync(directory, { recursive: true });

  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    const child = browser?.process();
    await Promise.race([
      browser?.close().catch(() => undefined),
      new Promise((done) => setTimeout(done, 5_000).unref()),
    ]);
    if (child && child.exitCode === null) child.kill('SIGKILL');
    rmSync(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    browser = await startBrowser(kind, { ...options, profileDir, downloadDir, geckoId });
    const extensionId = extensionDir ? await browser.installExtension(extensionDir) : '';
    const baseUrl = kind === 'chromium' ? `chrome-extension://${extensionId}/` : `moz-extension://${FIREFOX_UUID}/`;
    const log = await startViolationLog(kind, browser, baseUrl);
    return drive(kind, browser, { extensionId, baseUrl, downloadDir, manifest, log, close });
  } catch (error) {
    await close();
    throw error;
  }
};

interface Running {
  readonly extensionId: string;
  readonly baseUrl: string;
  readonly downloadDir: string;
  readonly manifest: Manifest;
  readonly log: ViolationLog;
  close(): Promise<void>;
}

const drive = (kind: BrowserKind, browser: Browser, running: Running): TestBrowser => {
  const { extensionId, baseUrl, downloadDir, manifest, log, close } = running;
  const ownTabs = new WeakSet<Page>();
  const isChromium = kind === 'chromium';

  const openPage = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    ownTabs.add(page);
    log.watchPage(page);
    // Firefox reports no load events for its extension pages, so ask the page itself.
    await page.goto(url, isChromium ? {} : { waitUntil: [] });
    await page.waitForFunction('document.readyState === "complete" && location.href !== "about:blank"', {
      polling: 50,
    });
    return page;
  };
  const panelPage = async (timeoutMs = 10_000): Promise<Page> => {
    const path = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? 'panel.html';
    const url = new URL(path, baseUrl).href;
    return waitUntil(
      async () => {
        if (!isChromium)
          return (await browser.pages()).find((page) => page.url().startsWith(url) && !ownTabs.has(page));
        const targets = browser.targets().filter((target) => target.url().startsWith(url));
        for (const target of targets) {
          const page = await target.asPage();
          const tab = target.type() === 'page' ? await target.page() : null;
          if (!tab || !ownTabs.has(tab)) return page;
        }
        return null;
      },
      timeoutMs,
      `no panel at ${url}; targets: ${browser.targets().map((target) => `${target.type()} ${target.url()}`)}`,
    );
  };
  const closedRoots: TestBrowser['closedRoots'] = (page, tag) => findClosedRoots(kind, page, tag);
  return {
    kind,
    extensionId,
    baseUrl,
    downloadDir,
    openPage,
    openExtensionPage: (path) => openPage(new URL(path, baseUrl).href),
    pages: () => browser.pages(),
    grantHost: async (origin) => {
      if (isChromium) await addHostInChromium(browser, extensionId, origin);
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
    close,
  };
};

/** Asks each page for its own address: puppeteer's `page.url()` stays about:blank for Firefox's extension pages. */
const findPage = async (browser: Browser, fits: (href: string, page: Page) => boolean): Promise<Page | null> => {
  for (const page of await browser.pages()) {
    const href = await page.evaluate('location.href').catch(() => '');
    if (fits(String(href), page)) return page;
  }
  return null;
};

const readManifest = (directory: string): Manifest => {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    throw new Error(`No build at ${directory}: run "npm run build" first.`);
  }
};
