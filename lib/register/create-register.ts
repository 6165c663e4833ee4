import { bytesToHex } from '@noble/hashes/utils.js';
import { failed, type Outcome } from '../core/problem.ts';
import { createDatabase, deleteDatabase } from './database.ts';
import { makeDevice } from './device.ts';
import { type ChainHead, genesis, headText, sealEvent } from './event-chain.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { KEY_BYTES, wrapRootKey } from './key-hierarchy.ts';
import { makeOpenRegister } from './open-register.ts';
import { openerOf } from './opener.ts';
import { readPresence } from './presence.ts';
import { makeSentinel, readSentinel, removeSentinel, type Sentinel, writeSentinel } from './sentinel.ts';
import { writeSessionKey } from './session-key.ts';
import type { KdfParameters, OpenRegister, RegisterDeps, School } from './types.ts';

export interface NewRegister {
  /** 32 bytes, from the unlock page's worker. */
  readonly kek: Uint8Array;
  readonly kdf: KdfParameters;
  readonly school: School;
  /** A person said that the lost register is to be replaced; only right when presence says `register-missing`. */
  readonly replacesMissing: boolean;
}

/** Two set-ups or restores at once would make two registers; there is one background, so a queue is enough. */
let queue: Promise<void> = Promise.resolve();
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const acted = queue.then(act);
  // That it ended, and not what came of it: an opened register would stay in memory after the lock.
  const ended = (): void => undefined;
  queue = acted.then(ended, ended);
  return acted;
}

/**
 * Makes and unlocks a new register. Problems: `invalid-input`, `register-exists`, `register-stopped` (a register was
 * here, or is and may not be used), `write-failed` (nothing was made), `locked` (made, but the session took no key).
 */
export const createRegister = (deps: RegisterDeps, asked: NewRegister): Promise<Outcome<OpenRegister>> =>
  inTurn(() => create(deps, asked));

async function create(
  deps: RegisterDeps,
  { kek, kdf: kdfAsked, school, replacesMissing }: NewRegister,
): Promise<Outcome<OpenRegister>> {
  const kdf = parseKdfParameters(kdfAsked);
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  if (!kdf) return failed({ code: 'invalid-input', field: 'kdf' });
  const wrong = wrongField(school);
  if (wrong) return failed({ code: 'invalid-input', field: wrong });

  const presence = await readPresence(deps);
  const missing = presence.state === 'stopped' && presence.stop === 'register-missing';
  if (presence.state === 'locked' || presence.state === 'unlocked') return failed({ code: 'register-exists' });
  if (presence.state === 'stopped' && !(missing && replacesMissing)) {
    return failed({ code: 'register-stopped', stop: presence.stop });
  }
  if (replacesMissing && !missing) return failed({ code: 'invalid-input', field: 'replacesMissing' });

  const registerId = bytesToHex(deps.randomBytes(16));
  const rootKey = deps.randomBytes(KEY_BYTES);
  const opener = openerOf(registerId, rootKey);
  const { keys } = opener;
  const start = genesis(keys.log, registerId);
  try {
    const replaces = await clearUnfinished(deps);
    const sentinel = (state: Sentinel['state'], head: ChainHead, old: Sentinel | null) =>
      makeSentinel(keys.log, { state, registerId, eventCount: head.count, head: headText(head), replaces: old });
    const { device, row: deviceRow } = makeDevice(opener, deps);
    const body = { type: 'register-created', school, replaces: replaces?.registerId ?? null } as const;
    const first = sealEvent(start, { device, seq: 1, at: deps.now().toISOString(), body }, keys, registerId, deps);
    const wrapped = wrapRootKey(rootKey, kek, registerId, kdf, deps.randomBytes);
    await writeSentinel(deps.local, sentinel('creating', start, replaces));
    try {
      const database = await createDatabase(registerId, deps.schoolId);
      await database.transaction('rw', database.meta, database.events, async () => {
        await database.meta.bulkAdd([{ key: 'register', registerId, kdf, rootKey: wrapped }, deviceRow]);
        await database.events.add(first);
      });
    } catch (error) {
      await clearUnfinished(deps);
      throw error;
    }
    // Left undone by a crash or a failing write, the next reading does it.
    const active = sentinel('active', { mac: first.mac, count: 1 }, null);
    await writeSentinel(deps.local, active).catch(() => undefined);
  } catch {
    return failed({ code: 'write-failed' });
  }
  try {
    await writeSessionKey(deps, { registerId, rootKey });
  } catch {
    return failed({ code: 'locked' });
  }
  return { ok: true, value: makeOpenRegister({ deps, opener }) };
}

/** Takes away what an interrupted set-up left, and gives back the sentinel of the lost register, if one is being replaced. */
export async function clearUnfinished(deps: RegisterDeps): Promise<Sentinel | null> {
  const reading = await readSentinel(deps.local);
  if (reading.found !== 'sentinel') return null;
  const { sentinel } = reading;
  if (sentinel.state === 'active') return sentinel;
  if (sentinel.state === 'erased') return null;
  await deleteDatabase(sentinel.registerId, deps.schoolId);
  if (sentinel.replaces) await writeSentinel(deps.local, sentinel.replaces);
  else await removeSentinel(deps.local);
  return sentinel.replaces;
}

function wrongField({ name, brin, branches }: School): string | null {
  if (name.trim() === '') return 'name';
  if (!/^\d{2}[A-Z]{2}$/.test(brin)) return 'brin';
  return branches.length > 0 && branches.every((branch) => /^[0-9A-Z]{2}$/.test(branch)) ? null : 'branches';
}
