import type { Page } from 'puppeteer-core';
import type { PageProtocol, PageReply, PageRequest } from '../../lib/messaging/protocol.ts';

/** The little of the browser's own interface that is used here; by this name in both browsers. */
interface OwnPage {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly tabs: { query(asked: object): Promise<readonly { readonly id?: number }[]> };
  };
}

export interface TimedReply<K extends keyof PageProtocol> {
  readonly reply: PageReply<K>;
  /** From the message to its answer, as the extension's page sees it. */
  readonly ms: number;
}

/** Sends one message from one of the extension's own pages, as its interface does, and takes the time. */
export const askBackground = async <K extends keyof PageProtocol>(
  own: Page,
  type: K,
  request: PageRequest<K>,
): Promise<TimedReply<K>> => {
  const answer = await own.evaluate(async (message) => {
    const { chrome } = globalThis as typeof globalThis & OwnPage;
    const start = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage(JSON.parse(message));
    return JSON.stringify({ reply, ms: performance.now() - start });
  }, JSON.stringify({ type, request }));
  return JSON.parse(answer);
};

/** Id of the tab in front, in the window of the extension's own page. */
export const tabInFront = (own: Page): Promise<number> =>
  own.evaluate(async () => {
    const { chrome } = globalThis as typeof globalThis & OwnPage;
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? -1;
  });

/**
 * The plain way to keep some text: one record in a database of its own, durable when it returns. Milliseconds.
 */
export const keepPlainly = (own: Page, text: string): Promise<number> =>
  own.evaluate(async (kept) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open('bench', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const rows: unknown = JSON.parse(kept);
    const start = performance.now();
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').add(JSON.stringify(rows));
    await new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
    });
    const ms = performance.now() - start;
    database.close();
    return ms;
  }, text);
