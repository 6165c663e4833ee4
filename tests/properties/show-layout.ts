import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';
import { profileFor } from '../../lib/recognise/profiles.ts';
import { type RecognisedTable, recogniseTable } from '../../lib/recognise/recognise-table.ts';
import type { Layout } from './generators/layout-types.ts';

/** Row ids of a layout's pupils: the n-th is `p<n>`; rows that are no pupil's are `x<n>`. */
export const snapshotOf = ({ columns, rows, extraRows, caption }: Layout): TableSnapshot => {
  const shown = rows.map((_, row) => ({ id: `p${row}`, cells: columns.map(({ cells }) => cells[row] ?? '') }));
  const all = [...shown];
  for (const { after, cells } of extraRows)
    all.splice(after, 0, { id: `x${after}`, cells: columns.map((column, at) => cells(column, at)) });
  return {
    id: 'layout',
    caption,
    kind: 'table',
    columns: columns.map(({ header }) => header),
    rows: all,
    coverage: { state: 'complete', read: all.length, total: null, reason: null },
  };
};

/** Through the door that the product uses. */
export const recogniseLayout = (layout: Layout): RecognisedTable =>
  recogniseTable(snapshotOf(layout), layout.facts, profileFor(layout.facts.origin));
