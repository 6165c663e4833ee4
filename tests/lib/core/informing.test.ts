import { describe, expect, it } from 'vitest';
import { groupNameOf, informingOf, OBJECT_DAYS } from '../../../lib/core/informing.ts';

const TODAY = '2026-11-27';

describe('whether parents were told in time', () => {
  it.each([
    ['nothing is known', undefined, undefined, 'not-informed'],
    ['a day that is still to come', '2026-11-28', '2026-12-12', 'not-informed'],
    ['the last day to react is today', '2026-11-01', TODAY, 'term-running'],
    ['the last day to react was yesterday', '2026-11-01', '2026-11-26', 'informed'],
    ['told today, without a last day', TODAY, undefined, 'term-running'],
    ['told so long ago that the days of a usual term end today', '2026-11-13', undefined, 'term-running'],
    ['told a day before that', '2026-11-12', undefined, 'informed'],
    ['told long ago, and asked again until next week', '2026-09-01', '2026-12-04', 'term-running'],
  ] as const)('%s', (_, informedOn, objectBy, expected) => {
    expect(informingOf(informedOn, objectBy, TODAY)).toBe(expected);
  });
  it('a usual term is two weeks', () => expect(OBJECT_DAYS).toBe(14));
  it('a group is named as it is written, else by its year', () => {
    expect(groupNameOf({ classGroup: '5a', yearGroup: 5 })).toBe('5a');
    expect(groupNameOf({ classGroup: null, yearGroup: 5 })).toBe('5');
    expect(groupNameOf({ classGroup: null, yearGroup: null })).toBe('');
  });
});
