import type { MovesRow, RegisterDatabase } from './database.ts';

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
