import type { RegisterDatabase } from './database.ts';

/**
 * The register is being rewritten into the database `to`: until the sentinel names that one, it is nothing. `earlier`: those
 * of rewritings that were cut off and whose database was not found yet (Firefox may list a half-made one only days later).
 */
export interface MovesRow {
  readonly key: 'moving';
  readonly to: string;
  readonly earlier?: readonly string[];
}

/** Ids of databases that may lie here and were never taken into use. */
export async function readMoves({ meta }: RegisterDatabase): Promise<readonly string[]> {
  const row = await meta.get('moving');
  return row?.key === 'moving' ? [row.to, ...(row.earlier ?? [])] : [];
}

/** So that a new database that was never taken into use is found again, and taken away. */
export const noteMove = async (database: RegisterDatabase, to: string): Promise<void> =>
  keepMoves(database, [to, ...(await readMoves(database))]);

export async function keepMoves({ meta }: RegisterDatabase, ids: readonly string[]): Promise<void> {
  const [row] = movesRows(ids);
  if (row) await meta.put(row);
  else await meta.delete('moving');
}

/** What a register's next database is given of them. */
export function movesRows(ids: readonly string[]): readonly MovesRow[] {
  const [to, ...earlier] = new Set(ids);
  return to === undefined ? [] : [{ key: 'moving', to, earlier }];
}
