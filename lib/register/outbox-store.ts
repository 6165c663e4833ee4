import type { Outcome } from '../core/problem.ts';
import { appendWithin } from './append-events.ts';
import { keepPassword } from './delivery-passwords.ts';
import { Refused, stopped } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, seal, sealJson, unseal, unsealJson } from './seal.ts';
import type { Receipt } from './types.ts';

/** Receipt, zip and its password (null: none) land together or not at all, and only on the register that the gate judged on. */
export const putDelivery = (
  access: Access,
  receipt: Receipt,
  zip: Uint8Array,
  expectedHead: string,
  password: string | null = null,
): Promise<Outcome<void>> =>
  withVerified(access, 'rw', ['meta', 'outbox'], async (register, database) => {
    const { deps, opener } = access;
    const { keys, index, registerId } = opener;
    const body = { type: 'delivery-made', receipt } as const;
    const moved = await appendWithin(access, register, database, [body], expectedHead);
    const id = index.rowId('outbox', receipt.id);
    await database.outbox.add({
      id,
      receiptId: sealJson(keys.record, place(registerId, id, 'receipt'), receipt.id, deps.randomBytes),
      zip: seal(keys.record, place(registerId, id, 'zip'), zip, deps.randomBytes),
    });
    if (password !== null) await keepPassword(access, database, receipt.id, password);
    return { value: undefined, moved };
  });

export const listOutbox = (access: Access): Promise<Outcome<readonly string[]>> =>
  withVerified(access, 'r', ['outbox'], async (_register, database) => {
    const { keys, registerId } = access.opener;
    const ids = (await database.outbox.toArray()).map((row) => {
      const receiptId = unsealJson(keys.record, place(registerId, row.id, 'receipt'), row.receiptId);
      if (typeof receiptId !== 'string') throw stopped('unreadable');
      return receiptId;
    });
    return { value: ids.sort() };
  });

/** The zip as it was put; `not-found` after it was acknowledged, `unreadable` when it does not open. */
export const readOutbox = (access: Access, receiptId: string): Promise<Outcome<Uint8Array>> =>
  withVerified(access, 'r', ['outbox'], async (_register, database) => {
    const { keys, index, registerId } = access.opener;
    const id = index.rowId('outbox', receiptId);
    const row = await database.outbox.get(id);
    if (!row) throw new Refused({ code: 'not-found' });
    const zip = unseal(keys.record, place(registerId, id, 'zip'), row.zip);
    if (!zip) throw stopped('unreadable');
    return { value: zip };
  });

export const clearOutbox = (access: Access, receiptId: string): Promise<Outcome<void>> =>
  withVerified(access, 'rw', ['outbox'], async (_register, database) => {
    await database.outbox.delete(access.opener.index.rowId('outbox', receiptId));
    return { value: undefined };
  });

const place = (registerId: string, id: string, part: 'receipt' | 'zip'): SealPlace => ({
  table: `outbox.${part}`,
  id,
  version: 1,
  registerId,
});
