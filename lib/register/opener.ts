import { createIndex, type KnownKeys, noKeys } from './index-keys.ts';
import { deriveKeys } from './key-hierarchy.ts';
import type { RegisterOpener } from './verified-register.ts';

/** By what only that key makes of the register's id: each message opens the register anew, and making the keys of a pupil takes most of its time. */
const known = new Map<string, KnownKeys>();
/** At lock: what was kept here says who is in the register. */
export const forgetKeys = (): void => known.clear();

/** Everything that a root key opens. */
export function openerOf(registerId: string, rootKey: Uint8Array): RegisterOpener {
  const keys = deriveKeys(rootKey, registerId);
  const name = createIndex(keys.index).contentId(`opener ${registerId}`);
  const before = known.get(name) ?? noKeys();
  known.set(name, before);
  return { registerId, keys, index: createIndex(keys.index, before) };
}
