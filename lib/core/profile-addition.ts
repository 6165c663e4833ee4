import { FIELDS, type Field } from './fields.ts';

/*
 * What a school knows of a system that our own files do not: a heading, a word for half a year, or a site where that system lives. It only ever adds. A
 * heading of ours means what it means, and traps, confirmations and labels of schools are in our files alone.
 */
export type ProfileAddition = AddedWord | AddedMoment | AddedHost;
export interface AddedWord {
  readonly kind: 'word';
  /** Of the profile (`parnassys`). */
  readonly system: string;
  /** As it stands above a column. */
  readonly header: string;
  readonly field: Field;
}
/** "Wintermeting" in a heading: the middle of the year. */
export interface AddedMoment {
  readonly kind: 'moment';
  readonly system: string;
  readonly text: string;
  readonly half: HalfMoment;
}
export interface AddedHost {
  readonly kind: 'host';
  readonly system: string;
  /** One site, never a pattern. */
  readonly host: string;
}

/** Begin, middle and end of a school year. */
export const HALF_MOMENTS = ['B', 'M', 'E'] as const;
export type HalfMoment = (typeof HALF_MOMENTS)[number];

/** A preference is left out: what a yes in it means is never anybody else's to say. */
export const ADDABLE_FIELDS: readonly Field[] = FIELDS.filter(
  (field) => field !== 'other' && field !== 'researchPreference',
);
