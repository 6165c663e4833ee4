import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, launch, type TestBrowser } from '../browser/index.ts';
import { writeLabExtension } from '../page-lab/lab-extension.ts';

export interface BenchBrowser {
  readonly browser: TestBrowser;
  /** Opens a loopback page and waits until the content script is there. */
  open(url: string): Promise<Page>;
  /** Calls one of the entry's asks; its answer is what `JSON` makes of it. */
  ask<T>(page: Page, name: string, ...args: readonly (string | number)[]): Promise<T>;
  close(): Promise<void>;
}

/**
 * A real browser with an extension whose content script is this entry: a file that calls `answerAsks` (in-page.ts).
 * `entry`: `new URL('./in-page/paint-badges.ts', import.meta.url)`.
 */
export const startBenchBrowser = async (kind: BrowserKind, entry: URL): Promise<BenchBrowser> => {
  const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-bench-'));
  const browser = await launch(kind, { extensionDir: await writeLabExtension(kind, room, fileURLToPath(entry)) });
  return {
    browser,
    open: async (url) => {
      const page = await browser.openPage(url);
      await page.waitForFunction('document.documentElement.dataset.benchReady === "true"', { polling: 50 });
      return page;
    },
    ask: async (page, name, ...args) => {
      await page.bringToFront();
      // An event, no polling: a timer in the page would be measured along.
      const answer = await page.evaluate(
        (asked) =>
          new Promise<string>((done) => {
            const { dataset } = document.documentElement;
            document.addEventListener('bench-answer', () => done(dataset.benchAnswer ?? '{}'), { once: true });
            dataset.benchAsk = asked;
            document.dispatchEvent(new Event('bench-ask'));
          }),
        JSON.stringify({ name, args }),
      );
      const said = JSON.parse(answer);
      if ('error' in said) throw new Error(`${name} in ${kind}: ${said.error}`);
      return said.value;
    },
    close: async () => {
      await browser.close();
      rmSync(room, { recursive: true, force: true });
    },
  };
};
