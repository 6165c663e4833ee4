export { findBrowser } from './find-browser.ts';
export { launch } from './launch.ts';
export type { Box, BrowserKind, ClosedRoot, LaunchOptions, Popup, ScreenshotOptions, TestBrowser } from './types.ts';
export { BROWSER_KINDS } from './types.ts';
export { waitUntil } from './wait-until.ts';
