import type { CDPSession, Page } from 'puppeteer-core';

/** What a page did, as Chromium itself counts it. */
export interface PageWork {
  readonly layouts: number;
  readonly styles: number;
}

/** Passes of layout and of style during `act`. */
export const countPasses = async (client: CDPSession, act: () => Promise<unknown>): Promise<PageWork> => {
  await client.send('Performance.enable');
  const read = async (): Promise<PageWork> => {
    const { metrics } = await client.send('Performance.getMetrics');
    const countOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { layouts: countOf('LayoutCount'), styles: countOf('RecalcStyleCount') };
  };
  const before = await read();
  await act();
  const after = await read();
  return { layouts: after.layouts - before.layouts, styles: after.styles - before.styles };
};

/** Clears away what earlier measurements left on the page's heap. */
export const collectGarbage = async (page: Page): Promise<void> => {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
};

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time: what other programs take of the machine is not in it. */
  readonly tdur?: number;
}

const SCRIPT = new Set(['TimerFire', 'FireAnimationFrame', 'FunctionCall', 'EvaluateScript', 'RunMicrotasks']);

/**
 * Every piece of script, in ms of processor time, on the page's main thread between `performance.mark('bench-start')`
 * and `'bench-end'`. The frame's own style, layout and paint are not script: they are counted and compared elsewhere.
 */
export const piecesOfScript = async (page: Page, act: () => Promise<unknown>): Promise<readonly number[]> => {
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await act();
  const bytes = await page.tracing.stop();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(bytes));
  const [start, end] = ['bench-start', 'bench-end'].map((wanted) => traceEvents.find(({ name }) => name === wanted));
  if (!start || !end) throw new Error('The trace lacks the marks of the benchmark');
  const pieces = traceEvents.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      SCRIPT.has(name) && pid === start.pid && tid === start.tid && ts + dur >= start.ts && ts <= end.ts,
  );
  if (pieces.length === 0) throw new Error('The trace holds no script of the page');
  return pieces.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
};

/** The longest of them. */
export const longestScript = async (page: Page, act: () => Promise<unknown>): Promise<number> =>
  Math.max(...(await piecesOfScript(page, act)));
