import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { isEmptyCell } from './text.ts';

const PLAIN = /^[1-9]\d{0,5}(?:[.,]\d{1,2})?$/;

/**
 * Reads a number with a decimal point or comma into `103.25`, digits as shown.
 * Refuses a lone separator before exactly three digits (`1.234`): thousands or decimals, nobody can tell.
 */
export const parseNumber = (cell: string): CellReading<string> => {
  // Nearly every score: a table has tens of thousands of them.
  if (PLAIN.test(cell)) return reading(cell.replace(',', '.'));
  if (isEmptyCell(cell)) return EMPTY;
  if (cell.length > 20) return UNREADABLE;
  // A star marks an adaptive assessment at the child's own level: a score like any other.
  const text = cell.replace(/\s*\*+$/, '').replace(/^[−–‐‑](?=\d)/, '-');
  if (/^-?\d+$/.test(text)) return reading(text.replace(/^(-?)0+(?=\d)/, '$1'));
  const single = /^(-?\d+)[.,](\d+)$/.exec(text);
  if (single) {
    const [, whole = '', decimals = ''] = single;
    const ambiguous = decimals.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
    return ambiguous ? UNREADABLE : reading(`${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${decimals}`);
  }
  const grouped =
    /^(-?[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^(-?[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text);
  if (grouped) return reading(`${(grouped[1] ?? '').replace(/[.,]/g, '')}.${grouped[2]}`);
  return UNREADABLE;
};

/** A number between two bounds, both included; outside them it cannot be this kind of score. */
export const parseNumberWithin =
  (least: number, most: number) =>
  (cell: string): CellReading<string> => {
    const number = parseNumber(cell);
    if (number.kind !== 'value') return number;
    const value = Number(number.value);
    return value >= least && value <= most ? number : UNREADABLE;
  };
