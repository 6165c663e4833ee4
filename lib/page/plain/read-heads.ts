import { readText } from '../cell-text.ts';
import { childElementsOf, contains, hasOwnText, parentOf, queryAll, rectOf } from '../dom-access.ts';
import { type Box, boxOf, type CellPart, isNear, isOnSpot, middleOf, type Pane, type RowPart } from '../grids/parts.ts';
import { showingOf } from '../visibility.ts';
import { kindOf } from './candidates.ts';
import { type DivRows, linesAbove } from './find-div-grids.ts';

export type CellReader = (element: Element, heading: boolean) => CellPart[];
export const cellReader =
  (paneOf: (element: Element) => Pane): CellReader =>
  (element, heading) => {
    const showing = showingOf(element);
    const box = boxOf(element);
    if (showing === 'gone' || box.right - box.left <= 1 || box.bottom - box.top <= 1) return [];
    const text = showing === 'blank' ? '' : readText(element, { header: heading });
    return [{ element, heading, text, box, pane: paneOf(element), column: null }];
  };

/** Words above the rows, if they stand over the columns, each over its own. */
export function readHeads(
  panes: readonly DivRows[],
  rows: readonly RowPart[],
  cellOf: CellReader,
  paneOf: (element: Element) => Pane,
): CellPart[] {
  const heads = namesOver(linesAbove(panes), cellOf, paneOf);
  const columns = rows.find(({ wide }) => !wide)?.cells ?? [];
  return coversHalf(
    heads,
    columns.map(({ box }) => box),
  )
    ? heads
    : [];
}
export function coversHalf(heads: readonly CellPart[], columns: readonly Box[]): boolean {
  const over = columns.filter((box) =>
    heads.some((head) => head.box.left <= middleOf(box) && middleOf(box) < head.box.right),
  );
  return over.length * 2 >= columns.length;
}

/** Innermost elements right on top of the rows, of a column's width, that hold words, and what stands on top of those. */
export function namesOver(
  { lines, limit }: ReturnType<typeof linesAbove>,
  cellOf: CellReader,
  paneOf: (element: Element) => Pane,
): CellPart[] {
  const words = lines.flatMap((line) => {
    const worded = [line, ...queryAll(line, '*')].filter(hasOwnText);
    const leaves = worded.filter((element) => !worded.some((outer) => outer !== element && contains(outer, element)));
    const cells = leaves.flatMap((leaf) => cellOf(leaf, true)).filter(({ text }) => text !== '' && text.length <= 60);
    return widened(cells, line, paneOf);
  });
  // Drawn once more over itself, to stay where it is while the rest scrolls.
  const once = words.filter(
    ({ text, box }, at) => !words.slice(0, at).some((other) => other.text === text && isOnSpot(other.box, box)),
  );
  return stacked(once, limit);
}
/** Levels that stand right on top of the rows and of each other; a line with one title on it is no level. */
function stacked(words: readonly CellPart[], limit: number): CellPart[] {
  const level = words.filter(({ box }) => Math.abs(box.bottom - limit) <= 12);
  const heads = level.length >= 2 ? [...level] : [];
  for (const head of heads) {
    const over = words.filter(
      ({ box }) =>
        Math.abs(box.bottom - head.box.top) <= 12 && box.left < head.box.right - 3 && head.box.left < box.right - 3,
    );
    const levels = words.filter(({ box }) => over.some((one) => Math.abs(one.box.top - box.top) <= 3));
    if (levels.length >= 2 || over.every((one) => standsOver(one, level)))
      heads.push(...over.filter((one) => !heads.includes(one)));
  }
  return heads;
}
/** From the edge of one name to that of another, with more beside them: no title of the whole. */
const standsOver = ({ box }: CellPart, names: readonly CellPart[]): boolean =>
  names.some((name) => isNear(name.box.left, box.left)) &&
  names.some((name) => isNear(name.box.right, box.right)) &&
  names.some((name) => name.box.left > box.right - 3 || name.box.right < box.left + 3);
/** A title is narrower than its column: up to the line's own part that holds it, and no other title. */
function widened(cells: readonly CellPart[], line: Element, paneOf: (element: Element) => Pane): CellPart[] {
  return cells.map((cell) => {
    let at = cell.element;
    for (let outer = parentOf(at); at !== line && outer !== null && outer !== line; outer = parentOf(outer)) {
      const around: Element = outer;
      if (cells.some((other) => other !== cell && contains(around, other.element)) || hasPlaceBeside(around, at)) break;
      at = around;
    }
    // What cuts off a title inside its own place makes no pane.
    return { ...cell, element: at, box: boxOf(at), pane: paneOf(at) };
  });
}

/** Another of its kind beside it, if an empty one: a column without a name. */
const hasPlaceBeside = (around: Element, at: Element): boolean =>
  childElementsOf(around).some((other) => {
    if (other === at || kindOf(other) !== kindOf(at)) return false;
    const [box, own] = [rectOf(other), rectOf(at)];
    return box.width > 1 && box.height > 1 && (box.left >= own.right - 1 || box.right <= own.left + 1);
  });

/** Each name over its own columns; or as many, each as wide: the page may have scrolled one and not yet the other. */
export const standOn = (names: readonly CellPart[], columns: readonly Box[]): boolean =>
  isAsWide(names, columns) ||
  names.every(
    ({ box }) =>
      columns.some(({ left }) => isNear(left, box.left)) && columns.some(({ right }) => isNear(right, box.right)),
  );
const isAsWide = (names: readonly CellPart[], columns: readonly Box[]): boolean =>
  names.length === columns.length &&
  names.every(({ box }, at) => {
    const column = columns[at];
    return column !== undefined && isNear(box.right - box.left, column.right - column.left);
  });
