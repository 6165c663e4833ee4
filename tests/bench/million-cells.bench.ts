import type { Page } from 'puppeteer-core';
import { type BenchBrowser, startBenchBrowser } from './bench-browser.ts';
import { collectGarbage, piecesOfScript } from './chromium-metrics.ts';
import { serveTable } from './serve-table.ts';
import type { Bench, Figure } from './types.ts';

const ENTRY = new URL('./in-page/million-cells.ts', import.meta.url);
const SIZES = [
  { name: 'long', rows: 50_000, columns: 20 },
  { name: 'wide', rows: 1000, columns: 1000 },
] as const;
/** What a person begins to notice. */
const LONG_TASK_MS = 50;

interface Read {
  readonly ms: number;
  readonly steps: number;
  readonly rows: number;
  readonly wrong: number;
}

export const bench: Bench = {
  about:
    'a table of a million cells: its first rows at once, all of it in pieces against a plain loop over textContent',
  builds: [],
  run: async (report) => {
    const server = await serveTable();
    try {
      for (const kind of ['chromium', 'firefox'] as const) {
        const browser = await startBenchBrowser(kind, ENTRY);
        try {
          for (const size of SIZES) await runOne(browser, `${server.url}/0`, kind, size, report);
        } finally {
          await browser.close();
        }
      }
    } finally {
      await server.close();
    }
  },
};

const runOne = async (
  browser: BenchBrowser,
  url: string,
  kind: 'chromium' | 'firefox',
  { name, rows, columns }: (typeof SIZES)[number],
  report: (figure: Figure) => void,
): Promise<void> => {
  const page = await browser.open(url);
  await browser.ask(page, 'draw', rows, columns);
  const loop = await browser.ask<{ ms: number }>(page, 'loop');
  const plain = await browser.ask<{ ms: number; rows: number }>(page, 'plain');
  // What the loop over every cell leaves behind is not ours to clear away.
  if (kind === 'chromium') await collectGarbage(page);
  let read: Read | null = null;
  const all = async (): Promise<void> => {
    read = await browser.ask<Read>(page, 'whole');
  };
  const ours = kind === 'chromium' ? await piecesOfScript(page, all) : await all();
  const whole = read as Read | null;
  const right = whole !== null && whole.rows === rows && whole.wrong === 0;
  report({
    ...{ name: `${kind}.${name}.plain`, value: plain.ms / loop.ms, unit: 'x', limit: 0.5 },
    note: `${Math.round(plain.ms)} ms for the first ${plain.rows} rows`,
  });
  report({
    ...{ name: `${kind}.${name}.whole`, value: right ? whole.ms / loop.ms : Number.NaN, unit: 'x', limit: 8 },
    note: `${Math.round(whole?.ms ?? 0)} ms in ${whole?.steps} pieces against ${Math.round(loop.ms)} ms`,
  });
  if (ours !== undefined) await reportPieces(browser, page, name, ours, report);
  await page.close();
};

/**
 * Is the page still at work meanwhile? Now and then the browser clears its own things away for longer than a piece
 * takes, in the middle of one call; no script can cut that up. So the longest piece is held against that of a plain
 * loop over textContent that gives way as often.
 */
const reportPieces = async (
  browser: BenchBrowser,
  page: Page,
  name: string,
  ours: readonly number[],
  report: (figure: Figure) => void,
): Promise<void> => {
  await collectGarbage(page);
  const loops = await piecesOfScript(page, () => browser.ask(page, 'loopInPieces'));
  const long = ours.filter((ms) => ms > LONG_TASK_MS).length;
  report({
    ...{ name: `chromium.${name}.long-pieces`, value: (long / ours.length) * 100, unit: '%', limit: 1 },
    note: `${long} of ${ours.length} pieces take more than ${LONG_TASK_MS} ms of the processor`,
  });
  const [longest, loopLongest] = [Math.max(...ours), Math.max(...loops)];
  report({
    ...{ name: `chromium.${name}.longest-piece`, value: longest / loopLongest, unit: 'x', limit: 3 },
    note: `${Math.round(longest)} ms against ${Math.round(loopLongest)} ms in a plain loop that gives way as often`,
  });
};
