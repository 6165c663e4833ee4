import type { Page } from 'puppeteer-core';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** Default true. With false a window appears (needs a display). */
  readonly headless?: boolean;
  /** Where downloads land; default: a fresh directory inside the profile's parent, removed on close. */
  readonly downloadDir?: string;
  /** Unpacked build; default `.output/chrome-mv3` or `.output/firefox-mv3`. `null`: no extension. */
  readonly extensionDir?: string | null;
  /** Kept on close, so that a second launch finds the same profile. Default: a fresh one, removed on close. */
  readonly profileDir?: string;
  /** X display for a visible window, e.g. ":99"; default: the DISPLAY of the environment. */
  readonly display?: string;
  /** Firefox: `auto` grants a requested host at once; `real` shows the prompt, see `answerPrompt`. Chromium: ignored. */
  readonly prompts?: 'auto' | 'real';
  /** The caller itself closes the browser on Ctrl-C; otherwise the driver does, and ends the process. */
  readonly ownSignals?: boolean;
  /** Keys are derived at the least cost on pages opened by the driver and in the panel; see cheap-keys.ts. */
  readonly cheapKeys?: boolean;
  /** Language of the browser itself ("nl", "en"); default "nl". */
  readonly lang?: string;
}

export interface ScreenshotOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly fullPage?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One closed shadow root on a page, reached from outside the page's own reach. */
export interface ClosedRoot {
  /** Runs a self-contained function on the root in the page; arguments and result must be JSON. */
  evaluate<A extends readonly (string | number | boolean)[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
  /** Visible text of the root, or of the first element that fits the selector; null where nothing fits. */
  textOf(selector?: string): Promise<string | null>;
  /** Place in the viewport of the first element that fits, scrolled into view; throws where nothing fits. */
  boxOf(selector: string): Promise<Box>;
  /** Trusted mouse click in the middle of the first element that fits. */
  click(selector: string): Promise<void>;
}

/** The extension's popup, opened from the toolbar. In Firefox it is no page of the driver: hence this narrow shape. */
export interface Popup {
  evaluate<A extends readonly (string | number | boolean)[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Waits until the function returns something truthy (default 10 s). */
  waitFor(fn: () => unknown, timeoutMs?: number): Promise<void>;
  /** Clicks the first element that fits. Chromium: trusted; Firefox: `element.click()` with user input handling. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** One running browser with the extension in it; the same for both kinds. */
export interface TestBrowser {
  readonly kind: BrowserKind;
  readonly extensionId: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly baseUrl: string;
  readonly downloadDir: string;
  /** Waits until the page is loaded; with `patienceMs` only that long, and a page that never ends loading is given as it is. */
  openPage(url: string, options?: { readonly patienceMs?: number }): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  /** Pages of the driver, popup windows included. */
  pages(): Promise<Page[]>;
  /** Makes the next click on the interface's own "grant" button succeed for this origin. */
  grantHost(origin: string): Promise<void>;
  revokeHost(origin: string): Promise<void>;
  /** Firefox with `prompts: 'real'`: answers the prompt that is (or comes) up. Throws in Chromium. */
  answerPrompt(allow: boolean): Promise<void>;
  /** All closed roots of hosts with this tag, in page order. */
  closedRoots(page: Page, tag: string): Promise<ClosedRoot[]>;
  /** Waits until at least `count` hosts of this tag are there. */
  waitForClosedRoots(page: Page, tag: string, count?: number, timeoutMs?: number): Promise<ClosedRoot[]>;
  /** Opens the toolbar popup over this page. */
  openPopup(page: Page): Promise<Popup>;
  /** The panel that the extension itself opened: Chromium's side panel, Firefox's popup window. */
  panelPage(timeoutMs?: number): Promise<Page>;
  /** Stops the background; it starts again at the next message. */
  stopBackground(): Promise<void>;
  /** Chromium: tells the extension that the machine was locked. Throws in Firefox, which has no such state. */
  lockMachine(): Promise<void>;
  /** Waits for a complete file whose name fits; returns its path. Files already returned are not returned again. */
  waitForDownload(name: RegExp, timeoutMs?: number): Promise<string>;
  screenshot(page: Page, path: string, options?: ScreenshotOptions): Promise<void>;
  /** Policy violations, console errors and uncaught errors so far, of every page and the background. */
  violations(): Promise<readonly string[]>;
  /** SIGKILL to every process of the browser at once, as a crash or a power cut would; the profile stays as it is then. */
  kill(): Promise<void>;
  /** Kills the browser and removes its profile (unless `profileDir` was given). Never throws, may be called twice. */
  close(): Promise<void>;
}
