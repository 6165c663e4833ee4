import type { Outcome } from '../core/problem.ts';
import type { MetaRow, RegisterDatabase } from './database.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterDeps } from './types.ts';
import type { RegisterOpener } from './verified-register.ts';

/*
 * Passwords of the zips that were made here, by receipt, until somebody says that the file was handed over. Sealed beside the
 * register and in no backup: whoever lost one makes the delivery again.
 */
type Passwords = Readonly<Record<string, string>>;

/** Null: made without one, handed over already, or made elsewhere. */
export const readDeliveryPassword = (access: Access, receiptId: string): Promise<Outcome<string | null>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: (await readPasswords(access.opener, database))[receiptId] ?? null,
  }));

export const forgetDeliveryPasswords = (access: Access, receiptIds: readonly string[]): Promise<Outcome<null>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const before = await readPasswords(access.opener, database);
    const kept = Object.entries(before).filter(([id]) => !receiptIds.includes(id));
    if (kept.length < Object.keys(before).length)
      await database.meta.put(passwordsRow(access.opener, access.deps, Object.fromEntries(kept)));
    return { value: null };
  });

/** In the transaction of whoever calls, that has `meta` open for writing. */
export async function keepPassword(
  { opener, deps }: Access,
  database: RegisterDatabase,
  receiptId: string,
  password: string,
): Promise<void> {
  const before = await readPasswords(opener, database);
  await database.meta.put(passwordsRow(opener, deps, { ...before, [receiptId]: password }));
}

export const passwordsRow = (
  { keys, registerId }: RegisterOpener,
  { randomBytes }: Pick<RegisterDeps, 'randomBytes'>,
  passwords: Passwords,
): MetaRow => ({
  key: 'delivery-passwords',
  passwords: sealJson(keys.record, place(registerId), passwords, randomBytes),
});

/** A row that does not open holds no password that anybody could still use. */
export async function readPasswords(
  { registerId, keys }: RegisterOpener,
  database: RegisterDatabase,
): Promise<Passwords> {
  const row = await database.meta.get('delivery-passwords');
  if (row?.key !== 'delivery-passwords') return {};
  const passwords = unsealJson(keys.record, place(registerId), row.passwords);
  if (typeof passwords !== 'object' || passwords === null) return {};
  return Object.fromEntries(Object.entries(passwords).filter(([, value]) => typeof value === 'string'));
}

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'delivery-passwords', version: 1, registerId });
