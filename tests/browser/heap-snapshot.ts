import type { CDPSession, Page } from 'puppeteer-core';
import { findWorker } from './background.ts';
import type { TestBrowser } from './types.ts';

/**
 * Chromium: all that the script heap of the extension's background holds once the collector has been, as V8 writes it:
 * JSON with every text of the heap (of one longer than 1,024 characters its start). `own`: any page of the browser.
 */
export const snapshotBackground = async ({ baseUrl }: Pick<TestBrowser, 'baseUrl'>, own: Page): Promise<string> => {
  const target = findWorker(own.browser(), baseUrl);
  if (!target) throw new Error('no background runs');
  return takeSnapshot(await target.createCDPSession());
};

/** The same of a page. */
export const snapshotPage = async (page: Page): Promise<string> => takeSnapshot(await page.createCDPSession());

const takeSnapshot = async (session: CDPSession): Promise<string> => {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  try {
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return parts.join('');
  } finally {
    await session.detach();
  }
};
