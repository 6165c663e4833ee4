import { drawPupils } from './pupils.ts';
import { seededRandom } from './random.ts';
import { drawResults } from './results.ts';
import type { PracticeGroup, PracticePupil, PracticeSchool, PupilTrait } from './types.ts';

export const GROUPS: readonly PracticeGroup[] = [
  { name: '1/2', slug: '1-2', yearGroups: [1, 2], teacher: 'juf Ans' },
  { name: '3', slug: '3', yearGroups: [3], teacher: 'juf Mirjam' },
  { name: '4', slug: '4', yearGroups: [4], teacher: 'meester Rik' },
  { name: '5', slug: '5', yearGroups: [5], teacher: 'juf Carla' },
  { name: '5/6', slug: '5-6', yearGroups: [5, 6], teacher: 'meester Sander' },
  { name: '6', slug: '6', yearGroups: [6], teacher: 'juf Dounia' },
  { name: '7', slug: '7', yearGroups: [7], teacher: 'meester Pieter' },
  { name: '8', slug: '8', yearGroups: [8], teacher: 'juf Ineke' },
];

export const DEFAULT_SEED = 20252026;

/** The whole school; the same for the same seed. */
export const drawSchool = (seed: number = DEFAULT_SEED): PracticeSchool => {
  const random = seededRandom(seed);
  const pupils = drawPupils(random, GROUPS);
  return {
    name: 'Basisschool De Oefening',
    brin: '99XX',
    branch: '00',
    schoolYear: '2025-2026',
    groups: GROUPS,
    pupils,
    results: drawResults(random, pupils),
  };
};

/** The one pupil with this trait. */
export const pupilWith = (school: PracticeSchool, trait: PupilTrait): PracticePupil => {
  const pupil = school.pupils.find((candidate) => candidate.trait === trait);
  if (!pupil) throw new Error(`The practice school has no pupil "${trait}"`);
  return pupil;
};
