/* What a person may ask of the list of pupils. */

export const PUPIL_FILTERS = ['all', 'objection', 'withdrawn', 'of-age', 'left', 'ambiguous', 'not-informed'] as const;
export type PupilFilter = (typeof PUPIL_FILTERS)[number];
export const PUPIL_SORTS = ['name', 'group', 'birth-date'] as const;
export type PupilSort = (typeof PUPIL_SORTS)[number];
