/** Why a result does not fit a way of writing. `field` beside it is a name of ours, never what a cell says. */
export const UNFIT_REASONS = [
  'no-column', // none of its scores has a column there
  'date-missing', // the date of the sitting has to be there, and is never made up from a moment
  'no-place-for-score',
  'comparison-group-missing', // the school has to state the code of list 22 of OSO first
  'character-refused',
  'code-too-long',
  'no-score',
] as const;
export type UnfitReason = (typeof UNFIT_REASONS)[number];

/** What a way of writing cannot hold of what the gate let go. Counts only. */
export interface LayoutLoss {
  /** Pupils of whom no result is left: they do not go at all. */
  readonly pupils: number;
  /** Whole results that stay behind; each counts once, for the first field that does not fit. */
  readonly results: readonly { readonly reason: UnfitReason; readonly field: string; readonly results: number }[];
  /** What is not written of results that do go, because there is no column for it. */
  readonly unwritten: readonly { readonly field: string; readonly results: number }[];
}

export const NO_LOSS: LayoutLoss = { pupils: 0, results: [], unwritten: [] };
export const isLoss = ({ pupils, results, unwritten }: LayoutLoss): boolean =>
  pupils > 0 || results.length > 0 || unwritten.length > 0;
export const lostResults = ({ results }: LayoutLoss): number => results.reduce((sum, one) => sum + one.results, 0);
