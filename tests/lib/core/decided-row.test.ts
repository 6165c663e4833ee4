import { describe, expect, it } from 'vitest';
import type { IndexKey } from '../../../lib/core/identifier-keys.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { nameMark, type RowPlace, rowMark } from '../../../lib/core/row-marks.ts';
import { assessRowIn, judgeNameAlone } from '../../../lib/core/settle-row.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { keysOf, name, pupil, type TestObjection, tiedTo, view } from './school.ts';

/* All that an assessment says once a person said something of the row or of its group; settle-row.test.ts has what may go. */
const YEAR = '2026-2027';
const HERE: RowPlace = {
  ...{ origin: 'https://lvs.example', schoolYear: YEAR, readAt: '2026-11-26T10:00:00.000Z' },
  ...{ classGroup: '5a', yearGroup: null },
};
const id = (at: number) => `p${at}` as PupilId;
const textOf = (mark: string | null): string => {
  if (mark === null) throw new Error('no mark');
  return mark;
};
const bsn = '999990639';
const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const named = pupil('Bo||Specht');
const dated = pupil('Bo||Specht', { birthDate: '2016-02-13' });
const dirk = pupil('Dirk||Spreeuw');

interface Said {
  readonly pupils?: readonly PupilIdentity[];
  readonly objections?: readonly TestObjection[];
  readonly erased?: readonly PupilIdentity[];
  /** Per pupil the groups that the whole list has them in; null: not on it. */
  readonly groups?: readonly (readonly string[] | null)[];
  readonly unsure?: readonly string[];
}
const indexOf = (said: Said, decided: readonly (readonly [PupilIdentity, number | null])[] = []) => {
  const { pupils = [bo, al], groups = pupils.map(() => ['5a']) } = said;
  const members = groups.flatMap((all, at) =>
    all === null ? [] : [[id(at), all.map((classGroup) => ({ classGroup, yearGroup: null }))] as const],
  );
  return buildStandingIndex({
    ...view(pupils, said.objections),
    marks: (said.erased ?? []).map((who, at) => ({ id: `e${at}` as ObjectionId, keys: keysOf(who), asked: [] })),
    said: {
      lists: [{ schoolYear: YEAR, members: new Map(members), unsure: (said.unsure ?? []) as IndexKey[] }],
      confirmed: [{ schoolYear: YEAR, group: '5a', names: new Map([[textOf(nameMark(keysOf(named))), id(0)]]) }],
      decided: decided.map(([row, at]) => ({
        ...{ mark: textOf(rowMark(keysOf(row), HERE)), pupilId: at === null ? null : id(at) },
      })),
    },
  });
};
/** The row in 5a, decided to be that pupil (null: of no list; undefined: nothing was said). */
const settle = (row: PupilIdentity, at: number | null | undefined, said: Said = {}) =>
  assessRowIn(keysOf(row), HERE, indexOf(said, at === undefined ? [] : [[row, at]]));
const standing = (...asked: Parameters<typeof settle>) => {
  const { standing: what, reason } = settle(...asked);
  return `${what}/${reason}`;
};
const DECIDED = {
  ...{ standing: 'none-known', reason: 'decided', settled: 'decided' },
  ...{ pupilId: 'p0', fits: ['p0'], objectionIds: [] },
};

describe('a row that a person decided', () => {
  it('is that pupil’s, or with nobody of the list', () => {
    expect(settle(dated, 0)).toEqual(DECIDED);
    expect(settle(named, 0)).toEqual(DECIDED);
    expect(settle(dirk, 0)).toEqual(DECIDED);
    expect(settle(named, null)).toEqual({
      ...{ standing: 'unknown', reason: 'decided-other' },
      ...{ pupilId: null, fits: [], objectionIds: [] },
    });
  });
  it('says nothing of a row that its own identifiers settle, nor of who was erased with an objection', () => {
    expect(standing(bo, null)).toBe('none-known/number-or-birth-date');
    expect(standing(named, null, { objections: [{ subject: named }] })).toBe('objection/objection-name');
    expect(standing(bo, 0, { erased: [bo] })).toBe('unknown/erased-before');
    const back = pupil('Bo||Specht', { pupilNumber: '44' });
    expect(standing(back, null, { pupils: [al], erased: [bo] })).toBe('unknown/erased-before');
  });
  it('is an objection’s where it carries a number of who objected, whoever was meant', () => {
    const coded = { ...al, bsn };
    const both = pupil('', { pupilNumber: '1', bsn });
    const said = { pupils: [bo, coded], objections: [{ subject: named, tie: tiedTo('p0') }] };
    expect(standing(both, undefined, said)).toBe('ambiguous/conflicting-identifiers');
    for (const meant of [0, 1, null])
      expect(settle(both, meant, said)).toMatchObject({
        ...{ standing: 'objection', reason: 'objection-identifier' },
        ...{ pupilId: null, fits: ['p0', 'p1'], objectionIds: ['o0'] },
      });
  });
  it('is that pupil’s objection, by whatever leads to one', () => {
    const own = { ...DECIDED, standing: 'objection' };
    const tied = { subject: { ...named, birthDate: '2016-02-03' }, tie: tiedTo('p0') };
    expect(settle(dated, 0, { objections: [tied] })).toEqual({
      ...own,
      reason: 'objection-tied',
      objectionIds: ['o0'],
    });
    // Under the name that the list has: the row says another one.
    expect(settle(dirk, 0, { objections: [{ subject: named }] })).toEqual({
      ...{ ...own, reason: 'objection-name', objectionIds: ['o0'] },
    });
  });
  it('stays as it was while the pupil may be known twice, once with an objection', () => {
    const pupils = [bo, pupil('Bo||Specht', { pupilNumber: '31' })];
    const objections = [{ subject: pupil('', { bsn }), tie: tiedTo('p1') }];
    expect(standing(dirk, 0, { pupils })).toBe('none-known/decided');
    expect(standing(dirk, 0, { pupils, objections })).toBe('unknown/not-in-list');
  });
});

describe('a namesake whom nothing on a decided row tells apart', () => {
  const pupils = [bo, pupil('Bo||Specht', { bsn })];
  it('keeps it in doubt, unless the list has that one in other groups only', () => {
    const of = (...groups: readonly string[]) => standing(named, 0, { pupils, groups: [['5a'], groups] });
    expect(of('5a')).toBe('ambiguous/namesakes');
    expect(of('5b', '5a')).toBe('ambiguous/namesakes');
    expect(of('5b')).toBe('none-known/decided');
    expect(of('5b', '6b')).toBe('none-known/decided');
    expect(standing(named, 0, { pupils, groups: [['5a'], null] })).toBe('ambiguous/namesakes');
  });
  it('is no matter where the row shows a number of whom it was said to be', () => {
    const row = { ...dated, pupilNumber: '1' };
    expect(standing(row, undefined, { pupils })).toBe('ambiguous/conflicting-identifiers');
    expect(standing(row, 0, { pupils })).toBe('none-known/decided');
  });
});

describe('a name alone', () => {
  const alone = (row: PupilIdentity, said: Said = {}, place: Partial<RowPlace> = {}) => {
    const judged = judgeNameAlone(keysOf(row), { ...HERE, ...place }, indexOf(said));
    return 'doubt' in judged ? judged.doubt : judged.pupilId;
  };
  it('is whose the list says, once, in that group', () => {
    expect(alone(named)).toBe('p0');
    expect(alone(named, { groups: [['6b', '5a'], ['5a']] })).toBe('p0');
    expect(assessRowIn(keysOf(named), HERE, indexOf({}))).toEqual({
      ...{ standing: 'none-known', reason: 'name-confirmed', settled: 'confirmed' },
      ...{ pupilId: 'p0', fits: ['p0'], objectionIds: [] },
    });
  });
  it('is in doubt without a whole list of that school year', () => {
    expect(alone(named, {}, { schoolYear: null })).toBe('no-whole-list');
    expect(alone(named, {}, { schoolYear: '2027-2028' })).toBe('no-whole-list');
  });
  it('is in doubt where it is not whole', () => {
    expect(alone({ ...named, name: { ...name('||Specht'), initials: 'B' } })).toBe('not-whole-name');
    expect(alone(pupil(`${'Bo'.repeat(40)}||Specht`))).toBe('not-whole-name');
    expect(alone(pupil(''))).toBe('not-whole-name');
  });
  it('is in doubt where nobody has it, or who has it is not on that list', () => {
    expect(alone(dirk)).toBe('not-in-list');
    expect(alone(dirk, { unsure: keysOf(dirk).name })).toBe('not-in-list');
    expect(alone(named, { groups: [null, ['5a']] })).toBe('not-in-list');
  });
  it('is in doubt where another pupil has it, or a row of the list that is not known whose', () => {
    expect(alone(named, { pupils: [bo, pupil('Bo||Specht', { bsn })] })).toBe('not-unique');
    expect(alone(named, { unsure: keysOf(named).name })).toBe('not-unique');
    const twoWays = pupil('Robert (Bo)||Specht');
    expect(alone(twoWays, { unsure: keysOf(named).name })).toBe('not-unique');
    expect(alone(twoWays, { unsure: keysOf(dirk).name })).toBe('p0');
  });
  it('is in doubt in another group', () => {
    expect(alone(named, { groups: [['5b'], ['5a']] })).toBe('other-group');
    expect(alone(named, {}, { classGroup: '5b' })).toBe('other-group');
  });
  it('is in doubt while an objection comes near, or somebody of a near name has one', () => {
    const typo = pupil('Bo||Spech', { bsn });
    expect(alone(named, { objections: [{ subject: pupil('Bo||Spech') }] })).toBe('near-objection');
    expect(alone(named, { objections: [{ subject: al, tie: tiedTo('p1') }] })).toBe('p0');
    const numbered = { subject: pupil('', { bsn }) };
    expect(alone(named, { pupils: [bo, typo], objections: [numbered] })).toBe('near-objection');
    expect(alone(named, { pupils: [bo, typo], objections: [{ subject: typo }] })).toBe('near-objection');
    expect(alone(named, { objections: [{ subject: pupil('', { pupilNumber: '1' }) }] })).toBe('near-objection');
  });
});
