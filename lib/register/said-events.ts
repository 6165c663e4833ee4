import { eventId } from './event-union.ts';
import { withEntry } from './grow-map.ts';
import type { EventEnvelope } from './types.ts';

/** What somebody said, and the earlier sayings that it replaces. */
export interface Said<T> {
  /** Of the event that says it (`eventId`). */
  readonly id: string;
  /** Ids of what was known where it was said: what was not known there is not replaced. */
  readonly over: readonly string[];
  readonly what: T;
}

/** Its id is made when somebody asks: for most of many thousands nobody ever does. */
export function saidIn<T>(event: EventEnvelope, over: readonly string[], what: T): Said<T> {
  let made: string | null = null;
  return {
    get id() {
      made ??= eventId(event);
      return made;
    },
    over,
    what,
  };
}

/** What nothing that follows replaces: one, or several of people who did not know of each other. No clock decides. */
export function standing<T>(said: readonly Said<T>[]): readonly Said<T>[] {
  const replaced = new Set(said.flatMap(({ over }) => over));
  return replaced.size === 0 ? said : said.filter(({ id }) => !replaced.has(id));
}

export const idsOf = (said: readonly Said<unknown>[]): readonly string[] => said.map(({ id }) => id);

/** A map of lists, one longer. */
export const withSaid = <K, T>(
  all: ReadonlyMap<K, readonly Said<T>[]>,
  key: K,
  said: Said<T>,
): ReadonlyMap<K, readonly Said<T>[]> => withEntry(all, key, [...(all.get(key) ?? []), said]);
