import { describe, expect, it } from 'vitest';
import { filterObjections, needsTying } from '../../../components/objection/filter-objections.ts';
import { readCount } from '../../../components/objection/read-count.ts';
import { OBJECTIONS } from '../preview/scenario.ts';

const ids = (list: readonly { readonly objectionId: string }[]) => list.map(({ objectionId }) => objectionId);

describe('the list of objections', () => {
  it('shows every one of them, those that nobody is tied to first', () => {
    const shown = filterObjections(OBJECTIONS, 'all', '');
    expect(ids(shown).toSorted()).toEqual(ids(OBJECTIONS).toSorted());
    expect(shown[0]?.objectionId).toBe('o2');
  });

  it('finds names without their accents, by group, and by several words', () => {
    expect(ids(filterObjections(OBJECTIONS, 'all', 'sahin'))).toEqual(['o2']);
    expect(ids(filterObjections(OBJECTIONS, 'all', '  3b   SJOUKJE'))).toEqual(['o3']);
    expect(filterObjections(OBJECTIONS, 'all', 'niemand')).toEqual([]);
  });

  it('filters on what still counts', () => {
    expect(ids(filterObjections(OBJECTIONS, 'withdrawn', ''))).toEqual(['o4']);
    expect(ids(filterObjections(OBJECTIONS, 'untied', ''))).toEqual(['o2']);
    expect(ids(filterObjections(OBJECTIONS, 'in-force', ''))).not.toContain('o4');
  });

  it('keeps asking while somebody is still looking, and stops once it was withdrawn', () => {
    const [first] = OBJECTIONS;
    if (!first) throw new Error('no objections to test with');
    expect(needsTying({ ...first, tie: 'still-looking' })).toBe(true);
    expect(needsTying({ ...first, tie: 'untied', status: 'withdrawn' })).toBe(false);
  });
});

describe('a stated number', () => {
  it('is a whole number from nought on', () => {
    expect(['0', ' 12 ', '-1', '1,5', '', 'vier'].map(readCount)).toEqual([0, 12, null, null, null, null]);
  });
});
