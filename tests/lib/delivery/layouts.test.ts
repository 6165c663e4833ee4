import { describe, expect, it } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { DEFAULT_PRESET, FLAT_CSV, findPreset, LAYOUTS, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import { lackingColumns } from '../../../lib/delivery/fit-layout.ts';
import { type CsvLayout, parseLayout } from '../../../lib/delivery/layout-schema.ts';
import { textSink } from '../../../lib/delivery/text-sink.ts';
import { readWindows1252, WINDOWS_1252 } from '../../../lib/delivery/windows-1252.ts';
import { altered, deliver, filesOf, GOOD, textOf } from './deliver-children.ts';
import { receive, windows1252 } from './read-layout.ts';

const NAMED = [...DEFAULT_PRESET.identifiers];
const one = (change: Partial<ResultRecord> = {}): ResultRecord => ({ ...GOOD, ...change });
const csv = (change: Partial<CsvLayout>): CsvLayout => {
  const layout = parseLayout({ ...FLAT_CSV, ...change });
  if (layout?.kind !== 'csv') throw new Error('no layout');
  return layout;
};

describe('the layouts that ship', () => {
  it('pass their schema, come back from JSON as they are, and fit every preset', () => {
    expect(LAYOUTS.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'two-csv 1.0.0',
      'flat-csv 1.0.0',
      'uwlr-2.2 1.0.0',
    ]);
    for (const layout of LAYOUTS) {
      expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
      for (const id of ['default', 'letter-2023', 'minimal', 'letter-2019', 'vo-pilot']) {
        expect(lackingColumns(layout, findPreset(id) ?? DEFAULT_PRESET)).toEqual([]);
      }
    }
  });

  it('write one row per result in flat-csv, with the columns of its pupil in front', () => {
    const made = deliver(FLAT_CSV, [[one(), one({ domain: 'spelling' })], [one()], []]);
    const [file] = filesOf(made);
    const [header, first, second] = textOf(file).split('\r\n');
    expect(file?.name).toBe('99XX-20261121-1-results.csv');
    expect(header).toMatch(/^deliveryKey;sex;birthDate;postcode;houseNumber;domain;provider;/);
    expect(first).toBe("aaaaaaa-2;1;2016-02-02;1234AB;7;maths;Cito;Rekenen & 'meer';3.0;;2027-01-20;;103.25;;;;;;");
    expect(second).toMatch(/^zzzzzzz-1;2;2016-02-01;/);
    expect(made.check(filesOf(made))).toBe(true);
  });
});

describe('a layout', () => {
  it('is read whole or not at all', () => {
    const wrong: readonly object[] = [
      { format: 2 },
      { extra: 1 },
      { id: 'Two' },
      { version: '1.0' },
      { separator: ':' },
      { encoding: 'latin1' },
      { encoding: 'windows-1252', byteOrderMark: true },
      { decimal: "'" },
      { dates: 'MM/DD/YYYY' },
      { quoting: 'none' },
      { files: [] },
      { files: [TWO_CSV.files[0]] },
      { files: [TWO_CSV.files[1], TWO_CSV.files[1]] },
      { fileName: { parts: ['brin', 'name'], joiner: '-' } },
      { fileName: { parts: ['brin', 'brin'], joiner: '-' } },
      { fileName: { parts: ['date'], joiner: '-' } },
      { fileName: { parts: ['date', 'member'], joiner: ' ' } },
      { sexCodes: { male: '1', female: '1', unknown: '0', 'not-specified': '9' } },
      { sexCodes: { male: '1', female: '2', unknown: '2', 'not-specified': '9' } },
      { sexCodes: { male: '1', female: '', unknown: '0', 'not-specified': '9' } },
      { domainCodes: { maths: 'RW' } },
      { title: 'Indeling van het CBS' },
      { id: 'cbs-2027' },
    ];
    for (const change of wrong) expect([change, parseLayout({ ...TWO_CSV, ...change })]).toEqual([change, null]);
    const [pupils, results] = TWO_CSV.files;
    const columnsWrong = (columns: unknown) => parseLayout({ ...TWO_CSV, files: [pupils, { ...results, columns }] });
    const known = results?.columns ?? [];
    expect(columnsWrong(known)).not.toBeNull();
    expect(columnsWrong([...known, { field: 'familyName', header: 'x' }])).toBeNull();
    expect(columnsWrong([...known, { field: 'bsn', header: 'bsn' }])).toBeNull();
    expect(columnsWrong([...known, known[1]])).toBeNull();
    for (const field of ['deliveryKey', 'domain']) {
      expect(columnsWrong(known.filter((column) => column.field !== field))).toBeNull();
    }
    expect(columnsWrong(known.filter(({ field }) => ['deliveryKey', 'domain', 'moment'].includes(field)))).toBeNull();
  });

  it('that lacks a column of the preset writes nothing, and says which', () => {
    const [pupils, results] = TWO_CSV.files;
    const columns = pupils?.columns.filter(({ field }) => field !== 'postcode' && field !== 'bsn') ?? [];
    const layout = parseLayout({ ...TWO_CSV, files: [{ ...pupils, columns }, results] });
    if (layout === null) throw new Error('no layout');
    expect(deliver(layout, [[one()], [one()], [one()]]).built).toEqual({
      ok: false,
      problem: { code: 'layout-lacks-columns', fields: ['postcode'] },
    });
  });

  it('without a column for a score keeps back a result that has no other, and counts what else it leaves away', () => {
    const [flat] = FLAT_CSV.files;
    const columns = flat.columns.filter(({ field }) => field !== 'level' && field !== 'moment');
    const layout = parseLayout({ ...FLAT_CSV, files: [{ ...flat, columns }] });
    if (layout === null) throw new Error('no layout');
    const made = deliver(layout, [
      [
        one({ domain: 'spelling', scores: { level: 'A' } }),
        one({ moment: 'M5', scores: { level: 'B', abilityScore: '7' } }),
      ],
      [one({ scores: { level: 'C' } })],
      [],
    ]);
    expect(made.fitted.loss).toEqual({
      pupils: 1,
      results: [{ reason: 'no-column', field: 'level', results: 2 }],
      unwritten: [
        { field: 'moment', results: 1 },
        { field: 'level', results: 1 },
      ],
    });
    expect(made.check(filesOf(made))).toBe(true);
    expect(receive(filesOf(made), layout, NAMED).results.map((row) => row.abilityScore)).toEqual(['7']);
  });

  it('in windows-1252 refuses by column and row what has no byte there, and alters nothing', () => {
    const layout = csv({ encoding: 'windows-1252' });
    const name = 'Begrijpend lezen – één & ’s';
    const made = deliver(layout, [[one({ assessmentName: name })], [], []]);
    expect(receive(filesOf(made), layout, NAMED).results[0]?.assessmentName).toBe(name);
    for (const assessmentName of ['Łódź', 'Toets 数', 'e\u0301e']) {
      const refused = deliver(layout, [[one({ assessmentName })], [], []]);
      expect(refused.built).toEqual({
        ok: false,
        problem: { code: 'character-refused', column: 'assessmentName', row: 1 },
      });
    }
  });

  it('with a decimal comma and a comma between cells puts the number in quotes', () => {
    const layout = csv({ separator: ',', decimal: ',' });
    const made = deliver(layout, [[one({ scores: { abilityScore: '-103.25' } })], [], []]);
    expect(textOf(filesOf(made)[0])).toContain(',"-103,25",');
    expect(made.check(filesOf(made))).toBe(true);
  });
});

describe('the last check', () => {
  const layout = csv({
    separator: ',',
    decimal: ',',
    dates: 'DD-MM-YYYY',
    sexCodes: { male: 'J', female: 'M', unknown: '', 'not-specified': '' },
  });
  it('reads a layout by its own rules: another date form, decimal, code or separator is refused', () => {
    const made = deliver(layout, [[one()], [one()], [one()]]);
    const [file] = filesOf(made);
    expect(made.check(filesOf(made))).toBe(true);
    const other: readonly (readonly [string | RegExp, string])[] = [
      ['01-02-2016', '2016-02-01'],
      ['01-02-2016', '02-02-2016'],
      ['"103,25"', '103.25'],
      ['"103,25"', '"104,25"'],
      [',M,', ',2,'],
      [',M,', ',J,'],
      [',M,', ',,'],
      [/,/gu, ';'],
      ['maths', 'spelling'],
      ['\r\n', '\n'],
      [/$/u, '\r\n'],
      [/^/u, '\ufeff'],
      ['birthDate', 'familyName'],
    ];
    for (const [from, to] of other) expect([to, made.check([altered(file, from, to)])]).toEqual([to, false]);
    expect(made.check([{ ...(file ?? { bytes: new Uint8Array() }), name: '99XX-20261121-1-Bakker.csv' }])).toBe(false);
    expect(made.check([{ ...(file ?? { bytes: new Uint8Array() }), name: '88YY-20261121-1-results.csv' }])).toBe(false);
  });
  it('refuses two rows of one key that say different things of the pupil', () => {
    const made = deliver(layout, [[one(), one({ domain: 'spelling' })], [], []]);
    expect(made.check(filesOf(made))).toBe(true);
    expect(made.check([altered(filesOf(made)[0], '1234AB', '1234AC')])).toBe(false);
  });
  it('refuses quotes that the layout does not have, and the want of those that it has', () => {
    const made = deliver(csv({ quoting: 'all' }), [[one()], [], []]);
    expect(made.check(filesOf(made))).toBe(true);
    expect(made.check([altered(filesOf(made)[0], '"maths"', 'maths')])).toBe(false);
  });
});

describe('windows-1252', () => {
  const write = (text: string) => {
    const sink = textSink(WINDOWS_1252, 1);
    sink.write(text);
    return sink.end();
  };
  it('is written and read by the published table, or refused', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const meant = windows1252(Uint8Array.of(byte));
      expect([byte, readWindows1252(Uint8Array.of(byte))]).toEqual([byte, meant]);
      if (meant !== null) expect(write(meant)).toEqual(Uint8Array.of(byte));
    }
    for (const refused of ['Ł', '\u0080', '\u0081', '\u009d', '😀', '\ud800']) expect(write(refused)).toBeNull();
  });
});
