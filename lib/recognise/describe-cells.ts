import type { CellShape } from '../core/column-answer.ts';
import { shapeOf } from './cell-shape.ts';
import { parseNumber } from './parse-number.ts';

/** The cells of a column in numbers, for a person to know the column by. */
export interface CellsInNumbers {
  readonly shape: CellShape;
  readonly filled: number;
  readonly empty: number;
  readonly different: number;
  readonly least: string | null;
  readonly most: string | null;
}

const NUMBERS: readonly CellShape[] = ['whole-numbers', 'small-numbers', 'wide-numbers', 'level-values'];

/** `rows`: of how many rows the filled ones are. */
export const describeCells = (filled: readonly string[], rows: number): CellsInNumbers => {
  const shape = shapeOf(filled);
  const values = NUMBERS.includes(shape)
    ? filled.flatMap((cell) => {
        const number = parseNumber(cell);
        return number.kind === 'value' ? [{ cell, value: Number(number.value) }] : [];
      })
    : [];
  const sorted = values.sort((one, other) => one.value - other.value);
  return {
    shape,
    filled: filled.length,
    empty: Math.max(0, rows - filled.length),
    different: new Set(filled).size,
    least: sorted.at(0)?.cell ?? null,
    most: sorted.at(-1)?.cell ?? null,
  };
};
