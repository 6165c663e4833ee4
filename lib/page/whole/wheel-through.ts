import type { ReadTable } from '../read-tables.ts';
import { type Line, mergeLines } from './merge-lines.ts';
import {
  heightOf,
  MAX_STEPS,
  type PageReading,
  partial,
  type ReadOptions,
  type Shortfall,
  textsOf,
} from './page-reading.ts';
import type { Window } from './read-window.ts';
import { settle } from './settle.ts';
import type { Sweep } from './sweep.ts';

/** For a grid that draws by itself what a mouse wheel asks for. */
export async function wheelThrough(
  find: () => ReadTable | null,
  sweep: Sweep,
  here: Window,
  options: ReadOptions,
): Promise<PageReading> {
  const target = here.lines.at(-1)?.element;
  const root = find()?.grid.element;
  if (target === undefined || root === undefined) return partial(here, 'cannot-scroll');
  const wheel = async (deltaY: number): Promise<void> => {
    const over = find()?.rows.at(-1)?.row.elements[0] ?? target;
    const turn = { deltaY, deltaMode: 0, bubbles: true, cancelable: true, composed: true };
    over.dispatchEvent(new WheelEvent('wheel', turn));
    await settle(root, options.signal, 2000);
  };
  const start = textsOf(here.lines);
  let moved = 0;
  const isMoved = async (): Promise<Window | null> => {
    const window = await sweep.read();
    return window !== null && textsOf(window.lines).join() !== start.join() ? window : null;
  };
  await wheel(heightOf(here.lines));
  if ((await isMoved()) === null) return partial(here, 'cannot-scroll');
  for (let back = 0; back < 50; back++) {
    const before = textsOf((await sweep.read())?.lines ?? []).join();
    await wheel(-20 * heightOf(here.lines));
    if (textsOf((await sweep.read())?.lines ?? []).join() === before) break;
  }
  let lines: readonly Line[] = [];
  let from = 0;
  let columns = here.columns;
  const give = (shortfall: Shortfall | null): PageReading => ({ columns, lines, shortfall, scrolled: true });
  try {
    for (let steps = 0, idle = 0; steps < MAX_STEPS; steps++) {
      if (options.signal.aborted) return give('cancelled');
      if (performance.now() > options.deadline) return give('too-long');
      const window = await sweep.read();
      if (window === null) return give('changed');
      columns = window.columns;
      const merged = mergeLines(lines, from, window.lines);
      if (merged.outcome !== 'merged') return give('changed');
      idle = merged.lines.length === lines.length ? idle + 1 : 0;
      lines = merged.lines;
      from = merged.start;
      options.onRows(lines.length);
      if (idle >= 3) return give(null);
      const dy = heightOf(window.lines);
      await wheel(dy);
      moved += dy;
    }
    return give('too-long');
  } finally {
    await wheel(-moved - 1000);
  }
}
