import { createIndex, type Index } from './index-keys.ts';
import { deriveKeys } from './key-hierarchy.ts';
import type { RegisterOpener } from './verified-register.ts';

/**
 * By what only that key makes of the register's id: each message opens the register anew, and making the keys of a pupil takes most of
 * its time. The same index, so that whoever remembers by it what it made remembers that until the lock.
 */
const known = new Map<string, Index>();
/** At lock: what was kept here says who is in the register. */
export const forgetKeys = (): void => known.clear();

/** Everything that a root key opens. */
export function openerOf(registerId: string, rootKey: Uint8Array): RegisterOpener {
  const keys = deriveKeys(rootKey, registerId);
  const fresh = createIndex(keys.index);
  const name = fresh.contentId(`opener ${registerId}`);
  const index = known.get(name) ?? fresh;
  known.set(name, index);
  return { registerId, keys, index };
}
