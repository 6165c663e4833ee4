import type { ChosenResult, CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { Disagreement } from '../core/merge-results.ts';

/**
 * What changes in a table when a person says which one counts. The choice stands on the row that it was made for, with the tables
 * that it was made over: it goes with its table, and another table that says something else is asked about.
 * @param counts id of the table that counts; null takes the choice back.
 */
export const chooseReading =
  (found: readonly Disagreement[], counts: string | null) =>
  (table: CollectedTable): CollectedTable => {
    const choices = new Map<number, ChosenResult[]>();
    const keys = new Map<number, Set<string>>();
    for (const { key, readings } of found) {
      for (const { tableId, row } of readings) {
        if (tableId !== table.id) continue;
        keys.set(row, (keys.get(row) ?? new Set()).add(key));
        if (counts !== table.id) continue;
        const over = [...new Set(readings.map((other) => other.tableId))].filter((id) => id !== table.id);
        choices.set(row, [...(choices.get(row) ?? []), { key, over }]);
      }
    }
    if (keys.size === 0) return table;
    const rows = table.rows.map((row): CollectedRow => {
      const about = keys.get(row.row);
      if (about === undefined) return row;
      const { chosen = [], ...rest } = row;
      const next = [...chosen.filter(({ key }) => !about.has(key)), ...(choices.get(row.row) ?? [])];
      return next.length === 0 ? rest : { ...rest, chosen: next };
    });
    return JSON.stringify(rows) === JSON.stringify(table.rows) ? table : { ...table, rows };
  };
