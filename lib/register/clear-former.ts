import { connect, deleteDatabase, listRegisterIds } from './database.ts';
import type { RegisterDeps } from './types.ts';
import type { Verified } from './verified-register.ts';

/**
 * A stop amid an erasure may leave a database behind: the one that the register was before, with somebody in it who is
 * erased; or the one that it was to become, and never was. Call with a register that was verified. What cannot be taken away
 * now is found again the next time.
 */
export async function clearFormer(
  { schoolId }: Pick<RegisterDeps, 'schoolId'>,
  registerId: string,
  { draft }: Pick<Verified, 'draft'>,
): Promise<void> {
  try {
    const database = await connect(registerId);
    const row = await database.meta.get('moving');
    const unused = row?.key === 'moving' ? [row.to] : [];
    const there = await listRegisterIds(schoolId);
    for (const id of [...draft.erasures.formerIds, ...unused]) {
      if (id !== registerId && there.includes(id)) await deleteDatabase(id);
    }
    // One that was half made need not be listed at once (seen in Firefox): the note stays until it was there to be taken away.
    if (unused.some((id) => there.includes(id))) await database.meta.delete('moving');
  } catch {
    // Nothing of the register depends on it.
  }
}
