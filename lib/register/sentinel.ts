import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KeyValueArea } from './types.ts';

/*
 * What should be in the register, kept apart from it: a wiped or rolled-back database must not read as "no objections".
 * Content scripts can read and write this area, so it names no school and no pupil, and it counts only under its MAC.
 */
export interface Sentinel {
  /**
   * `creating`: written before the database; then `eventCount` is 0. `erased`: a person took the register away on purpose; it
   * counts where there is no database (any more).
   */
  readonly state: 'creating' | 'active' | 'erased';
  readonly registerId: string;
  readonly eventCount: number;
  /** Hex head of the chain at that count. */
  readonly head: string;
  /** While a lost register is being replaced: its sentinel, so that a crash half-way does not forget the loss. */
  readonly replaces: Sentinel | null;
  /** ISO date, of an erased one. */
  readonly erasedOn?: string;
  readonly mac: string;
}

export const SENTINEL_KEY = 'register-sentinel';

export type SentinelReading =
  | { readonly found: 'none' }
  | { readonly found: 'malformed' }
  | { readonly found: 'sentinel'; readonly sentinel: Sentinel };

export async function readSentinel(local: KeyValueArea): Promise<SentinelReading> {
  const value = await local.get(SENTINEL_KEY);
  if (value === undefined || value === null) return { found: 'none' };
  const sentinel = parseSentinel(value, true);
  return sentinel ? { found: 'sentinel', sentinel } : { found: 'malformed' };
}

export const writeSentinel = (local: KeyValueArea, sentinel: Sentinel): Promise<void> =>
  local.set(SENTINEL_KEY, sentinel);
export const removeSentinel = (local: KeyValueArea): Promise<void> => local.remove(SENTINEL_KEY);

export const makeSentinel = (logKey: Uint8Array, content: Omit<Sentinel, 'mac'>): Sentinel => ({
  ...content,
  mac: macOf(logKey, content),
});

export const isGenuine = (logKey: Uint8Array, sentinel: Sentinel): boolean => macOf(logKey, sentinel) === sentinel.mac;

function macOf(logKey: Uint8Array, sentinel: Omit<Sentinel, 'mac'>): string {
  const { state, registerId, eventCount, head, replaces, erasedOn } = sentinel;
  const erased = erasedOn === undefined ? [] : [erasedOn];
  const content = JSON.stringify([state, registerId, eventCount, head, replaces?.registerId ?? null, ...erased]);
  return bytesToHex(hmac(sha256, logKey, utf8ToBytes(`sentinel|${content}`)));
}

function parseSentinel(value: unknown, mayReplace: boolean): Sentinel | null {
  if (typeof value !== 'object' || value === null) return null;
  const { state, registerId, eventCount, head, mac, replaces, erasedOn } = value as Partial<
    Record<keyof Sentinel, unknown>
  >;
  if (state !== 'creating' && state !== 'active' && state !== 'erased') return null;
  if (typeof registerId !== 'string' || !/^[0-9a-f]{32}$/.test(registerId)) return null;
  if (typeof eventCount !== 'number' || !Number.isSafeInteger(eventCount) || eventCount < 0) return null;
  if (typeof head !== 'string' || typeof mac !== 'string') return null;
  if (state === 'erased') {
    if (typeof erasedOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(erasedOn)) return null;
    return { state, registerId, eventCount, head, replaces: null, erasedOn, mac };
  }
  if (replaces === null || replaces === undefined) return { state, registerId, eventCount, head, replaces: null, mac };
  const replaced = mayReplace ? parseSentinel(replaces, false) : null;
  return replaced && { state, registerId, eventCount, head, replaces: replaced, mac };
}
