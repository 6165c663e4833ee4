import { BROWSER_KINDS } from '../browser/index.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { serveTable } from './serve-table.ts';
import type { Bench } from './types.ts';

const ENTRY = new URL('./in-page/watch-page.ts', import.meta.url);
const IDLE_MS = 6_000;
/** A clock that shows seconds ticks so often in a minute; the page's does many more. Hearing of it is not idling. */
const TICKS = 60;
const SLOW_DOWN = 4;

interface Changed {
  readonly read: number;
  readonly paint: number;
  readonly full: number;
}
interface Idle {
  readonly readMs: number;
  readonly paintMs: number;
  readonly timers: number;
  readonly calls: number;
  readonly frames: number;
  readonly emptyMs: number;
}

export const bench: Bench = {
  about: 'one changed cell in 1,000 × 20 against a full reading; scrolling with 1,000 badges; a page without tables',
  builds: [],
  run: async (report) => {
    const server = await serveTable();
    try {
      for (const kind of BROWSER_KINDS) {
        const browser = await startBenchBrowser(kind, ENTRY);
        try {
          const page = await browser.open(`${server.url}/1000`);
          await page.waitForFunction('document.getElementsByTagName("bzw-badge").length === 1000', { polling: 50 });
          const { read, paint, full } = await browser.ask<Changed>(page, 'change');
          const against = `against ${full.toPrecision(3)} ms`;
          const percent = (ms: number): number => (100 * ms) / full;
          report({
            ...{ name: `${kind}.change`, value: percent(read), unit: '%', limit: 5 },
            note: `${read.toPrecision(3)} ms ${against}`,
          });
          report({
            ...{ name: `${kind}.repaint`, value: percent(paint), unit: '%', limit: 5 },
            note: `${paint.toPrecision(3)} ms ${against}`,
          });
          if (kind === 'chromium') {
            const client = await page.createCDPSession();
            await client.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
            const tasks = await browser.ask<number[]>(page, 'scroll');
            await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
            const note = `at ${SLOW_DOWN}× slow-down${tasks.length > 0 ? `: ${tasks.map(Math.round).join(', ')} ms` : ''}`;
            report({ name: 'chromium.scroll', value: tasks.length, unit: 'tasks', limit: 0, note });
          }
          await page.close();
          const still = await browser.open(`${server.url}/still`);
          const { readMs, paintMs, timers, frames } = await browser.ask<Idle>(still, 'idle', IDLE_MS);
          report({ name: `${kind}.idle-timers`, value: timers + frames, unit: 'tasks', limit: 0 });
          report({ name: `${kind}.idle`, value: (readMs + paintMs) * (60_000 / IDLE_MS), unit: 'ms', limit: 1 });
          await still.close();
          const clock = await browser.open(`${server.url}/clock`);
          const ticking = await browser.ask<Idle>(clock, 'idle', IDLE_MS);
          if (ticking.calls < TICKS) throw new Error('the clock was not heard: nothing is measured');
          const perMinute = (ms: number): number => (TICKS * ms) / ticking.calls;
          report({
            ...{ name: `${kind}.clock`, value: perMinute(ticking.readMs + ticking.paintMs), unit: 'ms', limit: 3 },
            note: `a minute's ${TICKS} ticks, from ${ticking.calls}; an empty observer ${perMinute(ticking.emptyMs).toPrecision(2)} ms`,
          });
          report({ name: `${kind}.clock-timers`, value: ticking.timers + ticking.frames, unit: 'tasks', limit: 0 });
        } finally {
          await browser.close();
        }
      }
    } finally {
      await server.close();
    }
  },
};
