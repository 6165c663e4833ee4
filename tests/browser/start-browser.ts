import { type Browser, launch as launchPuppeteer } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import type { BrowserKind, LaunchOptions } from './types.ts';

/** Fixed, so that a second launch on the same profile finds the extension's own database again. */
export const FIREFOX_UUID = 'b3a1c0de-0bad-4cab-9f00-5c0015ca1e00';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Start extends LaunchOptions {
  readonly profileDir: string;
  readonly downloadDir: string;
  /** Firefox: the add-on's id, so that it gets the fixed UUID. */
  readonly geckoId: string | null;
}

/** Starts the browser itself; no extension yet. */
export const startBrowser = (kind: BrowserKind, options: Start): Promise<Browser> => {
  const { headless = true, lang = 'nl', profileDir, downloadDir } = options;
  const env = { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}), LANGUAGE: lang };
  const handled = options.ownSignals !== true;
  const signals = { handleSIGINT: handled, handleSIGTERM: handled, handleSIGHUP: handled };
  const shared = {
    ...{ executablePath: findBrowser(kind), headless, userDataDir: profileDir, env, defaultViewport: null, ...signals },
  };
  if (kind === 'chromium') {
    return launchPuppeteer({
      ...shared,
      enableExtensions: true,
      pipe: true,
      args: [...CHROMIUM_ARGUMENTS, `--lang=${lang}`, '--window-size=1280,900'],
      downloadBehavior: { policy: 'allow', downloadPath: downloadDir },
    });
  }
  return launchPuppeteer({
    ...shared,
    browser: 'firefox',
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      ...(options.geckoId
        ? { 'extensions.webextensions.uuids': JSON.stringify({ [options.geckoId]: FIREFOX_UUID }) }
        : {}),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': options.prompts === 'real',
      'browser.download.folderList': 2,
      'browser.download.dir': downloadDir,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
      // The popup stays open while another window has the focus, as it must in a headless run.
      'ui.popup.disable_autohide': true,
      'intl.accept_languages': lang,
      'layout.css.prefers-color-scheme.content-override': 1,
    },
  });
};
