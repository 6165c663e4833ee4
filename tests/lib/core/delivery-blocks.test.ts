import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../lib/core/delivery-blocks.ts';
import { groupKey } from '../../../lib/core/informing.ts';
import type { ObjectionId } from '../../../lib/core/pupil.ts';
import type { EffectiveTie } from '../../../lib/core/resolve-ties.ts';
import { DEFAULT_PRESET, LETTER_2019, LETTER_2023, p } from './gate-case.ts';
import { pupil, view } from './school.ts';

const anna = pupil('Anna||Visser', { pupilNumber: '1' });
const blocks = (
  more: Partial<ReturnType<typeof view>> = {},
  ties: readonly EffectiveTie[] = [],
  preset = DEFAULT_PRESET,
  decided = false,
) => {
  const register = {
    ...view(
      [anna],
      ties.map(() => ({ subject: anna })),
    ),
    ...more,
  };
  return findBlocks(register, new Map(ties.map((tie, at) => [`o${at}` as ObjectionId, tie])), preset, decided);
};
const letter = LETTER_2023;
const dayCare = LETTER_2019;

describe('what stops a whole delivery', () => {
  it('is nothing where everything was said', () => expect(blocks()).toEqual([]));
  it('is that nobody stated how many objections there are', () => {
    expect(blocks({ statedCount: null })).toEqual([{ code: 'count-not-stated' }]);
  });
  it('is an objection that is nobody’s yet, each counted; one that is somebody’s, or of nobody here, is not', () => {
    const untied = { kind: 'untied', candidates: [] } as const;
    expect(blocks({}, [untied, { kind: 'absent' }, untied])).toEqual([{ code: 'objection-untied', count: 2 }]);
    expect(blocks({}, [{ kind: 'tied', pupilId: p(0), by: 'person' }, { kind: 'absent' }])).toEqual([]);
    const unresolved = view([anna], [{ subject: anna }]);
    expect(findBlocks(unresolved, new Map(), DEFAULT_PRESET, false)).toEqual([{ code: 'objection-untied', count: 1 }]);
  });
  it('is a preset with numbers or more than results that nobody decided on', () => {
    expect(blocks({}, [], letter)).toEqual([{ code: 'preset-undecided' }]);
    expect(blocks({}, [], dayCare)).toEqual([{ code: 'preset-undecided' }]);
    expect(blocks({}, [], letter, true)).toEqual([]);
  });
  it('is that no list of pupils was read, or an empty one', () => {
    expect(blocks({ pupilListRead: false })).toEqual([{ code: 'no-pupil-list' }]);
    expect(blocks({ pupils: [] })).toEqual([{ code: 'no-pupil-list' }]);
  });
  it('is all of these together', () => {
    const all = blocks({ statedCount: null, pupilListRead: false }, [{ kind: 'untied', candidates: [] }], letter);
    expect(all.map(({ code }) => code)).toEqual([
      'count-not-stated',
      'objection-untied',
      'preset-undecided',
      'no-pupil-list',
    ]);
  });
});

describe('what is decided of a group', () => {
  it('is of that group in that school year', () => {
    const keys = [
      groupKey('2026-2027', '5a'),
      groupKey('2027-2028', '5a'),
      groupKey('2026-2027', '5b'),
      groupKey('2026-2027', ''),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(groupKey('2026-2027', '5a')).toBe(keys[0]);
  });
});
