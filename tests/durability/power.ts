import { IDBDatabase, IDBObjectStore, indexedDB } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { KeyValueArea } from '../../lib/register/types.ts';

/**
 * The storage under a background that may be stopped: every write is counted, to rows, databases and key-value areas
 * alike. At the one that is asked for the background is gone: that write does not happen, transactions under way are
 * rolled back, and nothing that the code still tries has any effect.
 */
export interface Power {
  /** From now on: counts anew, and goes off at the n-th write. */
  offAt(nth: number): void;
  /** Back on, and counting nothing. */
  on(): void;
  readonly isOff: () => boolean;
  /** Writes that were begun since `offAt`. */
  readonly writes: () => number;
}

type Method = (...args: never[]) => unknown;

/** Under fake-indexeddb and these areas. Ends with `vi.restoreAllMocks()`. */
export function underPower(areas: readonly KeyValueArea[]): Power {
  let [left, writes, off] = [Number.POSITIVE_INFINITY, 0, false];
  const running = new Set<{ abort(): void }>();
  const look = (): void => {
    if (off) throw new DOMException('the background is gone', 'AbortError');
  };
  const write = (): void => {
    look();
    writes += 1;
    if (writes < left) return;
    off = true;
    for (const transaction of running) {
      try {
        transaction.abort();
      } catch {
        // It has just ended.
      }
    }
    look();
  };
  const before = <T extends object>(target: T, name: keyof T & string, check: () => void): void => {
    const spied = target as Record<string, Method>;
    const method = spied[name];
    if (method === undefined) throw new Error(`no method ${name}`);
    vi.spyOn(spied, name).mockImplementation(function (this: unknown, ...args: never[]) {
      check();
      const result = method.apply(this, args);
      if (name === 'transaction') watch(result as IDBTransaction);
      return result;
    });
  };
  const watch = (transaction: IDBTransaction): void => {
    running.add(transaction);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction));
  };
  for (const name of ['add', 'put', 'delete', 'clear'] as const) before(IDBObjectStore.prototype, name, write);
  before(IDBDatabase.prototype, 'createObjectStore', write);
  before(IDBDatabase.prototype, 'transaction', look);
  before(indexedDB, 'open', look);
  before(indexedDB, 'databases', look);
  before(indexedDB, 'deleteDatabase', write);
  for (const area of areas) {
    const { get, set, remove } = area;
    const later =
      <A extends readonly unknown[], R>(check: () => void, act: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        check();
        return act.apply(area, args as never);
      };
    Object.assign(area, { get: later(look, get), set: later(write, set), remove: later(write, remove) });
  }
  return {
    offAt: (nth) => {
      [left, writes, off] = [nth, 0, false];
    },
    on: () => {
      [left, off] = [Number.POSITIVE_INFINITY, false];
    },
    isOff: () => off,
    writes: () => writes,
  };
}
