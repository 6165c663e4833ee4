import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../lib/core/objection-gate.ts';
import type { PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { columnsUnder } from '../../../lib/delivery/build-delivery.ts';
import { DEFAULT_PRESET, findPreset, TWO_CSV } from '../../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../../lib/delivery/delivery-guard.ts';
import type { Column, CsvFile } from '../../../lib/delivery/layout-schema.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from '../core/school.ts';

const home = { sex: 'male', birthDate: '2016-02-03', postcode: '1234AB', houseNumber: '1' } as const;
const tim = pupil('Tim||Bakker', { ...home, pupilNumber: '1', bsn: '111222333' });
const fatima = pupil('Fatima|el|Amrani', { ...home, sex: 'female', pupilNumber: '2', bsn: '123456782' });
const SCHOOL = { brin: '99XX', branches: ['00', '04'], postcodes: { '00': '1000AB', '04': '2000CD' } };
const LETTER = findPreset('letter-2023') ?? DEFAULT_PRESET;
const columnsIn = (per: CsvFile['per'], preset: typeof DEFAULT_PRESET) =>
  TWO_CSV.files.flatMap((file) => (file.per === per ? columnsUnder(file, preset) : []));

/** A gate that cleared these pupils, right or wrong. */
const cleared = (...ids: readonly string[]): GateOutcome => ({
  cleared: ids.map((id) => ({ pupilId: id as PupilId, identifiers: {}, results: [] }) as never),
  clearable: [],
  withheld: [],
  blocked: [],
  problems: [],
  resultsLeftOut: 0,
  resultsBefore: 0,
  candidates: [],
  twins: [],
  resultsRefused: 0,
  digestLines: () => [],
});

/** The bytes by hand, in the built-in layout: one result each. */
const passes = (
  rows: readonly PupilIdentity[],
  outcome: GateOutcome,
  objections: readonly TestObjection[],
  preset = DEFAULT_PRESET,
  pupils: readonly PupilIdentity[] = [tim, fatima],
  place = { brin: '99XX', branch: '00', schoolPostcode: '1000AB' },
) => {
  const columns = columnsIn('pupil', preset);
  const resultColumns = columnsIn('result', preset);
  const keys = rows.map((_, index) => `abcdefgh-${index}`);
  const cell = (row: PupilIdentity, field: Column, index: number): string => {
    if (field === 'deliveryKey') return keys[index] ?? '';
    if (field === 'dayCare') return 'unknown';
    if (field === 'brin' || field === 'branch' || field === 'schoolPostcode') return place[field];
    if (field === 'sex') return TWO_CSV.sexCodes[row.sex ?? 'unknown'];
    const said: Partial<Record<string, unknown>> = { ...row };
    return String(said[field] ?? '');
  };
  const lines = rows.map((row, index) => columns.map(({ field }) => cell(row, field, index)).join(';'));
  const results = rows.map((_, index) =>
    resultColumns
      .map(({ field }) => (field === 'deliveryKey' ? keys[index] : field === 'domain' ? 'maths' : ''))
      .join(';'),
  );
  const bytes = (headers: readonly string[], body: readonly string[]) =>
    Buffer.from(`${TWO_CSV.byteOrderMark ? '\ufeff' : ''}${[headers.join(';'), ...body].join('\r\n')}\r\n`);
  const header = ({ header: text }: { readonly header: string }) => text;
  const files = [
    { name: `99XX-20261121-1-pupils.csv`, bytes: bytes(columns.map(header), lines) },
    { name: `99XX-20261121-1-results.csv`, bytes: bytes(resultColumns.map(header), results) },
  ];
  const guard = guardDelivery(view(pupils, objections), outcome, keysOf, keys, SCHOOL);
  return checkDelivery(files, TWO_CSV, preset, { ...guard, pupils: rows.length, results: rows.length }).ok;
};

const byPerson = (id: string): TestObjection => ({ subject: pupil('Timmie||Oud'), tie: tiedTo(id) });

describe('the last check, with a gate that is wrong', () => {
  it('lets who may go', () => {
    expect(passes([tim, fatima], cleared('p0', 'p1'), [])).toBe(true);
    expect(passes([fatima], cleared('p1'), [byPerson('p0')])).toBe(true);
    expect(passes([fatima], cleared('p1'), [byPerson('p0')], LETTER)).toBe(true);
  });
  it('refuses a cleared pupil with an objection, by tie and by any identifier ever known', () => {
    expect(passes([tim], cleared('p0'), [byPerson('p0')])).toBe(false);
    const subjects = [
      pupil('Timmie||Oud', { pupilNumber: '1' }),
      pupil('', { bsn: '111222333' }),
      pupil('TIM||bakker', { birthDate: '2016-02-03' }),
    ];
    for (const subject of subjects) expect(passes([tim], cleared('p0'), [{ subject }])).toBe(false);
    const absent = { kind: 'absent', reason: 'left' } as const;
    expect(passes([tim], cleared('p0'), [{ subject: pupil('', { bsn: '111222333' }), tie: absent }])).toBe(false);
  });
  it('refuses what says who an objector is, under whatever pupil the gate cleared it', () => {
    // The gate says p1; the row is Tim's.
    expect(passes([tim], cleared('p1'), [byPerson('p0')])).toBe(false);
    expect(passes([{ ...fatima, bsn: '111222333' }], cleared('p1'), [byPerson('p0')], LETTER)).toBe(false);
    expect(passes([{ ...tim, bsn: '123456782' }], cleared('p1'), [byPerson('p0')], LETTER)).toBe(true);
    expect(passes([tim], cleared('p1'), [byPerson('p0')], LETTER)).toBe(false);
  });
  it('knows an objector’s number from the objection alone', () => {
    const left: TestObjection = {
      subject: pupil('', { bsn: '111222333' }),
      tie: { kind: 'absent', reason: 'left' },
    };
    expect(passes([{ ...fatima, bsn: '111222333' }], cleared('p0'), [left], LETTER, [fatima])).toBe(false);
    const numbered: TestObjection = { ...left, subject: pupil('', { educationNumber: '100000004' }) };
    const row = { ...fatima, bsn: null, educationNumber: '100000004' };
    expect(passes([row], cleared('p0'), [numbered], LETTER, [fatima])).toBe(false);
    expect(passes([row], cleared('p0'), [left], LETTER, [fatima])).toBe(true);
  });
  it('refuses twins, both in the file or one of them at home', () => {
    const tom = pupil('Tom||Bakker', { ...home, pupilNumber: '3' });
    expect(passes([tim, tom], cleared('p0', 'p1'), [], DEFAULT_PRESET, [tim, tom])).toBe(false);
    expect(passes([tim], cleared('p0'), [], DEFAULT_PRESET, [tim, tom])).toBe(false);
    expect(passes([tim], cleared('p0'), [byPerson('p1')], DEFAULT_PRESET, [tim, tom])).toBe(false);
    expect(passes([tim, fatima], cleared('p0', 'p1'), [], LETTER)).toBe(true);
    expect(passes([tim, tim], cleared('p0', 'p1'), [], LETTER)).toBe(false);
  });
  it('compares on the birth date where a preset sends no whole address', () => {
    const short = { ...DEFAULT_PRESET, identifiers: ['sex', 'birthDate'], required: [] } as const;
    const moved = pupil('Sem||Bakker', { ...home, pupilNumber: '3', postcode: '5678CD' });
    expect(passes([moved], cleared('p1'), [byPerson('p0')], short, [tim, moved])).toBe(false);
    expect(passes([moved], cleared('p1'), [byPerson('p0')], DEFAULT_PRESET, [tim, moved])).toBe(true);
  });
  it('has nothing to link on under letter-2019: only who was cleared counts, and twins are no problem', () => {
    const key = findPreset('letter-2019') ?? DEFAULT_PRESET;
    const tom = pupil('Tom||Bakker', { ...home, pupilNumber: '3' });
    expect(passes([tim, tom], cleared('p0', 'p1'), [], key, [tim, tom])).toBe(true);
    expect(passes([tom], cleared('p1'), [byPerson('p0')], key, [tim, tom])).toBe(true);
    expect(passes([tim], cleared('p0'), [byPerson('p0')], key, [tim, tom])).toBe(false);
  });
  it('refuses a row without what the preset requires', () => {
    expect(passes([{ ...fatima, bsn: null }], cleared('p1'), [], LETTER)).toBe(false);
    expect(passes([{ ...fatima, postcode: null }], cleared('p1'), [], LETTER)).toBe(false);
    expect(passes([{ ...fatima, sex: null }], cleared('p1'), [])).toBe(false);
    expect(passes([fatima], cleared('p1'), [], LETTER)).toBe(true);
  });
  it('refuses another school, a branch that it has not, and the postcode of another branch', () => {
    const vo = findPreset('vo-pilot') ?? DEFAULT_PRESET;
    const from = (place: { brin: string; branch: string; schoolPostcode: string }) =>
      passes([fatima], cleared('p1'), [], vo, [tim, fatima], place);
    expect(from({ brin: '99XX', branch: '04', schoolPostcode: '2000CD' })).toBe(true);
    expect(from({ brin: '88YY', branch: '04', schoolPostcode: '2000CD' })).toBe(false);
    expect(from({ brin: '99XX', branch: '01', schoolPostcode: '2000CD' })).toBe(false);
    expect(from({ brin: '99XX', branch: '04', schoolPostcode: '1000AB' })).toBe(false);
    expect(from({ brin: '', branch: '04', schoolPostcode: '2000CD' })).toBe(false);
  });
  it('refuses everything while an objection is nobody’s, no count was stated or no list was read', () => {
    const nobody: TestObjection = { subject: pupil('Sanne||Visser') };
    expect(passes([tim], cleared('p0'), [nobody])).toBe(false);
    expect(passes([tim], cleared('p0'), [{ ...nobody, tie: { kind: 'absent', reason: 'still-looking' } }])).toBe(false);
    expect(passes([tim], cleared('p0'), [{ ...nobody, tie: { kind: 'absent', reason: 'not-at-school' } }])).toBe(true);
    const refusesAll = (change: object) =>
      guardDelivery({ ...view([tim]), ...change }, cleared('p0'), keysOf, []).refusesAll;
    expect(refusesAll({})).toBe(false);
    expect(refusesAll({ statedCount: null })).toBe(true);
    expect(refusesAll({ pupilListRead: false })).toBe(true);
  });
});
