import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { KeyValueArea } from '../../../lib/register/types.ts';

type Method = (...args: never[]) => unknown;
const WRITES = ['add', 'put', 'delete', 'clear'] as const;
const READS = ['get', 'getAll', 'openCursor', 'count'] as const;

export interface StorageCalls {
  /** At the n-th call from now (of writes only, or of all) this is done, once, before the call goes on. It may throw. */
  arm(nth: number, which: 'writes' | 'all', act: () => void): void;
  /** From now on every call fails and what was under way is rolled back: the background is gone. Throws. */
  stop(): never;
  /** The storage works again, and nothing is waited for. */
  calm(): void;
  /** Whether anything that was armed has happened. */
  readonly went: () => boolean;
}

/** Watches every call to the storage under a background made of memory. Ends with `vi.restoreAllMocks()`. */
export function watchStorage(areas: readonly KeyValueArea[]): StorageCalls {
  let [left, gone, went] = [Number.POSITIVE_INFINITY, false, false];
  let which: 'writes' | 'all' = 'all';
  let act = (): void => undefined;
  const running = new Set<{ abort(): void }>();
  const isGone = (): DOMException => new DOMException('the background is gone', 'AbortError');
  const look = (kind: 'writes' | 'reads'): void => {
    if (gone) throw isGone();
    if (which === 'writes' && kind === 'reads') return;
    left -= 1;
    if (left !== 0) return;
    went = true;
    act();
  };
  const before = (
    target: object,
    name: string,
    kind: 'writes' | 'reads',
    after: (result: unknown) => void = () => undefined,
  ): void => {
    const spied = target as Record<string, Method>;
    const method = spied[name];
    if (method === undefined) throw new Error(`no method ${name}`);
    vi.spyOn(spied, name).mockImplementation(function (this: unknown, ...args: never[]) {
      look(kind);
      const result = method.apply(this, args);
      after(result);
      return result;
    });
  };
  for (const name of WRITES) before(IDBObjectStore.prototype, name, 'writes');
  for (const name of READS) before(IDBObjectStore.prototype, name, 'reads');
  before(IDBDatabase.prototype, 'transaction', 'reads', (begun) => {
    const transaction = begun as IDBTransaction;
    running.add(transaction);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction));
  });
  for (const area of areas) {
    const { get, set, remove } = area;
    Object.assign(area, {
      get: async (key: string) => {
        look('reads');
        return get.call(area, key);
      },
      set: async (key: string, value: unknown) => {
        look('writes');
        return set.call(area, key, value);
      },
      remove: async (key: string) => {
        look('writes');
        return remove.call(area, key);
      },
    });
  }
  const calm = (): void => {
    [left, gone] = [Number.POSITIVE_INFINITY, false];
  };
  return {
    arm: (nth, kind, then) => {
      [left, which, act] = [nth, kind, then];
    },
    stop: () => {
      gone = true;
      for (const one of running) {
        try {
          one.abort();
        } catch {
          // It has just ended.
        }
      }
      throw isGone();
    },
    calm,
    went: () => went,
  };
}
