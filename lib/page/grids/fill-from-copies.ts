import { contains, parentOf, rectOf } from '../dom-access.ts';
import { cellsOf, type Grid, type GridCell, type GridRow } from '../grid.ts';
import { splitRows } from '../split-rows.ts';
import { hasLayout, styleOf } from '../visibility.ts';
import type { ReadGrid } from './join-tables.ts';
import { type Box, boxOf, isNear, isOnSpot } from './parts.ts';

/**
 * Frozen columns that are drawn in a table over another, which has the same cells but hides them: what a person sees
 * in those cells is what the upper table says. Only where every word of the upper one stands on a cell that is
 * empty or says the same.
 */
export function fillFromCopies(reads: readonly ReadGrid[]): ReadGrid[] {
  const [first] = reads;
  if (reads.length < 2 || first === undefined || !hasLayout(first.grid.element)) return [...reads];
  const boxes = new Map(reads.map((read) => [read, clippedBox(read.grid.element)]));
  const used = new Set<ReadGrid>();
  const filled = reads.map((read) => {
    let whole = read;
    for (const copy of used.has(read) || read.refused !== undefined ? [] : reads) {
      if (copy === read || used.has(copy) || !isWithin(boxes.get(copy), boxes.get(read))) continue;
      const fresh = contains(read.grid.element, copy.grid.element) ? null : filledRead(whole, copy);
      if (fresh === null) continue;
      used.add(copy);
      whole = fresh;
    }
    return whole;
  });
  return filled.filter((_, at) => !used.has(reads[at] ?? first));
}

function filledRead(read: ReadGrid, copy: ReadGrid): ReadGrid | null {
  const grid = filledGrid(read.grid, copy.grid);
  const [split, ...more] = (grid === null ? null : splitRows(grid)) ?? [];
  if (grid === null || split === undefined || more.length > 0) return null;
  return { ...read, grid, split, also: [...(read.also ?? []), copy.grid.element] };
}

/** What can be seen of it: clones of whole tables are cut off by what stands around them. */
function clippedBox(element: Element): Box {
  let { left, right, top, bottom } = boxOf(element);
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
  inner.right - inner.left < outer.right - outer.left - 3 &&
  inner.left >= outer.left - 3 &&
  inner.right <= outer.right + 3 &&
  inner.top >= outer.top - 3 &&
  inner.bottom <= outer.bottom + 3;

/** Null where the copy fills nothing, or says something else than what it lies on. */
function filledGrid(grid: Grid, copy: Grid): Grid | null {
  const lines = grid.rows.map((row) => ({ row, top: topOf(row) }));
  const texts = new Map<Element, GridCell>();
  for (const row of copy.rows) {
    const words = cellsOf(row).filter(({ item }) => item.text !== '');
    if (words.length === 0) continue;
    const under = lines.find(({ top }) => isNear(top, topOf(row)));
    const cells = under === undefined ? [] : cellsOf(under.row);
    for (const { item } of words) {
      const cell = cells.find((other) => isOnSpot(boxOf(other.item.element), boxOf(item.element)));
      if (cell === undefined || (cell.item.text !== '' && cell.item.text !== item.text)) return null;
      if (cell.item.text === '') texts.set(cell.item.element, { ...cell.item, element: item.element, text: item.text });
    }
  }
  return texts.size === 0 ? null : { ...grid, rows: grid.rows.map((row) => filledRow(row, texts)) };
}
const topOf = ({ elements: [element] }: GridRow): number => (element === undefined ? Number.NaN : rectOf(element).top);

function filledRow(row: GridRow, texts: ReadonlyMap<Element, GridCell>): GridRow {
  const fresh = new Map<unknown, GridRow['slots'][number]>();
  const slots = row.slots.map((slot) => {
    const item = slot === undefined ? undefined : texts.get(slot.item.element);
    if (slot === undefined || item === undefined) return slot;
    const filled = fresh.get(slot) ?? { ...slot, item };
    fresh.set(slot, filled);
    return filled;
  });
  return { ...row, slots };
}
