import type { Page } from 'puppeteer-core';
import { runInBackground } from './in-background.ts';
import type { TestBrowser } from './types.ts';

type Where = Pick<TestBrowser, 'kind' | 'baseUrl'>;
export type Heal = () => Promise<void>;

/**
 * No room is left on the disk: every write to the database is refused as a full disk refuses it. Not by a quota of the
 * browser's: Firefox reads that when it starts, and Chromium goes by what it asked up to half a minute before.
 */
export const fillDisk = async (where: Where, own: Page): Promise<Heal> => {
  await runInBackground(where, own, REFUSE_WRITES);
  return () => runInBackground(where, own, ALLOW_WRITES);
};

const REFUSE_WRITES = `(scope) => {
  const store = scope.IDBObjectStore.prototype;
  scope.written ??= { put: store.put, add: store.add };
  store.put = store.add = () => {
    throw new scope.DOMException('full', 'QuotaExceededError');
  };
}`;
const ALLOW_WRITES = '(scope) => { if (scope.written) Object.assign(scope.IDBObjectStore.prototype, scope.written); }';

/** The background's clock goes on from another time. */
export const moveClock = async (where: Where, own: Page, minutes: number): Promise<Heal> => {
  await runInBackground(where, own, `(scope) => { const by = ${minutes * 60_000}; ${JUMP} }`);
  return () => runInBackground(where, own, '(scope) => { if (scope.RealDate) scope.Date = scope.RealDate; }');
};

const JUMP = `
  const Real = (scope.RealDate ??= scope.Date);
  scope.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + by);
      else super(...given);
    }
    static now() {
      return Real.now() + by;
    }
  };`;
