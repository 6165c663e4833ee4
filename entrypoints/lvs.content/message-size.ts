import type { TableSnapshot } from '../../lib/core/table-snapshot.ts';

/** What one message may hold (the background refuses more). */
const CAPS = { tables: 4, rows: 1000, columns: 200, text: 400, path: 12 } as const;

/** The tables in as many messages as needed; a long table in parts under its one id. */
export function messageSized(tables: readonly TableSnapshot[]): TableSnapshot[][] {
  const parts = tables.map(withinText).flatMap((table) => {
    const pieces: TableSnapshot[] = [];
    for (let from = 0; from === 0 || from < table.rows.length; from += CAPS.rows)
      pieces.push({ ...table, rows: table.rows.slice(from, from + CAPS.rows) });
    return pieces;
  });
  const messages: TableSnapshot[][] = [];
  for (const part of parts) {
    const last = messages.at(-1);
    const rows = last?.reduce((sum, table) => sum + table.rows.length, 0) ?? 0;
    const fits = last !== undefined && last.length < CAPS.tables && rows + part.rows.length <= CAPS.rows;
    if (fits) last.push(part);
    else messages.push([part]);
  }
  return messages.length === 0 ? [[]] : messages;
}

function withinText(table: TableSnapshot): TableSnapshot {
  const short = (text: string): string => text.slice(0, CAPS.text);
  return {
    ...table,
    caption: short(table.caption),
    columns: table.columns.slice(0, CAPS.columns).map((path) => path.slice(-CAPS.path).map(short)),
    rows: table.rows.map(({ id, cells }) => ({ id, cells: cells.slice(0, CAPS.columns) })),
    ...(table.columns.length > CAPS.columns &&
      table.coverage.state !== 'partial' && {
        coverage: { ...table.coverage, state: 'partial', reason: 'too-wide' },
      }),
  };
}

/** A row with some of its neighbours: what a column holds shows from several cells. */
export function rowsAround(table: TableSnapshot, rowId: string): TableSnapshot {
  const at = table.rows.findIndex(({ id }) => id === rowId);
  const from = Math.max(0, at - 20);
  return withinText({ ...table, rows: at < 0 ? [] : table.rows.slice(from, from + 40) });
}
