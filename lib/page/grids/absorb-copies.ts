import { contains, parentOf, rectOf } from '../dom-access.ts';
import { cellsOf, type Grid, type GridCell, type GridRow, withSlots } from '../grid.ts';
import { splitRows } from '../split-rows.ts';
import { hasLayout, styleOf } from '../visibility.ts';
import type { ReadGrid } from './join-tables.ts';
import { around, type Box, boxOf, isNear, isOnSpot } from './parts.ts';

/**
 * Tables that float over another: frozen columns and headers that some pages draw twice. Place comes first, and every
 * word of the upper one must stand on a cell that says the same, or that is empty: some pages hide the cells under the
 * copy, and what a person sees there is what the copy says.
 */
export function absorbCopies(reads: readonly ReadGrid[]): ReadGrid[] {
  const [first] = reads;
  if (reads.length < 2 || first === undefined || !hasLayout(first.grid.element)) return [...reads];
  const boxes = new Map(reads.map((read) => [read, clippedBox(read.grid)]));
  const used = new Set<ReadGrid>();
  const wholes = reads.map((read) => {
    let whole = read;
    for (const copy of reads) {
      if (used.has(read) || used.has(copy) || copy === read || !isWithin(boxes.get(copy), boxes.get(read))) continue;
      const [one, other] = [read.grid.element, copy.grid.element];
      const absorbed = contains(one, other) || contains(other, one) ? null : absorb(whole, copy);
      if (absorbed === null) continue;
      used.add(copy);
      whole = absorbed;
    }
    return whole;
  });
  return wholes.filter((_, at) => !used.has(reads[at] ?? first));
}

/** What can be seen of it: clones of whole tables are cut off by what stands around them. */
function clippedBox({ element, rows }: Grid): Box {
  const own = boxOf(element);
  // What holds nothing but cells on their place has no height itself.
  const flat = own.bottom - own.top < 2 && rows.length > 0;
  let { left, right, top, bottom } = flat ? around(rows.flatMap(({ elements }) => elements.map(boxOf))) : own;
  for (let at = parentOf(element), level = 0; at !== null && level < 4; at = parentOf(at), level++) {
    if (styleOf(at).overflowX === 'visible') continue;
    const clip = rectOf(at);
    [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
    [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
  }
  return { left, right, top, bottom };
}
const isWithin = (inner: Box | undefined, outer: Box | undefined): boolean =>
  inner !== undefined &&
  outer !== undefined &&
  (inner.right - inner.left < outer.right - outer.left - 3 ||
    inner.bottom - inner.top < outer.bottom - outer.top - 3) &&
  inner.left >= outer.left - 3 &&
  inner.right <= outer.right + 3 &&
  inner.top >= outer.top - 3 &&
  inner.bottom <= outer.bottom + 3;

/** Null where the copy says nothing, or something else than what it lies on. */
function absorb(read: ReadGrid, copy: ReadGrid): ReadGrid | null {
  const { grid } = read;
  const lines = grid.rows.map((row) => ({ row, top: topOf(row) }));
  const shown = new Map<Element, GridCell>();
  let words = 0;
  for (const row of copy.grid.rows) {
    const top = topOf(row);
    const under = lines.find((line) => isNear(line.top, top));
    for (const { item } of cellsOf(row)) {
      if (item.text === '') continue;
      words++;
      const box = boxOf(item.element);
      const cell = under && cellsOf(under.row).find((other) => isOnSpot(boxOf(other.item.element), box))?.item;
      if (cell === undefined || (cell.text !== '' && cell.text !== item.text)) return null;
      if (cell.text === '') shown.set(cell.element, { ...cell, element: item.element, text: item.text });
    }
  }
  if (words === 0) return null;
  if (shown.size === 0) return read;
  const filled = { ...grid, rows: grid.rows.map((row) => filledRow(row, shown)) };
  const [split, ...more] = splitRows(filled) ?? [];
  if (split === undefined || more.length > 0) return null;
  return { ...read, grid: filled, split, also: [...(read.also ?? []), copy.grid.element] };
}
const topOf = ({ elements: [element] }: GridRow): number => (element === undefined ? Number.NaN : rectOf(element).top);

const filledRow = (row: GridRow, shown: ReadonlyMap<Element, GridCell>): GridRow =>
  withSlots(row, (slot) => {
    const item = shown.get(slot.item.element);
    return item === undefined ? slot : { ...slot, item };
  });
