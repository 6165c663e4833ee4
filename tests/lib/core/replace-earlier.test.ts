import { describe, expect, it } from 'vitest';
import type { CollectedRow, CollectedTable } from '../../../lib/core/collected-table.ts';
import { NOBODY } from '../../../lib/core/pupil.ts';
import { replaceEarlier } from '../../../lib/core/replace-earlier.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';

const result = (abilityScore: string, more: Partial<ResultRecord> = {}): ResultRecord => ({
  domain: 'maths',
  provider: 'Cito',
  assessmentName: null,
  version: '3.0',
  moment: 'M5',
  sittingDate: null,
  scores: { abilityScore },
  ...more,
});
const row = (at: number, results: readonly ResultRecord[], more: Partial<CollectedRow> = {}): CollectedRow => ({
  row: at,
  identity: { ...NOBODY, pupilNumber: String(7000 + at), postcode: '1234BX' },
  results,
  ...more,
});
const table = (id: string, rows: readonly CollectedRow[], more: Partial<CollectedTable> = {}): CollectedTable => ({
  id,
  kind: 'results',
  title: 'Rekenen',
  origin: 'https://lvs.example',
  schoolYear: '2026-2027',
  place: 'a place',
  readAt: '2026-11-20T09:00:00.000Z',
  coverage: { state: 'unknown', read: rows.length, total: null, reason: null },
  rows,
  droppedColumns: 0,
  problems: [],
  ...more,
});
const before = [row(1, [result('101')]), row(2, [result('102')])];
const earlier = table('earlier', before);

describe('a newer reading of the same table', () => {
  it.each([
    ['with a corrected score', [row(1, [result('101')]), row(2, [result('112')])], 1],
    [
      'with another address',
      [
        row(1, [result('101')]),
        { ...row(2, [result('102')]), identity: { ...NOBODY, pupilNumber: '7002', postcode: '9999ZZ' } },
      ],
      1,
    ],
    ['with one more child', [...before, row(3, [result('99')])], 0],
    ['with one more sitting', [row(1, [result('101'), result('110', { moment: 'E5' })]), row(2, [result('102')])], 0],
    ['in another order', [...before].reverse(), 0],
  ])('stands in the place of the earlier one: %s', (_, rows, changed) => {
    expect(replaceEarlier(table('newer', rows), earlier)).toEqual({ changed });
  });

  it.each([
    ['a child less', table('n', [row(1, [result('101')])])],
    ['another child in a place', table('n', [row(1, [result('101')]), row(3, [result('102')])])],
    ['a sitting less', table('n', [row(1, []), row(2, [result('102')])])],
    [
      'another moment',
      table(
        'n',
        before.map((one) => ({ ...one, results: [result('99', { moment: 'E5' })] })),
      ),
    ],
    ['a kind of score less', table('n', [row(1, [result('101')]), row(2, [result('', { scores: { level: 'II' } })])])],
    [
      'no address any more',
      table('n', [
        row(1, [result('101')]),
        { ...row(2, [result('102')]), identity: { ...NOBODY, pupilNumber: '7002' } },
      ]),
    ],
    ['two rows of one child', table('n', [...before, row(1, [result('101')])])],
    ['another page', table('n', before, { place: 'another' })],
    ['another school year', table('n', before, { schoolYear: '2025-2026' })],
    [
      'only a part, where all was read',
      { ...table('n', before), coverage: { state: 'partial', read: 2, total: 9, reason: 'paged' } as const },
    ],
  ])('leaves the earlier one where it is: %s', (_, newer) => {
    const complete = { ...earlier, coverage: { ...earlier.coverage, state: 'complete' as const } };
    expect(replaceEarlier(newer, complete)).toBeNull();
  });

  it('takes special data with it: what is not taken any more is gone, what is another answer is a correction', () => {
    const said = (cell: string) => [{ study: 'slaap', field: 'slaap', header: 'slaap', cell }];
    const rows = (special?: ReturnType<typeof said>) => [
      row(1, [result('101')], special === undefined ? {} : { special }),
      row(2, [result('102')]),
    ];
    const replaced = (before: ReturnType<typeof said> | undefined, now: ReturnType<typeof said> | undefined) =>
      replaceEarlier(table('newer', rows(now)), table('earlier', rows(before)));
    expect(replaced(said('ja'), undefined)).toEqual({ changed: 0 });
    expect(replaced(undefined, said('ja'))).toEqual({ changed: 0 });
    expect(replaced(said('ja'), said('nee'))).toEqual({ changed: 1 });
  });

  it('never settles what a person chose, nor what is of no known moment', () => {
    const chosen = [{ key: 'k', over: ['x'] }];
    const rows = [row(1, [result('101')]), row(2, [result('112')])];
    expect(
      replaceEarlier(table('n', rows), table('e', [before[0] ?? row(1, []), row(2, [result('102')], { chosen })])),
    ).toBeNull();
    const bare = (score: string) => [row(1, [result(score, { moment: null })])];
    expect(replaceEarlier(table('n', bare('120')), table('e', bare('101')))).toBeNull();
    expect(replaceEarlier(table('n', bare('101')), table('e', bare('101')))).toEqual({ changed: 0 });
    const { place: _, ...nowhere } = earlier;
    expect(replaceEarlier({ ...nowhere, id: 'n' }, nowhere)).toBeNull();
  });
});
