import { rectOf } from '../dom-access.ts';
import type { ReadTable } from '../read-tables.ts';
import { textsOf } from './page-reading.ts';
import { hasHole, isSameColumns, joinAcross, readWindow, type Window } from './read-window.ts';
import { settle, waitUntil } from './settle.ts';

export interface Sweep {
  /** All columns at this height; null where the parts do not fit together. */
  read(): Promise<Window | null>;
  /** There are more columns than `read` could bring into view. */
  isShort(): boolean;
}

/**
 * Reads a window with the columns that exist only while they are in view. Whether there are such columns is found
 * out once, by looking at the far end.
 * @param bare without scroll bars of the browser: the page need not follow, and is then read where it stands
 */
export function createSweep(
  find: () => ReadTable | null,
  across: Element | null,
  signal: AbortSignal,
  bare: boolean,
): Sweep {
  let needed: boolean | null = across === null ? false : null;

  /** Until it was waited for in vain: something without a name stands at the edge. */
  let patient = true;

  const at = (): Window | null => {
    const table = find();
    return table === null ? null : readWindow(table, across);
  };
  /** What stands there after a move: read once, for reading is what takes the time. */
  const move = async (to: number): Promise<Window | null> => {
    if (across === null || across.scrollLeft === to) return at();
    across.scrollLeft = to;
    await settle(across, signal, 3000);
    if (!patient) return at();
    let window: Window | null = null;
    const isThere = (): boolean => {
      window = at();
      return reachesEdges(window, across);
    };
    // Columns that are drawn a moment after they came into view.
    patient = await waitUntil(isThere, signal, 800);
    return window ?? at();
  };
  // There and, the next time, back: every move costs the page a drawing.
  let rightwards = true;
  const sweep = async (scroller: Element): Promise<Window | null> => {
    const end = scroller.scrollWidth - scroller.clientWidth;
    let joined = await move(rightwards ? 0 : end);
    for (let steps = 0; joined !== null && steps < 200 && !signal.aborted; steps++) {
      const before = scroller.scrollLeft;
      const far = seenWidth(joined, scroller) - 16;
      const to = Math.max(0, Math.min(end, before + (rightwards ? far : -far)));
      if (Math.abs(to - before) < 1) break;
      const next = await move(to);
      if (Math.abs(scroller.scrollLeft - before) < 1) break;
      joined = next === null ? null : joinAcross(joined, next);
    }
    rightwards = scroller.scrollLeft < end / 2;
    return joined === null || hasHole(joined) ? null : joined;
  };
  const readAcross = async (scroller: Element): Promise<Window | null> => {
    if (needed === null) {
      const here = scroller.scrollLeft;
      const first = await move(0);
      const last = await move(scroller.scrollWidth);
      // Not read at one end: whether something stands there nobody knows.
      if (first === null || last === null || isRenamed(first, last)) return null;
      needed = !isAlike(first, last);
      const back = await move(needed ? 0 : here);
      if (!needed) return back;
    }
    // Once more before giving up: a page may still have been drawing.
    return (await sweep(scroller)) ?? (await sweep(scroller));
  };
  let follows = !bare;
  let short = false;
  return {
    async read() {
      if (across === null || needed === false) return at();
      const here = across.scrollLeft;
      const found = await readAcross(across);
      if (found !== null || follows) {
        follows = true;
        return found;
      }
      needed = false;
      short = true;
      return move(here);
    },
    isShort: () => short,
  };
}

/** Columns fill what can be seen of them from its left to its right edge. */
function reachesEdges(window: Window | null, across: Element): boolean {
  if (window === null || window.columns.length === 0) return false;
  const left = rectOf(across).left;
  const isCovered = (x: number): boolean =>
    window.columns.some(({ at, right, fixed }) => {
      const shift = fixed ? 0 : across.scrollLeft;
      return at - shift <= x && x <= right - shift;
    });
  return isCovered(left + 24) && isCovered(left + across.clientWidth - 24);
}
/** The same columns, all of them filled. */
const isAlike = (first: Window, last: Window): boolean =>
  isSameColumns(first.columns, last.columns) && textsOf(first.lines).join() === textsOf(last.lines).join();
/** The very same cells under other names: which name a column has, nobody can tell. */
const isRenamed = (first: Window, last: Window): boolean =>
  first.lines.length > 0 &&
  first.columns.length === last.columns.length &&
  textsOf(first.lines).join() === textsOf(last.lines).join() &&
  !isSameColumns(first.columns, last.columns);

/** What a scroller shows of its sliding columns: frozen ones may lie over them. */
function seenWidth({ columns }: Window, scroller: Element): number {
  const box = rectOf(scroller);
  const over = columns.filter(({ fixed, at, right }) => fixed && at >= box.left - 2 && right <= box.right + 2);
  const covered = over.reduce((sum, { at, right }) => sum + right - at, 0);
  return Math.max(60, scroller.clientWidth - covered);
}
