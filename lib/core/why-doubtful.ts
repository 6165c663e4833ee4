/** What keeps a row from being one pupil's, for a person to read; more exact than the reason of its standing. */
export const WHY_DOUBTFUL = [
  'no-whole-list', // a name alone: no whole list of this school year, or the page names none
  'not-whole-name',
  'not-unique',
  'not-in-list',
  'other-group',
  'near-objection',
  'other-birth-date', // than the list has of the pupil whom the rest fits
  'other-number',
] as const;
export type WhyDoubtful = (typeof WHY_DOUBTFUL)[number];
