import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { drive, type Manifest } from './drive.ts';
import { FIREFOX_UUID, startBrowser } from './start-browser.ts';
import type { BrowserKind, LaunchOptions, TestBrowser } from './types.ts';
import { startViolationLog } from './violations.ts';

const BUILD = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

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
  const kill = async (): Promise<void> => {
    const child = browser?.process();
    if (!child?.pid || child.exitCode !== null) throw new Error('The browser does not run any more');
    const gone = new Promise((done) => child.once('exit', done));
    // The driver started it as the leader of a process group of its own, which holds all of its processes.
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  try {
    browser = await startBrowser(kind, { ...options, profileDir, downloadDir, geckoId });
    const extensionId = extensionDir ? await browser.installExtension(extensionDir) : '';
    const baseUrl = kind === 'chromium' ? `chrome-extension://${extensionId}/` : `moz-extension://${FIREFOX_UUID}/`;
    const log = await startViolationLog(kind, browser, baseUrl);
    return drive(kind, browser, {
      extensionId,
      baseUrl,
      downloadDir,
      manifest,
      log,
      cheapKeys: options.cheapKeys === true,
      kill,
      close,
    });
  } catch (error) {
    await close();
    throw error;
  }
};

const readManifest = (directory: string): Manifest => {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    throw new Error(`No build at ${directory}: run "npm run build" first.`);
  }
};
