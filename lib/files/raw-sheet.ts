import type { FileNote } from '../core/file-problem.ts';

/** One line of a file or a row of a sheet, as texts. */
export interface RawLine {
  /** As a person finds it: the row of the sheet, the line of the text. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet, or a whole text file, before anything of it is understood. */
export interface RawSheet {
  /** `''` where the file has no sheets. */
  readonly name: string;
  readonly lines: readonly RawLine[];
  /** Lines in which cells are merged side by side, and filled in: a blank there is no continuation of what stands left. */
  readonly merged: ReadonlySet<number>;
  readonly notes: readonly FileNote[];
}

/** "A", "Z", "AA": as a spreadsheet names its columns, from 0. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
