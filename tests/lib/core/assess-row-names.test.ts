import { describe, expect, it } from 'vitest';
import { assessRow, uniteKeys } from '../../../lib/core/assess-row.ts';
import { KEY_KINDS } from '../../../lib/core/identifier-keys.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { keysOf, name, pupil, type TestObjection, tiedTo, view } from './school.ts';

/* What objections do to rows by name alone, and who was erased with one. Each case is a row, a register and a standing. */
const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
const al = pupil('Al||Kievit', { pupilNumber: '2', birthDate: '2016-04-05' });
const otherBo = pupil('Bo||Specht', { pupilNumber: '3', birthDate: '2017-06-07' });
const CLEAR = 'none-known/number-or-birth-date';
const LEFT = { kind: 'absent', reason: 'left' } as const;

interface Register {
  readonly pupils?: readonly PupilIdentity[];
  readonly objections?: readonly TestObjection[];
  /** Erased with an objection; the pupils that were asked since. */
  readonly erased?: readonly (readonly [PupilIdentity, ...number[]])[];
}
const assess = (row: PupilIdentity, { pupils = [bo, al], objections = [], erased = [] }: Register = {}) => {
  const marks = erased.map(([who, ...asked], at) => ({
    id: `e${at}` as ObjectionId,
    keys: keysOf(who),
    asked: asked.map((index) => `p${index}` as PupilId),
  }));
  return assessRow(keysOf(row), buildStandingIndex({ ...view(pupils, objections), marks }));
};
const standing = (...args: Parameters<typeof assess>): string => {
  const { standing: what, reason } = assess(...args);
  return `${what}/${reason}`;
};

describe('what an assessment says besides the standing', () => {
  it('is whom it recognises, whom it may be, and which objections', () => {
    expect(assess(bo)).toMatchObject({ pupilId: 'p0', fits: ['p0'], objectionIds: [] });
    expect(assess(pupil('Bo||Specht'))).toMatchObject({ pupilId: null, fits: ['p0'], objectionIds: [] });
    expect(assess(pupil('Dirk||Spreeuw'))).toMatchObject({ pupilId: null, fits: [], objectionIds: [] });
    expect(assess(pupil(''))).toMatchObject({
      standing: 'ambiguous',
      reason: 'no-identifiers',
      pupilId: null,
      fits: [],
    });
    const objections = [{ subject: al, tie: tiedTo('p1') }, { subject: bo }, { subject: bo, tie: LEFT }];
    expect(assess(bo, { objections })).toMatchObject({ pupilId: 'p0', fits: ['p0'], objectionIds: ['o1', 'o2'] });
  });
  it('names an objection once, however many ways lead to it', () => {
    const objections = [{ subject: bo, tie: tiedTo('p0') }];
    expect(assess(bo, { objections }).objectionIds).toEqual(['o0']);
  });
});

describe('an objection on a row that may be two pupils', () => {
  const named = pupil('Bo||Specht');
  const pupils = [bo, otherBo];
  const on = (...indexes: number[]) =>
    indexes.map((index): TestObjection => ({ subject: pupils[index] ?? named, tie: tiedTo(`p${index}`) }));
  it('is one where both objected, and a doubt where one did', () => {
    expect(standing(named, { pupils, objections: on(0, 1) })).toBe('objection/objection-tied');
    expect(standing(named, { pupils, objections: on(0) })).toBe('ambiguous/namesakes');
    expect(assess(named, { pupils, objections: on(0, 1) }).objectionIds).toEqual(['o0', 'o1']);
  });
  it('names what comes near where it is a doubt', () => {
    expect(assess(named, { pupils, objections: on(0) }).objectionIds).toEqual(['o0']);
    expect(assess(named, { pupils }).objectionIds).toEqual([]);
  });
});

describe('an objection by a number that the register does not know of the pupil', () => {
  const coded = (who: PupilIdentity) => ({ ...who, bsn: '999990639' });
  const subject = pupil('', { bsn: '999990639' });
  it('is one of whoever shows that number, in the list or not, and of nobody else', () => {
    const objections = [{ subject, tie: LEFT }];
    expect(assess(coded(bo), { objections })).toMatchObject({
      ...{ standing: 'objection', reason: 'objection-identifier', pupilId: 'p0', objectionIds: ['o0'] },
    });
    expect(standing(coded(pupil('Dirk||Spreeuw')), { objections })).toBe('objection/objection-identifier');
    expect(standing(bo, { objections })).toBe(CLEAR);
  });
  it('is not said to be that pupil’s own where it is tied to another one', () => {
    const objections = [{ subject, tie: tiedTo('p1') }];
    expect(standing(coded(bo), { objections })).toBe('objection/objection-identifier');
    expect(standing(al, { objections })).toBe('objection/objection-tied');
  });
  it('that was erased is asked of again, unless that very pupil was asked', () => {
    const gone = pupil('Els||Merel', { bsn: '999990639' });
    expect(standing(coded(bo), { erased: [[gone]] })).toBe('unknown/erased-before');
    expect(standing(coded(bo), { erased: [[gone, 1]] })).toBe('unknown/erased-before');
    expect(standing(coded(bo), { erased: [[gone, 0]] })).toBe(CLEAR);
    expect(standing(coded(pupil('Dirk||Spreeuw')), { erased: [[gone, 0]] })).toBe('unknown/erased-before');
  });
});

describe('an objection by name alone', () => {
  const subject = pupil('Bo||Specht');
  it('blocks the only pupil of that name, not one of another birth date', () => {
    expect(standing(bo, { objections: [{ subject }] })).toBe('objection/objection-name');
    const dated = { subject: { ...subject, birthDate: '2015-01-01' } };
    expect(standing(bo, { objections: [dated] })).toBe('ambiguous/near-objection');
    expect(standing(al, { objections: [{ subject }] })).toBe(CLEAR);
  });
  it('is a doubt of each of two pupils of that name', () => {
    expect(standing(bo, { pupils: [bo, otherBo], objections: [{ subject }] })).toBe('ambiguous/near-objection');
    expect(standing(otherBo, { pupils: [bo, otherBo], objections: [{ subject }] })).toBe('ambiguous/near-objection');
  });
  it('blocks a row with only that name, where it can be one pupil or nobody', () => {
    expect(standing(subject, { objections: [{ subject }] })).toBe('objection/objection-name');
    expect(standing(subject, { pupils: [al], objections: [{ subject }] })).toBe('objection/objection-name');
    expect(standing(subject, { pupils: [bo, otherBo], objections: [{ subject }] })).toBe('ambiguous/namesakes');
  });
  it('that says less than a name is a doubt of each of two whom it fits, also of a row with the name of one', () => {
    const initial = (text: string) => ({ ...pupil(''), name: { ...name(text), initials: 'B' } });
    const pupils = [bo, pupil('Bas||Specht', { pupilNumber: '5' })];
    expect(standing(subject, { pupils, objections: [{ subject: initial('||Specht') }] })).toBe(
      'ambiguous/near-objection',
    );
    // Bas by his number; what else the row says of him fits Bo as well.
    const row = { ...initial('||Specht'), pupilNumber: '5' };
    expect(standing(row, { pupils })).toBe(CLEAR);
    expect(standing(row, { pupils, objections: [{ subject }] })).toBe('ambiguous/near-objection');
  });
  it('that is tied to another pupil leaves a row with only that name in doubt, also beside one that is tied to nobody', () => {
    const others = { subject, tie: tiedTo('p1') };
    expect(standing(subject, { objections: [others] })).toBe('ambiguous/name-only');
    expect(standing(subject, { objections: [others, { subject }] })).toBe('ambiguous/name-only');
  });
  it('that is a typo away is a doubt of a row with a name, and of one of nobody', () => {
    const near = { subject: pupil('Bo||Spech') };
    expect(standing(subject, { objections: [near] })).toBe('ambiguous/near-objection');
    expect(standing(subject, { pupils: [al], objections: [near] })).toBe('ambiguous/near-objection');
    expect(standing(pupil('Dirk||Spreeuw'), { pupils: [al], objections: [near] })).toBe('unknown/not-in-list');
  });
  it('of who left is a doubt of a newcomer of that name, and of one a typo away unless the birth date is another', () => {
    const left = (fields: Partial<PupilIdentity> = {}) => [{ subject: pupil('Bo||Specht', fields), tie: LEFT }];
    expect(standing(bo, { objections: left() })).toBe('ambiguous/near-objection');
    expect(standing(bo, { objections: left({ birthDate: '2010-01-01' }) })).toBe('ambiguous/near-objection');
    const typo = pupil('Bo||Spech', { pupilNumber: '8', birthDate: '2016-02-03' });
    expect(standing(typo, { pupils: [typo], objections: left() })).toBe('ambiguous/near-objection');
    expect(standing(typo, { pupils: [typo], objections: left({ birthDate: '2010-01-01' }) })).toBe(CLEAR);
    expect(standing(subject, { pupils: [al], objections: left() })).toBe('ambiguous/near-objection');
  });
  it('that is tied stays with whom it is tied to: a stranger of that name is blocked, one a typo away doubted', () => {
    const objections = [{ subject, tie: tiedTo('p0') }];
    const stranger = pupil('Bo||Specht', { pupilNumber: '9' });
    expect(standing(stranger, { objections })).not.toMatch(/^none-known/);
    expect(standing(pupil('Bo||Spech'), { objections })).toBe('ambiguous/near-objection');
    const other = pupil('Bo||Specht', { birthDate: '2010-01-01' });
    expect(standing(other, { objections: [{ subject: bo, tie: tiedTo('p0') }] })).toBe('unknown/not-in-list');
  });
  it('is found under a name that the register knows of the pupil, though the row shows only a number', () => {
    const numbered = pupil('', { pupilNumber: '1' });
    expect(standing(numbered, { objections: [{ subject }] })).toBe('objection/objection-name');
    expect(standing(numbered, { objections: [{ subject: pupil('Bo||Spech') }] })).toBe('ambiguous/near-objection');
    expect(standing(numbered, { objections: [{ subject: pupil('Al||Kievit'), tie: tiedTo('p1') }] })).toBe(CLEAR);
  });
});

describe('a row with only a name', () => {
  it('that carries another number than the pupil of that name contradicts itself', () => {
    expect(standing(pupil('Bo||Specht', { pupilNumber: '77' }))).toBe('ambiguous/conflicting-identifiers');
    expect(standing(pupil('Bo||Specht'))).toBe('ambiguous/name-only');
  });
});

describe('a pupil that the register may know twice', () => {
  const undated = pupil('Bo||Specht', { pupilNumber: '31' });
  const objections = [{ subject: undated, tie: tiedTo('p1') }];
  it('is doubted where the other one objected and nothing lasting tells them apart', () => {
    expect(assess(bo, { pupils: [bo, undated], objections })).toMatchObject({
      standing: 'ambiguous',
      reason: 'namesakes',
      objectionIds: ['o0'],
    });
    expect(standing(bo, { pupils: [bo, undated] })).toBe(CLEAR);
    const born = { ...undated, birthDate: '2010-01-01' };
    expect(standing(bo, { pupils: [bo, born], objections: [{ subject: born, tie: tiedTo('p1') }] })).toBe(CLEAR);
  });
});

describe('who was erased with an objection', () => {
  it('is asked again before anything goes, by number and by name', () => {
    expect(standing(bo, { erased: [[bo]] })).toBe('unknown/erased-before');
    expect(assess(bo, { erased: [[bo]] }).objectionIds).toEqual(['e0']);
    const back = pupil('Bo||Specht', { pupilNumber: '44' });
    expect(standing(back, { pupils: [al], erased: [[bo]] })).toBe('unknown/erased-before');
    expect(standing(pupil('Bo||Spech'), { pupils: [al], erased: [[bo]] })).toBe('ambiguous/near-objection');
    expect(standing(al, { erased: [[bo]] })).toBe(CLEAR);
  });
  it('goes once somebody was asked, and nobody else of that name does by it', () => {
    expect(standing(bo, { erased: [[bo, 0]] })).toBe(CLEAR);
    expect(standing(bo, { erased: [[bo, 1]] })).toBe('unknown/erased-before');
    // Came back under another number, of which the mark knows nothing.
    const back = { ...bo, pupilNumber: '44' };
    expect(standing(back, { pupils: [back, al], erased: [[bo, 0]] })).toBe(CLEAR);
    const named = pupil('Bo||Specht', { pupilNumber: '44' });
    expect(standing(named, { pupils: [named, al], erased: [[pupil('Bo||Specht', { pupilNumber: '1' })]] })).toBe(
      'ambiguous/near-objection',
    );
    // Nor does another number tell somebody apart whose name is a typo away.
    const typo = pupil('Bo||Spech', { pupilNumber: '44' });
    expect(standing(typo, { pupils: [typo, al], erased: [[pupil('Bo||Specht', { pupilNumber: '1' })]] })).toBe(
      'ambiguous/near-objection',
    );
  });
  it('objects where an objection stands beside the mark', () => {
    const objections = [{ subject: bo, tie: tiedTo('p0') }];
    expect(standing(bo, { objections, erased: [[bo]] })).toBe('objection/objection-tied');
    expect(standing(bo, { objections, erased: [[bo, 0]] })).toBe('objection/objection-tied');
  });
});

describe('keys of a pupil and of a row together', () => {
  it('are all of both, each once, whatever kind', () => {
    const [left, right] = [bo, { ...al, bsn: '999990639', educationNumber: '100000004', sex: 'male' as const }].map(
      keysOf,
    );
    if (left === undefined || right === undefined) throw new Error('no keys');
    const both = uniteKeys(left, right);
    for (const kind of KEY_KINDS)
      expect([kind, new Set(both[kind])]).toEqual([kind, new Set([...left[kind], ...right[kind]])]);
    for (const kind of KEY_KINDS) expect(both[kind]).toHaveLength(new Set(both[kind]).size);
    expect(uniteKeys(left, left)).toEqual(left);
    const again = uniteKeys(left, keysOf({ ...bo }));
    expect(again).toEqual(left);
  });
});
