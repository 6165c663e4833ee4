import type { RowStanding } from '../core/standing.ts';
import type { Badge } from './badge.ts';
import type { Seat } from './badge-seat.ts';
import type { Wanted } from './drawn-rows.ts';

/** A row that is to have a badge, and where. */
export interface Place {
  readonly one: Wanted;
  readonly cell: Element;
  seat?: Seat;
}
/** A badge, and where it stands. */
export interface Placed {
  readonly rowId: string;
  readonly badge: Badge;
  tableId: string;
  column: number;
  standing: RowStanding;
  /** Where we put it; null: nowhere. */
  cell: Element | null;
  /** In the cell, where its margins begin, and by how much they move it. */
  holder: Element | null;
  seat: Seat;
  x: number;
  y: number;
}

/** One of each table. */
export const distinctTables = (all: Iterable<Placed>): Iterable<Placed> =>
  new Map([...all].map((placed) => [placed.tableId, placed])).values();
