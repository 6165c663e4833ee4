import type { Page } from 'puppeteer-core';
import { runInBackground } from './in-background.ts';
import type { TestBrowser } from './types.ts';

/** The background waits in the midst of its work, and answers others meanwhile. */
export interface Pause {
  /** Whether it came so far before `over` was settled. */
  readonly reached: (over: Promise<unknown>) => Promise<boolean>;
  readonly goOn: () => Promise<void>;
}

/**
 * The background, as it runs now, waits before it makes the `nth` SHA-256 sum from here on: where a slow machine may be at
 * any time. `own`: a page of the extension that stays open, which hears of it.
 */
export const pauseBackground = async (
  where: Pick<TestBrowser, 'kind' | 'baseUrl'>,
  own: Page,
  nth: number,
): Promise<Pause> => {
  await own.evaluate(LISTEN);
  await runInBackground(where, own, WAIT_AT.replace('NTH', String(nth)));
  return {
    reached: async (over) => {
      const here = own.evaluate('globalThis.paused').then(() => true);
      return Promise.race([here, over.then(() => false)]);
    },
    goOn: async () => {
      await own.evaluate('globalThis.pauses.postMessage("go on")');
    },
  };
};

/** One channel at a time: the page hears of the last pause that was asked for. */
const LISTEN = `{
  globalThis.pauses?.close();
  globalThis.pauses = new BroadcastChannel('pauses of the tests');
  globalThis.paused = new Promise((done) => {
    globalThis.pauses.onmessage = ({ data }) => { if (data === 'waiting') done(true); };
  });
  // The value of all this is waited for.
  undefined;
}`;

const WAIT_AT = `(scope) => {
  const subtle = scope.SubtleCrypto.prototype;
  const digest = (scope.unpausedDigest ??= subtle.digest);
  scope.pauses?.close();
  const pauses = (scope.pauses = new scope.BroadcastChannel('pauses of the tests'));
  let left = NTH;
  subtle.digest = async function (...given) {
    // The bytes as they are now: whoever asked may use their place for others.
    const [name, bytes] = given;
    const own = bytes.slice();
    left -= 1;
    if (left === 0)
      await new Promise((done) => {
        pauses.onmessage = ({ data }) => { if (data === 'go on') done(); };
        pauses.postMessage('waiting');
      });
    return digest.call(this, name, own);
  };
}`;
