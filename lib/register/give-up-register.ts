import { done, failed, type Outcome } from '../core/problem.ts';
import { inTurn } from './create-register.ts';
import { deleteDatabase, listRegisterIds } from './database.ts';
import { forgetKeys } from './opener.ts';
import { readPresence } from './presence.ts';
import { readSentinel, removeSentinel } from './sentinel.ts';
import { removeSessionKey } from './session-key.ts';
import { whileStandingStill } from './stand-still.ts';
import type { RegisterDeps } from './types.ts';
import { forgetVerified } from './verified-register.ts';

/**
 * Takes away a register that nobody can use any more (it stopped, or its passphrase and sheet are lost), where a person says
 * that no backup brings it back. The sentinel stays: what is missed is still missed, until a new register replaces it and
 * its objections are counted. Problems: `register-exists` (it is unlocked: then it can be erased), `no-register`,
 * `write-failed` (what was here is still here, or is missed).
 */
export const giveUpRegister = (deps: RegisterDeps): Promise<Outcome<null>> =>
  inTurn(async () => {
    const { state } = await readPresence(deps);
    if (state === 'unlocked') return failed({ code: 'register-exists' });
    if (state === 'none') return failed({ code: 'no-register' });
    try {
      await whileStandingStill(() => takeAway(deps));
      return done(null);
    } catch {
      return failed({ code: 'write-failed' });
    }
  });

async function takeAway(deps: RegisterDeps): Promise<void> {
  await removeSessionKey(deps);
  forgetKeys();
  for (const id of await listRegisterIds(deps.schoolId)) {
    forgetVerified(id);
    await deleteDatabase(id, deps.schoolId);
  }
  // What we did not write names no register that could be missed.
  const { found } = await readSentinel(deps.local);
  if (found === 'malformed') await removeSentinel(deps.local);
}
