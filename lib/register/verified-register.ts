import { bytesToHex } from '@noble/hashes/utils.js';
import type { Collection, PromiseExtended } from 'dexie';
import type { EventRow, RegisterDatabase } from './database.ts';
import { type ChainHead, chainFollower, genesis, headText, sameBytes, unsealFollowed } from './event-chain.ts';
import { foldChain, foldOn, isJoin } from './fold-events.ts';
import type { Index, KeysOf } from './index-keys.ts';
import type { RegisterKeys } from './key-hierarchy.ts';
import { forgetTables } from './opened-tables.ts';
import { stopped } from './refused.ts';
import type { RegisterDraft } from './register-draft.ts';
import { stateOf } from './register-state.ts';
import { isGenuine, type SentinelReading } from './sentinel.ts';
import type { EventEnvelope, RegisterState } from './types.ts';

/** What opens a register, derived from its root key. */
export interface RegisterOpener {
  readonly registerId: string;
  readonly keys: RegisterKeys;
  readonly index: Index;
}

/** A chain that was followed from its start, and what its events say. */
export interface Verified {
  readonly head: ChainHead;
  readonly draft: RegisterDraft;
  readonly state: RegisterState;
}

/** Derived from the database and keyed by its head: a register that moved is read anew. Wiped at lock. */
const verified = new Map<string, Verified>();
let locks = 0;

/** Taken before reading, so that a lock in the meantime keeps what was read out of memory. */
export const memoryNow = (): number => locks;
export const isKept = (registerId: string): boolean => verified.has(registerId);
export function keepVerified(registerId: string, value: Verified, memory: number): void {
  if (memory === locks) verified.set(registerId, value);
}
export function forgetVerified(registerId: string): void {
  locks += 1;
  verified.delete(registerId);
  forgetTables(registerId);
}

/**
 * Reads and verifies the register. Call inside a transaction that covers `events`; awaits nothing but the database.
 *
 * @throws Refused `register-stopped` when the chain is broken, unreadable, or behind its sentinel.
 */
export async function loadVerified(
  database: RegisterDatabase,
  opener: RegisterOpener,
  sentinel: SentinelReading,
): Promise<Verified> {
  const genuine = genuineSentinel(sentinel, opener);
  const count = await database.events.count();
  if (count < Math.max(genuine.eventCount, 1)) throw stopped('emptier-than-sentinel');
  const last = await database.events.orderBy('position').last();
  const kept = verified.get(opener.registerId);
  const unmoved =
    kept && last && kept.head.count === count && last.position === count && sameBytes(kept.head.mac, last.mac);
  const loaded = unmoved ? kept : await readChain(database, opener, kept);
  if (!(await stoodAt(database, opener, loaded.head, genuine))) throw stopped('emptier-than-sentinel');
  return loaded;
}

function genuineSentinel(reading: SentinelReading, { keys, registerId }: RegisterOpener) {
  if (reading.found === 'none') throw stopped('sentinel-missing');
  if (reading.found === 'malformed') throw stopped('sentinel-forged');
  const { sentinel } = reading;
  if (sentinel.registerId !== registerId || !isGenuine(keys.log, sentinel)) throw stopped('sentinel-forged');
  return sentinel;
}

/** Verifies every MAC; opens only the events that are new since the kept reading, when that one is part of this chain. */
async function readChain(
  database: RegisterDatabase,
  opener: RegisterOpener,
  kept: Verified | undefined,
): Promise<Verified> {
  const { keysOf } = opener.index;
  const { head, events, goesOn } = await followChain(database, opener, kept?.head);
  if (!kept) return verifiedOf(head, foldChain(events, keysOf), keysOf);
  // A join may put events before those that are there: all of it again.
  if (!goesOn || events.some(isJoin)) return readChain(database, opener, undefined);
  return verifiedOf(head, foldOn(kept.draft, events, keysOf), keysOf);
}

/** So many rows at a time: the next ones come from the disk while these are verified, and the background can answer in between. */
const PIECE = 1_000;

/** Every row is followed, from the first. Those after `kept` are opened too, where the chain `goesOn` from there. */
async function followChain(database: RegisterDatabase, { keys, registerId }: RegisterOpener, kept?: ChainHead) {
  const follow = chainFollower(keys.log);
  const events: EventEnvelope[] = [];
  let head = genesis(keys.log, registerId);
  let goesOn = false;
  let coming = rowsOf(database.events.orderBy('position'));
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (last === undefined) return { head, events, goesOn };
    coming = rowsOf(database.events.where('position').above(last.position));
    for (const row of rows) {
      head = follow(head, row);
      if (head.count === kept?.count) goesOn = sameBytes(head.mac, kept.mac);
      else if (!kept || goesOn) events.push(unsealFollowed(row, keys));
    }
  }
}

function rowsOf(found: Collection<EventRow, number>): PromiseExtended<readonly EventRow[]> {
  const rows = found.limit(PIECE).toArray();
  // Where the chain breaks nobody waits for the piece after it, which the transaction then takes along.
  rows.catch(() => undefined);
  return rows;
}

const verifiedOf = (head: ChainHead, draft: RegisterDraft, keysOf: KeysOf): Verified => ({
  head,
  draft,
  state: stateOf(draft, headText(head), head.count, keysOf),
});

/** Was the chain's head, at the sentinel's count, the sentinel's head? Ahead is fine: a crash came between the two writes. */
async function stoodAt(
  database: RegisterDatabase,
  { keys, registerId }: RegisterOpener,
  head: ChainHead,
  sentinel: { readonly eventCount: number; readonly head: string },
): Promise<boolean> {
  if (sentinel.eventCount === head.count) return sentinel.head === headText(head);
  if (sentinel.eventCount === 0) return sentinel.head === headText(genesis(keys.log, registerId));
  const row = await database.events.get(sentinel.eventCount);
  return row !== undefined && bytesToHex(row.mac) === sentinel.head;
}
