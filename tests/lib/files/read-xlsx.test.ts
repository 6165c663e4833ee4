import { describe, expect, it } from 'vitest';
import type { FileTable } from '../../../lib/core/file-table.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import { type MadeBook, makeXlsx } from './make-xlsx.ts';

const read = async (book: MadeBook, name = 'export.xlsx') => readFile(await makeXlsx(book), name);
const tablesOf = async (book: MadeBook): Promise<readonly FileTable[]> => {
  const found = await read(book);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const only = async (book: MadeBook): Promise<FileTable> => {
  const [table, ...more] = await tablesOf(book);
  if (table === undefined || more.length > 0) throw new Error(`${more.length + 1} tables`);
  return table;
};
const cellsOf = ({ table }: FileTable) => table.rows.map(({ cells }) => cells);
const HEADER = ['Leerling', 'Geboortedatum', 'Vaardigheidsscore'];
const withCell = (raw: string, formats: readonly string[] = []): MadeBook => ({
  formats,
  sheets: [{ name: 'Blad1', rows: [HEADER, ['Wulp, Aafke', { raw }, 12]] }],
});
const shown = async (raw: string, formats: readonly string[] = [], date1904 = false) =>
  cellsOf(await only({ ...withCell(raw, formats), date1904 }))[0]?.[1];

describe('cells', () => {
  it.each([
    ['a date', ' s="1"><v>42493</v>', 'dd-mm-yyyy', '2016-05-03'],
    ['a date with words in its format', ' s="1"><v>42493</v>', '[$-413]d mmmm yyyy;@', '2016-05-03'],
    ['a date and a time', ' s="1"><v>42493.75</v>', 'd-m-yyyy h:mm', '2016-05-03'],
    ['a number without a date format', ' s="1"><v>42493</v>', '0', '42493'],
    ['a word with a d in quotes is no date', ' s="1"><v>12</v>', '0 "dagen"', '12'],
    ['a colour is no date', ' s="1"><v>12</v>', '[Red]0', '12'],
    ['leading zeros that the format puts back', ' s="1"><v>1234567</v>', '000000000', '001234567'],
    ['a percentage', ' s="1"><v>0.85</v>', '0%', '85%'],
    ['how a computer counts', '><v>103.30000000000001</v>', '', '103.3'],
    ['three decimals, which are no thousands', '><v>1.234</v>', '', '1.2340'],
    ['less than nothing', '><v>-4</v>', '', '-4'],
    ['a yes', ' t="b"><v>1</v>', '', 'ja'],
    ['a text in its place', ' t="inlineStr"><is><t>Zo</t></is>', '', 'Zo'],
    [
      'rich text, without readings',
      ' t="inlineStr"><is><r><t>Z</t></r><r><t>o</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
      '',
      'Zo',
    ],
    ['the value that a formula came to', '><f>1+1</f><v>2</v>', '', '2'],
    ['the text that a formula came to', ' t="str"><f>A1</f><v>Zo</v>', '', 'Zo'],
    ['a line end that is written out', ' t="str"><v>Zo_x000D__x000A_dan</v>', '', 'Zo\r\ndan'],
    ['a date in ISO', ' t="d"><v>2016-05-03</v>', '', '2016-05-03'],
  ])('%s', async (_, raw, format, wanted) => {
    expect(await shown(raw, [format])).toBe(wanted);
  });

  it('counts days from 1904 where the book does', async () => {
    expect(await shown(' s="1"><v>41031</v>', ['dd-mm-yyyy'], true)).toBe('2016-05-03');
  });

  it('names cells with an error, and formulas that nobody worked out, and leaves them empty', async () => {
    const error = await only(withCell(' t="e"><f>1/0</f><v>#DIV/0!</v>'));
    expect(cellsOf(error)[0]?.[1]).toBe('');
    expect(error.notes).toEqual([{ code: 'cell-errors', cells: ['B2'] }]);
    const unsaved = await only(withCell('><f>A1</f>'));
    expect(unsaved.notes).toEqual([{ code: 'formulas-unsaved', cells: ['B2'] }]);
  });
});

describe('sheets', () => {
  it('finds the header under title lines, and keeps those as what is said around the table', async () => {
    const table = await only({
      sheets: [
        {
          name: 'Groep 5a',
          rows: [
            ['Toetsresultaten'],
            ['BRIN', '99XX'],
            ['Schooljaar: 2026-2027'],
            [],
            HEADER,
            [],
            ['Wulp, Aafke', '3-5-2016', 12],
          ],
        },
      ],
    });
    expect(table.table.columns).toEqual(HEADER.map((header) => [header]));
    expect(table.lines).toEqual([7]);
    expect(table.facts.headings).toEqual(['Toetsresultaten', 'BRIN 99XX', 'Schooljaar: 2026-2027']);
    expect(table.facts.title).toBe('Groep 5a · export');
  });

  it('makes header paths of merged cells', async () => {
    const table = await only({
      sheets: [
        {
          name: 'Blad1',
          merges: ['A1:A2', 'B1:C1', 'D1:E1'],
          rows: [
            ['Leerling', 'Begrijpend lezen', null, 'Rekenen', null],
            [null, 'M5', 'E5', 'M5', 'E5'],
            ['Wulp, Aafke', 101, 110, 201, 210],
          ],
        },
      ],
    });
    expect(table.table.columns).toEqual([
      ['Leerling'],
      ['Begrijpend lezen', 'M5'],
      ['Begrijpend lezen', 'E5'],
      ['Rekenen', 'M5'],
      ['Rekenen', 'E5'],
    ]);
    expect(cellsOf(table)).toEqual([['Wulp, Aafke', '101', '110', '201', '210']]);
  });

  it('lets a group go on over blanks where only the title is merged', async () => {
    const table = await only({
      sheets: [
        {
          name: 'Blad1',
          merges: ['A1:E1'],
          rows: [
            ['Overzicht van groep 5a'],
            [null, 'M5', null, 'E5', null],
            ['Leerling', 'Vaardigheidsscore', 'Niveau', 'Vaardigheidsscore', 'Niveau'],
            ['Wulp, Aafke', 101, 'II', 110, 'I'],
          ],
        },
      ],
    });
    expect(table.table.columns.map((path) => path.join(' '))).toEqual([
      'Leerling',
      'M5 Vaardigheidsscore',
      'M5 Niveau',
      'E5 Vaardigheidsscore',
      'E5 Niveau',
    ]);
  });

  it('fills a name that is merged over several rows', async () => {
    const table = await only({
      sheets: [
        {
          name: 'Blad1',
          merges: ['A2:A3'],
          rows: [
            ['Leerling', 'Toets', 'Vaardigheidsscore'],
            ['Wulp, Aafke', 'Rekenen M5', 201],
            [null, 'Rekenen E5', 210],
          ],
        },
      ],
    });
    expect(cellsOf(table).map(([name]) => name)).toEqual(['Wulp, Aafke', 'Wulp, Aafke']);
  });

  it('leaves out what is hidden, and says so', async () => {
    const table = await only({
      sheets: [
        {
          name: 'Blad1',
          hiddenRows: [3],
          hiddenColumns: '2:2',
          rows: [HEADER, ['Wulp, Aafke', '3-5-2016', 12], ['Grutto, Bram', '4-5-2016', 13]],
        },
        { name: 'Oud', state: 'hidden', rows: [HEADER, ['Putter, Citha', '4-5-2016', 13]] },
      ],
    });
    expect(cellsOf(table)).toEqual([['Wulp, Aafke', '12']]);
    expect(table.notes).toEqual([
      { code: 'hidden-sheets', count: 1 },
      { code: 'hidden-rows', lines: [3] },
      { code: 'hidden-columns', columns: ['B'] },
    ]);
    expect(table.table.coverage.state).toBe('partial');
  });

  it('tells tables apart that stand below each other', async () => {
    const tables = await tablesOf({
      sheets: [
        {
          name: 'Blad1',
          rows: [
            ['Leerling', 'Groep', 'Begrijpend lezen M5'],
            ['Wulp, Aafke', '5a', 101],
            [],
            ['Leerling', 'Groep', 'Rekenen M5'],
            ['Wulp, Aafke', '5a', 201],
          ],
        },
      ],
    });
    expect(tables.map(({ table }) => table.columns[2])).toEqual([['Begrijpend lezen M5'], ['Rekenen M5']]);
    expect(tables.map(({ table }) => table.rows.length)).toEqual([1, 1]);
  });
});
