import type { Page } from 'puppeteer-core';
import { findWorker } from '../browser/background.ts';
import type { TestBrowser } from '../browser/index.ts';

const EVERY_MS = 100;
const MEGABYTE = 1_000_000;

export interface Heap {
  readonly most: number;
  /** Of that, what is still held once the collector has been. */
  readonly inUse: number;
}

/**
 * Chromium: the most that the script heap of the extension's background held during `act`, in MB, as V8 counts it
 * (`JSHeapUsedSize` of a page is this number), looked at ten times a second.
 */
export const heapDuring = async (browser: TestBrowser, own: Page, act: () => Promise<void>): Promise<Heap> => {
  const target = findWorker(own.browser(), browser.baseUrl);
  if (!target) throw new Error('no background runs');
  const session = await target.createCDPSession();
  let most = 0;
  let goesOn = true;
  const used = async (): Promise<number> => (await session.send('Runtime.getHeapUsage')).usedSize / MEGABYTE;
  const look = async (): Promise<void> => {
    most = Math.max(most, await used());
  };
  const looking = (async () => {
    while (goesOn) {
      await look();
      await new Promise((done) => setTimeout(done, EVERY_MS));
    }
  })();
  try {
    await act();
    await look();
    await session.send('HeapProfiler.collectGarbage');
    return { most, inUse: await used() };
  } finally {
    goesOn = false;
    await looking;
    await session.detach();
  }
};
