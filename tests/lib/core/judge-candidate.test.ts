import { describe, expect, it } from 'vitest';
import type { RowFacts } from '../../../lib/core/collected-table.ts';
import type { Informing } from '../../../lib/core/informing.ts';
import { judgeCandidate, standingWithholds } from '../../../lib/core/judge-candidate.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import {
  child,
  DEFAULT_PRESET,
  type GateCase,
  gate,
  LETTER_2019,
  LETTER_2023,
  MINIMAL,
  p,
  reasons,
  result,
  table,
  VO_PILOT,
  went,
  YEAR,
} from './gate-case.ts';

const VO = VO_PILOT;
const SCHOOL = { brin: '99XX', branches: ['00', '04'], postcodes: { '04': '4321ZZ' } };
const anna = child(1);

/** One child, in one row of one table. */
const of = (
  more: readonly (ResultRecord | RowFacts)[],
  identity: PupilIdentity = anna,
  asked: Partial<GateCase> = {},
) => gate({ known: [identity], tables: [table([[identity, ...more]])], ...asked });

describe('a standing', () => {
  it.each([
    ['objection', 'objection'],
    ['ambiguous', 'ambiguous'],
    ['locked', 'ambiguous'],
    ['unknown', 'unknown'],
    ['none-known', null],
  ] as const)('%s withholds as %s', (standing, reason) => {
    expect(standingWithholds({ standing, reason: 'register-locked' })).toBe(reason);
  });
});

describe('a child whom nobody recognised', () => {
  it('never goes, whatever its standing says', () => {
    const [candidate] = of([result()]).candidates;
    if (candidate === undefined) throw new Error('nobody');
    const judging = {
      ...{ preset: DEFAULT_PRESET, school: null, today: null, leftOn: new Map(), schoolYear: YEAR },
      ...{ secretAddresses: new Set<never>(), informing: null, numbersOf: null, special: null },
    };
    expect(judgeCandidate(candidate, judging).kind).toBe('clearable');
    expect(judgeCandidate({ ...candidate, pupilId: null }, judging)).toMatchObject({
      kind: 'withheld',
      withheld: { reason: 'unknown', detail: 'not-in-list', pupilId: null },
    });
  });
});

describe('why one child stays', () => {
  const good = result();
  it('is an objection before anything else, and its results are counted', () => {
    const outcome = of([good, result({ domain: 'spelling' }), { leftOn: '2026-01-01' }], anna, { objected: [0] });
    expect(reasons(outcome)).toEqual(['p0 objection objection-tied']);
    expect(outcome.withheld[0]).toMatchObject({ results: 2, classGroup: '5a', identity: { classGroup: '5a' } });
  });
  it('is that it left, before a secret address', () => {
    expect(reasons(of([good, { leftOn: '2027-02-15', addressSecret: true }]))).toEqual(['p0 left-school']);
    expect(reasons(of([good, { leftOn: '2027-02-16' }]))).toEqual([]);
    // Without a day of delivery a leaving date to come counts as well.
    const undated = gate({ known: [anna], tables: [table([[anna, good, { leftOn: '2027-02-16' }]])] });
    expect(went(undated)).toEqual(['p0']);
  });
  it('is a secret address, by a row or by a person, where an address goes along', () => {
    expect(reasons(of([good, { addressSecret: true }]))).toEqual(['p0 address-secret']);
    expect(reasons(of([good], anna, { register: { secretAddresses: new Set([p(0)]) } }))).toEqual([
      'p0 address-secret',
    ]);
    expect(reasons(of([good], anna, { register: { secretAddresses: new Set([p(1)]) } }))).toEqual([]);
    const minimal = { ...anna, bsn: '999990639' };
    expect(went(of([good, { addressSecret: true }], minimal, { preset: MINIMAL }))).toEqual(['p0']);
  });
  it('is what tables contradict of it: an identifier, then a sitting, then day care', () => {
    const moved = { ...anna, postcode: '9999ZZ' };
    const two = (other: PupilIdentity, score: string, asked: Partial<GateCase> = {}) =>
      gate({
        known: [anna],
        tables: [table([[anna, good]]), table([[other, result({ scores: { abilityScore: score } })]])],
        ...asked,
      });
    expect(reasons(two(moved, '101'))).toEqual(['p0 contradiction postcode']);
    expect(reasons(two(anna, '101'))).toEqual(['p0 contradiction maths']);
    expect(reasons(two(anna, '100'))).toEqual([]);
    // Of a domain that does not go, nobody asks.
    const words = { ...DEFAULT_PRESET, domains: ['spelling' as const] };
    expect(reasons(two(anna, '101', { preset: words }))).toEqual(['p0 no-results']);
  });
  it('is day care that rows contradict, where it goes along', () => {
    const care = (second: RowFacts['dayCare'], asked: Partial<GateCase> = {}) =>
      gate({
        known: [anna],
        tables: [
          table([[anna, good, { dayCare: 'playgroup' }]]),
          table([[anna, ...(second === undefined ? [] : [{ dayCare: second }])]]),
        ],
        preset: LETTER_2019,
        ...asked,
      });
    expect(reasons(care('none'))).toEqual(['p0 contradiction dayCare']);
    expect(care('unknown').cleared[0]?.attributes).toEqual({ dayCare: 'playgroup' });
    expect(care(undefined).cleared[0]?.attributes).toEqual({ dayCare: 'playgroup' });
    const silent = care('none', { preset: DEFAULT_PRESET });
    expect(silent.cleared[0]?.attributes).toEqual({});
  });
  it('is a value that cannot be right, with the rule', () => {
    const born = { ...anna, birthDate: '2027-02-16' };
    expect(reasons(of([good], born))).toEqual(['p0 value-refused birth-date-impossible']);
    const bad = result({ scores: { abilityScore: '601' } });
    const outcome = of([bad]);
    expect(reasons(outcome)).toEqual(['p0 value-refused score-impossible']);
    const some = of([bad, result({ moment: 'E4' })]);
    expect(some.cleared[0]?.results.map(({ moment }) => moment)).toEqual(['E4']);
    expect([some.resultsRefused, some.resultsBefore]).toEqual([1, 0]);
  });
  it('is that it can be taken for another, unless a number goes along', () => {
    const twin = { ...child(2), birthDate: anna.birthDate, houseNumber: anna.houseNumber };
    const both = (asked: Partial<GateCase>) =>
      gate({ known: [anna, twin], tables: [table([[anna, good], [twin]])], ...asked });
    expect(reasons(both({}))).toEqual(['p0 same-identifiers', 'p1 same-identifiers']);
    expect(reasons(both({ objected: [1] }))).toEqual(['p0 twin-objection', 'p1 objection objection-tied']);
    const withNumber = (numbers: Partial<PupilIdentity>) => {
      const known = [{ ...anna, ...numbers }, twin];
      const tables = [table([[{ ...anna, ...numbers }, good]])];
      return went(gate({ known, tables, preset: LETTER_2023, objected: [1] }));
    };
    expect(withNumber({ bsn: '999990639' })).toEqual(['p0']);
    expect(withNumber({ educationNumber: '100000004' })).toEqual(['p0']);
  });
  it('is that nothing of it goes: no results, or none sat here', () => {
    expect(reasons(of([]))).toEqual(['p0 no-results']);
    expect(reasons(of([result({ domain: 'vocabulary' })]))).toEqual(['p0 no-results']);
    const came = { enrolledOn: '2027-01-04' };
    expect(reasons(of([result({ sittingDate: '2026-12-10' }), came]))).toEqual(['p0 before-enrolment']);
    const some = of([
      result({ sittingDate: '2026-12-10' }),
      result({ sittingDate: '2027-01-20', scores: { abilityScore: '601' } }),
      came,
    ]);
    expect(reasons(some)).toEqual(['p0 value-refused score-impossible']);
  });
  it('is last of all that the parents were not told, or can react; a group that is let go lifts that alone', () => {
    const informing = (state: Informing, letGo = '') => ({
      of: () => state,
      isLetGo: (group: string) => group === letGo,
    });
    expect(reasons(of([good], anna, { informing: informing('not-informed') }))).toEqual(['p0 not-informed']);
    expect(reasons(of([good], anna, { informing: informing('term-running') }))).toEqual(['p0 term-running']);
    expect(went(of([good], anna, { informing: informing('informed') }))).toEqual(['p0']);
    expect(went(of([good], anna, { informing: informing('not-informed', '5a') }))).toEqual(['p0']);
    expect(reasons(of([good], anna, { informing: informing('term-running', '5b') }))).toEqual(['p0 term-running']);
    expect(reasons(of([], anna, { informing: informing('not-informed', '5a') }))).toEqual(['p0 no-results']);
    expect(reasons(of([], anna, { informing: informing('not-informed') }))).toEqual(['p0 no-results']);
  });
  it('is what is missing of the school, where the preset names it', () => {
    const full = { ...anna, bsn: '999990639' };
    const asked = { preset: VO, school: SCHOOL };
    expect(reasons(of([good], full, asked))).toEqual(['p0 branch-unknown branch']);
    expect(reasons(of([good, { branch: '00' }], full, asked))).toEqual(['p0 identifier-missing schoolPostcode']);
    const outcome = of([good, { branch: '99XX04' }], full, asked);
    expect(outcome.cleared[0]?.identifiers).toMatchObject({ brin: '99XX', branch: '04', schoolPostcode: '4321ZZ' });
    expect(reasons(of([good], full, { preset: VO }))).toEqual(['p0 identifier-missing brin']);
  });
});
