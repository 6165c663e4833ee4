import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import { connect, type RegisterDatabase } from './database.ts';
import { parseKdfParameters } from './kdf-parameters.ts';
import { isRootKey, KEY_BYTES, unwrapRootKey } from './key-hierarchy.ts';
import { beforeOrAfterMove } from './stand-still.ts';
import { failOnce, parseTries, waitOf } from './tries.ts';
import type { KeyProof, RegisterDeps } from './types.ts';

/**
 * The root key by one of the two keys; each wrong one counts, and after five there is a wait. Looking, unwrapping and
 * counting are one transaction, so two windows count together. `then` runs in it when the key was right (it may await
 * the database only): what it writes is there with the answer, or not at all.
 *
 * Problems: `too-many-tries`, `wrong-passphrase` or `wrong-recovery-key`, `no-recovery-key`, `write-failed`.
 */
export const tryKey = (...asked: Parameters<typeof tryNow>): Promise<Outcome<Uint8Array>> =>
  beforeOrAfterMove(() => tryNow(...asked));

async function tryNow(
  deps: Pick<RegisterDeps, 'now'>,
  registerId: string,
  { way, kek }: KeyProof,
  then: (rootKey: Uint8Array, database: RegisterDatabase) => Promise<void> = async () => undefined,
): Promise<Outcome<Uint8Array>> {
  if (kek.length !== KEY_BYTES) return failed({ code: 'invalid-input', field: 'kek' });
  const database = await connect(registerId);
  const now = deps.now().getTime();
  try {
    const tried = await database.transaction('rw', database.meta, async (): Promise<Outcome<Uint8Array>> => {
      const before = await database.meta.get('tries');
      const { ms, rebased } = waitOf(before, now);
      if (rebased) await database.meta.put(rebased);
      if (ms > 0) return failed(tooMany(ms));
      const row = await database.meta.get(way === 'passphrase' ? 'register' : 'recovery');
      const kdf = row && 'kdf' in row ? parseKdfParameters(row.kdf) : null;
      if (!row || !('rootKey' in row) || !kdf) return failed({ code: 'no-recovery-key' });
      const rootKey = unwrapRootKey(row.rootKey, kek, registerId, kdf, way);
      if (isRootKey(rootKey)) {
        await then(rootKey, database);
        return done(rootKey);
      }
      const after = failOnce(parseTries(before), now);
      await database.meta.put(after);
      if (after.waitMs > 0) return failed(tooMany(after.waitMs));
      return failed({ code: way === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-key' });
    });
    // Apart, for a full disk must not keep out who has the key.
    if (tried.ok) await forgetTries(database);
    return tried;
  } catch {
    return failed({ code: 'write-failed' });
  }
}

const forgetTries = async (database: RegisterDatabase): Promise<void> => {
  await database.meta
    .get('tries')
    .then((row) => (row ? database.meta.delete('tries') : undefined))
    .catch(() => undefined);
};

/** Seconds before the next try, 0 when there is nothing to wait for. */
export async function readWait(deps: Pick<RegisterDeps, 'now'>, registerId: string): Promise<number> {
  const database = await connect(registerId);
  const { ms, rebased } = waitOf(await database.meta.get('tries'), deps.now().getTime());
  // Else a clock that was set back would show the same wait each time that somebody looks.
  if (rebased) await database.meta.put(rebased).catch(() => undefined);
  return Math.ceil(ms / 1000);
}

const tooMany = (ms: number): Problem => ({ code: 'too-many-tries', seconds: Math.ceil(ms / 1000) });
