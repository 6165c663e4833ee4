import { createIndex } from './index-keys.ts';
import { deriveKeys } from './key-hierarchy.ts';
import type { RegisterOpener } from './verified-register.ts';

/** Everything that a root key opens. */
export function openerOf(registerId: string, rootKey: Uint8Array): RegisterOpener {
  const keys = deriveKeys(rootKey, registerId);
  return { registerId, keys, index: createIndex(keys.index) };
}
