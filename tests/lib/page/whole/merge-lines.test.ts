import { describe, expect, it } from 'vitest';
import { type Line, mergeLines } from '../../../../lib/page/whole/merge-lines.ts';
import fc from '../../../fast-check.ts';

const line = (text: string, index: number | null = null): Line => ({ kind: 'row', cells: [text], index });
const lines = (text: string): Line[] => [...text].map((one) => line(one));
const said = (all: readonly Line[]): string => all.map(({ cells }) => cells[0]).join('');

/** Reads a list by windows that each begin before the end of the one before. */
function readBy(all: readonly Line[], size: number, steps: readonly number[]): readonly Line[] | null {
  let known: readonly Line[] = [];
  let from = 0;
  let at = 0;
  for (const step of [0, ...steps]) {
    at = Math.min(at + step, Math.max(0, all.length - size));
    const merged = mergeLines(known, from, all.slice(at, at + size));
    if (merged.outcome !== 'merged') return null;
    known = merged.lines;
    from = merged.start;
  }
  return known;
}

describe('laying windows on each other', () => {
  it('adds what is new, once', () => {
    expect(mergeLines(lines('abcd'), 0, lines('cdef'))).toEqual({
      outcome: 'merged',
      lines: lines('abcdef'),
      start: 2,
    });
    expect(mergeLines(lines('abcd'), 1, lines('bc'))).toEqual({ outcome: 'merged', lines: lines('abcd'), start: 1 });
  });
  it('refuses windows that have nothing in common, or that fit twice', () => {
    expect(mergeLines(lines('abcd'), 0, lines('efgh')).outcome).toBe('apart');
    expect(mergeLines(lines('abcd'), 0, lines('cxef')).outcome).toBe('apart');
    expect(mergeLines(lines('abaa'), 0, lines('aab')).outcome).toBe('doubtful');
  });
  it('tells rows that look alike by the number that the page gives them', () => {
    const known = [line('a', 1), line('a', 2), line('a', 3)];
    const merged = mergeLines(known, 0, [line('a', 3), line('a', 4)]);
    expect(merged).toMatchObject({ outcome: 'merged', start: 2 });
  });
  it('gives every list of different rows back whole, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 100 }),
        (texts, size, raw) => {
          const all = texts.map((text) => line(text));
          const steps = [...raw.map((step) => Math.min(step, size - 1)), ...Array.from({ length: 60 }, () => size - 1)];
          expect(readBy(all, size, steps)).toEqual(all);
        },
      ),
    );
  });
  it('never invents, loses or doubles a row when rows look alike: the list itself, or a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 3, maxLength: 30 }),
        fc.integer({ min: 3, max: 9 }),
        (texts, size) => {
          const all = texts.map((text) => line(text));
          const read = readBy(
            all,
            size,
            Array.from({ length: 40 }, () => 1),
          );
          if (read !== null) expect(said(read)).toBe(texts.join(''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
