import { cleanHeader } from './clean-text.ts';
import { rectOf } from './dom-access.ts';
import { cellsOf, type GridRow } from './grid.ts';
import type { SplitGrid } from './split-rows.ts';
import { isStuckAside } from './visibility.ts';

/** Header path of each kept column, outermost first. */
export const headerPaths = (split: SplitGrid): string[][] =>
  split.columns.map((x) => pathAt(split.headers, (row) => row.slots[x]));

function pathAt(headers: readonly GridRow[], cellIn: (row: GridRow) => GridRow['slots'][number]): string[] {
  const path: string[] = [];
  let before: GridRow['slots'][number];
  for (const row of headers) {
    const cell = cellIn(row);
    if (cell === undefined || cell === before) continue;
    before = cell;
    const text = cleanHeader(cell.item.text);
    // A box to tick all rows is no name.
    if (/^[☑☐]?$/.test(text)) continue;
    if (text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** Column by column as wide as the other. */
export function isAsWide(
  header: SplitGrid,
  last: GridRow | undefined,
  body: SplitGrid,
  first: GridRow | undefined,
): boolean {
  if (header.columns.length !== body.columns.length) return false;
  return body.columns.every((x, at) => {
    const [one, other] = [first?.slots[x], last?.slots[header.columns[at] ?? -1]];
    if (one?.width !== 1 || other?.width !== 1) return false;
    return Math.abs(rectOf(one.item.element).width - rectOf(other.item.element).width) <= 3;
  });
}

/**
 * Header paths for a body whose header was split off into a table of its own: by position on the screen
 * (a header may have an extra filler, or stand in another order), else by count.
 * Null when the two do not belong together.
 */
export function borrowedPaths(body: SplitGrid, header: SplitGrid, measured: boolean): string[][] | null {
  const first = body.data.find((row) => cellsOf(row).length === body.columns.length) ?? body.data[0];
  // A page may have scrolled one of them and not yet the other: then what stands over a cell is not its name.
  if (isAsWide(header, header.headers.at(-1), body, first)) return headerPaths(header);
  if (!measured || first === undefined)
    return header.columns.length === body.columns.length ? headerPaths(header) : null;
  const boxes = header.headers.map((row) =>
    cellsOf(row).map((cell) => {
      const { element } = cell.item;
      return { cell, box: rectOf(element), stuck: isStuckAside(element) };
    }),
  );
  const anyStuck = boxes.some((row) => row.some(({ stuck }) => stuck));
  const paths = body.columns.map((x) => {
    const cell = first.slots[x];
    if (cell === undefined) return [];
    const box = rectOf(cell.item.element);
    // A spacer without width stands under the edge of a header that is not its own.
    if (box.width < 1) return [];
    const middle = box.left + box.width / 2;
    // What is stuck to a side lies over columns that slid under it, in the header as in the rows.
    const stuck = anyStuck && isStuckAside(cell.item.element);
    return pathAt(header.headers, (row) => {
      const found = boxes[header.headers.indexOf(row)]?.find(
        (at) => at.box.left <= middle && middle < at.box.right && at.stuck === stuck,
      );
      return found?.cell;
    });
  });
  const named = paths.filter((path) => path.length > 0).length;
  return named * 2 >= paths.length ? paths : null;
}
