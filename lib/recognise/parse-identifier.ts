import { isBsn, isEducationNumber } from '../core/identifiers.ts';
import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { isEmptyCell } from './text.ts';

/** Nine digits without separators; eight get their leading zero back. Null for anything else. */
const nineDigits = (cell: string): string | null => {
  if (cell.length > 16) return null;
  const digits = cell.replace(/[ .-]/g, '');
  return /^\d{8,9}$/.test(digits) ? digits.padStart(9, '0') : null;
};

/** "*****1234": the system shows less to this role. Not an error, and not a value. */
const isMasked = (cell: string): boolean => /[*•●xX#]{3,}/.test(cell);

export type PersonNumber = { readonly kind: 'bsn' | 'educationNumber'; readonly digits: string };

/** Reads a BSN or onderwijsnummer by its own test; a masked one counts as empty. */
export const parsePersonNumber = (cell: string): CellReading<PersonNumber> => {
  if (isEmptyCell(cell) || isMasked(cell)) return EMPTY;
  const digits = nineDigits(cell);
  if (digits === null) return UNREADABLE;
  if (isBsn(digits)) return reading({ kind: 'bsn', digits });
  return isEducationNumber(digits) ? reading({ kind: 'educationNumber', digits }) : UNREADABLE;
};

/** A system's own pupil number: short, with at least one digit. */
export const parsePupilNumber = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell) || isMasked(cell)) return EMPTY;
  return cell.length <= 20 && /^[\p{L}\d][\p{L}\d./_-]*$/u.test(cell) && /\d/.test(cell) ? reading(cell) : UNREADABLE;
};
