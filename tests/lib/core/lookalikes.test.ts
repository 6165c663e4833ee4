import { describe, expect, it } from 'vitest';
import { assembleInSteps } from '../../../lib/core/assemble-candidates.ts';
import type { RowAssessment } from '../../../lib/core/assess-row.ts';
import { uniteKeys } from '../../../lib/core/assess-row.ts';
import { assessTables } from '../../../lib/core/assess-tables.ts';
import { runSteps } from '../../../lib/core/in-steps.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import type { RegisterView } from '../../../lib/core/register-view.ts';
import { findSameIdentifiers } from '../../../lib/core/same-identifiers.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, DEFAULT_PRESET, p, table } from './gate-case.ts';
import { keysOf, pupil, view } from './school.ts';

/* What is found before any candidate is judged: who looks like whom, also where something else keeps a child back already. */
const anna = child(1);
/** Like Anna, under another name and number. */
const like = (at: number, more: Partial<PupilIdentity> = {}) =>
  child(at, { birthDate: anna.birthDate, houseNumber: anna.houseNumber, ...more });
const NO_HOME = { postcode: null, houseNumber: null };
const NO_DATE = { birthDate: null };

interface Asked {
  /** Whatever the rows would be judged as, this instead, by the row's place. */
  readonly said?: Readonly<Record<number, Partial<RowAssessment>>>;
  readonly register?: Partial<RegisterView>;
}
/** Per candidate that looks like somebody: whose it is, what that means, and whom a person could say it of. */
const looks = (
  known: readonly PupilIdentity[],
  rows: readonly PupilIdentity[],
  { said = {}, register }: Asked = {},
) => {
  const whole = { ...view(known), ...register };
  const index = buildStandingIndex(whole);
  const assessed = assessTables([table(rows.map((row) => [row] as const))], keysOf, index).map((row, at) => ({
    ...row,
    assessment: { ...row.assessment, ...said[at] },
  }));
  const candidates = runSteps(assembleInSteps(assessed));
  const found = findSameIdentifiers(candidates, whole, DEFAULT_PRESET, keysOf, index);
  return [...found].map(([{ pupilId }, { state, pupilIds }]) => [pupilId ?? '-', state, ...pupilIds].join(' '));
};

describe('who looks like another', () => {
  it('is told with all of them, and nothing is told of who looks like nobody', () => {
    const known = [anna, like(2), child(3)];
    expect(looks(known, known)).toEqual(['p0 open p0 p1', 'p1 open p0 p1']);
    expect(looks([anna, child(3)], [anna, child(3)])).toEqual([]);
    expect(looks([anna], [anna])).toEqual([]);
  });
  it('waits until each of them is known, whatever is clear of the others', () => {
    const stranger = like(7);
    expect(looks([anna, like(2)], [anna, stranger])).toEqual(['p0 unclear', '- unclear']);
    expect(looks([anna], [anna, stranger])).toEqual(['p0 unclear', '- unclear']);
  });
  it('waits while anything about one of them is in doubt, on the list or on a page', () => {
    const known = [anna, like(2)];
    // Two pupils of one number: whose it is nobody can say.
    const sharing = [...known, child(5, { pupilNumber: like(2).pupilNumber })];
    expect(looks(sharing, [anna])).toEqual(['p0 unclear']);
    const doubt = { standing: 'ambiguous', reason: 'name-only' } as const;
    expect(looks(known, [anna, like(2)], { said: { 1: doubt } })[0]).toBe('p0 unclear');
    // Nobody whom the register does not know is clear, whatever a row was taken for.
    const clear = { standing: 'none-known', reason: 'number-or-birth-date' } as const;
    expect(looks([anna], [anna, like(7)], { said: { 1: clear } })[0]).toBe('p0 unclear');
  });
  it.each<[string, Partial<RowAssessment>]>([
    ['an objection', { standing: 'objection', reason: 'objection-tied' }],
    ['a register that is locked', { standing: 'locked', reason: 'register-locked' }],
    ['an objection that comes near', { standing: 'ambiguous', reason: 'near-objection' }],
    ['an erasure', { standing: 'unknown', reason: 'erased-before' }],
    ['an objection of a namesake', { standing: 'ambiguous', reason: 'namesakes', objectionIds: ['o9' as ObjectionId] }],
  ])('is not for anybody to let go where the other one’s row shows %s', (_, assessment) => {
    const known = [anna, like(2)];
    expect(looks(known, [anna, like(2)], { said: { 1: assessment } })[0]).toBe('p0 objection');
    // Also where another row of that child shows nothing.
    expect(looks(known, [anna, like(2), like(2)], { said: { 1: assessment } })[0]).toBe('p0 objection');
  });
});

describe('where a child lives', () => {
  it('is known nowhere of one that stands on no list and shows no address', () => {
    expect(looks([anna], [anna, like(7, NO_HOME)])).toEqual(['p0 unclear']);
  });
  it('is known nowhere though two pages show other birth dates, none of them an address', () => {
    const bare = like(2, { ...NO_HOME, ...NO_DATE });
    const rows = [anna, like(2, NO_HOME), like(2, { ...NO_HOME, birthDate: '2016-09-09' })];
    expect(looks([anna, bare], rows)[0]).toBe('p0 open p0 p1');
  });
  it('is asked of each day and sex apart', () => {
    const cas = child(3);
    const born = (one: PupilIdentity, at: number) => child(at, { ...NO_HOME, birthDate: one.birthDate, sex: one.sex });
    const known = [anna, cas, born(anna, 5), born(cas, 6)];
    expect(looks(known, [anna, cas])).toEqual(['p0 open p0 p2', 'p1 open p1 p3']);
    const lot = child(4, { birthDate: anna.birthDate, sex: 'female' });
    expect(looks([anna, lot, born(anna, 5), born(lot, 6)], [anna, lot])).toEqual(['p0 open p0 p2', 'p1 open p1 p3']);
  });
  it('is asked of the day that counts, also where another page shows a day on which nobody else was born', () => {
    const undated = { ...anna, ...NO_DATE };
    const rows = [anna, { ...anna, birthDate: '2016-09-09' }];
    expect(looks([undated, like(2, NO_HOME)], rows)).toEqual(['p0 open p0 p1']);
  });
  it('is what the marks of an erased child say, where they say any', () => {
    const mark = (...readings: readonly PupilIdentity[]) => ({
      register: {
        marks: [
          {
            ...{ id: 'gone' as ObjectionId, asked: [] as readonly PupilId[] },
            keys: readings.map(keysOf).reduce(uniteKeys),
          },
        ],
      },
    });
    expect(looks([anna], [anna], mark(like(2, NO_HOME)))).toEqual(['p0 objection']);
    expect(looks([anna], [anna], mark(like(2, NO_HOME), like(2, { postcode: '9999ZZ' })))).toEqual([]);
  });
});

describe('a page that shows less of a child than others', () => {
  it('makes it no lookalike of whom the others tell it apart from', () => {
    const girl = like(2, { sex: 'female' });
    expect(looks([anna, girl], [anna, { ...anna, sex: null }, girl])).toEqual([]);
    const homeless = like(2, NO_HOME);
    expect(looks([anna, homeless], [anna, { ...anna, ...NO_HOME }, homeless])).toEqual(['p0 open p0 p1']);
  });
});

describe('what a person decided', () => {
  const decide = (...pupilIds: readonly PupilId[]) => ({
    register: { twins: [{ pupilIds, by: 'A. Beheerder', on: '2026-11-21' }] },
  });
  it('is told where it was said of every one of them, in whatever order', () => {
    const known = [anna, like(2), pupil('Dirk||Spreeuw', { pupilNumber: '9' })];
    for (const pair of [decide(p(0), p(1)), decide(p(1), p(0))])
      expect(looks(known, known, pair)).toEqual(['p0 decided p0 p1', 'p1 decided p0 p1']);
    expect(looks(known, known, decide(p(0), p(2)))).toEqual(['p0 open p0 p1', 'p1 open p0 p1']);
  });
});
