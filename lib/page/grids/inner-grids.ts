import { closestOf, contains, matches, parentOf, queryAll } from '../dom-access.ts';
import { type Box, boxOf, type CellPart, isNear } from './parts.ts';
import { CELLS, HEADS, ROWS } from './read-cell-part.ts';

/** Grids inside this one that hold some of its rows or header cells: what stands in a row or a cell is a grid of its own. */
export const innerGrids = (grid: Element, container: string): Element[] =>
  queryAll(grid, container).filter((inner) => {
    const holder = closestOf(parentOf(inner) ?? inner, `${ROWS},${CELLS},${HEADS}`);
    return holder === null || !contains(grid, holder);
  });

/**
 * Whether grids inside one grid are tables of their own, and no panes: one below the other, each with names over its rows, or two
 * beside each other of which one says all names of the other again.
 */
export function areApart(inner: readonly Element[], heads: readonly CellPart[], container: string): boolean {
  const named = inner.flatMap((grid) => {
    const names = heads.filter(({ element, text }) => text !== '' && closestOf(element, container) === grid);
    return names.length === 0 || !matches(grid, container) ? [] : [{ box: boxOf(grid), names }];
  });
  return named.some((one, at) =>
    named.slice(at + 1).some((other) => {
      if (isBelow(one.box, other.box) || isBelow(other.box, one.box)) return true;
      const [few, many] = one.names.length < other.names.length ? [one, other] : [other, one];
      const again = few.names.every(({ text }) => many.names.some((name) => name.text === text));
      return again && !sharesWidth(one.box, other.box) && isNear(one.box.top, other.box.top);
    }),
  );
}
const isBelow = (one: Box, other: Box): boolean => other.top >= one.bottom - 3 && one.bottom - one.top > 3;
const sharesWidth = (one: Box, other: Box): boolean => one.left < other.right - 3 && other.left < one.right - 3;
