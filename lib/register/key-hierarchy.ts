import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Sealed, type SealPlace, seal, unseal } from './seal.ts';
import type { KdfParameters, KeyWay } from './types.ts';

export const KEY_BYTES = 32;
/**
 * After somebody was erased the root key is a new one, and the key of the index goes on behind it: by the old key the marks of
 * erased pupils were made, from identifiers that are not there any more.
 */
export const isRootKey = (bytes: Uint8Array | null | undefined): bytes is Uint8Array =>
  bytes?.length === KEY_BYTES || bytes?.length === 2 * KEY_BYTES;
export const nextRootKey = (fresh: Uint8Array, { index }: Pick<RegisterKeys, 'index'>): Uint8Array =>
  Uint8Array.from([...fresh, ...index]);

/** One key per purpose, so that no two uses of the root key can ever meet. */
export interface RegisterKeys {
  /** Seals rows (XChaCha20-Poly1305). */
  readonly record: Uint8Array;
  /** Blind index of identifiers and row ids (HMAC-SHA256). */
  readonly index: Uint8Array;
  /** Event chain and sentinel (HMAC-SHA256). */
  readonly log: Uint8Array;
  /** Seals backup files (XChaCha20-Poly1305). */
  readonly backup: Uint8Array;
}

/** HKDF-SHA256 per purpose and register id. `rootKey`: 32 random bytes, or those and the key of the index. */
export function deriveKeys(rootKey: Uint8Array, registerId: string): RegisterKeys {
  const derive = (purpose: string) =>
    hkdf(
      sha256,
      rootKey.subarray(0, KEY_BYTES),
      utf8ToBytes(registerId),
      utf8ToBytes(`bezwaarwijzer ${purpose} 1`),
      KEY_BYTES,
    );
  const index = rootKey.length > KEY_BYTES ? rootKey.slice(KEY_BYTES) : derive('index');
  return { record: derive('record'), index, log: derive('log'), backup: derive('backup') };
}

/** The root key under a KEK. What it is for and the derivation parameters are bound to it: change one and it does not open. */
export const wrapRootKey = (
  rootKey: Uint8Array,
  kek: Uint8Array,
  registerId: string,
  kdf: KdfParameters,
  randomBytes: (length: number) => Uint8Array,
  way: KeyWay = 'passphrase',
): Sealed => seal(kek, wrapPlace(registerId, kdf, way), rootKey, randomBytes);

/** Null = not this way's key, or the row was changed. */
export const unwrapRootKey = (
  wrapped: Sealed,
  kek: Uint8Array,
  registerId: string,
  kdf: KdfParameters,
  way: KeyWay = 'passphrase',
): Uint8Array | null => unseal(kek, wrapPlace(registerId, kdf, way), wrapped);

const wrapPlace = (registerId: string, kdf: KdfParameters, way: KeyWay): SealPlace => ({
  table: 'meta',
  id: `${way === 'passphrase' ? 'root-key' : 'recovery-key'}:${kdf.scheme}:${kdf.salt}:${kdf.memoryKiB}:${kdf.iterations}:${kdf.parallelism}`,
  version: 1,
  registerId,
});
