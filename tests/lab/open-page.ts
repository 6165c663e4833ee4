import type { Page } from 'puppeteer-core';
import type { ReadReply } from '../../lib/messaging/protocol.ts';
import { LabError } from './lab-error.ts';
import type { Lab } from './open-lab.ts';

/** One page as the extension reads it, frame by frame. */
export interface OpenedPage {
  readonly tabId: number;
  readonly frames: readonly { readonly frameId: number; readonly reading: ReadReply }[];
  /** A frame with an origin of its own (sandboxed, data:) is not read. */
  readonly closedOff: boolean;
  /** False where the page never came to rest: what was read is what stood there when patience ended. */
  readonly settled: boolean;
  close(): Promise<void>;
}

const LOADING = 20_000;
const SETTLING = 10_000;
const QUIET = 300;
/** Pages that draw their table some time after everything was loaded. */
const LATE = 3_000;

/**
 * Opens one page and waits until its tables stay as they are.
 * @throws LabError 2 where nothing is at the address.
 */
export async function openPage({ browser, calls }: Lab, url: string, name: string, all = false): Promise<OpenedPage> {
  const page = await openAt(browser.openPage, url, name);
  try {
    const start = Date.now();
    const isStatic = Boolean(
      await page.evaluate('document.scripts.length + document.querySelectorAll("iframe,frame").length === 0'),
    );
    let settled = isStatic || (await waitForQuiet(page));
    const { tabId, frames, closedOff } = await calls.framesAt(String(await page.evaluate('location.href')));
    const readAll = async (whole = false) => {
      const read = await Promise.all(
        frames.map(async (frameId) => ({ frameId, reading: await calls.read(tabId, frameId, whole) })),
      );
      return read.flatMap(({ frameId, reading }) => (reading === null ? [] : [{ frameId, reading }]));
    };
    let read = await readAll();
    while (!isStatic) {
      const before = read;
      await pause(QUIET / 2);
      read = await readAll();
      const same = shown(before) === shown(read);
      const waited = Date.now() - start;
      if (same && (read.some(({ reading }) => reading.tables.length > 0) || waited > LATE)) break;
      if (waited > SETTLING) {
        settled = same;
        break;
      }
    }
    if (all) read = await readAll(true);
    return { tabId, frames: read, closedOff, settled, close: () => page.close() };
  } catch (error) {
    await page.close();
    throw error;
  }
}

async function openAt(open: Lab['browser']['openPage'], url: string, name: string): Promise<Page> {
  const found = await fetch(url, { signal: AbortSignal.timeout(LOADING) }).catch(() => null);
  await found?.body?.cancel();
  if (found === null) throw new LabError(2, `Nothing answers at ${name}.`);
  if (!found.ok) throw new LabError(2, `There is no page at ${name} (it answers ${found.status}).`);
  const page = await open(url, { patienceMs: LOADING });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return page;
}

const shown = (read: readonly { readonly reading: ReadReply }[]): string =>
  JSON.stringify(
    read.map(({ reading: { tables, facts } }) => [
      facts,
      tables.map(({ caption, columns, rows }) => [caption, columns, rows.map(({ cells }) => cells)]),
    ]),
  );

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether nothing changed in the page for a moment before patience ended. */
async function waitForQuiet(page: Page): Promise<boolean> {
  return Boolean(
    await page.evaluate(
      ({ quiet, patience }) =>
        new Promise<boolean>((done) => {
          const end = performance.now() + patience;
          let last = performance.now();
          const observer = new MutationObserver(() => {
            last = performance.now();
          });
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
          const watch = setInterval(() => {
            const now = performance.now();
            if (now - last < quiet && now < end) return;
            clearInterval(watch);
            observer.disconnect();
            done(now - last >= quiet);
          }, 50);
        }),
      { quiet: QUIET, patience: SETTLING },
    ),
  );
}
