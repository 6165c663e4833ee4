import type { Table } from 'dexie';
import { done, failed, type Outcome } from '../core/problem.ts';
import { connect, type RegisterDatabase } from './database.ts';
import { headText } from './event-chain.ts';
import { Refused } from './refused.ts';
import { makeSentinel, readSentinel, type SentinelReading, writeSentinel } from './sentinel.ts';
import { readSessionKey } from './session-key.ts';
import { beforeOrAfterMove } from './stand-still.ts';
import type { RegisterDeps } from './types.ts';
import {
  isKept,
  keepVerified,
  loadVerified,
  memoryNow,
  type RegisterOpener,
  type Verified,
} from './verified-register.ts';

export interface Access {
  readonly deps: RegisterDeps;
  readonly opener: RegisterOpener;
}
type TableName = 'meta' | 'collected' | 'outbox';

/**
 * One act on the register, in one transaction: the session is still unlocked, the chain is whole and not behind its
 * sentinel, or the act does not happen. Every store of this folder goes through here, so that none of them can take a
 * stopped register for an empty one.
 *
 * `act` may await the database only, and throws Refused to leave without a trace. When it returns a register that went
 * further (`moved`), the sentinel follows after the commit.
 */
export const withVerified = <T>(...act: Parameters<typeof actNow<T>>): Promise<Outcome<T>> =>
  beforeOrAfterMove(() => afterFirstReading(act[0].opener.registerId, () => actNow(...act)));

const firstReadings = new Map<string, Promise<unknown>>();

/** Right after an unlocking everybody asks at once: one of them reads the whole chain, the others find it read. */
async function afterFirstReading<T>(registerId: string, act: () => Promise<T>): Promise<T> {
  for (let first = firstReadings.get(registerId); first; first = firstReadings.get(registerId)) await first;
  if (isKept(registerId)) return act();
  const reading = act();
  firstReadings.set(
    registerId,
    reading.catch(() => undefined),
  );
  try {
    return await reading;
  } finally {
    firstReadings.delete(registerId);
  }
}

async function actNow<T>(
  { deps, opener }: Access,
  mode: 'r' | 'rw',
  tables: readonly TableName[],
  act: (register: Verified, database: RegisterDatabase) => Promise<{ readonly value: T; readonly moved?: Verified }>,
): Promise<Outcome<T>> {
  const { registerId } = opener;
  const memory = memoryNow();
  try {
    const key = await readSessionKey(deps);
    if (key?.registerId !== registerId) return failed({ code: 'locked' });
    const sentinel = await readSentinel(deps.local);
    const database = await connect(registerId);
    const scope: Table[] = [database.events, ...tables.map((name) => database[name])];
    const { value, verified } = await database.transaction(mode, scope, async () => {
      const before = await asUnreadable(() => loadVerified(database, opener, sentinel));
      const { value, moved } = await act(before, database);
      return { value, verified: moved ?? before };
    });
    keepVerified(registerId, verified, memory);
    await moveSentinel(deps, opener, sentinel, verified);
    return done(value);
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    return failed(mode === 'rw' ? { code: 'write-failed' } : { code: 'register-stopped', stop: 'unreadable' });
  }
}

/** Whatever goes wrong while reading: a register that cannot be read is stopped, never empty. */
async function asUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ code: 'register-stopped', stop: 'unreadable' });
  }
}

/**
 * The sentinel follows the register: after an append, or because a crash or a failing write left it behind, or said
 * that the register goes while it is still here.
 * A failure here takes nothing back: the event is in the register, and the next act repairs the sentinel.
 */
async function moveSentinel(
  { local }: RegisterDeps,
  { keys, registerId }: RegisterOpener,
  reading: SentinelReading,
  { head }: Verified,
) {
  const behind =
    reading.found === 'sentinel' && (reading.sentinel.state !== 'active' || reading.sentinel.eventCount < head.count);
  if (!behind) return;
  const content = {
    state: 'active',
    registerId,
    eventCount: head.count,
    head: headText(head),
    replaces: null,
  } as const;
  await writeSentinel(local, makeSentinel(keys.log, content)).catch(() => undefined);
}

/** Whether the session still holds the key of this register. */
export async function isOpen({ deps, opener }: Access): Promise<boolean> {
  const key = await readSessionKey(deps).catch(() => null);
  return key?.registerId === opener.registerId;
}

/** Reads and verifies, and repairs a sentinel that was left behind. */
export const verifyNow = (access: Access): Promise<Outcome<Verified>> =>
  withVerified(access, 'r', [], async (register) => ({ value: register }));
