import type { Random } from './random.ts';
import { PRACTICE_DOMAINS, type PracticePupil, type PracticeResult } from './types.ts';

const LEVELS = ['I+', 'I', 'II', 'III', 'IV', 'V', 'V-'];

/** Group 8 sits at the beginning and in the middle of the year; everybody else in the middle and at the end. */
export const momentsOf = (yearGroup: number): readonly string[] => {
  if (yearGroup < 3) return [];
  return yearGroup === 8 ? ['B8', 'M8'] : [`M${yearGroup}`, `E${yearGroup}`];
};

const SITTINGS = { B: '2025-09-', M: '2026-01-', E: '2026-06-' } as const;

/** Results of all pupils of years 3–8; now and then one was ill. The newcomer has only what was sat after arrival. */
export const drawResults = (random: Random, pupils: readonly PracticePupil[]): PracticeResult[] =>
  pupils.flatMap((pupil) =>
    momentsOf(pupil.yearGroup).flatMap((moment) =>
      PRACTICE_DOMAINS.flatMap((domain) => {
        const sittingDate = `${SITTINGS[moment[0] as keyof typeof SITTINGS]}${random.between(12, 28)}`;
        const level = random.between(0, LEVELS.length - 1);
        const whole = 40 + pupil.yearGroup * 22 - level * 6 + random.between(0, 5);
        const score = domain === 'maths' ? `${whole}.${random.between(0, 9)}` : String(whole);
        const wasIll = random.chance(0.03) && pupil.trait === null;
        if (wasIll || sittingDate < pupil.enrolledOn) return [];
        return [{ pupilNumber: pupil.pupilNumber, domain, moment, sittingDate, score, level: LEVELS[level] ?? 'III' }];
      }),
    ),
  );
