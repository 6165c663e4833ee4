import { cellsOf, withSlots } from '../grid.ts';
import { splitRows } from '../split-rows.ts';
import { hasLayout } from '../visibility.ts';
import type { ReadGrid } from './join-tables.ts';
import { type Box, boxOf, isNear } from './parts.ts';

/** Fewer are tables of their own. */
const LEAST = 3;
/** What stands between two rows of one list at most. */
const GAP = 4;

/** Tables of one row each, right under each other, their cells in the same columns: one table, whatever its header. */
export function stackTables(reads: readonly ReadGrid[]): ReadGrid[] {
  const first = reads[0];
  if (reads.length < LEAST || first === undefined || !hasLayout(first.grid.element)) return [...reads];
  const stacks: { reads: ReadGrid[]; box: Box; edges: readonly number[] }[] = [];
  for (const read of reads) {
    const edges = lineOf(read);
    const box = boxOf(read.grid.element);
    const last = stacks.at(-1);
    const fits = edges !== null && last !== undefined && last.edges.length === edges.length && isUnder(last.box, box);
    if (fits && last.edges.every((edge, at) => isNear(edge, edges[at] ?? 0))) {
      last.reads.push(read);
      last.box = box;
    } else stacks.push({ reads: [read], box, edges: edges ?? [] });
  }
  return stacks.flatMap((stack) => (stack.reads.length < LEAST ? stack.reads : stacked(stack.reads)));
}

/** Where the cells of its only row begin; null where it has more than one. */
function lineOf({ grid, refused }: ReadGrid): number[] | null {
  const [row, ...more] = grid.rows;
  if (row === undefined || more.length > 0 || refused !== undefined || grid.kind !== 'table') return null;
  const cells = cellsOf(row);
  return cells.length < 2 ? null : cells.map(({ item }) => boxOf(item.element).left);
}
const isUnder = (above: Box, box: Box): boolean =>
  isNear(above.left, box.left) && box.top >= above.bottom - 3 && box.top - above.bottom <= GAP;

function stacked(reads: readonly ReadGrid[]): ReadGrid[] {
  const [first] = reads;
  if (first === undefined) return [];
  const rows = reads.flatMap(({ grid }, y) => grid.rows.map((row) => withSlots(row, (slot) => ({ ...slot, y }))));
  const grid = { ...first.grid, kind: 'grid' as const, rows, collapsed: new Set<number>() };
  const also = reads.slice(1).map((read) => read.grid.element);
  // Where nobody can tell what is a header, they stay what they are.
  return splitRows(grid)?.map((split) => ({ grid, split, also })) ?? [...reads];
}
