import type { TestBrowser } from '../browser/index.ts';

/** Until the person has closed every window, or `signal` is aborted. */
export const untilClosed = (browser: TestBrowser, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const finish = (): void => {
      clearInterval(watch);
      done();
    };
    const watch = setInterval(() => {
      browser.pages().then((pages) => pages.length === 0 && finish(), finish);
    }, 1_000);
    signal.addEventListener('abort', finish);
    if (signal.aborted) finish();
  });
