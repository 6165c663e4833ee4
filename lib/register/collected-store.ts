import { addedOn, type CollectedTable } from '../core/collected-table.ts';
import type { Outcome } from '../core/problem.ts';
import { appendWithin } from './append-events.ts';
import type { CollectedRowSealed, RegisterDatabase } from './database.ts';
import type { RegisterEventBody } from './event-types.ts';
import { openTables } from './opened-tables.ts';
import { type PackedTable, packTable, unpackTable } from './packed-table.ts';
import { stopped } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealPacked, unsealJson, unsealPacked } from './seal.ts';
import { memoryNow } from './verified-register.ts';

/** All collected tables, in the order they were read; `unreadable` when one of them does not open. */
export const listCollected = (access: Access): Promise<Outcome<readonly CollectedTable[]>> => {
  const memory = memoryNow();
  return withVerified(access, 'r', ['collected'], async (_register, database) => {
    const tables = await readAll(access, database, memory);
    return { value: tables.filter(({ removedAt }) => removedAt === undefined) };
  });
};

/** False when it was there already; else those that it replaces are gone with it, in one transaction. */
export const addCollected = (
  access: Access,
  table: CollectedTable,
  replaces: readonly string[] = [],
): Promise<Outcome<boolean>> =>
  withVerified(access, 'rw', ['collected'], async (_register, database) => {
    const added = await addWithin(access, database, table);
    if (added && replaces.length > 0) await database.collected.bulkDelete(replaces.map((id) => rowId(access, id)));
    return { value: added };
  });

/** All of it or nothing: several tables, and what their pupil lists tell the register. Gives how many tables were new. */
export const takeCollected = (
  access: Access,
  tables: readonly CollectedTable[],
  events: readonly RegisterEventBody[],
  expectedHead: string,
): Promise<Outcome<number>> =>
  withVerified(access, 'rw', ['meta', 'collected'], async (register, database) => {
    const moved = events.length > 0 ? await appendWithin(access, register, database, events, expectedHead) : undefined;
    let added = 0;
    for (const table of tables) if (await addWithin(access, database, table)) added += 1;
    return { value: added, ...(moved === undefined ? {} : { moved }) };
  });

/** `change` sees every table, also one that was taken out a moment ago; null = gone for good, the same = as it was. */
export const changeCollected = (
  access: Access,
  change: (table: CollectedTable) => CollectedTable | null,
): Promise<Outcome<number>> => {
  const memory = memoryNow();
  return withVerified(access, 'rw', ['collected'], async (_register, database) => {
    let changed = 0;
    for (const table of await readAll(access, database, memory)) {
      const next = change(table);
      if (next === table) continue;
      changed += 1;
      if (next === null) await database.collected.delete(rowId(access, table.id));
      else await database.collected.put(sealTable(access, next));
    }
    return { value: changed };
  });
};

export const removeCollected = (access: Access, ids: readonly string[]): Promise<Outcome<void>> =>
  withVerified(access, 'rw', ['collected'], async (_register, database) => {
    await database.collected.bulkDelete(ids.map((id) => rowId(access, id)));
    return { value: undefined };
  });

async function addWithin(access: Access, database: RegisterDatabase, table: CollectedTable): Promise<boolean> {
  const before = await database.collected.get(rowId(access, table.id));
  // Taken out a moment ago and read again: back, as it is now.
  if (before !== undefined && openTable(access, before).removedAt === undefined) return false;
  const row = sealTable(access, { ...table, addedAt: access.deps.now().toISOString() });
  await (before === undefined ? database.collected.add(row) : database.collected.put(row));
  return true;
}

/** `memory`: taken before the session was asked for its key. */
async function readAll(access: Access, database: RegisterDatabase, memory: number): Promise<readonly CollectedTable[]> {
  const rows = await database.collected.toArray();
  const tables = openTables(
    access.opener.registerId,
    rows,
    (row) => openTable(access, row),
    () => memory === memoryNow(),
  );
  return [...tables].sort((a, b) => order(a.readAt, b.readAt) || order(addedOn(a), addedOn(b)) || order(a.id, b.id));
}

function openTable({ opener: { keys, registerId } }: Access, row: CollectedRowSealed): CollectedTable {
  const at = place(registerId, row);
  const unsealed = row.packed ? unsealPacked : unsealJson;
  const table = unsealed(keys.record, at, row.table);
  if (typeof table !== 'object' || table === null) throw stopped('unreadable');
  return row.packed ? unpackTable(table as PackedTable) : (table as CollectedTable);
}

function sealTable(access: Access, table: CollectedTable): CollectedRowSealed {
  const { keys, registerId } = access.opener;
  const form = { id: rowId(access, table.id), packed: true } as const;
  const sealed = sealPacked(keys.record, place(registerId, form), packTable(table), access.deps.randomBytes);
  return { ...form, table: sealed };
}

const rowId = ({ opener }: Access, id: string): string => opener.index.rowId('collected', id);
/** The form is bound to it: a row that says another one than it was sealed in does not open. */
const place = (registerId: string, { id, packed }: Pick<CollectedRowSealed, 'id' | 'packed'>): SealPlace => ({
  ...{ table: 'collected', id, version: packed ? 2 : 1, registerId },
});
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
