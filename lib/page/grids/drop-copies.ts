import { contains, rectOf } from '../dom-access.ts';
import { cellsOf, type GridRow } from '../grid.ts';
import { hasLayout } from '../visibility.ts';
import type { ReadGrid } from './join-tables.ts';
import { boxOf, isOnSpot } from './parts.ts';

/**
 * Leaves out tables that float over another and show the same cells on the same spot: frozen columns and headers that
 * some pages draw twice. Place comes first; only what also says the same is left out.
 */
export function dropCopies(reads: readonly ReadGrid[]): ReadGrid[] {
  const [first] = reads;
  if (reads.length < 2 || first === undefined || !hasLayout(first.grid.element)) return [...reads];
  return reads.filter((read) => !reads.some((other) => other !== read && isCopyOf(read, other)));
}

function isCopyOf({ grid, split }: ReadGrid, other: ReadGrid): boolean {
  if (contains(other.grid.element, grid.element) || contains(grid.element, other.grid.element)) return false;
  const [inner, outer] = [rectOf(grid.element), rectOf(other.grid.element)];
  if (inner.width > outer.width - 3 && inner.height > outer.height - 3) return false;
  if (inner.left < outer.left - 3 || inner.right > outer.right + 3) return false;
  if (inner.top < outer.top - 3 || inner.bottom > outer.bottom + 3) return false;
  const rows = [split.headers.at(-1), split.data[0], split.data.at(-1)].flatMap((row) => row ?? []);
  return rows.length > 0 && rows.every((row) => isDrawnBy(row, other.grid.rows));
}
function isDrawnBy(row: GridRow, rows: readonly GridRow[]): boolean {
  const [element] = row.elements;
  if (element === undefined) return false;
  const top = rectOf(element).top;
  const like = rows.find(({ elements }) => elements[0] !== undefined && Math.abs(rectOf(elements[0]).top - top) <= 3);
  const cells = like === undefined ? [] : cellsOf(like);
  return cellsOf(row).every(({ item }) =>
    cells.some((cell) => cell.item.text === item.text && isOnSpot(boxOf(cell.item.element), boxOf(item.element))),
  );
}
