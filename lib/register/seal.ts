import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { deflateSync, inflateSync } from 'fflate';
import { writeUtf8 } from './write-utf8.ts';
import { unsealStream } from './xchacha-stream.ts';

/**
 * A sealed value says how it was made, so that a later scheme can stand beside this one.
 * Synchronous on purpose: WebCrypto awaited inside a transaction ends the transaction in Firefox.
 */
export interface Sealed {
  readonly scheme: 'xchacha20poly1305';
  readonly nonce: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Where a sealed value stands. Bound to it: moved to another row, table or register it does not open. */
export interface SealPlace {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly registerId: string;
}

const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const decoder = new TextDecoder();

export function seal(
  key: Uint8Array,
  place: SealPlace,
  plain: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  return { scheme: 'xchacha20poly1305', nonce, bytes: xchacha20poly1305(key, nonce, boundTo(place)).encrypt(plain) };
}

/** The bytes, or null when the value was changed, moved, made with another key or by an unknown scheme. */
export function unseal(key: Uint8Array, place: SealPlace, sealed: Sealed): Uint8Array | null {
  try {
    if (sealed.scheme !== 'xchacha20poly1305') return null;
    return xchacha20poly1305(key, sealed.nonce, boundTo(place)).decrypt(sealed.bytes);
  } catch {
    return null;
  }
}

/** Sealed JSON; same rules. */
export const sealJson = (
  key: Uint8Array,
  place: SealPlace,
  value: unknown,
  randomBytes: (length: number) => Uint8Array,
): Sealed => seal(key, place, writeUtf8(JSON.stringify(value)), randomBytes);

export function unsealJson(key: Uint8Array, place: SealPlace, sealed: Sealed): unknown {
  const plain = unseal(key, place, sealed);
  return plain === null ? null : JSON.parse(decoder.decode(plain));
}

/**
 * JSON made small before it is sealed: tables of a school say little that is new, and to read megabytes out of the database
 * takes longer than to judge them. Nobody who sees the length can choose what stands beside it. Same rules.
 */
export const sealPacked = (
  key: Uint8Array,
  place: SealPlace,
  value: unknown,
  randomBytes: (length: number) => Uint8Array,
): Sealed => seal(key, place, deflateSync(writeUtf8(JSON.stringify(value))), randomBytes);

export function unsealPacked(key: Uint8Array, place: SealPlace, sealed: Sealed): unknown {
  const packed = unseal(key, place, sealed);
  return packed === null ? null : JSON.parse(decoder.decode(inflateSync(packed)));
}

/**
 * Only for a value over which the register's own MAC was just found right, with the place that it stands in: the chain's MAC
 * covers scheme, nonce and every byte, so that asking the seal's own tag as well proves nothing more, and takes two
 * thirds of the time of opening. Anything else goes through {@link unsealJson}.
 */
export function unsealProvenJson(key: Uint8Array, { scheme, nonce, bytes }: Sealed): unknown {
  if (scheme !== 'xchacha20poly1305' || bytes.length < TAG_BYTES) return null;
  return JSON.parse(decoder.decode(unsealStream(key, nonce, bytes.subarray(0, -TAG_BYTES))));
}

const boundTo = ({ table, id, version, registerId }: SealPlace): Uint8Array =>
  writeUtf8([table, id, version, registerId].join('|'));
