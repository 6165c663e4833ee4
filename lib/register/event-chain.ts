import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EventRow } from './database.ts';
import type { RegisterKeys } from './key-hierarchy.ts';
import { stopped } from './refused.ts';
import { type Sealed, type SealPlace, sealJson, unsealJson } from './seal.ts';
import type { EventEnvelope, RegisterDeps } from './types.ts';

/** Where a chain stands: the last event's MAC, and how many events lead to it. */
export interface ChainHead {
  readonly mac: Uint8Array;
  readonly count: number;
}

/** Start of the chain: nothing happened yet in this register. */
export const genesis = (logKey: Uint8Array, registerId: string): ChainHead => ({
  mac: hmac(sha256, logKey, utf8ToBytes(`genesis|${registerId}`)),
  count: 0,
});

export const headText = (head: ChainHead): string => bytesToHex(head.mac);

/** The next row of the chain. */
export function sealEvent(
  head: ChainHead,
  envelope: EventEnvelope,
  keys: RegisterKeys,
  registerId: string,
  deps: Pick<RegisterDeps, 'randomBytes'>,
): EventRow {
  const id = bytesToHex(deps.randomBytes(16));
  const sealed = sealJson(keys.record, place(registerId, id), envelope, deps.randomBytes);
  return { position: head.count + 1, id, sealed, mac: nextMac(logOf(keys.log), head, id, sealed) };
}

/** A row again as it was: from its event, its id and its nonce. Its MAC is right only on the head that it stood on. */
export function resealEvent(
  head: ChainHead,
  envelope: EventEnvelope,
  { id, nonce }: { readonly id: string; readonly nonce: Uint8Array },
  keys: RegisterKeys,
  registerId: string,
): EventRow {
  const sealed = sealJson(keys.record, place(registerId, id), envelope, () => nonce);
  return { position: head.count + 1, id, sealed, mac: nextMac(logOf(keys.log), head, id, sealed) };
}

/**
 * Follows the chain over rows in order of position.
 *
 * @throws Refused `chain-broken` where a row is missing, moved, changed or added by someone without the key.
 */
export function verifyChain(rows: readonly EventRow[], logKey: Uint8Array, registerId: string): ChainHead {
  let head = genesis(logKey, registerId);
  const log = logOf(logKey);
  for (const row of rows) {
    if (row.position !== head.count + 1) throw stopped('chain-broken');
    const mac = nextMac(log, head, row.id, row.sealed);
    if (!(row.mac instanceof Uint8Array) || !sameBytes(mac, row.mac)) throw stopped('chain-broken');
    head = { mac, count: row.position };
  }
  return head;
}

/** @throws Refused `unreadable` when the event does not open or is no event. */
export function unsealEvent(row: EventRow, keys: RegisterKeys, registerId: string): EventEnvelope {
  const value = unsealJson(keys.record, place(registerId, row.id), row.sealed);
  if (typeof value !== 'object' || value === null || !('body' in value)) throw stopped('unreadable');
  return value as EventEnvelope;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}

const place = (registerId: string, id: string): SealPlace => ({ table: 'events', id, version: 1, registerId });

/** Made once for a whole chain. */
const logOf = (logKey: Uint8Array) => hmac.create(sha256, logKey);
type Log = ReturnType<typeof logOf>;

/** mac_n = HMAC(mac_{n-1} | position, id, scheme | nonce | sealed bytes); every part but the last has a fixed length or an end. */
function nextMac(log: Log, head: ChainHead, id: string, sealed: Sealed): Uint8Array {
  try {
    return log
      .clone()
      .update(head.mac)
      .update(utf8ToBytes(`event|${head.count + 1}|${id}|${sealed.scheme}|${sealed.nonce.length}|`))
      .update(sealed.nonce)
      .update(sealed.bytes)
      .digest();
  } catch {
    throw stopped('chain-broken'); // a row of another shape
  }
}
