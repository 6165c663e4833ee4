import { done, failed, type Outcome } from '../core/problem.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { KEY_BYTES, unwrapRootKey, wrapRootKey } from './key-hierarchy.ts';
import { openerOf } from './opener.ts';
import { findRegister, type WrappedKey } from './presence.ts';
import { makeRecoveryRow, readRecoveryRow, recoveryStatus } from './recovery-row.ts';
import { Refused, stopped } from './refused.ts';
import { type Access, withVerified } from './register-access.ts';
import { tryKey } from './try-key.ts';
import type { KdfParameters, KeyProof, NewKey, RecoveryStatus, RegisterDeps } from './types.ts';

/**
 * Another passphrase for the same register; `proof` is the one of today, or the recovery key. One write: whatever stops
 * in between, the old one opens it or the new one does. A repeat of the same change is no wrong try.
 * Also used to raise the cost of the same passphrase. Problems: those of {@link tryKey}, `no-register`, `register-stopped`.
 */
export const changePassphrase = (deps: RegisterDeps, proof: KeyProof, next: NewKey): Promise<Outcome<null>> =>
  withFound(deps, next, async (found, kdf) => {
    if (found.kdf.salt === kdf.salt && unwrapRootKey(found.rootKey, next.kek, found.registerId, found.kdf)) {
      return done(null);
    }
    const { registerId } = found;
    const tried = await tryKey(deps, registerId, proof, async (rootKey, database) => {
      const wrapped = wrapRootKey(rootKey, next.kek, registerId, kdf, deps.randomBytes);
      await database.meta.put({ key: 'register', registerId, kdf, rootKey: wrapped });
    });
    return tried.ok ? done(null) : tried;
  });

/** Puts the key of a new sheet in the place of the one before, which opens nothing from then on. `kek`: the passphrase's. */
export const makeRecovery = (deps: RegisterDeps, kek: Uint8Array, sheet: NewKey, on: string): Promise<Outcome<null>> =>
  withFound(deps, sheet, async ({ registerId }, kdf) => {
    const tried = await tryKey(deps, registerId, { way: 'passphrase', kek }, async (rootKey, database) => {
      const wrapped = wrapRootKey(rootKey, sheet.kek, registerId, kdf, deps.randomBytes, 'recovery');
      const content = { kdf, rootKey: wrapped, madeOn: on, checkedOn: null };
      await database.meta.put(makeRecoveryRow(openerOf(registerId, rootKey), content));
    });
    return tried.ok ? done(null) : tried;
  });

/** Whether the sheet opens this register. It does: noted with the day. */
export async function checkRecovery(deps: RegisterDeps, kek: Uint8Array, on: string): Promise<Outcome<null>> {
  try {
    const found = await findRegister(deps);
    if (!found) return failed({ code: 'no-register' });
    const { registerId } = found;
    const tried = await tryKey(deps, registerId, { way: 'recovery', kek }, async (rootKey, database) => {
      const row = await database.meta.get('recovery');
      if (row?.key !== 'recovery') return;
      await database.meta.put(makeRecoveryRow(openerOf(registerId, rootKey), { ...row, checkedOn: on }));
    });
    return tried.ok ? done(null) : tried;
  } catch (error) {
    return failed(problemOf(error));
  }
}

/** Somebody typed groups of the sheet back on the page that made it. */
export const confirmRecovery = (access: Access, on: string): Promise<Outcome<null>> =>
  withVerified(access, 'rw', ['meta'], async (_register, database) => {
    const row = await readRecoveryRow(access.opener, database);
    if (row === null || row === 'damaged') throw new Refused({ code: 'no-recovery-key' });
    await database.meta.put(makeRecoveryRow(access.opener, { ...row, checkedOn: on }));
    return { value: null };
  });

export const readRecovery = (access: Access): Promise<Outcome<RecoveryStatus>> =>
  withVerified(access, 'r', ['meta'], async (_register, database) => ({
    value: recoveryStatus(await readRecoveryRow(access.opener, database)),
  }));

async function withFound(
  deps: RegisterDeps,
  { kek, kdf: asked }: NewKey,
  act: (found: WrappedKey, kdf: KdfParameters) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
  const kdf = parseKdfParameters(asked);
  if (!kdf) return failed({ code: 'invalid-input', field: 'kdf' });
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  try {
    const found = await findRegister(deps);
    return found ? await act(found, kdf) : failed({ code: 'no-register' });
  } catch (error) {
    return failed(problemOf(error));
  }
}

const problemOf = (error: unknown) => (error instanceof Refused ? error : stopped('unreadable')).problem;
