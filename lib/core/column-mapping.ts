import type { Confidence, Domain, Field } from './fields.ts';

/** What a conclusion about a column rests on, or why there is none. */
export type Why =
  | 'confirmed'
  | 'header'
  | 'header+cells'
  | 'cells'
  | 'added-word' // a school added it
  | 'unknown-header'
  | 'no-header'
  | 'may-be' // an unknown or no header over cells that look like something the table lacks
  | 'excluded:not-a-result'
  | 'excluded:somebody-else'
  | 'excluded:private'
  | 'excluded:secret-address'
  | 'contradicts'
  | 'changed' // answered for, and now another column
  | 'ambiguous'
  | 'part-unknown'
  | 'second-choice'
  | 'other-year' // of another school year than the table
  | 'one-cell' // stood in one cell with a score
  | 'twice'
  | 'no-pupil-evidence';

/** What one column means, for people to see and correct. */
export interface ColumnMapping {
  readonly column: number;
  readonly header: readonly string[];
  readonly field: Field;
  readonly domain: Domain | null;
  readonly moment: string | null;
  readonly provider: string | null;
  /** Only for a research preference: what a yes in this column says. To be confirmed by a person. */
  readonly polarity: 'yes-refuses' | 'yes-agrees' | null;
  readonly confidence: Confidence;
  readonly why: Why;
}
