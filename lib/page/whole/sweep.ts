import { rectOf } from '../dom-access.ts';
import type { ReadTable } from '../read-tables.ts';
import { hasHole, isSameColumns, joinAcross, readWindow, type Window } from './read-window.ts';
import { settle } from './settle.ts';

export interface Sweep {
  /** All columns at this height; null where the parts do not fit together. */
  read(): Promise<Window | null>;
}

/**
 * Reads a window with the columns that exist only while they are in view. Whether there are such columns is found
 * out once, by looking at the far end.
 */
export function createSweep(find: () => ReadTable | null, across: Element | null, signal: AbortSignal): Sweep {
  let needed: boolean | null = across === null ? false : null;

  const at = (): Window | null => {
    const table = find();
    return table === null ? null : readWindow(table, across);
  };
  const move = async (to: number): Promise<void> => {
    if (across === null || across.scrollLeft === to) return;
    across.scrollLeft = to;
    await settle(across, signal, 3000);
  };
  const sweep = async (scroller: Element): Promise<Window | null> => {
    await move(0);
    let joined = at();
    const width = rectOf(scroller).width;
    for (let steps = 0; joined !== null && steps < 200 && !signal.aborted; steps++) {
      const before = scroller.scrollLeft;
      await move(before + Math.max(20, Math.floor(width * 0.4)));
      if (scroller.scrollLeft <= before) break;
      const next = at();
      joined = next === null ? null : joinAcross(joined, next);
    }
    await move(0);
    return joined === null || hasHole(joined) ? null : joined;
  };
  return {
    async read() {
      if (across === null || needed === false) return at();
      if (needed === null) {
        const here = across.scrollLeft;
        await move(0);
        const first = at();
        await move(across.scrollWidth);
        const last = at();
        needed = first !== null && last !== null && !isSameColumns(first.columns, last.columns);
        await move(needed ? 0 : here);
        if (!needed) return at();
      }
      // Once more before giving up: a page may still have been drawing.
      return (await sweep(across)) ?? (await sweep(across));
    },
  };
}
