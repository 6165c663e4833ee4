import { describe, expect, it } from 'vitest';
import { earliestSitting, enrolledOnOf, isBefore } from '../../../lib/core/before-enrolment.ts';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { runGate } from '../../../lib/core/objection-gate.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { WITHHELD_REASONS } from '../../../lib/core/withheld.ts';
import { DEFAULT_PRESET } from '../../../lib/delivery/built-in.ts';
import { nl } from '../../../lib/language/nl.ts';
import { keysOf, pupil, view } from './school.ts';

const YEAR = '2026-2027';
const five = { yearGroup: 5, classGroup: null } as const;
const sat = (moment: string | null, sittingDate: string | null = null) => ({ moment, sittingDate });

describe('when a result may have been sat', () => {
  it.each([
    [sat('M5', '2027-01-20'), five, '2027-01-20'],
    [sat('M5'), five, '2026-12-01'],
    [sat('E5'), five, '2027-04-01'],
    [sat('B5'), five, '2026-08-01'],
    // A lower year's moment may be of that year, a higher one's cannot.
    [sat('M3'), five, '2024-12-01'],
    [sat('M7'), five, '2026-12-01'],
    [sat('M5/E5'), five, '2026-12-01'],
    [sat('M4'), { yearGroup: null, classGroup: '5/6b' }, '2024-12-01'],
    [sat('M4'), { yearGroup: null, classGroup: 'Dolfijnen' }, '2026-12-01'],
    [sat(null), five, '2026-08-01'],
    [sat('LM5'), five, '2026-08-01'],
  ] as const)('%j by a child of %j: %s at the earliest', (result, child, expected) => {
    expect(earliestSitting(result, child, YEAR)).toBe(expected);
  });

  it.each(['', 'onbekend', '12026-2027', '2026-20278'])('is not known in the school year %j', (schoolYear) => {
    expect(earliestSitting(sat('M5'), five, schoolYear)).toBeNull();
    expect(earliestSitting(sat('M5', '2027-01-20'), five, schoolYear)).toBe('2027-01-20');
    // In doubt it is from before; where nobody says when the child came, nothing is.
    expect(isBefore(result('1'), '2027-01-04', five, schoolYear)).toBe(true);
    expect(isBefore(result('1'), null, five, schoolYear)).toBe(false);
  });

  it('takes the last day of coming, and the last day of a month that is not known', () => {
    expect(enrolledOnOf([])).toBeNull();
    expect(enrolledOnOf(['2024-08-01', '2026-10-05'])).toBe('2026-10-05');
    expect(enrolledOnOf(['2026-10-05', '2024-08-01'])).toBe('2026-10-05');
    const partly = enrolledOnOf(['2027-01-00']);
    const record = (sittingDate: string) => ({ ...result('1'), sittingDate });
    expect(isBefore(record('2027-01-31'), partly, five, YEAR)).toBe(true);
    expect(isBefore(record('2027-02-01'), partly, five, YEAR)).toBe(false);
    expect(isBefore(record('2027-02-01'), null, five, YEAR)).toBe(false);
    expect(isBefore(record('2027-02-01'), '2027-02-01', five, YEAR)).toBe(false);
    expect(isBefore(record('2027-02-01'), '2027-02-02', five, YEAR)).toBe(true);
  });
});

const result = (abilityScore: string, sittingDate: string | null = null): ResultRecord => ({
  domain: 'maths',
  provider: 'Cito',
  assessmentName: 'Rekenen-Wiskunde',
  version: '3.0',
  moment: 'M5',
  sittingDate,
  scores: { abilityScore },
});
const fatima = pupil('Fatima|el|Amrani', {
  pupilNumber: '3',
  sex: 'female',
  birthDate: '2016-02-03',
  postcode: '5678CD',
  houseNumber: '1',
  yearGroup: 5,
});
const deliver = (enrolledOn: string | null, results: readonly ResultRecord[]) => {
  const table = (kind: CollectedTable['kind'], row: Partial<CollectedTable['rows'][number]>): CollectedTable => ({
    ...{
      id: kind,
      kind,
      title: kind,
      origin: 'https://lvs.example',
      schoolYear: YEAR,
      droppedColumns: 0,
      problems: [],
    },
    readAt: '2027-02-01T10:00:00Z',
    coverage: { state: 'complete', read: 1, total: 1, reason: null },
    rows: [{ row: 1, identity: fatima, results: [], ...row }],
  });
  return runGate({
    ...{ keysOf, preset: DEFAULT_PRESET, presetDecided: false, schoolYear: YEAR, view: view([fatima]) },
    tables: [table('pupil-list', enrolledOn === null ? {} : { enrolledOn }), table('results', { results })],
  });
};

describe('the gate and who came during the year', () => {
  const [before, after] = [result('99', '2026-12-10'), result('103', '2027-01-20')];
  it('lets results go that were sat here', () => {
    expect(deliver('2020-08-01', [before, after]).cleared[0]?.results).toEqual([before, after]);
    expect(deliver(null, [before]).cleared).toHaveLength(1);
  });
  it('keeps those of before, and counts them', () => {
    const { cleared, resultsBefore } = deliver('2027-01-04', [before, after]);
    expect(cleared[0]?.results).toEqual([after]);
    expect(resultsBefore).toBe(1);
  });
  it('withholds the child of whom there is nothing else, with a reason of its own that has words', () => {
    const { cleared, withheld } = deliver('2027-01-04', [before]);
    expect(cleared).toEqual([]);
    expect(withheld.map(({ reason }) => reason)).toEqual(['before-enrolment']);
    expect(WITHHELD_REASONS.filter((reason) => !(reason in nl.withheld))).toEqual([]);
  });
  it('withholds in doubt: no date, and the child came in the months of the sitting', () => {
    expect(deliver('2027-01-04', [result('99')]).cleared).toEqual([]);
    expect(deliver('2026-11-30', [result('99')]).cleared).toHaveLength(1);
  });
});
