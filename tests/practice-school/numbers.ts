import type { Random } from './random.ts';

/*
 * Synthetic numbers that pass the official tests. Written from the published rule, not from lib/: the practice school
 * must not share a mistake with the code that it tests.
 */
const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** Nine digits; 9p1 + 8p2 + … + 2p8 − p9 is a multiple of 11. */
export const passesBsnTest = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && digits !== '000000000' && weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;

/** Nine digits; (9p1 + … + 2p8) mod 11 = p9 + 5. */
export const passesEducationNumberTest = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(digits[8]) + 5;

const draw = (random: Random, taken: Set<string>, start: string, passes: (digits: string) => boolean): string => {
  for (;;) {
    const digits = `${start}${String(random.between(0, 10 ** (9 - start.length) - 1)).padStart(9 - start.length, '0')}`;
    if (!passes(digits) || taken.has(digits)) continue;
    taken.add(digits);
    return digits;
  }
};

/** A valid BSN in the synthetic range 999…. */
export const drawBsn = (random: Random, taken: Set<string>): string => draw(random, taken, '999', passesBsnTest);

/** A valid onderwijsnummer with the usual prefix 10. */
export const drawEducationNumber = (random: Random, taken: Set<string>): string =>
  draw(random, taken, '10', passesEducationNumberTest);
