import type { WipedNotice } from '../core/collection-life.ts';
import type { Outcome } from '../core/problem.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';

/** Everything that was collected goes, and what is said of it comes, in one transaction. */
export const wipeCollected = (access: Access, notice: WipedNotice): Promise<Outcome<null>> =>
  withVerified(access, 'rw', ['meta', 'collected'], async (_register, database) => {
    const { opener, deps } = access;
    const sealed = sealJson(opener.keys.record, place(opener.registerId), notice, deps.randomBytes);
    await database.collected.clear();
    await database.meta.put({ key: 'collection-wiped', notice: sealed });
    return { value: null };
  });

/** Null: nothing to say. A notice that does not open says nothing either; no delivery hangs on it. */
export const readWiped = (access: Access): Promise<Outcome<WipedNotice | null>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => {
    const { keys, registerId } = access.opener;
    const row = await database.meta.get('collection-wiped');
    if (row?.key !== 'collection-wiped') return { value: null };
    return { value: unsealJson(keys.record, place(registerId), row.notice) as WipedNotice | null };
  });

export const forgetWiped = (access: Access): Promise<Outcome<null>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    await database.meta.delete('collection-wiped');
    return { value: null };
  });

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'collection-wiped', version: 1, registerId });
