import { describe, expect, it } from 'vitest';
import { passesBsnTest, passesEducationNumberTest } from '../practice-school/numbers.ts';
import { readSources } from './sources.ts';

const PRODUCT = ['lib', 'components', 'entrypoints'];
const MOST_LINES = 250;

describe('every source file', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    const tooLong = readSources([...PRODUCT, 'tests'])
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path, lines }) => `${path} has ${lines} lines: which second idea is in it? Give that a file of its own.`);
    expect(tooLong).toEqual([]);
  });

  it('does without the ways around the types', () => {
    const found = readSources([...PRODUCT, 'tests'], /\.tsx?$/)
      .filter(({ path }) => path !== 'tests/boundaries/sources.test.ts')
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, index) =>
            /\bas unknown as\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|\b(it|test|describe)\.(skip|only|todo)\b/.test(
              line,
            )
              ? [`${path}:${index + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(found).toEqual([]);
  });
});

/** Published examples of the number tests, and what only looks like a number of a person. */
const PUBLISHED = ['111222333', '123456782', '100000004', '101222331', '133456785', '000000000'];
const isSynthetic = (digits: string): boolean =>
  digits.startsWith('999') ||
  digits.startsWith('000000') ||
  (digits.startsWith('10') && !passesBsnTest(digits)) ||
  PUBLISHED.includes(digits);

/** Nine digits in a row that would pass as a BSN or an onderwijsnummer and are not known to be made up. */
const realLooking = (text: string): string[] =>
  [...text.matchAll(/(?<![\w.])\d{9}(?![\w.])/g)]
    .map(([digits]) => digits)
    .filter((digits) => (passesBsnTest(digits) || passesEducationNumberTest(digits)) && !isSynthetic(digits));

describe('identifiers in tests', () => {
  it('are synthetic: a BSN starts with 999 (or 000000), an onderwijsnummer with 10, or it is a published example', () => {
    const found = readSources(['tests', ...PRODUCT], /\.(tsx?|json|csv|html|xml|txt)$/).flatMap(({ path, text }) =>
      realLooking(text).map((digits) => `${path}: ${digits}`),
    );
    expect(found).toEqual([]);
  });

  it('would be seen if one were real', () => {
    const neighbours = Array.from({ length: 22 }, (_, step) => String(223_456_780 + step));
    expect(realLooking(neighbours.join(' ')).length).toBeGreaterThan(0);
  });
});
