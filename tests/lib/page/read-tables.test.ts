// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { addCoverage } from '../../../lib/page/coverage.ts';
import { sayCoverage } from '../../../lib/page/pager/say-coverage.ts';
import { readTables } from '../../../lib/page/read-tables.ts';
import { findCells, findRow } from '../../../lib/page/row-handles.ts';

addCoverage(sayCoverage);

const read = (html: string): TableSnapshot[] => {
  document.body.innerHTML = html;
  return readTables(document);
};
const one = (html: string): { columns: unknown; rows: unknown } | undefined => {
  const table = read(html)[0];
  return table && { columns: table.columns, rows: table.rows.map(({ cells }) => cells) };
};
const HEAD = '<thead><tr><th>Nr</th><th>Naam</th></tr></thead>';
beforeEach(() => {
  document.body.innerHTML = '';
});

describe('headers', () => {
  it('gives every column its path through several header rows', () => {
    expect(
      one(`<table><thead><tr><th rowspan="3">Leerling</th><th colspan="4">Rekenen-Wiskunde</th></tr>
        <tr><th colspan="2">M4</th><th colspan="2">E4</th></tr><tr><th>Score</th><th>Niveau</th><th>Score</th><th>Niveau</th></tr></thead>
        <tbody><tr><td>Jan</td><td>1</td><td>I</td><td>2</td><td>II</td></tr></tbody></table>`),
    ).toEqual({
      columns: [
        ['Leerling'],
        ['Rekenen-Wiskunde', 'M4', 'Score'],
        ['Rekenen-Wiskunde', 'M4', 'Niveau'],
        ['Rekenen-Wiskunde', 'E4', 'Score'],
        ['Rekenen-Wiskunde', 'E4', 'Niveau'],
      ],
      rows: [['Jan', '1', 'I', '2', 'II']],
    });
  });
  it.each([
    ['th rows in the body', '<tr><th>Nr</th><th>Naam</th></tr><tr><td>1</td><td>Jan</td></tr>'],
    ['words over numbers', '<tr><td>Nr</td><td>Naam</td></tr><tr><td>1</td><td>Jan</td></tr>'],
    ['bold words', '<tr><td><b>Nr</b></td><td><b>Naam</b></td></tr><tr><td>1</td><td>Jan</td></tr>'],
    ['a thead of td', '<thead><tr><td>Nr</td><td>Naam</td></tr></thead><tr><td>1</td><td>Jan</td></tr>'],
    [
      'thead behind tbody, with a footer',
      `<tfoot><tr><td>Totaal</td><td>1</td></tr></tfoot><tbody><tr><td>1</td><td>Jan</td></tr></tbody>${HEAD}`,
    ],
    [
      'a filter row',
      `<thead><tr><th>Nr</th><th>Naam ▲</th></tr><tr><td><input value="x"></td><td><select><option>alle</select></td></tr></thead><tr><td>1</td><td>Jan</td></tr>`,
    ],
    [
      'a pager row above and a message below',
      '<thead><tr><td colspan="2">1 tot 1 van 5</td></tr><tr><th>Nr</th><th>Naam</th></tr></thead><tr><td>1</td><td>Jan</td></tr><tr><td colspan="2">Geen leerlingen meer</td></tr>',
    ],
    [
      'a repeated header, an empty row and a total',
      `${HEAD}<tr><td>1</td><td>Jan</td></tr><tr><td></td><td></td></tr><tr><th>Nr</th><th>Naam</th></tr><tr><td>Totaal</td><td>1</td></tr>`,
    ],
    [
      'a rowspan of a header that would run into the body',
      '<thead><tr><th rowspan="9">Nr</th><th>Naam</th></tr></thead><tr><td>1</td><td>Jan</td></tr>',
    ],
    [
      'an overlong colspan',
      `<thead><tr><th>Nr</th><th colspan="50">Naam</th></tr></thead><tr><td>1</td><td>Jan</td></tr>`,
    ],
    ['a row header', `${HEAD}<tr><th scope="row">1</th><td>Jan</td></tr>`],
  ])('%s', (_, inner) => {
    expect(one(`<table>${inner}</table>`)).toEqual({ columns: [['Nr'], ['Naam']], rows: [['1', 'Jan']] });
  });
  it('repeats a spanned cell in each slot that it covers', () => {
    const html = `<table>${HEAD}<tr><td rowspan="2">5a</td><td>Jan</td></tr><tr><td>Piet</td></tr></table>`;
    expect(one(html)?.rows).toEqual([
      ['5a', 'Jan'],
      ['5a', 'Piet'],
    ]);
  });
  it('refuses cells that point at the header of another column, and no others', () => {
    const table = (score: string, level: string): string =>
      `<table><tr><th id="n">Naam</th><th id="g" colspan="2">M5</th></tr><tr><td></td><th id="s">Score</th><th id="l">Niveau</th></tr>
        <tr><td headers="n">Jan</td><td headers="${score}">12</td><td headers="${level}">II</td></tr></table>`;
    expect(one(table('g s', 'g l'))).toMatchObject({ rows: [['Jan', '12', 'II']] });
    expect(one(table('elders', ''))).toMatchObject({ rows: [['Jan', '12', 'II']] });
    for (const [score, level] of [
      ['g l', 'g s'],
      ['s', 's'],
      ['n', 'l'],
    ] as const)
      expect(read(table(score, level))[0]).toMatchObject({ rows: [], coverage: { reason: 'columns-unsure' } });
  });
  it.each(['ziek', '-', 'n.v.t.', 'niet gemaakt'])(
    'takes no first pupil for a header who has "%s" over numbers',
    (none) => {
      const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      const below = row('Piet', '5b', '12') + row('Kees', '5a', '13') + row('An', '5b', '14');
      expect(one(`<table>${row('Jan', '5a', none)}${below}</table>`)?.rows).toHaveLength(4);
      expect(one(`<table>${row('Naam', 'Groep', 'Score')}${below}</table>`)?.rows).toHaveLength(3);
    },
  );
  it('joins a header table with the body table below it', () => {
    const tables = read(
      `<div><table>${HEAD}</table></div><div><table><tr><td>1</td><td>Jan</td></tr><tr><td>2</td><td>Piet</td></tr></table></div>`,
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns).toEqual([['Nr'], ['Naam']]);
  });
});

describe('what is a table', () => {
  it('leaves layout tables out and reads a nested table on its own', () => {
    const inner = `<table>${HEAD}<tr><td>1</td><td>Jan</td></tr></table>`;
    expect(
      read(`<table><tr><td><nav>menu</nav></td><td>${inner}</td></tr></table>`).map(({ rows }) => rows.length),
    ).toEqual([1]);
    const tables = read(`<table>${HEAD}<tr><td>1</td><td>Jan ${inner.replace('Jan', 'Binnen')}</td></tr></table>`);
    expect(tables.map(({ rows }) => rows[0]?.cells[1])).toEqual(['Jan', 'Binnen']);
  });
  it.each([
    ['<table><caption>Groep 5</caption>', 'Groep 5'],
    ['<table aria-label="Groep 5">', 'Groep 5'],
    ['<h2 id="h">Groep 5</h2><p>tekst</p><table aria-labelledby="h">', 'Groep 5'],
    ['<h2>Groep 5</h2><div><div>25 per bladzijde</div><table>', 'Groep 5'],
    ['<figure><figcaption>Groep 5</figcaption><table>', 'Groep 5'],
    ['<p>tekst</p><table>', ''],
  ])('%s', (before, caption) => {
    expect(read(`${before}${HEAD}<tr><td>1</td><td>Jan</td></tr></table>`)[0]?.caption).toBe(caption);
  });
  it('reads ARIA grids, by column index where there is one and joined by row index', () => {
    const cells = (role: string, from: number, ...texts: string[]) =>
      texts.map((text, n) => `<div role="${role}" aria-colindex="${from + n}">${text}</div>`).join('');
    expect(
      one(`<div role="grid"><div role="row" aria-rowindex="1">${cells('columnheader', 1, 'Nr', 'Naam', 'Score')}</div>
        <div><div role="row" aria-rowindex="3">${cells('gridcell', 1, '2')}</div><div role="row" aria-rowindex="2">${cells('gridcell', 1, '1')}</div></div>
        <div><div role="row" aria-rowindex="2">${cells('gridcell', 2, 'Jan', '7')}</div><div role="row" aria-rowindex="3">${cells('gridcell', 2, 'Piet', '8')}</div></div></div>`),
    ).toEqual({
      columns: [['Nr'], ['Naam'], ['Score']],
      rows: [
        ['1', 'Jan', '7'],
        ['2', 'Piet', '8'],
      ],
    });
  });
  it('is empty after an abort', () => {
    document.body.innerHTML = `<table>${HEAD}<tr><td>1</td><td>Jan</td></tr></table>`;
    expect(readTables(document, AbortSignal.abort())).toEqual([]);
  });
});

describe('cells', () => {
  const cellOf = (inner: string): string | undefined =>
    read(`<table>${HEAD}<tr><td>1</td><td>${inner}</td></tr></table>`)[0]?.rows[0]?.cells[1];
  it.each([
    ['<p>12</p><p>34</p>', '12 34'],
    ['Jan<br>Jansen', 'Jan Jansen'],
    ['An\u00ADna\u00A0\u200B Bos \uE001', 'Anna Bos'],
    ['Jan<script>1</script><style>.a{}</style><span hidden>x</span><span style="display:none">y</span>', 'Jan'],
    ['<span style="visibility:hidden">weg</span>Jan', 'Jan'],
    ['<span style="position:absolute;clip:rect(0px,0px,0px,0px)">lezer</span>Jan', 'Jan'],
    ['<span role="tooltip">uitleg</span>Jan<i aria-hidden="true">★</i>', 'Jan'],
    ['<input value="7,5">', '7,5'],
    ['<input type="checkbox" checked>', '☑'],
    ['<input type="checkbox">', '☐'],
    ['<label><input type="radio" checked>Ja</label> <label><input type="radio">Nee</label>', 'Ja'],
    ['<select><option>a</option><option selected>b</option></select>', 'b'],
    ['<textarea>op tijd</textarea>', 'op tijd'],
    ['<input type="hidden" value="geheim">Jan', 'Jan'],
    ['<img alt="Ja">', 'Ja'],
    ['<bzw-badge>niet van de pagina</bzw-badge>Jan', 'Jan'],
    ['a↑', 'a↑'],
  ])('%s → %s', (inner, text) => {
    expect(cellOf(inner)).toBe(text);
  });
  it('leaves hidden rows and cells out', () => {
    const html = `<table><thead><tr><th>Nr</th><th style="display:none">Sleutel</th><th>Naam</th></tr></thead>
      <tr><td>1</td><td style="display:none">9</td><td>Jan</td></tr><tr hidden><td>2</td><td>8</td><td>Weg</td></tr></table>`;
    expect(one(html)).toEqual({ columns: [['Nr'], ['Naam']], rows: [['1', 'Jan']] });
  });
});

describe('row ids', () => {
  const html = `<table>${HEAD}<tbody><tr><td>1</td><td>Jan</td></tr><tr><td>2</td><td>Piet</td></tr><tr><td>2</td><td>Piet</td></tr></tbody></table>`;
  it('stay with the content, whatever the order, and after a re-render', () => {
    const before = read(html)[0];
    const again = read(html)[0];
    expect(again?.rows).toEqual(before?.rows);
    expect(again?.id).toBe(before?.id);
    expect(new Set(again?.rows.map(({ id }) => id)).size).toBe(3);
    document.querySelector('tbody')?.prepend(...[...document.querySelectorAll('tbody tr')].reverse());
    const sorted = readTables(document)[0];
    expect(sorted?.rows.at(-1)?.id).toBe(before?.rows[0]?.id);
    expect(findRow(before?.rows[0]?.id ?? '')).toBe(document.querySelectorAll('tbody tr')[2]);
  });
  it('find nothing once the row says something else, in text or in a field, or is gone', () => {
    const table = read(
      `<table>${HEAD}<tr><td>1</td><td><input value="Jan"></td></tr><tr><td>2</td><td>Piet</td></tr></table>`,
    )[0];
    const [jan, piet] = table?.rows.map(({ id }) => id) ?? [];
    expect(findCells([{ rowId: jan ?? '', column: 1 }])[0]).toBe(document.querySelector('input')?.parentElement);
    const input = document.querySelector('input');
    if (input) input.value = 'Kees';
    expect(findRow(jan ?? '')).toBeNull();
    expect(findRow(piet ?? '')).not.toBeNull();
    document.querySelectorAll('tr')[2]?.remove();
    expect(findRow(piet ?? '')).toBeNull();
    expect(findRow('r999999')).toBeNull();
  });
});
