/** The field's own words for what a column may hold (shared glossary). */
export const FIELDS = [
  'pupilName',
  'familyName',
  'familyNamePrefix',
  'givenName',
  'initials',
  'pupilNumber',
  'bsn',
  'educationNumber',
  'birthDate',
  'sex',
  'postcode',
  'houseNumber',
  'houseNumberAddition',
  'address',
  'classGroup',
  'yearGroup',
  'provider',
  'domain',
  'assessmentName',
  'version',
  'sittingDate',
  'moment',
  'rawScore',
  'abilityScore',
  'level',
  'functioningLevel',
  'dle',
  'percentile',
  'referenceLevel',
  'developmentScore',
  'researchPreference',
  'enrolledOn',
  'leftOn',
  'other',
] as const;
export type Field = (typeof FIELDS)[number];

export const DOMAINS = [
  'reading-comprehension',
  'spelling',
  'maths',
  'technical-reading',
  'vocabulary',
  'language',
  'other',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** The kinds of outcome an assessment can have; one result record may carry several. */
export const SCORE_FIELDS = [
  'rawScore',
  'abilityScore',
  'level',
  'functioningLevel',
  'dle',
  'percentile',
  'referenceLevel',
  'developmentScore',
] as const satisfies readonly Field[];
export type ScoreField = (typeof SCORE_FIELDS)[number];

export type Confidence = 'sure' | 'likely' | 'unsure';
