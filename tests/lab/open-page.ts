import type { Page } from 'puppeteer-core';
import type { ReadReply } from '../../lib/messaging/protocol.ts';
import type { Lab } from './open-lab.ts';

/** One page as the extension reads it, frame by frame. */
export interface OpenedPage {
  readonly page: Page;
  readonly tabId: number;
  readonly frames: readonly { readonly frameId: number; readonly reading: ReadReply }[];
  /** A frame with an origin of its own (sandboxed, data:) is not read. */
  readonly closedOff: boolean;
  /** False where the page never came to rest: what was read is what stood there when patience ended. */
  readonly settled: boolean;
  close(): Promise<void>;
}

/** How long a page may take, in ms; injected, so that a test need not wait as long as a person would. */
export interface Patience {
  readonly loading: number;
  /** For its tables to stay as they are. */
  readonly settling: number;
  /** For tables that are drawn some time after everything was loaded. */
  readonly late: number;
}
export const PATIENCE: Patience = { loading: 20_000, settling: 10_000, late: 3_000 };
const QUIET = 300;

type Frames = OpenedPage['frames'];
export interface OpenOptions {
  /** Also what scrolling and paging bring. */
  readonly all?: boolean;
  readonly patience?: Patience;
}

/** Opens one page and waits until its tables stay as they are. */
export async function openPage(
  { browser, calls }: Lab,
  url: string,
  { all = false, patience = PATIENCE }: OpenOptions = {},
): Promise<OpenedPage> {
  const page = await openAt(browser.openPage, url, patience);
  try {
    const isStatic = Boolean(
      await page.evaluate('document.scripts.length + document.querySelectorAll("iframe,frame").length === 0'),
    );
    const end = Date.now() + patience.settling;
    const quiet = isStatic || (await waitForQuiet(page, patience.settling));
    const address = String(await page.evaluate('location.href'));
    const read = (whole: boolean) => readFrames(calls, address, whole, end);
    let now = await read(false);
    let settled = isStatic && now.answered;
    const late = Date.now() + patience.late;
    while (!settled && Date.now() < end) {
      const before = now;
      // Where other things in the page never rest, the tables are watched for longer.
      await pause(quiet ? QUIET / 2 : 3 * QUIET);
      now = await read(false);
      settled =
        now.answered && shown(before.frames) === shown(now.frames) && (hasTables(now.frames) || Date.now() > late);
    }
    const { tabId, frames, closedOff } = all ? await read(true) : now;
    return { page, tabId, frames, closedOff, settled, close: () => page.close() };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** Every frame that may be read; asked again while the content script is only on its way. */
async function readFrames(
  calls: Lab['calls'],
  address: string,
  all: boolean,
  end: number,
): Promise<Pick<OpenedPage, 'tabId' | 'frames' | 'closedOff'> & { readonly answered: boolean }> {
  for (;;) {
    const { tabId, frames, closedOff } = await calls.framesAt(address);
    const read: { frameId: number; reading: ReadReply }[] = [];
    for (const frameId of frames) {
      const reading = await calls.read(tabId, frameId, all);
      if (reading !== null) read.push({ frameId, reading });
    }
    // A page that never ends loading gets no content script: it says nothing, which is not the same as no table.
    const answered = read.length === frames.length;
    if (answered || Date.now() > end) return { tabId, frames: read, closedOff, answered };
    await pause(50);
  }
}

async function openAt(open: Lab['browser']['openPage'], url: string, { loading }: Patience): Promise<Page> {
  const page = await open(url, { patienceMs: loading });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return page;
}

const hasTables = (frames: Frames): boolean => frames.some(({ reading }) => reading.tables.length > 0);

/** What a person sees of the tables: ids may change when a page draws the same table again. */
const shown = (frames: Frames): string =>
  JSON.stringify(
    frames.map(({ reading: { tables } }) =>
      tables.map(({ caption, columns, rows }) => [caption, columns, rows.map(({ cells }) => cells)]),
    ),
  );

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether nothing changed in the page for a moment before patience ended. */
async function waitForQuiet(page: Page, patience: number): Promise<boolean> {
  return Boolean(
    await page.evaluate(
      ({ quiet, most }) =>
        new Promise<boolean>((done) => {
          const end = performance.now() + most;
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
      { quiet: QUIET, most: patience / 2 },
    ),
  );
}
