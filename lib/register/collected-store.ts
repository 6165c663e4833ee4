import type { CollectedTable } from '../core/collected-table.ts';
import type { Outcome } from '../core/problem.ts';
import { stopped } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';

/** All collected tables, in the order they were read; `unreadable` when one of them does not open. */
export const listCollected = (access: Access): Promise<Outcome<readonly CollectedTable[]>> =>
  withVerified(access, 'r', ['collected'], async (_register, database) => {
    const { keys, registerId } = access.opener;
    const tables = (await database.collected.toArray()).map((row) => {
      const table = unsealJson(keys.record, place(registerId, row.id), row.table);
      if (typeof table !== 'object' || table === null) throw stopped('unreadable');
      return table as CollectedTable;
    });
    return { value: tables.sort((a, b) => order(a.readAt, b.readAt) || order(a.id, b.id)) };
  });

/** False when it was there already. */
export const addCollected = (access: Access, table: CollectedTable): Promise<Outcome<boolean>> =>
  withVerified(access, 'rw', ['collected'], async (_register, database) => {
    const { keys, index, registerId } = access.opener;
    const id = index.rowId('collected', table.id);
    if ((await database.collected.get(id)) !== undefined) return { value: false };
    await database.collected.add({
      id,
      table: sealJson(keys.record, place(registerId, id), table, access.deps.randomBytes),
    });
    return { value: true };
  });

export const removeCollected = (access: Access, ids: readonly string[]): Promise<Outcome<void>> =>
  withVerified(access, 'rw', ['collected'], async (_register, database) => {
    await database.collected.bulkDelete(ids.map((id) => access.opener.index.rowId('collected', id)));
    return { value: undefined };
  });

const place = (registerId: string, id: string): SealPlace => ({ table: 'collected', id, version: 1, registerId });
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
