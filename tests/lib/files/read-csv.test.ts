import { describe, expect, it } from 'vitest';
import type { FileTable } from '../../../lib/core/file-table.ts';
import { readFile } from '../../../lib/files/read-file.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));
const read = async (text: string, encoding?: BufferEncoding) => readFile(bytesOf(text, encoding), 'toetsen_M5.csv');
const only = async (text: string, encoding?: BufferEncoding): Promise<FileTable> => {
  const found = await read(text, encoding);
  if (!found.ok) throw new Error(found.problem.code);
  const [table, ...more] = found.value;
  if (table === undefined || more.length > 0) throw new Error(`${more.length + 1} tables`);
  return table;
};
const cellsOf = ({ table }: FileTable) => table.rows.map(({ cells }) => cells);
const LIST = 'Leerling;Llnr;Groep;Vaardigheidsscore\nWulp, Aafke;0012;5a;101,3\nBüter, Zoë;0013;5a;99,0\n';

describe('text files', () => {
  it.each<readonly [string, string, BufferEncoding]>([
    ['UTF-8', LIST, 'utf8'],
    ['UTF-8 with its mark', `\uFEFF${LIST}`, 'utf8'],
    ['UTF-16', `\uFEFF${LIST.replaceAll(';', '\t')}`, 'utf16le'],
    ['Windows-1252', LIST, 'latin1'],
    ['Windows line ends', LIST.replaceAll('\n', '\r\n'), 'utf8'],
    ['old Mac line ends', LIST.replaceAll('\n', '\r'), 'utf8'],
    [
      'commas, quoted',
      'Leerling,Llnr,Groep,Vaardigheidsscore\n"Wulp, Aafke",0012,5a,"101,3"\n"Büter, Zoë",0013,5a,"99,0"\n',
      'utf8',
    ],
    ['bars', LIST.replaceAll(';', '|'), 'utf8'],
    ['its separator said', `sep=;\n${LIST}`, 'utf8'],
    ['formulas that keep zeros', LIST.replace('0012', '"=""0012"""').replace('0013', "'0013"), 'utf8'],
    ['blank lines', LIST.replaceAll('\n', '\n\n;;;\n'), 'utf8'],
  ])('%s', async (_, text, encoding) => {
    const table = await only(text, encoding);
    expect(table.table.columns).toEqual([['Leerling'], ['Llnr'], ['Groep'], ['Vaardigheidsscore']]);
    expect(cellsOf(table)).toEqual([
      ['Wulp, Aafke', '0012', '5a', '101,3'],
      ['Büter, Zoë', '0013', '5a', '99,0'],
    ]);
    expect(table.notes).toEqual([]);
  });

  it('keeps a quoted line end within its cell, and counts lines as an editor does', async () => {
    const table = await only('Leerling;Opmerking;Rekenen M5\n"Wulp, Aafke";"eerst\ndan";101\nGrutto, Bram;;99\n');
    expect(cellsOf(table)).toEqual([
      ['Wulp, Aafke', 'eerst dan', '101'],
      ['Grutto, Bram', '', '99'],
    ]);
    expect(table.lines).toEqual([2, 4]);
  });

  it('reads titles above, and a group over several columns', async () => {
    const table = await only(
      'Overzicht toetsen\nSchool;De Voorbeeldschool\nBRIN;99XX\n\n;;Begrijpend lezen;;Rekenen;\nLeerling;Groep;M5;E5;M5;E5\nWulp, Aafke;5a;1;2;3;4\n',
    );
    expect(table.table.columns).toEqual([
      ['Leerling'],
      ['Groep'],
      ['Begrijpend lezen', 'M5'],
      ['Begrijpend lezen', 'E5'],
      ['Rekenen', 'M5'],
      ['Rekenen', 'E5'],
    ]);
    expect(table.facts.labels).toContain('BRIN 99XX');
    expect(cellsOf(table)).toEqual([['Wulp, Aafke', '5a', '1', '2', '3', '4']]);
  });

  it('does not take a name with its value for a level of the header', async () => {
    const table = await only(
      'Schooljaar;2026-2027\nVakgebied;Rekenen\nLeerling;Groep;Llnr;Vaardigheidsscore\nWulp, Aafke;5a;12;101\n',
    );
    expect(table.table.columns).toEqual([['Leerling'], ['Groep'], ['Llnr'], ['Vaardigheidsscore']]);
    expect(table.facts.headings).toEqual(['Schooljaar 2026-2027', 'Vakgebied Rekenen']);
  });

  it('leaves out lines in which values stand under other headers, and names them', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `Wulp ${at};${at};5a;${100 + at}`);
    const table = await only(
      `Leerling;Llnr;Groep;Vaardigheidsscore\n${rows.join('\n')}\nGrutto; Bram;12;5a;101\nPutter;Citha\n5a;99\n`,
    );
    expect(table.table.rows).toHaveLength(20);
    expect(table.notes).toEqual([
      { code: 'lines-too-wide', lines: [22] },
      { code: 'lines-too-narrow', lines: [23, 24] },
    ]);
    expect(table.table.coverage.state).toBe('partial');
  });

  it('keeps short lines where all lines are cut after their last value', async () => {
    const table = await only(
      'Leerling;Groep;Begrijpend lezen M5;Rekenen M5\nWulp, Aafke;5a;101\nGrutto, Bram;5a;99;120\nPutter, Citha;5a\n',
    );
    expect(table.table.rows).toHaveLength(3);
    expect(table.notes).toEqual([]);
  });

  it.each<readonly [string, string | Uint8Array, string]>([
    ['nothing', '  \n\n', 'file-empty'],
    ['no header', 'Wulp;12\nGrutto;13\n', 'file-no-table'],
    ['a quotation mark that is not closed', `${LIST}"Grutto;14;5a;1\n`, 'file-quote-open'],
    ['no text', new Uint8Array([1, 0, 2, 0, 3]), 'file-not-text'],
    ['too long', LIST + 'Wulp;1;5a;1\n'.repeat(5_001), 'file-too-many-cells'],
  ])('%s', async (_, content, code) => {
    const found = await readFile(typeof content === 'string' ? bytesOf(content) : content, 'x.csv');
    expect(found.ok ? 'read' : found.problem.code).toBe(code);
  });
});
