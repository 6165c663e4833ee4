/** Shorter than a frame, also where the machine is slow: what a person does in the page goes first. */
const SLICE_MS = 8;

/**
 * Does `each` for all of these, then `last` once. At once where that is short work; else in pieces, between which the
 * page gets its turn. `last` hears whether time has passed since the call.
 */
export function runInSlices<T>(
  items: readonly T[],
  each: (item: T) => void,
  last: (sliced: boolean) => void,
  signal: AbortSignal,
): void {
  let next = 0;
  const run = (sliced: boolean): void => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    while (next < items.length) {
      each(items[next] as T);
      next++;
      if (performance.now() < end || document.visibilityState === 'hidden') continue;
      after(() => run(true));
      return;
    }
    last(sliced);
  };
  run(false);
}

/** In a task of its own, as soon as may be: timers wait ever longer. */
function after(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}
