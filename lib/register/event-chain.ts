import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventRow } from './database.ts';
import type { RegisterKeys } from './key-hierarchy.ts';
import { type KeyedHash, keyedHash } from './keyed-hash.ts';
import { stopped } from './refused.ts';
import { type Sealed, type SealPlace, sealJson, unsealJson, unsealProvenJson } from './seal.ts';
import type { EventEnvelope, RegisterDeps } from './types.ts';
import { writeUtf8 } from './write-utf8.ts';

/** Where a chain stands: the last event's MAC, and how many events lead to it. */
export interface ChainHead {
  readonly mac: Uint8Array;
  readonly count: number;
}

/** Start of the chain: nothing happened yet in this register. */
export const genesis = (logKey: Uint8Array, registerId: string): ChainHead => ({
  mac: keyedHash(logKey)(writeUtf8(`genesis|${registerId}`)).slice(),
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
  return { position: head.count + 1, id, sealed, mac: nextMac(keyedHash(keys.log), head, id, sealed) };
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
  return { position: head.count + 1, id, sealed, mac: nextMac(keyedHash(keys.log), head, id, sealed) };
}

/**
 * Follows the chain over rows in order of position.
 *
 * @throws Refused `chain-broken` where a row is missing, moved, changed or added by someone without the key.
 */
export const verifyChain = (rows: readonly EventRow[], logKey: Uint8Array, registerId: string): ChainHead =>
  rows.reduce(chainFollower(logKey), genesis(logKey, registerId));

/** One row further, or `chain-broken`; for a chain that is read piece by piece. */
export function chainFollower(logKey: Uint8Array): (head: ChainHead, row: EventRow) => ChainHead {
  const log = keyedHash(logKey);
  return (head, row) => {
    if (row.position !== head.count + 1) throw stopped('chain-broken');
    const mac = nextMac(log, head, row.id, row.sealed);
    if (!(row.mac instanceof Uint8Array) || !sameBytes(mac, row.mac)) throw stopped('chain-broken');
    return { mac, count: row.position };
  };
}

/** @throws Refused `unreadable` when the event does not open or is no event. */
export const unsealEvent = (row: EventRow, keys: RegisterKeys, registerId: string): EventEnvelope =>
  asEvent(unsealJson(keys.record, place(registerId, row.id), row.sealed));

/** The same for a row that a {@link chainFollower} has just followed; for no other. */
export const unsealFollowed = (row: EventRow, keys: RegisterKeys): EventEnvelope =>
  asEvent(unsealProvenJson(keys.record, row.sealed));

function asEvent(value: unknown): EventEnvelope {
  if (typeof value !== 'object' || value === null || !('body' in value)) throw stopped('unreadable');
  return value as EventEnvelope;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

const place = (registerId: string, id: string): SealPlace => ({ table: 'events', id, version: 1, registerId });

/** mac_n = HMAC(mac_{n-1} | position, id, scheme | nonce | sealed bytes); every part but the last has a fixed length or an end. */
function nextMac(log: KeyedHash, head: ChainHead, id: string, sealed: Sealed): Uint8Array {
  try {
    const { scheme, nonce, bytes } = sealed;
    return log(head.mac, writeUtf8(`event|${head.count + 1}|${id}|${scheme}|${nonce.length}|`), nonce, bytes).slice();
  } catch {
    throw stopped('chain-broken'); // a row of another shape
  }
}
