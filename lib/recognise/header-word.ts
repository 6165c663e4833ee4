import type { Field } from '../core/fields.ts';

/** How a header word counts: the best one of a kind wins without the others being an error. */
export type Rank = 0 | 1 | 2 | 3;

export interface HeaderWord {
  readonly field: Field;
  readonly rank: Rank;
}
