// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { addCoverage } from '../../../lib/page/coverage.ts';
import { parsePagerText } from '../../../lib/page/pager/pager-text.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { readTables } from '../../../lib/page/read-tables.ts';

addCoverage(sayCoverage);

const rows = (count: number): string =>
  Array.from({ length: count }, (_, n) => `<tr><td>${n}</td><td>Naam ${n}</td></tr>`).join('');
const table = (count: number): string =>
  `<table><thead><tr><th>Nr</th><th>Naam</th></tr></thead><tbody>${rows(count)}</tbody></table>`;
const coverageOf = (html: string) => {
  document.body.innerHTML = html;
  return readTables(document)[0]?.coverage;
};

describe('coverage', () => {
  it.each([
    ['1 tot 25 van 220 resultaten', 1, 25, 220],
    ['1–25 of 220 entries', 1, 25, 220],
    ['Showing 1 to 8 of 50 entries', 1, 8, 50],
    ['Showing 1 to 8 of 50 entries (filtered from 220 total entries)', 1, 8, 220],
    ['26 t/m 50 van de 1.220', 26, 50, 1220],
    ['1 - 10 / 44', 1, 10, 44],
  ])('%s', (text, from, to, total) => {
    expect(parsePagerText(text)).toMatchObject({ from, to, total });
  });
  it.each(['Pagina 2 van 9', 'page 2 of 9', 'Blz. 2/9'])('%s', (text) => {
    expect(parsePagerText(text)).toMatchObject({ page: 2, pages: 9 });
  });
  it.each(['Groep 5/6', '12-3-2024', 'Schooljaar 2025-2026', '28 leerlingen', 'Score 12', ''])(
    '"%s" says nothing',
    (text) => {
      expect(parsePagerText(text)).toBeNull();
    },
  );

  it('says complete, partial or unknown', () => {
    expect(coverageOf(table(3))).toEqual({ state: 'unknown', read: 3, total: null, reason: null });
    expect(coverageOf(`${table(3)}<p>1 tot 3 van 3 resultaten</p>`)).toEqual({
      state: 'complete',
      read: 3,
      total: 3,
      reason: null,
    });
    expect(coverageOf(`<div>${table(3)}</div><nav>1 tot 3 van 30</nav>`)).toEqual({
      state: 'partial',
      read: 3,
      total: 30,
      reason: 'paged',
    });
    expect(coverageOf(`${table(3)}<p>Pagina 1 van 9</p>`)).toEqual({
      state: 'partial',
      read: 3,
      total: null,
      reason: 'paged',
    });
    expect(coverageOf(`${table(3)}<button>Volgende</button>`)).toMatchObject({ state: 'partial', reason: 'paged' });
    expect(coverageOf(`${table(3)}<button disabled>Volgende</button>`)).toMatchObject({ state: 'unknown' });
    expect(coverageOf(`${table(3)}<p>1 tot 30 van 30</p>`)).toMatchObject({
      state: 'partial',
      total: 30,
      reason: 'virtual',
    });
    expect(coverageOf(`${table(3)}<p>1 tot 3 van 3 (gefilterd uit 220)</p>`)).toMatchObject({
      state: 'partial',
      total: 220,
    });
  });
  const turn = '<button disabled>Previous</button><button>Next</button>';
  it.each([
    ['what is ticked', '<p>0 of 3 row(s) selected.</p>'],
    ['what is ticked, beside pages', '<p>0 of 3 row(s) selected.</p><p>Page 1 of 22</p>'],
    ['all that is ticked', '<p>3 van 3 leerlingen geselecteerd</p>'],
    ['what is said of pupils', '<p>2 van 3 leerlingen hebben de toets gemaakt</p>'],
    ['the size of a page', '<select><option selected>3 rows</option><option>10 rows</option></select>'],
    ['the size of a page in a button', '<button>3 rijen</button>'],
    ['a count of what is shown', '<p>3 resultaten</p>'],
    ['a range beside pages', '<p>Week 1-3 of 3</p><p>Pagina 1 van 9</p>'],
  ])('is not complete by %s while another page can be shown', (_, said) => {
    expect(coverageOf(`<div>${table(3)}${said}${turn}</div>`)).toMatchObject({ state: 'partial', reason: 'paged' });
  });
  it.each(['<p>0 of 3 row(s) selected.</p>', '<p>2 van 3 leerlingen hebben de toets</p>', '<button>3 rijen</button>'])(
    'is not complete by %s alone',
    (said) => {
      expect(coverageOf(`${table(3)}${said}`)).toMatchObject({ state: 'unknown' });
    },
  );
  it('is complete by its own count where nothing speaks against it', () => {
    expect(coverageOf(`${table(3)}<p>3 resultaten</p>`)).toMatchObject({ state: 'complete' });
    expect(coverageOf(`${table(3)}<p>1 tot 3 van 3</p><button>Volgende stap</button>`)).toMatchObject({
      state: 'complete',
    });
  });
  it.each([
    'Periode 1-3 of 3',
    'Week 1 - 3 van 3',
    '<b>Periode</b> <span>1-3 of 3</span>',
    '1-3 van 3 weken',
    'Blok 1 t/m 3 van 3',
    'WEEK 1-3 of 3',
    'Vragen <i>1-3 / 3</i>',
  ])('is not complete by "%s": other things than rows are counted', (said) => {
    expect(coverageOf(`<div>${table(3)}<p>${said}</p></div>`)).toMatchObject({ state: 'unknown' });
    expect(coverageOf(`<div>${table(3)}<p>${said}</p>${turn}</div>`)).toMatchObject({ state: 'partial' });
  });
  it('is not complete by a range of nobody knows what beside a button that goes on', () => {
    expect(coverageOf(`<div>${table(3)}<p>1-3 van 3</p>${turn}</div>`)).toMatchObject({ state: 'unknown' });
    expect(coverageOf(`<div>${table(3)}<p>1-3 van 3</p></div>`)).toMatchObject({ state: 'complete' });
    expect(coverageOf(`<div>${table(3)}<p>Showing 1 to 3 of 3 entries</p>${turn}</div>`)).toMatchObject({
      state: 'complete',
    });
  });
  it('knows how many are shown where the page does not say which', () => {
    expect(coverageOf(`<div>${table(3)}<p>3 van 44 leerlingen</p>${turn}</div>`)).toMatchObject({
      state: 'partial',
      total: 44,
      reason: 'paged',
    });
    expect(parsePagerText('10 van 44 leerlingen')).toMatchObject({ from: null, to: null, shown: 10, total: 44 });
  });
  const waiting = (cells: string) => table(3).replace('</tbody>', `<tr>${cells}</tr></tbody>`);
  it.each([
    '<td></td><td>Laden…</td>',
    '<td>4</td><td>Loading...</td>',
    '<td colspan="2">Even geduld a.u.b.</td>',
    '<td>Laden…</td><td>Laden…</td>',
  ])('a row that is on its way is no row, and the table not whole: %s', (cells) => {
    for (const more of ['', '<p>3 resultaten</p>']) {
      document.body.innerHTML = `<div>${waiting(cells)}${more}</div>`;
      const [read] = readTables(document);
      expect(read?.rows).toHaveLength(3);
      expect(read?.coverage).toMatchObject({ state: 'partial', read: 3, reason: 'not-loaded' });
    }
  });
  it('a child may be called so', () => {
    document.body.innerHTML = waiting('<td>4</td><td>Laden</td>');
    expect(readTables(document)[0]?.rows).toHaveLength(4);
  });
  it("does not take another table's pager for its own", () => {
    document.body.innerHTML = `<div>${table(3)}</div><div>${table(5)}<p>1 tot 5 van 50</p></div>`;
    expect(readTables(document).map(({ coverage }) => coverage.state)).toEqual(['unknown', 'partial']);
  });
  it.each([
    ['below', (body: string, pager: string) => body + pager],
    ['above', (body: string, pager: string) => pager + body],
  ])('knows which of two tables a pager belongs to: %s each', (_, put) => {
    const pager = (to: number) => `<p>1 tot ${to} van ${to * 10}</p><p><button>›</button></p>`;
    document.body.innerHTML = `<h2>Groepen</h2>${put(table(3), pager(3))}${put(table(5), pager(5))}`;
    expect(readTables(document).map(({ coverage }) => coverage.total)).toEqual([30, 50]);
    document.body.innerHTML = `${pager(3)}${table(3)}${pager(5)}${table(5)}${pager(5)}`;
    expect(readTables(document).map(({ coverage }) => coverage.state)).toEqual(['unknown', 'unknown']);
  });
  it('reads a pager row in the table itself', () => {
    const pager = '<tr><td colspan="2">Showing 1 to 3 of 50</td></tr>';
    expect(coverageOf(table(3).replace('<thead>', `<thead>${pager}`))).toMatchObject({ state: 'partial', total: 50 });
  });
});
