import { contains, matches, parentOf, queryFirst } from '../dom-access.ts';
import { cellsOf, type GridRow } from '../grid.ts';
import type { ReadGrid } from '../grids/join-tables.ts';
import { CONTROLS } from '../grids/names-above.ts';
import { type Box, boxOf, type CellPart, createPaneFinder, isNear, middleOf } from '../grids/parts.ts';
import { DATA_LIKE } from '../row-kinds.ts';
import { hasLayout } from '../visibility.ts';
import { linesAbove } from './find-div-grids.ts';
import { cellReader, coversHalf, namesOver, standOn } from './read-heads.ts';

/** No name of a column is longer. */
const LONGEST = 40;
/** A header touches its rows; a heading or a line about the list keeps away from it. */
const GAP = 4;

/**
 * Tables without a header, under a strip of plain elements that names their columns: the strip, read as the header that
 * it is. Where words stand over the columns but not in them, the table is refused: its header is there, and untold.
 */
export const headersAbove = (reads: readonly ReadGrid[]): ReadGrid[] =>
  reads.flatMap((read) => {
    const strip = isBare(read) ? stripOver(read) : null;
    if (strip === null) return read;
    return strip === 'unsure' ? { ...read, refused: 'columns-unsure' } : [strip, read];
  });

const isBare = ({ grid, split, refused }: ReadGrid): boolean =>
  refused === undefined &&
  split.data.length > 0 &&
  split.columns.length > 1 &&
  (split.headers.length === 0 || split.guessed) &&
  hasLayout(grid.element);

function stripOver(read: ReadGrid): ReadGrid | 'unsure' | null {
  const columns = columnBoxes(read);
  const first = read.grid.rows[0]?.elements[0];
  if (columns.length < 2 || first === undefined) return null;
  const parent = holderOf([read.grid.element, ...(read.also ?? [])]);
  const { lines, limit } = linesAbove([{ parent, rows: [{ element: first, cells: [] }] }]);
  const strips = lines.filter((line) => !matches(line, TABULAR) && queryFirst(line, TABULAR) === null);
  const paneOf = createPaneFinder(parent);
  const heads = namesOver({ lines: strips, limit }, cellReader(paneOf), paneOf);
  const names = heads.filter(({ box }) => isLow(box, limit)).sort((a, b) => a.box.left - b.box.left);
  const isName = ({ text }: CellPart): boolean => text.length <= LONGEST && !DATA_LIKE.test(text);
  if (names.length < 2 || names.length > columns.length || !names.every(isName)) return null;
  if (standOn(names, columns)) return headerOf(heads, names);
  const near = names.every(({ box, element }) => Math.abs(box.bottom - limit) <= GAP && !isControl(element));
  return near && coversHalf(names, columns) && overOwn(names, columns) ? 'unsure' : null;
}
const TABULAR = 'table,tr,canvas,[role=row],[role=columnheader]';

/** Of the first row that has all of its cells. */
function columnBoxes({ split }: ReadGrid): Box[] {
  const row = split.data.find((one) => cellsOf(one).length === split.columns.length);
  const boxes = row === undefined ? [] : cellsOf(row).map(({ item }) => boxOf(item.element));
  return boxes.filter(({ left, right }) => right - left > 1);
}
const isLow = ({ bottom }: Box, limit: number): boolean => Math.abs(bottom - limit) <= 12;

const overOwn = (names: readonly CellPart[], columns: readonly Box[]): boolean => {
  const under = names.map(({ box }) =>
    columns.findIndex(({ left, right }) => left <= middleOf(box) && middleOf(box) < right),
  );
  return !under.includes(-1) && new Set(under).size === under.length;
};
const isControl = (element: Element): boolean =>
  matches(element, CONTROLS) || queryFirst(element, CONTROLS) !== null || isInControl(element);
function isInControl(element: Element): boolean {
  for (let at = parentOf(element), level = 0; at !== null && level < 4; at = parentOf(at), level++)
    if (matches(at, CONTROLS)) return true;
  return false;
}

function headerOf(heads: readonly CellPart[], names: readonly CellPart[]): ReadGrid {
  const levels: CellPart[][] = [];
  for (const head of [...heads].sort((a, b) => a.box.top - b.box.top)) {
    const level = levels.at(-1);
    if (level?.[0] !== undefined && isNear(level[0].box.top, head.box.top)) level.push(head);
    else levels.push([head]);
  }
  const rows = levels.map((level, y): GridRow => {
    const cells = level.map((head) => {
      const under = names.flatMap(({ box }, x) =>
        head.box.left <= middleOf(box) && middleOf(box) < head.box.right ? x : [],
      );
      const { element, text } = head;
      return { item: { element, heading: true, text }, x: under[0] ?? 0, y, width: under.length, height: 1 };
    });
    const slots = names.map((_, x) => cells.find((cell) => cell.x <= x && x < cell.x + cell.width));
    return { elements: level.map(({ element }) => element), section: 'head', slots };
  });
  const element = holderOf(heads.map((head) => head.element));
  const declared = { rows: null, columns: null };
  return {
    grid: { element, kind: 'grid', rows, collapsed: new Set(), declared },
    split: { headers: rows, data: [], columns: names.map((_, x) => x), title: '', notes: [], guessed: false },
  };
}

/** The smallest element around all of them, or the only one. */
function holderOf(elements: readonly Element[]): Element {
  let at = elements[0] as Element;
  for (let up: Element | null = at; up !== null && elements.some((one) => !contains(at, one)); up = parentOf(up))
    at = up;
  return at;
}
