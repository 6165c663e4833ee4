import type { PageReader } from '../page-reader.ts';
import type { Line } from './merge-lines.ts';
import type { PlacedLine, Window, WindowColumn } from './read-window.ts';

/** Why a reading is not whole. */
export type Shortfall = 'cancelled' | 'changed' | 'cannot-scroll' | 'not-loaded' | 'too-long';
export interface PageReading {
  readonly columns: readonly WindowColumn[];
  readonly lines: readonly Line[];
  /** Null: everything that this page of the table holds. */
  readonly shortfall: Shortfall | null;
  /** The table had to be scrolled, and its end was seen. */
  readonly scrolled: boolean;
}
export interface ReadOptions extends Pick<PageReader, 'findScroller' | 'isWindowed'> {
  readonly signal: AbortSignal;
  readonly onRows: (rows: number) => void;
  /** Point in time (`performance.now()`) at which a reading gives up. */
  readonly deadline: number;
  /** One page of several: rows that its total promises are on the others. */
  readonly paged: boolean;
}
/** However patient: a page that never ends is left alone. */
export const MAX_STEPS = 5000;
export const MAX_LINES = 50_000;

export const partial = ({ columns, lines }: Window, shortfall: Shortfall): PageReading => ({
  columns,
  lines,
  shortfall,
  scrolled: true,
});

export const textsOf = (lines: readonly Line[]): string[] => lines.map(({ cells }) => cells.join('\u001F'));
export const heightOf = (lines: readonly PlacedLine[]): number => {
  const heights = lines.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 20;
};
