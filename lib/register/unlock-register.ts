import { done, failed, type Outcome } from '../core/problem.ts';
import { clearFormer } from './clear-former.ts';
import { closeConnection } from './database.ts';
import { KEY_BYTES } from './key-hierarchy.ts';
import { makeOpenRegister } from './open-register.ts';
import { forgetKeys, openerOf } from './opener.ts';
import { findRegister, readPresence } from './presence.ts';
import { Refused } from './refused.ts';
import { verifyNow } from './register-access.ts';
import { readSessionKey, removeSessionKey, writeSessionKey } from './session-key.ts';
import { tryKey } from './try-key.ts';
import type { OpenRegister, RegisterDeps } from './types.ts';
import { forgetVerified } from './verified-register.ts';

/**
 * Unlocks with the KEK of the unlock page's worker (32 bytes), then reads and verifies the whole register: one
 * that is stopped is locked again at once. Problems: `invalid-input`, `no-register`, `wrong-passphrase`, `too-many-tries`,
 * `register-stopped`, `locked` (the session took no key).
 */
export async function unlockRegister(deps: RegisterDeps, kek: Uint8Array): Promise<Outcome<OpenRegister>> {
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  try {
    const found = await findRegister(deps);
    if (!found) return failed({ code: 'no-register' });
    const { registerId } = found;
    const tried = await tryKey(deps, registerId, { way: 'passphrase', kek });
    if (!tried.ok) return tried;
    const rootKey = tried.value;
    forgetVerified(registerId);
    forgetKeys();
    await writeSessionKey(deps, { registerId, rootKey });
    const access = { deps, opener: openerOf(registerId, rootKey) };
    const verified = await verifyNow(access);
    if (verified.ok) await clearFormer(deps, registerId, verified.value);
    if (verified.ok) return done(makeOpenRegister(access));
    await removeSessionKey(deps);
    return failed(verified.problem);
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    return failed({ code: 'register-stopped', stop: 'unreadable' });
  }
}

/** The register as the session holds it: `no-register`, `locked` or `register-stopped` otherwise. */
export async function openRegister(deps: RegisterDeps): Promise<Outcome<OpenRegister>> {
  const presence = await readPresence(deps);
  if (presence.state === 'none') return failed({ code: 'no-register' });
  if (presence.state === 'stopped') return failed({ code: 'register-stopped', stop: presence.stop });
  const key = await readSessionKey(deps);
  if (presence.state === 'locked' || key?.registerId !== presence.registerId) return failed({ code: 'locked' });
  return done(makeOpenRegister({ deps, opener: openerOf(key.registerId, key.rootKey) }));
}

/** Takes the key out of the session, and what was read with it out of memory. */
export async function lockRegister(deps: RegisterDeps): Promise<void> {
  const key = await readSessionKey(deps);
  await removeSessionKey(deps);
  if (!key) return;
  forgetVerified(key.registerId);
  forgetKeys();
  await closeConnection(key.registerId);
}
