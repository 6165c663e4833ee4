import type { PracticeName } from './names.ts';

export interface PracticePupil extends PracticeName {
  /** The LVS's own number. */
  readonly pupilNumber: string;
  readonly sex: 'M' | 'V';
  /** `YYYY-MM-DD`, `00` for an unknown month or day. */
  readonly birthDate: string;
  readonly group: string;
  readonly yearGroup: number;
  readonly bsn: string | null;
  readonly educationNumber: string | null;
  /** Null with a secret address. */
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly addition: string;
  readonly remark: string;
  readonly enrolledOn: string;
  readonly trait: PupilTrait | null;
}

export const PUPIL_TRAITS = [
  'twin-girl-one',
  'twin-girl-two',
  'mixed-twin-boy',
  'mixed-twin-girl',
  'namesake-younger',
  'namesake-older',
  'no-bsn',
  'no-number',
  'incomplete-birth-date',
  'secret-address',
  'newcomer',
  'final-test',
] as const;
export type PupilTrait = (typeof PUPIL_TRAITS)[number];

export const PRACTICE_DOMAINS = ['reading-comprehension', 'spelling', 'maths', 'technical-reading'] as const;
export type PracticeDomain = (typeof PRACTICE_DOMAINS)[number];

export interface PracticeResult {
  readonly pupilNumber: string;
  readonly domain: PracticeDomain;
  /** M4, E4 …; group 8 has B8 and M8. */
  readonly moment: string;
  readonly sittingDate: string;
  /** With a decimal point; pages show a comma. */
  readonly score: string;
  readonly level: string;
}

export interface PracticeGroup {
  /** As shown: "5/6". */
  readonly name: string;
  /** For addresses: "5-6". */
  readonly slug: string;
  readonly yearGroups: readonly number[];
  readonly teacher: string;
}

export interface PracticeSchool {
  readonly name: string;
  readonly brin: string;
  readonly branch: string;
  readonly schoolYear: string;
  readonly groups: readonly PracticeGroup[];
  readonly pupils: readonly PracticePupil[];
  readonly results: readonly PracticeResult[];
}
