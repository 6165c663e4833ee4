import { done, failed, type Outcome } from '../core/problem.ts';
import { inTurn } from './create-register.ts';
import { connect, deleteDatabase, listRegisterIds } from './database.ts';
import { readMoves } from './moves.ts';
import { forgetKeys, openerOf } from './opener.ts';
import { Refused } from './refused.ts';
import { type Access, verifyNow } from './register-access.ts';
import { makeSentinel, readSentinel, writeSentinel } from './sentinel.ts';
import { readSessionKey, removeSessionKey } from './session-key.ts';
import { whileStandingStill } from './stand-still.ts';
import type { RegisterDeps } from './types.ts';
import { forgetVerified } from './verified-register.ts';

/**
 * Takes the whole register away, for good. The sentinel says first that this is meant: with no database beside it that is no
 * loss, and with one (a stop in between) the register works as before. Problems: `locked`, `register-stopped`, `write-failed`.
 */
export const eraseRegister = (deps: RegisterDeps, on: string): Promise<Outcome<null>> =>
  inTurn(async () => {
    const key = await readSessionKey(deps);
    if (!key) return failed({ code: 'locked' });
    const access: Access = { deps, opener: openerOf(key.registerId, key.rootKey) };
    const verified = await verifyNow(access);
    if (!verified.ok) return failed(verified.problem);
    try {
      await whileStandingStill(() => takeAway(access, on));
      return done(null);
    } catch (error) {
      return failed(error instanceof Refused ? error.problem : { code: 'write-failed' });
    }
  });

async function takeAway({ deps, opener }: Access, on: string): Promise<void> {
  const { registerId, keys } = opener;
  const reading = await readSentinel(deps.local);
  if (reading.found !== 'sentinel') throw new Refused({ code: 'register-stopped', stop: 'sentinel-missing' });
  const { eventCount, head } = reading.sentinel;
  const meant = { state: 'erased', registerId, eventCount, head, replaces: null, erasedOn: on } as const;
  await writeSentinel(deps.local, makeSentinel(keys.log, meant));
  await removeSessionKey(deps);
  forgetVerified(registerId);
  forgetKeys();
  // The register itself last: as long as it is there, nothing is erased.
  const unused = await readMoves(await connect(registerId)).catch(() => []);
  const others = new Set([...(await listRegisterIds(deps.schoolId)), ...unused]);
  others.delete(registerId);
  for (const id of [...others, registerId]) await deleteDatabase(id, deps.schoolId);
}
