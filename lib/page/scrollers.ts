import { attributeOf, firstElementOf, parentOf, queryAll, rectOf } from './dom-access.ts';
import { styleOf } from './visibility.ts';

export type Axis = 'x' | 'y';
const LEAST = 4;

const range = (element: Element, axis: Axis): number =>
  axis === 'y' ? element.scrollHeight - element.clientHeight : element.scrollWidth - element.clientWidth;

/**
 * What moves these elements when it scrolls: around each of them the nearest, and of those the one with the most to
 * scroll; one without scroll bars of the browser only where none has any (panes follow each other), else the page.
 * @param bare whether one without scroll bars counts
 */
export function findScroller(elements: readonly Element[], axis: Axis, bare = axis === 'y'): Element | null {
  let best: Element | null = null;
  for (const element of elements) {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) {
      if (!scrolls(at, axis, bare)) continue;
      if (best === null || rankOf(at, axis) > rankOf(best, axis)) best = at;
      break;
    }
  }
  return best;
}
const rankOf = (scroller: Element, axis: Axis): number =>
  range(scroller, axis) + (scroller !== scroller.ownerDocument.scrollingElement && !isBare(scroller, axis) ? 1e9 : 0);
const isBare = (element: Element, axis: Axis): boolean => {
  const style = styleOf(element);
  return (axis === 'y' ? style.overflowY : style.overflowX) === 'hidden';
};

function scrolls(element: Element, axis: Axis, bare: boolean): boolean {
  if (range(element, axis) < LEAST) return false;
  const page = element.ownerDocument.scrollingElement;
  if (element === page) return true;
  const style = styleOf(element);
  const overflow = axis === 'y' ? style.overflowY : style.overflowX;
  if (overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay') return true;
  // With scroll bars of the page's own: what it cuts off is far more than a border or a shadow.
  const seen = axis === 'y' ? element.clientHeight : element.clientWidth;
  return bare && overflow === 'hidden' && range(element, axis) > 100 && seen > 60;
}

/** Where a row stands: of one without a box of its own (`display: contents`), where its first part does. */
export function rowPlace(row: Element): { readonly top: number; readonly bottom: number } {
  const own = rectOf(row);
  const first = own.height > 0 ? null : firstElementOf(row);
  return first === null ? own : rectOf(first);
}

/**
 * Whether rows stand in something much longer than they are, with nothing else in it: the rest exists only while it is
 * in view. What scrolls with the page must keep that room by a size of its own: a column of the page may just be long.
 */
export function isWindowed(rows: readonly Element[]): boolean {
  // A group's name that sticks to the top stands away from the rows that it goes with.
  const [first, last] = [rows.find((row) => styleOf(row).position !== 'sticky'), rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  const scroller = findScroller([last], 'y');
  if (scroller === null) return false;
  const [{ top }, { bottom }] = [rowPlace(first), rowPlace(last)];
  const height = (bottom - top) / rows.length;
  const page = first.ownerDocument.scrollingElement;
  for (let at = scroller === page ? parentOf(last) : scroller; at !== null && at !== page; at = parentOf(at)) {
    const start = rectOf(at).top - at.scrollTop;
    const length = scroller === page ? rectOf(at).height : at.scrollHeight;
    const unseen = Math.max(top - start, start + length - bottom);
    const view = scroller === page ? innerHeight : 0;
    const isLong = height > 0 && length > view * 1.2 && unseen > Math.max(3 * height, 100, view / 2);
    if (isLong && !hasOtherText(at, rows) && (scroller !== page || keepsRoom(at, unseen))) return true;
    if (scroller !== page) break;
  }
  return false;
}
/** Something to read in the scroller beside the rows' own branch. */
function hasOtherText(scroller: Element, rows: readonly Element[]): boolean {
  const held = rows.reduce((sum, row) => sum + (row.textContent?.length ?? 0), 0);
  return (scroller.textContent?.length ?? 0) > 2 * held + 400;
}
/** A height, padding or place of that many pixels, written by a script. */
const keepsRoom = (box: Element, room: number): boolean =>
  [box, ...queryAll(box, '[style]')].some((element) =>
    attributeOf(element, 'style')
      ?.match(/\d+(?=(?:\.\d+)?px)/g)
      ?.some((pixels) => Number(pixels) >= room * 0.9),
  );
