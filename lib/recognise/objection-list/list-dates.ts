import { parseBirthDate } from '../parse-date.ts';

const DAY_MONTH = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/;
const parts = (cell: string): readonly [number, number] | null => {
  const match = DAY_MONTH.exec(cell);
  return match === null ? null : [Number(match[1]), Number(match[2])];
};

/**
 * Does this column hold a date that can only be American (12/31/2015)? Then 03/04/2015 beside it may be the 4th of March,
 * and no date of two small numbers in it is sure.
 */
export const holdsAmericanDates = (cells: readonly string[]): boolean =>
  cells.some((cell) => {
    const found = parts(cell);
    return found !== null && found[0] >= 1 && found[0] <= 12 && found[1] > 12 && found[1] <= 31;
  });

export type ListDate =
  | { readonly kind: 'value'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'order-unsure' };

/** A date of the list, ISO, with `00` for a day or month that is not given. */
export const readListDate = (cell: string, american: boolean): ListDate => {
  const read = parseBirthDate(cell);
  if (read.kind !== 'value') return read;
  const found = parts(cell);
  if (american && found !== null && found[0] !== found[1] && found[0] <= 12) return { kind: 'order-unsure' };
  return { kind: 'value', date: read.value };
};
