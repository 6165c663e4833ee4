import { describe, expect, it } from 'vitest';
import type { PupilId } from '../../../lib/core/pupil.ts';
import type { SpecialCounts } from '../../../lib/core/special-fields.ts';
import { DEFAULT_PRESET, FLAT_CSV, LAYOUTS, TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { specialAsked } from '../../../lib/delivery/fit-layout.ts';
import { parseLayoutFile, writeLayoutFile } from '../../../lib/delivery/layout-file.ts';
import { parseLayout } from '../../../lib/delivery/layout-schema.ts';
import { sampleDelivery } from '../../../lib/delivery/sample-delivery.ts';
import { findConsenting } from '../../../lib/delivery/special-guard.ts';
import { writeReceipt } from '../../../lib/delivery/write-receipt.ts';
import { view } from '../core/school.ts';
import { altered, CHILDREN, deliver, filesOf, GOOD, textOf } from './deliver-children.ts';

const FIELD = {
  id: 'slaap',
  headers: ['Slaap'],
  values: [
    { value: 'goed', cells: ['goed'] },
    { value: 'slecht', cells: ['slecht', 'matig'] },
  ],
};
const COLUMN = { field: 'special:slaap', header: 'slaap' };
const STUDY = { study: 'Slaap en leren', specialFields: [FIELD] };
const [flat] = FLAT_CSV.files;
const [pupils, results] = TWO_CSV.files;
const withColumn = <F extends { readonly columns: readonly object[] }>(
  file: F | undefined,
  column: object = COLUMN,
) => ({
  ...file,
  columns: [...(file?.columns ?? []), column],
});
const FLAT = { ...FLAT_CSV, ...STUDY, files: [withColumn(flat)] };
const read = (content: unknown) => {
  const layout = parseLayout(content);
  if (layout?.kind !== 'csv') throw new Error('no layout');
  return layout;
};

describe('a layout that names a study', () => {
  it('ships with nothing: no built-in layout has one', () => {
    expect(LAYOUTS.map(specialAsked)).toEqual(LAYOUTS.map(() => null));
    for (const layout of LAYOUTS) expect(JSON.stringify(layout)).not.toMatch(/special|study/u);
  });

  it('is read in one file and in two, and comes back from its own file', () => {
    for (const layout of [FLAT, { ...TWO_CSV, ...STUDY, files: [withColumn(pupils), results] }]) {
      expect(specialAsked(read(layout))).toEqual({ study: 'Slaap en leren', fields: [FIELD] });
      const again = parseLayoutFile(writeLayoutFile(read(layout)));
      expect(again).toEqual({ ok: true, value: layout });
    }
  });

  it('is read whole or not at all', () => {
    const field = (change: object) => ({ ...FLAT, specialFields: [{ ...FIELD, ...change }] });
    const value = (change: object) => field({ values: [{ ...FIELD.values[0], ...change }] });
    const wrong: readonly object[] = [
      { ...FLAT, study: undefined },
      { ...FLAT_CSV, files: [withColumn(flat)] },
      { ...FLAT_CSV, study: 'Slaap en leren' },
      { ...FLAT_CSV, ...STUDY },
      { ...FLAT, specialFields: [] },
      { ...FLAT, files: [withColumn(flat, { ...COLUMN, field: 'special:medicatie' })] },
      { ...FLAT, files: [withColumn(withColumn(flat), { ...COLUMN, header: 'nog eens' })] },
      { ...FLAT, specialFields: [FIELD, { ...FIELD, id: 'medicatie', headers: ['Medicatie'] }] },
      { ...TWO_CSV, ...STUDY, files: [pupils, withColumn(results)] },
      { ...UWLR, ...STUDY },
      ...['', ' Slaap', '123', 'a'.repeat(201), 'Slaap\u202e', 'Slaap\n2'].map((study) => ({ ...FLAT, study })),
      ...[{ id: 'Slaap' }, { id: '' }, { headers: [] }, { headers: ['Slaap', ' SLAAP'] }, { headers: ['a\tb'] }].map(
        field,
      ),
      ...[{ values: [] }, { values: 'ja' }, { free: true }, { headers: ['Slaap', 'slaap'] }].map(field),
      field({ values: [...FIELD.values, { value: 'goed', cells: ['best'] }] }),
      field({ values: [...FIELD.values, { value: 'best', cells: ['GOED'] }] }),
      ...['=1+1', '@x', '+1', '-1', 'a"b', 'a;b', '12345', 'a\nb', '', 'x'.repeat(31)].map((text) =>
        value({ value: text }),
      ),
      ...[{ cells: [] }, { cells: ['a\u0000'] }, { cells: ['x'.repeat(61)] }].map(value),
      {
        ...FLAT,
        ...{ encoding: 'windows-1252', byteOrderMark: false },
        ...{ specialFields: [{ ...FIELD, values: [{ value: 'Ł', cells: ['a'] }] }] },
      },
    ];
    for (const content of wrong)
      expect([content, parseLayout(JSON.parse(JSON.stringify(content)))]).toEqual([content, null]);
    expect(parseLayout({ ...FLAT, specialFields: [FIELD], study: 'Gezondheid (NCO) 2026' })).not.toBeNull();
  });

  it('has no field of a name that every object has', () => {
    const files = [withColumn(flat, { ...COLUMN, field: 'special:constructor' })];
    expect(parseLayout({ ...FLAT, specialFields: [{ ...FIELD, id: 'constructor' }], files })).toBeNull();
  });

  it('shows on three pupils who do not exist that only who consented has a value', () => {
    const files = sampleDelivery(read(FLAT), DEFAULT_PRESET);
    if (!files.ok) throw new Error('no sample');
    const cells = textOf(files.value[0])
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').at(-1));
    expect(cells).toEqual(['slaap', 'goed', 'goed', '', '', '', '']);
  });
});

describe('the last check, of special data', () => {
  const today = '2026-11-21';
  const special = [{ study: 'slaap en leren', field: 'slaap', header: 'slaap', cell: 'matig' }];
  const consent = { study: 'slaap EN leren', state: 'given' as const, receivedOn: today };
  const id = (at: number) => `p${at}` as PupilId;
  const made = () =>
    deliver(
      read(FLAT),
      CHILDREN.map(() => [GOOD]),
      DEFAULT_PRESET,
      ['00'],
      {
        consents: new Map([[id(0), [consent]]]),
        special: CHILDREN.map(() => special),
        today,
      },
    );

  it('lets the value of a pupil with consent go, and refuses it with any other key, and any other text', () => {
    const delivery = made();
    const [file] = filesOf(delivery);
    const lines = textOf(file).trim().split('\r\n');
    expect(lines.slice(1).map((line) => [line.slice(0, 9), line.split(';').at(-1)])).toEqual([
      ['aaaaaaa-2', ''],
      ['mmmmmmm-3', ''],
      ['zzzzzzz-1', 'slecht'],
    ]);
    expect(delivery.check(filesOf(delivery))).toBe(true);
    for (const [from, to] of [
      [/;slecht/u, ';goed'],
      [/;slecht/u, ';'],
      [/;slecht/u, ';matig'],
      [/;\r\nmmm/u, ';slecht\r\nmmm'],
      [/;slaap\r\n/u, ';slap\r\n'],
    ] as const)
      expect([to, delivery.check([altered(file, from, to)])]).toEqual([to, false]);
  });

  it('knows by itself who has consent', () => {
    const said = (change: object) => ({ ...view(CHILDREN), consents: new Map([[id(0), [{ ...consent, ...change }]]]) });
    const found = (register: Parameters<typeof findConsenting>[0], on = today) =>
      [...findConsenting(register, { study: 'Slaap  en leren', on })].length;
    expect(found(said({}))).toBe(1);
    expect(found(view(CHILDREN))).toBe(0);
    expect(found(said({}), '2026-11-20')).toBe(0);
    expect(found(said({}), 'vandaag')).toBe(0);
    for (const change of [{ state: 'withdrawn' }, { study: 'Slaap' }, { receivedOn: '2026-11-22' }, { receivedOn: '' }])
      expect(found(said(change))).toBe(0);
    expect(findConsenting(said({}), null).size).toBe(0);
  });
});

it('a receipt beside the files says how many have a value and how many are empty, and not why', () => {
  const counts = { withValue: 3, withoutValue: 1, contradicted: 1, withoutConsent: 9 };
  const said = (special: Omit<SpecialCounts, 'study' | 'fields'>) => {
    const file = writeReceipt({
      ...{ id: 'r', madeAt: '', schoolName: '', brin: '99XX', branches: [], schoolYear: '', registerHead: '' },
      ...{ preset: { id: 'default', version: '1.0.0' }, layout: { id: 'x', version: '1.0.0' }, fileName: 'x.zip' },
      ...{ pupils: 13, results: 20, withheld: {}, objections: 0, members: [] },
      special: { study: 'Slaap', fields: ['slaap'], ...special },
    });
    return JSON.parse(textOf(file)).special;
  };
  const about = { study: 'Slaap', fields: ['slaap'] };
  expect(said(counts)).toEqual({ ...about, withValue: '1-4', empty: '10-14' });
  expect(said({ ...counts, withValue: 8, withoutConsent: 4 })).toEqual({ ...about, withValue: 8, empty: 5 });
  expect(said({ ...counts, withValue: 0, withoutConsent: 12 })).toEqual({ ...about, withValue: 0, empty: 13 });
});
