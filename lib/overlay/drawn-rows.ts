import type { RowStanding } from '../core/standing.ts';
import type { TableSnapshot } from '../core/table-snapshot.ts';
import type { AssessedTable } from '../messaging/protocol.ts';

export interface Wanted {
  readonly tableId: string;
  readonly rowId: string;
  readonly column: number;
  readonly standing: RowStanding;
}
interface Drawn {
  readonly rows: TableSnapshot['rows'];
  readonly said: readonly (RowStanding | undefined)[];
  /** How, and in which column. */
  readonly way: string;
}
export interface Difference {
  /** Rows whose badge has to be looked at. */
  readonly wanted: Wanted[];
  /** Rows that had one and are wanted no more. */
  readonly gone: Set<string>;
  /** To be called with those of the wanted ones that stand as they should. */
  done(rowIds: ReadonlySet<string>): void;
}

/**
 * What was painted last. A reading that changed one row of a thousand hands over the other rows as they were, the very
 * same objects: nothing has to be done about them, and hardly anything be asked.
 */
export function createDrawnRows(): {
  compare(tables: readonly AssessedTable[], snapshots: readonly TableSnapshot[], way: string): Difference;
  /** Its badge was taken off. */
  forget(rowId: string): void;
  clear(): void;
} {
  let drawn = new Map<string, Drawn>();
  const off = new Set<string>();
  return {
    compare(tables, snapshots, way) {
      const wanted: Wanted[] = [];
      const gone = new Set<string>();
      const next = new Map<string, Drawn>();
      for (const { tableId, kind, anchorColumn: column, standings } of tables) {
        const snapshot = snapshots.find(({ id }) => id === tableId);
        if (snapshot === undefined || kind === 'none' || column === null) continue;
        const { rows } = snapshot;
        const said: Drawn['said'][number][] = Array(rows.length);
        const now: Drawn = { rows, said, way: `${way}|${column}` };
        const before = drawn.get(tableId);
        next.set(tableId, now);
        const kept = before !== undefined && before.way === now.way;
        for (let at = 0; at < rows.length; at++) {
          const row = rows[at];
          if (row === undefined) continue;
          const standing = standings[row.id];
          said[at] = standing;
          const old = before?.rows[at];
          if (kept && old === row && isSame(before.said[at], standing) && !off.has(row.id)) continue;
          if (old !== undefined) gone.add(old.id);
          if (standing !== undefined) wanted.push({ tableId, rowId: row.id, column, standing });
        }
        for (const { id } of before?.rows.slice(rows.length) ?? []) gone.add(id);
      }
      for (const [tableId, { rows }] of drawn) if (!next.has(tableId)) for (const { id } of rows) gone.add(id);
      for (const { rowId } of wanted) {
        gone.delete(rowId);
        // Until it is done nobody knows what it wears: the painting may be broken off.
        off.add(rowId);
      }
      return {
        wanted,
        gone,
        done(rowIds) {
          drawn = next;
          for (const rowId of rowIds) off.delete(rowId);
        },
      };
    },
    forget: (rowId) => off.add(rowId),
    clear() {
      drawn = new Map();
      off.clear();
    },
  };
}

const isSame = (one: RowStanding | undefined, other: RowStanding | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && one.standing === other.standing && one.reason === other.reason);
