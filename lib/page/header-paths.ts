import { cleanHeader } from './clean-text.ts';
import { parentOf, rectOf } from './dom-access.ts';
import { cellsOf, type GridRow } from './grid.ts';
import type { SplitGrid } from './split-rows.ts';
import { isStuckAside, styleOf } from './visibility.ts';

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
 * Null when the two do not belong together; 'unsure' when one may have been scrolled and the other not yet.
 */
export function borrowedPaths(
  body: SplitGrid,
  header: SplitGrid,
  tables: { readonly body: Element; readonly header: Element } | null,
): string[][] | 'unsure' | null {
  const first = body.data.find((row) => cellsOf(row).length === body.columns.length) ?? body.data[0];
  // A page may have scrolled one of them and not yet the other: then what stands over a cell is not its name.
  if (isAsWide(header, header.headers.at(-1), body, first)) return headerPaths(header);
  if (tables === null || first === undefined)
    return header.columns.length === body.columns.length ? headerPaths(header) : null;
  const boxes = header.headers.map((row) =>
    cellsOf(row).map((cell) => {
      const { element } = cell.item;
      return { cell, box: rectOf(element), stuck: isStuckAside(element) };
    }),
  );
  const anyStuck = boxes.some((row) => row.some(({ stuck }) => stuck));
  const used = new Set<unknown>();
  let unsure = false;
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
      const shared = found && Math.min(found.box.right, box.right) - Math.max(found.box.left, box.left);
      unsure ||= shared !== undefined && shared < 0.75 * box.width;
      used.add(found?.cell);
      return found?.cell;
    });
  });
  const named = paths.filter((path) => path.length > 0).length;
  const last = header.headers.at(-1);
  const words = last === undefined ? [] : cellsOf(last).filter(({ item }) => item.text !== '');
  // One word above a list may be anything; several are its header, also where they do not stand over its columns.
  if (words.length < 2 && named * 2 < paths.length) return null;
  const spare = words.some((cell) => !used.has(cell));
  const lost = named * 2 < paths.length && spare;
  const shifted = named < paths.length && spare;
  return lost || unsure || !areScrolledAlike(tables.header, tables.body, shifted) ? 'unsure' : paths;
}

/**
 * They begin at the same edge, or stand in one thing, or in two that were scrolled as far and the header by nothing
 * else: the rows may hold but the columns in view.
 */
function areScrolledAlike(header: Element, body: Element, shifted: boolean): boolean {
  const [over, under] = [cutterOf(header), cutterOf(body)];
  if (over === under) return true;
  const edge = styleOf(body).direction === 'rtl' ? 'right' : 'left';
  if (Math.abs(rectOf(header)[edge] - rectOf(body)[edge]) <= 3) return !shifted;
  if (over === null || under === null || Math.abs(over.scrollLeft - under.scrollLeft) > 1) return false;
  return Math.abs(Math.abs(rectOf(header)[edge] - rectOf(over)[edge]) - Math.abs(over.scrollLeft)) <= 3;
}
/** What it slides in, sideways. */
function cutterOf(table: Element): Element | null {
  for (let at = parentOf(table), level = 0; at !== null && level < 5; at = parentOf(at), level++)
    if (styleOf(at).overflowX !== 'visible') return at;
  return null;
}
