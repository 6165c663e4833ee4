import type { RowStanding } from '../../../lib/core/standing.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';

export const NONE_KNOWN: RowStanding = { standing: 'none-known', reason: 'number-or-birth-date' };
export const OBJECTION: RowStanding = { standing: 'objection', reason: 'objection-tied' };

/** A table with rows of these ids, one cell each. */
export const table = (id: string, rowIds: readonly string[], change: Partial<TableSnapshot> = {}): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns: [['Naam']],
  rows: rowIds.map((rowId) => ({ id: rowId, cells: [`cel ${rowId}`] })),
  coverage: { state: 'unknown', read: rowIds.length, total: null, reason: null },
  ...change,
});

export const rows = (count: number, prefix = 'r'): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`);
