import { connect, deleteDatabase, listRegisterIds } from './database.ts';
import { keepMoves, readMoves } from './moves.ts';
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
    const unused = (await readMoves(database)).filter((id) => id !== registerId);
    const there = await listRegisterIds(schoolId);
    const former = [...draft.erasures.formerIds].filter((id) => id !== registerId && there.includes(id));
    for (const id of [...former, ...unused]) await deleteDatabase(id, schoolId);
    // One that was half made need not be listed at once (seen in Firefox): it stays noted until it was there to be taken away.
    const left = unused.filter((id) => !there.includes(id));
    if (left.length < unused.length) await keepMoves(database, left);
  } catch {
    // Nothing of the register depends on it.
  }
}
