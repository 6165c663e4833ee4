import type { CollectedRow, CollectedTable } from '../core/collected-table.ts';
import type { ResultRecord } from '../core/result-record.ts';

/**
 * A collected table as it is kept. The results of a school say some thousand different things, tens of thousands of times: each
 * stands here once, and a row says which. Who opens it holds each of them once as well.
 */
export interface PackedTable extends Omit<CollectedTable, 'rows'> {
  readonly said: readonly ResultRecord[];
  readonly rows: readonly PackedRow[];
}
interface PackedRow extends Omit<CollectedRow, 'results'> {
  /** Places in `said`. */
  readonly results: readonly number[];
}

export function packTable(table: CollectedTable): PackedTable {
  const said: ResultRecord[] = [];
  const places = new Map<string, number>();
  const placeOf = (result: ResultRecord): number => {
    const text = JSON.stringify(result);
    const place = places.get(text) ?? said.push(result) - 1;
    places.set(text, place);
    return place;
  };
  const rows = table.rows.map((row) => ({ ...row, results: row.results.map(placeOf) }));
  return { ...table, rows, said };
}

/** @throws RangeError where a row says a place that nothing stands at. */
export function unpackTable({ said, ...table }: PackedTable): CollectedTable {
  const resultAt = (place: number): ResultRecord => {
    const result = said[place];
    if (result === undefined) throw new RangeError('no result at this place');
    return result;
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, results: row.results.map(resultAt) })) };
}
