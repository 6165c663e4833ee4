import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../lib/core/in-steps.ts';
import { FLAT_CSV } from '../../../lib/delivery/built-in.ts';
import type { Column, CsvLayout } from '../../../lib/delivery/layout-schema.ts';
import { fitsWindows1252 } from '../../../lib/delivery/windows-1252.ts';
import { writeCsv } from '../../../lib/delivery/write-csv.ts';

const columns = (...fields: Column[]) => fields.map((field) => ({ field, header: `kop ${field}` }));
const steps = (rows: readonly (readonly string[])[], fields: readonly Column[], change: Partial<CsvLayout> = {}) =>
  writeCsv('x.csv', { ...FLAT_CSV, ...change }, columns(...fields), rows, rows.length);
const write = (rows: readonly (readonly string[])[], fields: readonly Column[], change?: Partial<CsvLayout>) =>
  runSteps(steps(rows, fields, change));
const textOf = (
  rows: readonly (readonly string[])[],
  fields: readonly Column[],
  change?: Partial<CsvLayout>,
): string => {
  const written = write(rows, fields, change);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  expect(written.value.name).toBe('x.csv');
  return Buffer.from(written.value.bytes).toString('utf8');
};
const ONE = [['maths', '103.25']];
const FIELDS = ['domain', 'abilityScore'] as const;

describe('a file of rows', () => {
  it('has the separator, line end, mark, quotes and header that the layout says', () => {
    const head = 'kop domain;kop abilityScore';
    expect(textOf(ONE, FIELDS)).toBe(`${head}\r\nmaths;103.25\r\n`);
    expect(textOf(ONE, FIELDS, { lineEnd: 'lf' })).toBe(`${head}\nmaths;103.25\n`);
    expect(textOf(ONE, FIELDS, { separator: '\t' })).toBe('kop domain\tkop abilityScore\r\nmaths\t103.25\r\n');
    expect(textOf(ONE, FIELDS, { header: false })).toBe('maths;103.25\r\n');
    expect(textOf(ONE, FIELDS, { byteOrderMark: true })).toBe(`\ufeff${head}\r\nmaths;103.25\r\n`);
    expect(textOf(ONE, FIELDS, { byteOrderMark: true, header: false })).toBe('\ufeffmaths;103.25\r\n');
    expect(textOf(ONE, FIELDS, { quoting: 'all' })).toBe('"kop domain";"kop abilityScore"\r\n"maths";"103.25"\r\n');
    expect(textOf([['', '']], FIELDS, { quoting: 'all', header: false })).toBe('"";""\r\n');
    expect(textOf([['Lezen; deel 2']], ['assessmentName'], { header: false })).toBe('"Lezen; deel 2"\r\n');
    expect(textOf([], FIELDS)).toBe(`${head}\r\n`);
  });

  it('has the form of dates, decimals and domains that the layout says, and alters nothing else', () => {
    const plain = (change: Partial<CsvLayout>, row: readonly string[], ...fields: Column[]) =>
      textOf([row], fields, { ...change, header: false });
    const days = ['2016-02-01', '2027-01-20'];
    expect(plain({ dates: 'DD-MM-YYYY' }, days, 'birthDate', 'sittingDate')).toBe('01-02-2016;20-01-2027\r\n');
    expect(plain({ dates: 'YYYYMMDD' }, days, 'birthDate', 'sittingDate')).toBe('20160201;20270120\r\n');
    expect(plain({ dates: 'YYYY-MM-DD' }, days, 'birthDate', 'sittingDate')).toBe('2016-02-01;2027-01-20\r\n');
    const numbers = ['1.5', '3.5', '3.0'];
    expect(plain({ decimal: ',' }, numbers, 'dle', 'level', 'version')).toBe('1,5;3.5;3.0\r\n');
    const domainCodes = {
      ...{ maths: 'RW', spelling: 'SP', english: 'EN', language: 'TA', other: 'OV', vocabulary: 'WS' },
      ...{ 'reading-comprehension': 'BL', 'technical-reading': 'TL' },
    };
    const codes = (change: Partial<CsvLayout>) =>
      textOf([['maths'], ['spelling'], ['english']], ['domain'], { ...change, header: false });
    expect(codes({ domainCodes })).toBe('RW\r\nSP\r\nEN\r\n');
    expect(codes({})).toBe('maths\r\nspelling\r\nenglish\r\n');
    expect(plain({ domainCodes }, ['maths'], 'assessmentName')).toBe('maths\r\n');
  });

  it('is refused by the column and the first row of what may not stand there', () => {
    const refused = (column: string, row: number) => ({
      ok: false,
      problem: { code: 'character-refused', column: `kop ${column}`, row },
    });
    expect(write([...ONE, ['maths', '=1'], ['gym', '1']], FIELDS)).toEqual(refused('abilityScore', 2));
    expect(write([...ONE, ['gym', '=1']], FIELDS)).toEqual(refused('domain', 2));
    const name = [['Rekenen'], ['Łódź']];
    expect(write(name, ['assessmentName']).ok).toBe(true);
    expect(write(name, ['assessmentName'], { encoding: 'windows-1252' })).toEqual(refused('assessmentName', 2));
    // A cell that is not there is empty.
    expect(textOf([['maths']], FIELDS, { header: false })).toBe('maths;\r\n');
  });

  it('is written in windows-1252 byte by byte', () => {
    const written = write([['één – ’s €']], ['assessmentName'], { encoding: 'windows-1252', header: false });
    expect(written.ok).toBe(false);
    const fine = write([['één – ’s']], ['assessmentName'], { encoding: 'windows-1252', header: false });
    expect(fine.ok && [...fine.value.bytes]).toEqual([0xe9, 0xe9, 0x6e, 0x20, 0x96, 0x20, 0x92, 0x73, 0x0d, 0x0a]);
    expect(['é', '€’', '', 'aŁ', '\u0081', '😀'].map(fitsWindows1252)).toEqual([true, true, true, false, false, false]);
  });

  it('is written in pieces of some thousands of rows, in which none is lost and none comes twice', () => {
    for (const many of [1_999, 2_000, 2_001, 4_000, 4_001]) {
      const rows = Array.from({ length: many }, (_, at) => ['maths', String(at)]);
      const progress = [...steps(rows, FIELDS)];
      expect([many, progress]).toEqual([
        many,
        many < 2_000 ? [] : many < 4_000 ? [2_000 / many] : [2_000 / many, 4_000 / many],
      ]);
      const lines = textOf(rows, FIELDS, { header: false }).split('\r\n');
      expect(lines).toEqual([...rows.map((row) => row.join(';')), '']);
    }
  });
});
