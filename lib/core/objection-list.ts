/*
 * A list of objections that a school brings as a CSV: what may be wrong with one line of it. Codes, line numbers and
 * column names; never what stands in the cell.
 */

/** Why a line is not an objection as it stands. Nothing of such a line is recorded. */
export const LINE_FAULTS = [
  'no-identifier', // no number and no whole name
  'cells-too-many', // more cells than the header has: something shifted
  'above-header', // something stands above the header that may be a line of the list
  'line-broken', // fewer cells than the header has, and what follows does not stand on its own
  'characters-garbled', // read in another encoding than it was written in
  'name-unreadable',
  'pupil-number-unreadable',
  'bsn-invalid',
  'education-number-invalid',
  'numbers-contradict', // two different numbers of one kind on one line
  'bsn-as-pupil-number',
  'birth-date-unreadable',
  'birth-date-future',
  'date-unreadable',
  'date-future',
  'date-order-unsure', // the column has American dates in it, so this one can be read in two ways
  'text-too-long',
  'says-no-objection', // the list's own column says that there is none
  'objection-unclear', // that column is empty or says something else than yes or no
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** Read, and worth saying. */
export const LINE_REMARKS = [
  'channel-unknown', // recorded as "not said"
  'bsn-is-education-number', // in the BSN column; kept as what it is
  'education-number-is-bsn',
  'name-alone', // blocks every pupil of that name; a person has to say who it is
  'repeated', // says the same as an earlier line, about the same pupil and from the same person
  'beside-another', // the register has an objection of this pupil from somebody else; this one counts besides
  'withdrawn-before', // the register has a withdrawn objection of this pupil; this one counts anew
] as const;
export type LineRemark = (typeof LINE_REMARKS)[number];

export interface LineProblem<Code extends string = LineFault> {
  /** 1-based line of the file, header included, as an editor counts. */
  readonly line: number;
  /** The header above the cell, as it stands in the file; null when the line as a whole is meant. */
  readonly column: string | null;
  readonly code: Code;
}
