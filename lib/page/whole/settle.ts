import { attributeOf, queryFirst } from '../dom-access.ts';

/** After the page's own drawing; in a tab that is not painted frames never come. */
export const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, 120);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
/** Lets the page do what it has to do. In a tab that is not painted timers are slow, messages are not. */
export const giveWay = (): Promise<void> =>
  new Promise((done) => {
    if (document.visibilityState === 'visible') {
      setTimeout(done, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const BUSY = '[aria-busy=true]';
/** Longer than this a page is not waited for. */
const LONGEST = 8000;

/** Waits until the page has drawn: two frames without a change under `root`, and nothing there that says "busy". */
export async function settle(root: Element, signal: AbortSignal, longest = LONGEST): Promise<void> {
  const until = performance.now() + longest;
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  let quiet = 0;
  try {
    while (quiet < 2 && performance.now() < until && !signal.aborted) {
      changed = false;
      await nextFrame();
      quiet = changed || isBusy(root) ? 0 : quiet + 1;
    }
  } finally {
    observer.disconnect();
  }
}
const isBusy = (root: Element): boolean => attributeOf(root, 'aria-busy') === 'true' || queryFirst(root, BUSY) !== null;

/** Looks again after each frame until the condition holds; false when it did not in time. */
export async function waitUntil(holds: () => boolean, signal: AbortSignal, longest: number): Promise<boolean> {
  const until = performance.now() + longest;
  while (!signal.aborted) {
    if (holds()) return true;
    if (performance.now() >= until) return false;
    await pause(40);
  }
  return false;
}
