import { describe, expect, it } from 'vitest';
import type { Draw } from '../../../../lib/page/capture/draw.ts';
import { createMadeUp } from '../../../../lib/page/capture/made-up-text.ts';
import fc from '../../../fast-check.ts';
import { passesBsnTest, passesEducationNumberTest } from '../../../practice-school/numbers.ts';

/** Any draws at all: what must hold, holds for each of them. */
const draws = fc.infiniteStream(fc.nat({ max: 0x7fff_ffff })).map((stream): Draw => {
  const numbers = stream[Symbol.iterator]();
  return (below) => (numbers.next().value as number) % below;
});
const seeded = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor(state / 65_536) % below;
  };
};

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéëïçÖØšłßжñ';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
const number = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 });
const pad = (value: number) => String(value).padStart(2, '0');
const MONTHS = ['januari', 'mrt', 'May', 'oktober', 'DEC'];
const date = fc
  .record({
    y: fc.integer({ min: 1995, max: 2035 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
    form: fc.integer({ min: 0, max: 6 }),
    month: fc.constantFrom(...MONTHS),
  })
  .map(({ y, m, d, form, month }) => {
    const forms = [
      `${pad(d)}-${pad(m)}-${y}`,
      `${d}/${m}/${y}`,
      `${y}-${pad(m)}-${pad(d)}`,
      `${pad(d)}.${pad(m)}.${pad(y % 100)}`,
      `${d} ${month} ${y}`,
      `${y}-${y + 1}`,
      `${y}/${pad((y + 1) % 100)}`,
    ];
    return forms[form] ?? '';
  });
const sign = fc.constantFrom(' ', ', ', ' (', ') ', '; ', ' / ', ': ', '\n', ' – ');
const text = fc
  .array(fc.tuple(fc.oneof(word, number, date), sign), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));

const wordsOf = (said: string): string[] => (said.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((one) => one);
const numbersOf = (said: string): string[] => said.match(/\d+/g) ?? [];
const shapeOf = (said: string): string =>
  said
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, 'a')
    .replace(/\d/g, '9');
const MONTH_WORDS =
  /\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|\b(?:jan|feb|mrt|mar|apr|may|jun|jul|aug|sep|okt|oct|nov|dec|january|february|march|june|july|august|october)\b/giu;

describe('made-up text', () => {
  it('holds no word of three letters and no number of three figures that stood there, whatever is drawn', () => {
    fc.assert(
      fc.property(text, draws, (said, draw) => {
        const madeUp = createMadeUp(draw);
        madeUp.avoid(said);
        const made = madeUp.of(said);
        const plain = made.replace(MONTH_WORDS, ' ');
        const words = new Set(wordsOf(plain));
        expect(wordsOf(said.replace(MONTH_WORDS, ' ')).filter((one) => words.has(one))).toEqual([]);
        const numbers = new Set(numbersOf(made));
        expect(numbersOf(said).filter((one) => one.length >= 3 && numbers.has(one))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes every single letter and figure, of whatever piece of text', () => {
    fc.assert(
      fc.property(word, number, draws, (one, other, draw) => {
        const madeUp = createMadeUp(draw);
        const made = [...madeUp.of(one)];
        for (const [at, letter] of [...one.normalize('NFC')].entries())
          expect(made[at]?.toLowerCase()).not.toBe(letter.toLowerCase());
        const figures = [...madeUp.of(other)];
        for (const [at, figure] of [...other].entries()) expect(figures[at]).not.toBe(figure);
      }),
    );
  });

  it('keeps the shape of words and numbers', () => {
    const plain = fc
      .array(fc.tuple(fc.string({ unit: fc.constantFrom(...'abzXYZeo'), minLength: 1 }), sign, number, sign))
      .map((parts) => parts.flat().join(''))
      // Figures between signs may make a date: their own test is below.
      .filter((said) => !/\d\s?[-/–.]\s?\d|\d \d/.test(said));
    fc.assert(
      fc.property(plain, draws, (said, draw) => {
        expect(shapeOf(createMadeUp(draw).of(said))).toBe(shapeOf(said));
      }),
    );
  });

  it('makes another date of the same form, and one that exists', () => {
    fc.assert(
      fc.property(date, draws, (said, draw) => {
        const madeUp = createMadeUp(draw);
        madeUp.avoid(said);
        const made = madeUp.of(said);
        expect(made).not.toBe(said);
        expect(made.replace(/\p{L}+/gu, 'x').replace(/\d/g, '9')).toBe(
          said.replace(/\p{L}+/gu, 'x').replace(/\d/g, '9'),
        );
        const [, d, m] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d+$/.exec(made) ?? [];
        const [, , m2, d2] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(made) ?? [];
        const [, y1, y2] = /^(\d{4})[-/](\d{2}|\d{4})$/.exec(made) ?? [];
        if (d !== undefined || d2 !== undefined) {
          expect(Number(m ?? m2)).toBeGreaterThanOrEqual(1);
          expect(Number(m ?? m2)).toBeLessThanOrEqual(12);
          expect(Number(d ?? d2)).toBeGreaterThanOrEqual(1);
          expect(Number(d ?? d2)).toBeLessThanOrEqual(28);
        }
        if (y1 !== undefined) expect(Number(y2) % 100).toBe((Number(y1) + 1) % 100);
        if (/\p{L}/u.test(said)) expect(made.match(MONTH_WORDS)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for the same word, in any capitals: equal keys stay equal', () => {
    const madeUp = createMadeUp(seeded(7));
    const made = madeUp.of('Wilgenroos');
    expect(madeUp.of('WILGENROOS, 7001')).toBe(`${made.toUpperCase()}, ${madeUp.of('7001')}`);
    expect(createMadeUp(seeded(8)).of('Wilgenroos')).not.toBe(made);
  });

  it('never makes a number that passes the test of a BSN or an onderwijsnummer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 9 }),
        draws,
        (said, draw) => {
          const made = createMadeUp(draw).of(said).padStart(9, '0');
          expect(passesBsnTest(made) || passesEducationNumberTest(made)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('lets no sign through that could be a letter in disguise, or that cannot be seen', () => {
    const madeUp = createMadeUp(seeded(3));
    const hidden = [...'Fien'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
    expect(madeUp.of(`☑${hidden}\u200b\u202e ✓`)).toBe('☑ ✓');
    expect(madeUp.of('🅵🅸🅴🅽')).toBe('¤¤¤¤');
    expect(madeUp.of('\u{1D405}\u{1D422}')).toMatch(/^\p{Script=Latin}{2}$/u);
  });
});
