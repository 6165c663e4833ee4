import { describe, expect, it } from 'vitest';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { DEFAULT_PRESET, FLAT_CSV, findPreset, LAYOUTS, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import { lackingColumns } from '../../../lib/delivery/fit-layout.ts';
import { type CsvLayout, type DeliveryLayout, parseLayout } from '../../../lib/delivery/layout-schema.ts';
import { readWindows1252, writeWindows1252 } from '../../../lib/delivery/windows-1252.ts';
import fc from '../../fast-check.ts';
import { altered, CHILDREN, deliver, filesOf, GOOD, textOf } from './deliver-children.ts';
import { randomLayout } from './random-layout.ts';
import { type ReadCells, receive, windows1252 } from './read-layout.ts';

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

/** What was given, in the form that `receive` reads. */
const given = (results: readonly (readonly ResultRecord[])[], fields: ReadonlySet<string>): ReadCells[] =>
  results.flatMap((list, child) =>
    list.map(({ scores, domain, subject, ...result }) => {
      const cells = { ...result, domain, ...scores, child: CHILDREN[child]?.birthDate ?? '' };
      return Object.fromEntries(
        Object.entries(cells).flatMap(([field, text]) => (text && fields.has(field) ? [[field, text]] : [])),
      );
    }),
  );

describe('any layout', () => {
  const words = fc.constantFrom(
    "Rekenen & 'meer'",
    'Lezen; deel (2)',
    'één, twee',
    'Toets / A.B',
    '3.0',
    'x'.repeat(120),
  );
  const hostile = fc.constantFrom(
    ...['=1+1', '+31', '-x', '@x', '\tx', 'a\nb', 'a\u0000', ']]>', '<b>', '"', 'a"b', '\ud800', '\u202eabc', '😀'],
    'y'.repeat(10_000),
  );
  const text = fc.oneof({ arbitrary: words, weight: 12 }, { arbitrary: hostile, weight: 1 });
  const result = fc.record({
    domain: fc.constantFrom('maths', 'spelling', 'reading-comprehension'),
    provider: fc.constantFrom('Cito', 'Boom', null),
    assessmentName: text,
    version: fc.constantFrom('3.0', '2018', null),
    moment: fc.constantFrom('M5', 'E4', null),
    sittingDate: fc.constantFrom('2027-01-20', '2027-05-03', null),
    scores: fc.record(
      {
        abilityScore: fc.constantFrom('103.25', '-4', '0.5', '<103', '=1'),
        level: fc.constantFrom('A', 'I+', '1S/2F', '3,5'),
        dle: fc.constantFrom('25', '30*'),
        percentile: fc.constantFrom('80', '99.5'),
        rawScore: fc.constantFrom('12'),
      },
      { requiredKeys: ['abilityScore'] },
    ),
  }) satisfies fc.Arbitrary<ResultRecord>;
  const results = fc.tuple(
    fc.array(result, { minLength: 1, maxLength: 3 }),
    fc.array(result, { maxLength: 2 }),
    fc.array(result, { maxLength: 2 }),
  );

  it('gives its receiver what was given, or refuses it by name', () => {
    let delivered = 0;
    const kinds = new Set<string>();
    const property = (layout: DeliveryLayout, all: readonly (readonly ResultRecord[])[]): void => {
      const made = deliver(layout, all);
      if (!made.built.ok) {
        expect(['character-refused', 'nothing-to-deliver']).toContain(made.built.problem.code);
        return;
      }
      delivered += 1;
      kinds.add(layout.kind);
      const files = filesOf(made);
      expect(made.check(files)).toBe(true);
      const read = receive(files, layout, NAMED);
      const fields = new Set(read.results.flatMap((row) => Object.keys(row)));
      const written = made.fitted.records.map(({ results: list }) => list);
      const filled = read.results.map(({ deliveryKey, ...row }) =>
        Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
      );
      const order = (rows: readonly object[]): string[] =>
        rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
      expect(order(filled)).toEqual(order(given(written, fields)));
      // Every result is in the file or counted.
      const counted = made.fitted.loss.results.reduce((sum, { results: count }) => sum + count, 0);
      const cleared = made.outcome.cleared.reduce((sum, record) => sum + record.results.length, 0);
      expect(read.results.length + counted).toBe(cleared);
      if (layout.kind === 'uwlr') return;
      const dates = read.pupils.map(({ birthDate }) => birthDate).sort();
      expect(dates).toEqual(made.fitted.records.map(({ identifiers }) => identifiers.birthDate).sort());
      for (const pupil of read.pupils) {
        const child = CHILDREN.find(({ birthDate }) => birthDate === pupil.birthDate);
        expect(pupil.sex).toBe(child?.sex === 'male' ? '1' : '2');
      }
    };
    fc.assert(fc.property(randomLayout, results, property), { numRuns: 300 });
    expect(delivered).toBeGreaterThan(100);
    expect([...kinds].sort()).toEqual(['csv', 'uwlr']);
  });
});

describe('windows-1252', () => {
  it('is written and read by the published table, or refused', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const meant = windows1252(Uint8Array.of(byte));
      expect([byte, readWindows1252(Uint8Array.of(byte))]).toEqual([byte, meant]);
      if (meant !== null) expect(writeWindows1252(meant)).toEqual(Uint8Array.of(byte));
    }
    for (const refused of ['Ł', '\u0081', '😀', '\ud800']) expect(writeWindows1252(refused)).toBeNull();
  });
});
