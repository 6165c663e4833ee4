import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventEnvelope } from './types.ts';
import { writeUtf8 } from './write-utf8.ts';

/*
 * Copies of a register are joined as sets of events. What only says something about one copy's own chain (that it was
 * joined, that a backup was made) is not in the set.
 */

/** Device and number name an event; its content is in it too, so that two copies of one profile never hide each other's. */
export function eventId({ device, seq, at, body }: EventEnvelope): string {
  return `${device}:${seq}:${bytesToHex(sha256(writeUtf8(JSON.stringify([at, body])))).slice(0, 32)}`;
}

/** The set behind a chain, each event once. */
export function eventSetOf(chain: readonly EventEnvelope[]): ReadonlyMap<string, EventEnvelope> {
  const set = new Map<string, EventEnvelope>();
  for (const envelope of chain) {
    const { body } = envelope;
    if (body.type === 'backup-made') continue;
    for (const event of body.type === 'register-joined' ? body.events : [envelope]) set.set(eventId(event), event);
  }
  return set;
}

/** What the other set has and this one has not, in the order of {@link inOrder}. */
export const missingIn = (
  own: ReadonlyMap<string, EventEnvelope>,
  other: ReadonlyMap<string, EventEnvelope>,
): readonly EventEnvelope[] => inOrder(new Map([...other].filter(([id]) => !own.has(id))));

/**
 * One order for one set, whoever joined what first: by number (what was seen has a lower one than what saw it), then by
 * name. No clock is in it.
 */
export const inOrder = (set: ReadonlyMap<string, EventEnvelope>): readonly EventEnvelope[] =>
  [...set]
    .sort(([one, a], [other, b]) => a.seq - b.seq || (one < other ? -1 : one > other ? 1 : 0))
    .map(([, event]) => event);
