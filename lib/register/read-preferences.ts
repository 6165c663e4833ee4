import type { ReadPreference } from '../core/lvs-preference.ts';
import type { Outcome } from '../core/problem.ts';
import type { MetaRow } from './database.ts';
import { type Access, withVerified } from './register-access.ts';
import { type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { RegisterOpener } from './verified-register.ts';

/*
 * What the LVS's own preference said of each pupil when a page was last read. It is of this computer and in no backup: the
 * LVS has it, and reading a page again costs one click. Erasing a pupil rewrites the register without it.
 */

export const readPreferences = (access: Access): Promise<Outcome<readonly ReadPreference[]>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: open(access.opener, await database.meta.get('preferences-read')),
  }));

/** The last that was read of a pupil stands. */
export const rememberPreferences = (access: Access, read: readonly ReadPreference[]): Promise<Outcome<null>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const { opener, deps } = access;
    const all = new Map(open(opener, await database.meta.get('preferences-read')).map((one) => [one.pupilId, one]));
    for (const one of read) all.set(one.pupilId, one);
    const sealed = sealJson(opener.keys.record, place(opener.registerId), [...all.values()], deps.randomBytes);
    await database.meta.put({ key: 'preferences-read', read: sealed });
    return { value: null };
  });

/** A row that does not open says that nothing was read: read again. */
function open({ registerId, keys }: RegisterOpener, row: MetaRow | undefined): readonly ReadPreference[] {
  if (row?.key !== 'preferences-read') return [];
  const read = unsealJson(keys.record, place(registerId), row.read);
  return Array.isArray(read) ? read : [];
}

const place = (registerId: string): SealPlace => ({ table: 'meta', id: 'preferences-read', version: 1, registerId });
