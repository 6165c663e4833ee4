import {
  childCountOf,
  childElementsOf,
  closestOf,
  contains,
  hasOwnText,
  nameOf,
  parentOf,
  queryFirst,
  rectOf,
} from '../dom-access.ts';
import { around, type Box, boxOf, isNear } from '../grids/parts.ts';
import { isShown, styleOf } from '../visibility.ts';
import { LEAST_ROWS, mostOfKind, parentsOfMany, partsOf, TABLES } from './candidates.ts';

/** Fewer than that are no grid; more elements than that are not looked at. */
const LEAST_COLUMNS = 2;
const MOST_CELLS = 60;
/** How far up from the rows their header may hang, or what cuts them off. */
const LEVELS = 6;

/** Rows made of plain elements, with the elements that are their cells. */
export interface DivRows {
  readonly parent: Element;
  readonly rows: readonly { readonly element: Element; readonly cells: readonly Element[] }[];
}

/**
 * Grids that nothing but their looks tells: many neighbours of one kind under each other, each with as many parts
 * beside each other, the parts of all of them in columns.
 */
export function findDivGrids(root: Document | ShadowRoot): DivRows[] {
  const candidates = parentsOfMany(root, LEAST_ROWS);
  const found: DivRows[] = [];
  for (const parent of candidates) {
    const rows = likelyRows(parent);
    if (rows.length < LEAST_ROWS) continue;
    if (closestOf(parent, TABLES) !== null || queryFirst(parent, TABLES) !== null || !isShown(parent)) continue;
    const split = rows.map((element) => ({ element, cells: cellsIn(element) }));
    if (isAligned(split)) found.push({ parent, rows: split });
  }
  found.push(...thinPanes(candidates, found));
  // Cells that are made of rows themselves: the outermost is the grid.
  return found.filter(({ parent }) => !found.some((other) => other.parent !== parent && isInCell(parent, other)));
}
const isInCell = (inner: Element, { rows }: DivRows): boolean =>
  rows.some(({ cells }) => cells.some((cell) => contains(cell, inner)));

/** Beside a pane of that many rows: one with a single cell in each. */
function thinPanes(candidates: readonly Element[], found: readonly DivRows[]): DivRows[] {
  if (found.length === 0) return [];
  const counts = found.map(({ rows }) => rows.length);
  return candidates.flatMap((parent): DivRows[] => {
    const count = childCountOf(parent);
    if (!counts.some((rows) => count >= rows && count <= rows + 3)) return [];
    const rows = mostOfKind(parent).map((element) => ({ element, cells: singleCell(element) }));
    const pane = { parent, rows };
    const apart = found.every((other) => !contains(parent, other.parent) && !contains(other.parent, parent));
    if (!apart || rows.some(({ cells }) => cells.length === 0) || !isShown(parent)) return [];
    return found.some((other) => isPane(other, pane) && touches(other, pane)) ? [pane] : [];
  });
}
function singleCell(row: Element): Element[] {
  if (hasOwnText(row)) return [row];
  const cells = cellsIn(row);
  return cells.length === 1 ? cells : [];
}

/** Children of one kind: the same tag, and the same first word of their class. */
function likelyRows(parent: Element): Element[] {
  const most = mostOfKind(parent);
  const first = most[0];
  return first !== undefined && cellsIn(first).length >= LEAST_COLUMNS ? most : [];
}
/** A row's parts beside each other; wrappers that hold some of them are opened. */
export function cellsIn(row: Element): Element[] {
  const cells: Element[] = [];
  const open = (element: Element, level: number): void => {
    for (const child of partsOf(element)) {
      const inner = partsOf(child);
      const wraps = level < 2 && inner.length >= 2 && !hasOwnText(child) && areBeside(inner);
      if (wraps) open(child, level + 1);
      else cells.push(child);
      if (cells.length > MOST_CELLS) return;
    }
  };
  if (!hasOwnText(row)) open(row, 0);
  return cells.length > MOST_CELLS ? [] : cells;
}
function areBeside(elements: readonly Element[]): boolean {
  const boxes = elements.map(rectOf).filter(({ width, height }) => width > 1 && height > 1);
  const [first] = boxes;
  if (first === undefined || boxes.length < 2) return false;
  return boxes.every(
    (box, at) =>
      box.top < first.bottom && box.bottom > first.top && (at === 0 || box.left >= (boxes[at - 1]?.left ?? 0)),
  );
}

/** Rows under each other, and nearly every cell at the left (or right) edge of one of a few columns. */
function isAligned(rows: DivRows['rows']): boolean {
  const sample = rows.length > 12 ? [...rows.slice(0, 6), ...rows.slice(-6)] : rows;
  const count = sample[0]?.cells.length ?? 0;
  if (sample.filter(({ cells }) => cells.length === count).length < 0.8 * sample.length) return false;
  const boxes = sample.map((row) => ({ row: rowBox(row), cells: row.cells.map(rectOf) }));
  const shown = boxes.filter(({ row }) => row.bottom - row.top > 4 && row.right - row.left > 60);
  if (shown.length < LEAST_ROWS) return false;
  const tops = shown.map(({ row }) => row).sort((a, b) => a.top - b.top);
  if (tops.some((box, at) => at > 0 && box.top < (tops[at - 1]?.bottom ?? 0) - 3)) return false;
  const model = shown[0]?.cells ?? [];
  return (
    shown.every(({ cells }) =>
      cells.every((cell, at) => {
        const like = model[at];
        return like !== undefined && (isNear(cell.left, like.left) || isNear(cell.right, like.right));
      }),
    ) && new Set(model.filter(({ width }) => width > 1).map(({ left }) => Math.round(left))).size >= LEAST_COLUMNS
  );
}

/** Of a row that has no box itself (`display: contents`) its cells tell. */
export function rowBox({ element, cells }: DivRows['rows'][number]): Box {
  const box = boxOf(element);
  return box.right - box.left > 0 || cells.length === 0 ? box : around(cells.map(boxOf));
}

/** Lines above the rows that could be their header: neighbours of the rows, of their panes, or of what they scroll in. */
export function linesAbove(panes: readonly DivRows[]): { readonly lines: readonly Element[]; readonly limit: number } {
  const limit = Math.max(...panes.map(topOf));
  const lines: Element[] = [];
  const collect = (element: Element): void => {
    if (panes.some(({ parent }) => parent === element)) collectIn(element);
    if (panes.some(({ parent }) => contains(element, parent))) return;
    const { top, bottom, height } = rectOf(element);
    if (height > 1 && bottom <= limit + 3 && limit - top < 240) lines.push(element);
  };
  const collectIn = (element: Element): void => {
    const rows = new Set(panes.flatMap((pane) => pane.rows.map((row) => row.element)));
    for (const child of childElementsOf(element)) if (!rows.has(child)) collect(child);
  };
  for (const { parent } of panes) {
    collectIn(parent);
    for (
      let at = parentOf(parent), level = 0;
      at !== null && level < LEVELS && nameOf(at) !== 'body';
      at = parentOf(at), level++
    )
      for (const child of childElementsOf(at)) if (!lines.includes(child)) collect(child);
  }
  return { lines, limit };
}
/** Where the rows begin, or what they scroll in, when they were scrolled out above it. */
function topOf({ parent, rows }: DivRows): number {
  let top = Math.min(...rows.map((row) => rowBox(row).top));
  for (let at: Element | null = parent, level = 0; at !== null && level < LEVELS; at = parentOf(at), level++)
    if (styleOf(at).overflowY !== 'visible') top = Math.max(top, rectOf(at).top);
  return top;
}

/** Panes of one grid: as many rows at the same heights, touching each other. */
export function groupPanes(found: readonly DivRows[]): DivRows[][] {
  const groups: DivRows[][] = [];
  for (const one of found) {
    const group = groups.find(
      (panes) => panes.every((pane) => isPane(pane, one)) && panes.some((pane) => touches(pane, one)),
    );
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}
export function isPane({ rows }: DivRows, other: DivRows): boolean {
  if (rows.length !== other.rows.length) return false;
  return rows.every((row, at) => {
    const like = other.rows[at];
    if (like === undefined) return false;
    const [a, b] = [rowBox(row), rowBox(like)];
    return isNear(a.top, b.top) && isNear(a.bottom, b.bottom);
  });
}
export function touches({ parent }: DivRows, other: DivRows): boolean {
  const [a, b] = [clipBox(parent), clipBox(other.parent)];
  return Math.abs(a.right - b.left) <= 4 || Math.abs(b.right - a.left) <= 4;
}
/** Where it can be seen: cut off by what it scrolls in. */
function clipBox(element: Element): DOMRect {
  for (let at: Element | null = element, level = 0; at !== null && level < 4; at = parentOf(at), level++)
    if (styleOf(at).overflowX !== 'visible') return rectOf(at);
  return rectOf(element);
}
