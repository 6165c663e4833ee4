import type { Outcome } from '../core/problem.ts';
import type { ReadTable } from './mapping-views.ts';

/** A column that a loaded layout wants for a study, and what was said of it. No cell of it is in here. */
export interface SpecialColumnView {
  /** 0-based, in the table that goes with it. */
  readonly column: number;
  readonly header: readonly string[];
  readonly study: string;
  readonly field: string;
  /** What can be written of it; any other text of a cell is not taken. */
  readonly values: readonly string[];
  /** Filled cells in rows of pupils, and how many of them are an answer that a layout lists. */
  readonly filled: number;
  readonly readable: number;
  /** Null: nobody said yes or no, so it is not taken. */
  readonly said: { readonly take: boolean; readonly by: string; readonly on: string } | null;
}

/** What our own pages may ask about columns with special data. */
export interface SpecialProtocol {
  'special.columns': { request: ReadTable; reply: Outcome<SpecialColumnView[]> };
  /** A person's word on one of these columns. Takes nothing by itself: the table is read again for that. `not-found`. */
  'special.say': {
    request: ReadTable & { column: number; study: string; field: string; take: boolean; by: string };
    reply: Outcome<null>;
  };
}
