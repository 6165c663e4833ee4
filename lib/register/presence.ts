import { connect, isThere, listRegisterIds, type MetaRow } from './database.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { openerOf } from './opener.ts';
import { Refused, stopped } from './refused.ts';
import { verifyNow } from './register-access.ts';
import { readSentinel, type Sentinel } from './sentinel.ts';
import { readSessionKey } from './session-key.ts';
import type { KdfParameters, RegisterDeps, RegisterPresence } from './types.ts';

export type WrappedKey = Extract<MetaRow, { key: 'register' }> & {
  readonly kdf: KdfParameters;
  /** Of the recovery sheet; null where there is none that could open anything. */
  readonly recovery: KdfParameters | null;
};

/**
 * Whether there is a register here, as far as can be told without its key: and with it, when it is unlocked. Changes
 * nothing. Anything that is neither a whole register nor a first start is `stopped`.
 */
export async function readPresence(deps: RegisterDeps): Promise<RegisterPresence> {
  try {
    const found = await findRegister(deps);
    if (!found) return { state: 'none', ...(await readErasedOn(deps)) };
    const { registerId, kdf, recovery } = found;
    const key = await readSessionKey(deps);
    if (key?.registerId !== registerId) return { state: 'locked', registerId, kdf, recovery };
    const verified = await verifyNow({ deps, opener: openerOf(registerId, key.rootKey) });
    if (verified.ok) return { state: 'unlocked', registerId, kdf, recovery };
    if (verified.problem.code === 'register-stopped') return { state: 'stopped', stop: verified.problem.stop };
    return { state: 'locked', registerId, kdf, recovery };
  } catch (error) {
    const known = error instanceof Refused && error.problem.code === 'register-stopped' ? error.problem.stop : null;
    return { state: 'stopped', stop: known ?? 'unreadable' };
  }
}

/** When a person took the register of this profile away on purpose. */
async function readErasedOn({ local }: Pick<RegisterDeps, 'local'>): Promise<{ erasedOn?: string }> {
  const reading = await readSentinel(local);
  const erasedOn = reading.found === 'sentinel' ? reading.sentinel.erasedOn : undefined;
  return erasedOn === undefined ? {} : { erasedOn };
}

/**
 * The register that the sentinel names, checked against its database without a key; null on a first start.
 *
 * @throws Refused `register-stopped`.
 */
export async function findRegister(deps: Pick<RegisterDeps, 'local' | 'schoolId'>): Promise<WrappedKey | null> {
  const reading = await readSentinel(deps.local);
  const named = reading.found === 'sentinel' ? reading.sentinel.registerId : null;
  const there = await listBeside(named, deps.schoolId);
  if (reading.found === 'malformed') throw stopped('sentinel-forged');
  if (reading.found === 'none') {
    if (there.length > 0) throw stopped('sentinel-missing');
    return null;
  }
  return findNamed(deps.schoolId, reading.sentinel, there);
}

/**
 * Of a database that was being taken away when the browser was killed, Firefox keeps a file by which every listing fails; opening it by
 * its name puts that right. The one that the sentinel names may be it: a register that somebody erased.
 */
async function listBeside(named: string | null, schoolId: string): Promise<readonly string[]> {
  try {
    return await listRegisterIds(schoolId);
  } catch (error) {
    if (named === null) throw error;
    await isThere(named, schoolId, []);
    return listRegisterIds(schoolId);
  }
}

async function findNamed(schoolId: string, sentinel: Sentinel, there: readonly string[]): Promise<WrappedKey | null> {
  const unfinished = () => {
    if (sentinel.replaces) throw stopped('register-missing'); // the loss that was being repaired is still there
    return null;
  };
  // Only a register that should be there is looked for by its name: opening one that was being taken away would keep it half alive.
  const found =
    sentinel.state === 'active'
      ? await isThere(sentinel.registerId, schoolId, there)
      : there.includes(sentinel.registerId);
  if (!found) {
    // A sentinel that names another register than the one that is here was not written by us.
    if (there.length > 0) throw stopped('sentinel-forged');
    if (sentinel.state === 'creating') return unfinished();
    if (sentinel.state === 'erased') return null;
    throw stopped('register-missing');
  }
  const database = await connect(sentinel.registerId);
  const { row, sheet, count } = await database.transaction('r', [database.meta, database.events], async () => ({
    row: await database.meta.get('register'),
    sheet: await database.meta.get('recovery'),
    count: await database.events.count(),
  }));
  if (row?.key !== 'register') {
    if (sentinel.state === 'creating' && count === 0) return unfinished();
    throw stopped('emptier-than-sentinel');
  }
  // Its first event was written together with its key.
  if (count < Math.max(sentinel.eventCount, 1)) throw stopped('emptier-than-sentinel');
  if (row.registerId !== sentinel.registerId) throw stopped('unreadable');
  const kdf = parseKdfParameters(row.kdf);
  if (!kdf) throw stopped('key-parameters-refused');
  return { ...row, kdf, recovery: sheet?.key === 'recovery' ? parseKdfParameters(sheet.kdf) : null };
}
