import { fromBase64, toBase64 } from './base64.ts';
import { isRootKey } from './key-hierarchy.ts';
import type { RegisterDeps } from './types.ts';

/** The unlocked root key: in `storage.session` only, which neither browser writes to disk. */
export interface SessionKey {
  readonly registerId: string;
  readonly rootKey: Uint8Array;
}

const KEY = 'register-root-key';

export async function readSessionKey({ session }: Pick<RegisterDeps, 'session'>): Promise<SessionKey | null> {
  const value = await session.get(KEY);
  if (typeof value !== 'object' || value === null) return null;
  const { registerId, rootKey } = value as { registerId?: unknown; rootKey?: unknown };
  if (typeof registerId !== 'string' || typeof rootKey !== 'string') return null;
  const bytes = fromBase64(rootKey);
  return isRootKey(bytes) ? { registerId, rootKey: bytes } : null;
}

export const writeSessionKey = ({ session, now }: RegisterDeps, { registerId, rootKey }: SessionKey): Promise<void> =>
  session.set(KEY, { registerId, rootKey: toBase64(rootKey), unlockedAt: now().toISOString() });

export const removeSessionKey = ({ session }: Pick<RegisterDeps, 'session'>): Promise<void> => session.remove(KEY);
