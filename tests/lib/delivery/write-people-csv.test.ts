import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writePeopleCsv } from '../../../lib/delivery/write-people-csv.ts';

const written = (cell: string): string | undefined =>
  parse(writePeopleCsv(['kop'], [[cell]]), { delimiter: ';', bom: true })[1]?.[0];

it('puts an apostrophe before what a spreadsheet would work out, also after what one drops', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(1)', ' =1', '\t=1', '\r\n=1', '\uff1d1'])
    expect([cell, written(cell)]).toEqual([cell, `'${cell}`]);
  // LibreOffice drops a NUL and takes what follows for the start of the cell.
  for (const cell of ['\u0000=1+1', '\u0000\u0000+1', ' \u0007=1', '\u200b=1', '\u202e@a', '\ufeff=1'])
    expect([cell, written(cell)]).toEqual([cell, `'${cell}`]);
});

it('leaves every other text as it is', () => {
  for (const cell of [
    '',
    'Zwartkop',
    "'s-Gravenhage",
    'a=b',
    '"=1"',
    'a;b',
    'een\ntwee',
    '\u200bZwartkop',
    '12-3-2024',
  ])
    expect([cell, written(cell)]).toEqual([cell, cell]);
});

it('is a table with semicolons, CRLF and a byte order mark, of which the header is guarded too', () => {
  const table = writePeopleCsv(
    ['naam', '=kop'],
    [
      ['a;b', '=1'],
      ['een\ntwee', ''],
    ],
  );
  expect(table).toBe('\ufeffnaam;"\'=kop"\r\n"a;b";"\'=1"\r\n"een\ntwee";\r\n');
  expect(writePeopleCsv(['naam'], [])).toBe('\ufeffnaam\r\n');
});
