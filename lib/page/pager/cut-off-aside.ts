import { childCountOf, contains, queryAll, rawTextOf, rectOf } from '../dom-access.ts';
import { cellsOf, type Grid } from '../grid.ts';
import { findScroller } from '../scrollers.ts';
import { styleOf } from '../visibility.ts';

/** A column; less is a scroll bar's width or a border. */
const ROOM_ASIDE = 48;
/** How much of a place must lie under a name to be what it names. */
const SHARE = 0.5;

/**
 * Whether a grid scrolls further sideways than its cells reach: the other columns exist only while they are in view.
 * Places without a name that hold nothing in any row keep the room of such columns.
 */
export function isCutOffAside({ kind, rows, element }: Grid, parts: readonly Element[]): boolean {
  const sample = rows.slice(0, 5).flatMap((row) => cellsOf(row).map(({ x, item }) => ({ x, cell: item.element })));
  const scroller =
    kind === 'grid' || parts.length > 1
      ? findScroller(
          sample.map(({ cell }) => cell),
          'x',
          true,
        )
      : null;
  if (scroller === null || scroller === scroller.ownerDocument.scrollingElement) return false;
  if (styleOf(scroller).direction === 'rtl') return false;
  const filled = new Set(rows.flatMap((row) => cellsOf(row).flatMap(({ x, item }) => (holds(item.element) ? x : []))));
  const heads = parts.flatMap((part) => (part === element ? [] : queryAll(part, 'th,td,[role=columnheader]')));
  const isNamed = (box: DOMRect): boolean => heads.some((head) => isText(head) && liesUnder(box, rectOf(head)));
  const boxes = sample.flatMap(({ x, cell }) => {
    if (!contains(scroller, cell)) return [];
    const box = rectOf(cell);
    return filled.has(x) || box.width <= ROOM_ASIDE || isNamed(box) ? [box] : [];
  });
  if (boxes.length === 0) return false;
  const start = rectOf(scroller).left + scroller.clientLeft - scroller.scrollLeft;
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  return left - start > ROOM_ASIDE || start + scroller.scrollWidth - right > ROOM_ASIDE;
}
const isText = (element: Element): boolean => /\S/.test(rawTextOf(element) ?? '');
const holds = (cell: Element): boolean => childCountOf(cell) > 0 || isText(cell);
const liesUnder = (box: DOMRect, head: DOMRect): boolean =>
  Math.min(box.right, head.right) - Math.max(box.left, head.left) > SHARE * box.width;
