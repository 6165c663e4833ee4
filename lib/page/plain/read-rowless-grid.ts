import { attributeOf, closestOf, contains, matches, parentOf, queryAll, queryFirst } from '../dom-access.ts';
import { boxOf, isNear, middleOf } from '../grids/parts.ts';
import { CELLS, ROWS } from '../grids/read-cell-part.ts';
import { isShown } from '../visibility.ts';
import { LEAST_CELLS } from './candidates.ts';
import type { DivRows } from './find-div-grids.ts';

const CONTAINER = '[role=grid],[role=treegrid],[role=table]';

/** Grids of roles whose cells stand in no row: each column may be a list of its own. */
export const rowlessGrids = (root: Document | ShadowRoot): Element[] =>
  // Not by the list of selectors: browsers try each of one on every element.
  queryAll(root, '[role]').filter(
    (grid) =>
      matches(grid, CONTAINER) &&
      queryFirst(grid, ROWS) === null &&
      queryAll(grid, CELLS).length >= LEAST_CELLS &&
      closestOf(parentOf(grid) ?? grid, CONTAINER) === null &&
      isShown(grid),
  );

/** Its cells, those at one height as a row. Null where some stand between two heights. */
export function rowsByHeight(grid: Element): DivRows | null {
  const cells = queryAll(grid, CELLS)
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1)
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  const lines: (typeof cells)[] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (first === undefined || cell.box.top >= first.box.bottom - 3) lines.push([cell]);
    else if (isNear(first.box.top, cell.box.top) && isNear(first.box.bottom, cell.box.bottom)) line?.push(cell);
    else return null;
  }
  const rows = lines.flatMap((line) => {
    const inOrder = [...line].sort((a, b) => middleOf(a.box) - middleOf(b.box)).map(({ element }) => element);
    const [first] = inOrder;
    return first === undefined ? [] : [{ element: first, cells: inOrder }];
  });
  return {
    parent: holderOf(
      cells.map(({ element }) => element),
      grid,
    ),
    rows,
  };
}

/** Says how much it holds, as grids of data do and a calendar or a choice of pictures does not. */
export const isCounted = (grid: Element): boolean =>
  ['aria-rowcount', 'aria-colcount'].some((name) => Number(attributeOf(grid, name)) > 1);

/** The smallest element around all of them. */
function holderOf(cells: readonly Element[], grid: Element): Element {
  let at = cells[0] ?? grid;
  while (at !== grid && cells.some((cell) => !contains(at, cell) || cell === at)) at = parentOf(at) ?? grid;
  return at;
}
