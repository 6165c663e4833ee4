import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchBrowser, startBenchBrowser } from '../bench/bench-browser.ts';
import { BROWSER_KINDS } from '../browser/index.ts';
import {
  type Change,
  FIRST,
  HEAD,
  line,
  lines,
  type ReadBothWays,
  type StoppedReading,
  table,
} from '../page-lab/long-table.ts';
import { type PageServer, servePages } from '../page-lab/pages.ts';

/* A table that is too long is read in pieces: what comes out must be what a full reading says, or less, and said so. */
const ENTRY = new URL('../page-lab/read-in-pieces.ts', import.meta.url);
/** Four pieces, by the clock of the page's side. */
const LONG = 400;
const CHANGES: readonly Change[] = [
  ...(['a row comes', 'a row goes', 'rows are sorted', 'a value changes', 'all is drawn anew'] as const),
  ...(['a column is hidden', 'somebody types'] as const),
];

describe.each(BROWSER_KINDS)('a table that is read in pieces, in %s', (kind) => {
  let server: PageServer;
  let browser: BenchBrowser;
  let page: Awaited<ReturnType<BenchBrowser['open']>>;
  beforeAll(async () => {
    server = await servePages({ empty: '' });
    browser = await startBenchBrowser(kind, ENTRY);
    page = await browser.open(`${server.url}/empty`);
  });
  afterAll(async () => {
    await browser?.close();
    await server.close();
  });
  const inPieces = (html: string, change = ''): Promise<ReadBothWays> => browser.ask(page, 'inPieces', html, change);

  it.each([
    ['plain', table(lines(LONG))],
    [
      'with two rows of headers',
      table(
        lines(LONG),
        `<thead><tr><th colspan="2">Leerling</th><th colspan="2">M5</th></tr><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr></thead>`,
      ),
    ],
    [
      'with a header that reaches down',
      table(
        lines(LONG),
        `<thead><tr><th rowspan="2">Nr</th><th rowspan="2">Naam</th><th colspan="2">M5</th></tr><tr><th>Score</th><th>Niveau</th></tr></thead>`,
      ),
    ],
    [
      'without a head of its own',
      table(`<tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr>${lines(LONG)}`, ''),
    ],
    [
      'with totals, empty rows and its header again',
      table(
        lines(LONG, (n) =>
          n % 40 === 39
            ? `<tr><td>Totaal</td><td></td><td>12</td><td></td></tr><tr><td></td><td></td><td></td><td></td></tr><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr>`
            : '',
        ),
      ),
    ],
    ['in groups', table(lines(LONG, (n) => (n % 30 === 0 ? `<tr><td colspan="4">Groep ${n / 30}</td></tr>` : '')))],
    ['with a filter on top', table(`<tr><td><input></td><td><input></td><td><input></td><td></td></tr>${lines(LONG)}`)],
    ['in many sections', table(lines(LONG, (n) => (n % 3 === 0 ? '</tbody><tbody>' : '')))],
    [
      'with a hidden column',
      table(
        Array.from({ length: LONG }, (_, n) => line(n).replace('<td>', '<td style="display:none">x</td><td>')).join(''),
        HEAD.replace('<th>', '<th style="display:none">Id</th><th>'),
      ),
    ],
    [
      'with hidden rows',
      table(
        lines(LONG, (n) =>
          n % 9 === 0 ? '<tr style="display:none"><td>weg</td><td>weg</td><td>1</td><td>I</td></tr>' : '',
        ),
      ),
    ],
    [
      'with fields',
      table(
        Array.from({ length: LONG }, (_, n) =>
          line(n).replace(/<td>(\d+)<\/td><td>I/, '<td><input value="$1"></td><td>I'),
        ).join(''),
      ),
    ],
    ['that says how many rows there are', `${table(lines(LONG))}<p>Showing 1 to ${LONG} of ${LONG} entries</p>`],
    [
      'of which there are more pages',
      `<div>${table(lines(LONG))}<p>1 tot ${LONG} van 17.000</p><button>Volgende</button></div>`,
    ],
    ['with rows that still have to come', table(`${lines(LONG)}<tr><td></td><td>Laden…</td><td></td><td></td></tr>`)],
  ])('is the same as read at once: %s', async (_, html) => {
    const { whole, read } = await inPieces(html);
    expect(whole.cells.length).toBeGreaterThan(LONG * 0.9);
    expect(read).toEqual(whole);
  });

  const at = (row: string) => table(lines(LONG, (n) => (n === LONG - 20 ? row : '')));
  it.each([
    ['a cell over several rows', at('<tr><td rowspan="2">70a</td><td>Leerling</td><td>1</td><td>I</td></tr>')],
    [
      'cells hidden in one row only',
      at('<tr><td style="display:none">70a</td><td>Leerling</td><td>1</td><td>I</td></tr>'),
    ],
    ['another header', at('<tr><th>Nr</th><th>Naam</th><th>DLE</th><th>Niveau</th></tr>')],
    [
      'a header as the last row of a piece',
      table(`${lines(LONG)}<tr><th>Nr</th><th>Naam</th><th>DLE</th><th>Niveau</th></tr>${lines(3)}`),
    ],
    ['a row with more columns', at('<tr><td>70a</td><td>Leerling</td><td>1</td><td>I</td><td>extra</td></tr>')],
    [
      'bold words where numbers stand',
      at('<tr><td><b>Nr.</b></td><td><b>Kind</b></td><td><b>DLE</b></td><td><b>Niv</b></td></tr>'),
    ],
    ['no header', table(lines(LONG), '')],
  ])('ends, and says so, at %s', async (_, html) => {
    const { whole, read } = await inPieces(html);
    expect(read.coverage).toMatchObject({ state: 'partial', reason: 'cut-short', read: read.cells.length });
    // What was read is right as far as it goes, whenever the whole can be read at all.
    if (whole.columns.length === read.columns.length && whole.cells.length > 0)
      expect(whole.cells.slice(0, read.cells.length)).toEqual(read.cells);
  });

  it.each(CHANGES)('is refused when %s meanwhile', async (change) => {
    const html = table(lines(LONG)).replace('<td>103</td>', '<td><input value="103"></td>');
    const { read, changed } = await inPieces(html, change);
    expect(changed).toBeGreaterThan(0);
    expect(read.coverage).toMatchObject({ state: 'partial', reason: 'changed' });
  });

  it('does not mind what changes nothing: a pointer over a row, a badge of our own', async () => {
    const { whole, read, changed } = await inPieces(table(lines(LONG)), 'nothing to read');
    expect(changed).toBeGreaterThan(0);
    expect(read.coverage.state).toBe('unknown');
    expect(read.cells).toEqual(whole.cells);
  });

  it('stops when asked, and tells how far it is', async () => {
    const { seen, read } = await browser.ask<StoppedReading>(page, 'stopped', table(lines(2 * LONG)));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.rows).toBeGreaterThan(FIRST);
    expect(seen[0]).toMatchObject({ total: 2 * LONG + 1, page: null });
    expect(read.coverage).toMatchObject({ state: 'partial', reason: 'cancelled' });
    expect(read.cells.length).toBeLessThan(2 * LONG);
  });
});
