import type { PracticeDomain } from './types.ts';

/** Where the practice school's pages are. */
export const PATHS = {
  home: '/',
  pupils: '/pupils',
  overview: '/overview',
  /** Of group 4: the LVS's own preference of parents. */
  preferences: '/preferences',
  group: (slug: string): string => `/groups/${slug}`,
  results: (slug: string, domain: PracticeDomain): string => `/results/${slug}/${domain}`,
  schoolResults: (domain: PracticeDomain): string => `/results/school/${domain}`,
  /** Names and results, and nothing else that says who. */
  namesOnly: (slug: string, domain: PracticeDomain): string => `/names/${slug}/${domain}`,
  finalTest: '/final-test',
  pupil: (pupilNumber: string): string => `/pupil/${pupilNumber}`,
  /** Client-side navigation: links replace the content by `pushState`. */
  app: '/app/groups/4',
  otherSchool: '/other-school',
  noSchool: '/no-school',
  noTables: '/no-tables',
  twoTables: '/two-tables',
  noPupils: '/no-pupils',
  frame: '/frame',
} as const;

export const DOMAIN_TITLES: Readonly<Record<PracticeDomain, string>> = {
  'reading-comprehension': 'Begrijpend lezen',
  spelling: 'Spelling niet-werkwoorden',
  maths: 'Rekenen-Wiskunde',
  'technical-reading': 'Technisch lezen',
};
