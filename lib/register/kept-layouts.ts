import type { Outcome } from '../core/problem.ts';
import type { MetaRow, RegisterDatabase } from './database.ts';
import type { KeptLayouts } from './record-types.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterDeps } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/*
 * Ways of writing a delivery that this school loaded. Nothing of a pupil is in them; they are sealed all the same, because
 * they decide how a file is written, and what anybody could change on disk must not. In no backup: they are files already.
 */

export const NO_LAYOUTS: KeptLayouts = { texts: [], comparisonGroup: null };

export const readLayouts = (access: Access): Promise<Outcome<KeptLayouts>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: await readLayoutsRow(access.opener, database),
  }));

/** `change` sees what is there now, in the transaction that writes what it returns; the same again writes nothing. */
export const changeLayouts = (
  access: Access,
  change: (layouts: KeptLayouts) => KeptLayouts,
): Promise<Outcome<KeptLayouts>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const before = await readLayoutsRow(access.opener, database);
    const layouts = change(before);
    if (layouts === before) return { value: before };
    await database.meta.put(layoutsRow(access.opener, access.deps, layouts));
    return { value: layouts };
  });

export const layoutsRow = (
  { keys, registerId }: RegisterOpener,
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
  layouts: KeptLayouts,
): MetaRow => ({ key: 'layouts', layouts: sealJson(keys.record, place(registerId), layouts, randomBytes) });

/** A row that does not open says that none was loaded: to be loaded again. */
export async function readLayoutsRow(
  { registerId, keys }: RegisterOpener,
  database: RegisterDatabase,
): Promise<KeptLayouts> {
  const row = await database.meta.get('layouts');
  if (row?.key !== 'layouts') return NO_LAYOUTS;
  const layouts = unsealJson(keys.record, place(registerId), row.layouts);
  return isLayouts(layouts) ? layouts : NO_LAYOUTS;
}

/** What we sealed ourselves: only that it is not something else altogether. Each text is read by its schema again. */
const isLayouts = (value: unknown): value is KeptLayouts =>
  typeof value === 'object' &&
  value !== null &&
  'texts' in value &&
  Array.isArray(value.texts) &&
  'comparisonGroup' in value;

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'layouts', version: 1, registerId });
