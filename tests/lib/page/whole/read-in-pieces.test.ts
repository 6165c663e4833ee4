// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../../lib/core/table-snapshot.ts';
import { addCoverage } from '../../../../lib/page/coverage.ts';
import { pageReader } from '../../../../lib/page/page-reader.ts';
import { sayCoverage } from '../../../../lib/page/pager/say-coverage.ts';
import { type ReadTable, readTables, readWithElements } from '../../../../lib/page/read-tables.ts';
import { type ReadProgress, readWhole } from '../../../../lib/page/read-whole.ts';

/* A table that is too long is read in pieces: what comes out must be what a full reading says, or less, and said so. */
addCoverage(sayCoverage);
const FIRST = 45;
const line = (n: number, more = ''): string =>
  `<tr><td>${n}</td><td>Leerling ${n}</td><td>${n % 7 === 0 ? '' : 100 + (n % 50)}</td><td>${'I'.repeat((n % 5) + 1)}</td>${more}</tr>`;
const HEAD = '<thead><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr></thead>';
const lines = (count: number, put: (n: number) => string = () => ''): string =>
  Array.from({ length: count }, (_, n) => put(n) + line(n)).join('');
const table = (body: string, head = HEAD): string => `<h1>Lijst</h1><table>${head}<tbody>${body}</tbody></table>`;

/** What a plain reading gives of a table that is too long: what it would be with its first rows alone. */
function readFirst(): ReadTable[] {
  const late = [...document.querySelectorAll('tr')].slice(FIRST).map((row) => ({ row, parent: row.parentElement }));
  for (const { row } of late) row.remove();
  const read = readWithElements(document);
  for (const { row, parent } of late) parent?.append(row);
  return read.map((table) => ({ ...table, grid: { ...table.grid, cut: true } }));
}
const cellsOf = ({ rows }: TableSnapshot): (readonly string[])[] => rows.map(({ cells }) => cells);
async function inPieces(html: string, onProgress: (progress: ReadProgress) => void = () => undefined) {
  document.body.innerHTML = html;
  const [whole] = readTables(document);
  const stop = new AbortController();
  const reader = { ...pageReader, readWithElements: readFirst };
  const [read] = await readWhole(document, null, { signal: stop.signal, onProgress }, reader);
  if (whole === undefined || read === undefined) throw new Error('no table');
  return { whole, read };
}

describe('a table that is read in pieces', () => {
  it.each([
    ['plain', table(lines(120))],
    [
      'with two rows of headers',
      table(
        lines(100),
        `<thead><tr><th colspan="2">Leerling</th><th colspan="2">M5</th></tr><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr></thead>`,
      ),
    ],
    [
      'with a header that reaches down',
      table(
        lines(100),
        `<thead><tr><th rowspan="2">Nr</th><th rowspan="2">Naam</th><th colspan="2">M5</th></tr><tr><th>Score</th><th>Niveau</th></tr></thead>`,
      ),
    ],
    [
      'without a head of its own',
      table(`<tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr>${lines(95)}`, ''),
    ],
    [
      'with totals, empty rows and its header again',
      table(
        lines(100, (n) =>
          n % 40 === 39
            ? `<tr><td>Totaal</td><td></td><td>12</td><td></td></tr><tr><td></td><td></td><td></td><td></td></tr><tr><th>Nr</th><th>Naam</th><th>Score</th><th>Niveau</th></tr>`
            : '',
        ),
      ),
    ],
    ['in groups', table(lines(100, (n) => (n % 30 === 0 ? `<tr><td colspan="4">Groep ${n / 30}</td></tr>` : '')))],
    ['with a filter on top', table(`<tr><td><input></td><td><input></td><td><input></td><td></td></tr>${lines(95)}`)],
    ['in many sections', table(lines(95, (n) => (n % 3 === 0 ? '</tbody><tbody>' : '')))],
    [
      'with a hidden column',
      table(
        Array.from({ length: 95 }, (_, n) => line(n).replace('<td>', '<td style="display:none">x</td><td>')).join(''),
        HEAD.replace('<th>', '<th style="display:none">Id</th><th>'),
      ),
    ],
    [
      'with hidden rows',
      table(
        lines(95, (n) =>
          n % 9 === 0 ? '<tr style="display:none"><td>weg</td><td>weg</td><td>1</td><td>I</td></tr>' : '',
        ),
      ),
    ],
    [
      'with fields',
      table(
        Array.from({ length: 95 }, (_, n) =>
          line(n).replace(/<td>(\d+)<\/td><td>I/, '<td><input value="$1"></td><td>I'),
        ).join(''),
      ),
    ],
    ['that says how many rows there are', `${table(lines(95))}<p>Showing 1 to 95 of 95 entries</p>`],
    [
      'of which there are more pages',
      `<div>${table(lines(95))}<p>1 tot 95 van 7.000</p><button>Volgende</button></div>`,
    ],
    ['with rows that still have to come', table(`${lines(95)}<tr><td></td><td>Laden…</td><td></td><td></td></tr>`)],
  ])('is the same as read at once: %s', async (_, html) => {
    const { whole, read } = await inPieces(html);
    expect(whole.rows.length).toBeGreaterThan(80);
    expect(read.columns).toEqual(whole.columns);
    expect(cellsOf(read)).toEqual(cellsOf(whole));
    expect(read.coverage).toEqual(whole.coverage);
    expect(read.caption).toBe(whole.caption);
  });

  const at = (row: string) => table(lines(90, (n) => (n === 70 ? row : '')));
  it.each([
    ['a cell over several rows', at('<tr><td rowspan="2">70a</td><td>Leerling</td><td>1</td><td>I</td></tr>')],
    [
      'cells hidden in one row only',
      at('<tr><td style="display:none">70a</td><td>Leerling</td><td>1</td><td>I</td></tr>'),
    ],
    ['another header', at('<tr><th>Nr</th><th>Naam</th><th>DLE</th><th>Niveau</th></tr>')],
    [
      'a header as the last row of a piece',
      table(`${lines(90)}<tr><th>Nr</th><th>Naam</th><th>DLE</th><th>Niveau</th></tr>${lines(3)}`),
    ],
    ['a row with more columns', at('<tr><td>70a</td><td>Leerling</td><td>1</td><td>I</td><td>extra</td></tr>')],
    [
      'bold words where numbers stand',
      at('<tr><td><b>Nr.</b></td><td><b>Kind</b></td><td><b>DLE</b></td><td><b>Niv</b></td></tr>'),
    ],
    ['no header', table(lines(90), '')],
  ])('ends, and says so, at %s', async (_, html) => {
    const { whole, read } = await inPieces(html);
    expect(read.coverage).toMatchObject({ state: 'partial', reason: 'cut-short', read: read.rows.length });
    // What was read is right as far as it goes, whenever the whole can be read at all.
    if (whole.columns.length === read.columns.length && whole.rows.length > 0)
      expect(cellsOf(whole).slice(0, read.rows.length)).toEqual(cellsOf(read));
  });

  it.each([
    ['a row comes', () => document.querySelector('tbody')?.insertAdjacentHTML('afterbegin', line(9))],
    ['a row goes', () => document.querySelectorAll('tbody tr')[5]?.remove()],
    [
      'rows are sorted',
      () => document.querySelector('tbody')?.append(document.querySelectorAll('tbody tr')[3] as Node),
    ],
    ['a value changes', () => ((document.querySelectorAll('tbody td')[6] as Element).textContent = '1')],
    ['all is drawn anew', () => ((document.querySelector('tbody') as Element).innerHTML = lines(120))],
    [
      'a column is hidden',
      () =>
        document.querySelectorAll('tr > :nth-child(2)').forEach((cell) => {
          (cell as HTMLElement).style.display = 'none';
        }),
    ],
    [
      'somebody types',
      () => {
        const field = document.querySelector('input') as HTMLInputElement;
        field.value = '7';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
    ],
  ])('is refused when %s meanwhile', async (_, change) => {
    let once = false;
    const html = table(lines(120)).replace('<td>103</td>', '<td><input value="103"></td>');
    const { read } = await inPieces(html, () => {
      if (!once) change();
      once = true;
    });
    expect(once).toBe(true);
    expect(read.coverage).toMatchObject({ state: 'partial', reason: 'changed' });
  });
  it('does not mind what changes nothing: a pointer over a row, a badge of our own', async () => {
    const { whole, read } = await inPieces(table(lines(120)), () => {
      const row = document.querySelectorAll('tbody tr')[Math.floor(Math.random() * 120)];
      row?.classList.toggle('hover');
      row?.querySelector('td')?.append(document.createElement('bzw-badge'));
    });
    expect(read.coverage.state).toBe('unknown');
    expect(cellsOf(read)).toEqual(cellsOf(whole));
  });
  it('stops when asked, and tells how far it is', async () => {
    document.body.innerHTML = table(lines(600));
    const stop = new AbortController();
    const seen: ReadProgress[] = [];
    const onProgress = (progress: ReadProgress): void => {
      seen.push(progress);
      stop.abort();
    };
    const [read] = await readWhole(
      document,
      null,
      { signal: stop.signal, onProgress },
      { ...pageReader, readWithElements: readFirst },
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]?.rows).toBeGreaterThan(FIRST);
    expect(seen[0]).toMatchObject({ total: 601, page: null });
    expect(read?.coverage).toMatchObject({ state: 'partial', reason: 'cancelled' });
    expect(read?.rows.length).toBeLessThan(600);
  });
});
