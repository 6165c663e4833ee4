import type { Outcome } from '../core/problem.ts';
import type { RegisterDatabase } from './database.ts';
import type { PreferenceColumn } from './record-types.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterOpener } from './verified-register.ts';

/*
 * What a "yes" means in a column of an LVS, as a person of this school said. It belongs to this computer and is in no
 * backup: asked again elsewhere it costs one click, and taken over wrongly it would close reminders that are not done.
 */

export const readPreferenceColumns = (access: Access): Promise<Outcome<readonly PreferenceColumn[]>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: await readRow(access.opener, database),
  }));

/** `change` sees what is there now, in the transaction that writes what it returns; the same list again writes nothing. */
export const changePreferenceColumns = (
  access: Access,
  change: (columns: readonly PreferenceColumn[]) => readonly PreferenceColumn[],
): Promise<Outcome<readonly PreferenceColumn[]>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const { opener, deps } = access;
    const before = await readRow(opener, database);
    const columns = change(before);
    if (columns === before) return { value: before };
    const sealed = sealJson(opener.keys.record, place(opener.registerId), columns, deps.randomBytes);
    await database.meta.put({ key: 'preference-columns', columns: sealed });
    return { value: columns };
  });

/** A row that does not open says that nobody confirmed anything: asked again. */
async function readRow(
  { registerId, keys }: RegisterOpener,
  database: RegisterDatabase,
): Promise<readonly PreferenceColumn[]> {
  const row = await database.meta.get('preference-columns');
  if (row?.key !== 'preference-columns') return [];
  const columns = unsealJson(keys.record, place(registerId), row.columns);
  return Array.isArray(columns) ? columns : [];
}

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'preference-columns', version: 1, registerId });
