import { readText } from '../cell-text.ts';
import { childElementsOf, contains, parentOf, queryAll, rectOf } from '../dom-access.ts';
import { cellsOf, type Grid, type Refusal } from '../grid.ts';
import { assembleGrid } from '../grids/assemble-grid.ts';
import {
  around,
  boxOf,
  type CellPart,
  createPaneFinder,
  isNear,
  middleOf,
  type Pane,
  type RowPart,
} from '../grids/parts.ts';
import { isCalendar, isPlainHeader } from '../grids/plain-header.ts';
import { readCell } from '../grids/read-cell-part.ts';
import { joinPanes } from '../grids/read-parts.ts';
import { showingOf } from '../visibility.ts';
import { kindOf } from './candidates.ts';
import { type DivRows, findDivGrids, groupPanes, hasOwnText, linesAbove, rowBox } from './find-div-grids.ts';
import { findDrawnTables } from './find-drawn-tables.ts';
import { type FlatLines, findFlatGrids } from './find-flat-grids.ts';
import { isCounted, rowlessGrids, rowsByHeight } from './read-rowless-grid.ts';

type Mark = (row: Element) => void;

/** Grids of plain elements under this root, and drawn ones. `mark` gets what they take for a row. */
export function readDivGrids(root: Document | ShadowRoot, mark: Mark): (Grid | Refusal)[] {
  const found = findDivGrids(root);
  const flat = findFlatGrids(root).filter(
    ({ parent }) => !found.some((one) => contains(one.parent, parent) || contains(parent, one.parent)),
  );
  const grids = [...readRowGrids(found, mark), ...flat.flatMap((one) => readFlatGrid(one, mark) ?? [])];
  const rowless = rowlessGrids(root).flatMap((grid) => readRowlessGrid(grid, mark) ?? []);
  return [...grids, ...rowless, ...findDrawnTables(root)];
}
function readRowGrids(found: readonly DivRows[], mark: Mark): Grid[] {
  return groupPanes(found).flatMap((panes) => {
    const whole = readDivGrid(panes, mark);
    if (panes.length === 1 || (whole !== null && !repeatsNames(whole))) return whole ?? [];
    // Two lists beside each other, each with its own names: they stay two.
    return panes.flatMap((pane) => readDivGrid([pane], mark) ?? []);
  });
}
function repeatsNames(grid: Grid): boolean {
  const names = grid.rows.flatMap((row) =>
    row.section === 'head' ? cellsOf(row).flatMap(({ item, width }) => (width === 1 ? item.text : [])) : [],
  );
  const levels = grid.rows.filter(({ section }) => section === 'head').length;
  return levels === 1 && new Set(names).size < names.length;
}

/**
 * A grid of plain elements. Only with a header that names at least half of its columns: without roles nothing else
 * tells a table from any other list.
 */
function readDivGrid(panes: readonly DivRows[], mark: Mark): Grid | null {
  const [main] = panes;
  if (main === undefined) return null;
  const wrapper = wrapperOf(main, panes);
  const paneOf = createPaneFinder(wrapper);
  const cellOf = cellReader(paneOf);
  const parts = panes.flatMap(({ rows }) =>
    rows.flatMap((row): RowPart[] => {
      const own = row.cells.flatMap((cell) => cellOf(cell, false));
      if (own.length === 0 || showingOf(row.element) !== 'shown') return [];
      mark(row.element);
      return [{ elements: [row.element], cells: own, box: rowBox(row), wide: false, foot: false }];
    }),
  );
  const rows = joinPanes([...parts, ...panes.flatMap((pane) => groupLines(pane, cellOf))]);
  const heads = readHeads(panes, rows, cellOf, paneOf);
  if (heads.length === 0) return ownHeader(wrapper, rows);
  return named(assembleGrid(wrapper, heads, rows));
}

type CellReader = (element: Element, heading: boolean) => CellPart[];
const cellReader =
  (paneOf: (element: Element) => Pane): CellReader =>
  (element, heading) => {
    const showing = showingOf(element);
    const box = boxOf(element);
    if (showing === 'gone' || box.right - box.left <= 1 || box.bottom - box.top <= 1) return [];
    const text = showing === 'blank' ? '' : readText(element, { header: heading });
    return [{ element, heading, text, box, pane: paneOf(element), column: null }];
  };

/** Cells with a role, in columns of their own. A grid that counts what it holds is never passed over. */
function readRowlessGrid(grid: Element, mark: Mark): Grid | Refusal | null {
  const refusal: Refusal | null = isCounted(grid) ? { element: grid, refused: 'columns-unsure' } : null;
  const pane = rowsByHeight(grid);
  if (pane === null) return refusal;
  const paneOf = createPaneFinder(grid);
  const rows = pane.rows.flatMap(({ cells }): RowPart[] => {
    const own = cells.flatMap((cell) => readCell(cell, false, paneOf));
    if (own.length === 0) return [];
    for (const cell of cells) mark(cell);
    return [{ elements: cells, cells: own, box: around(own.map(({ box }) => box)), wide: false, foot: false }];
  });
  const heads = readHeads([pane], rows, cellReader(paneOf), paneOf);
  return (heads.length === 0 ? null : named(assembleGrid(grid, heads, rows))) ?? refusal;
}

/** Cells without rows: the first line of them must be the header. */
function readFlatGrid({ parent, lines }: FlatLines, mark: Mark): Grid | null {
  const cellOf = cellReader(createPaneFinder(parent));
  const rows = lines.flatMap(({ cells, wide }): RowPart[] => {
    const own = cells.flatMap((cell) => cellOf(cell, false));
    const [first] = own;
    if (first === undefined) return [];
    for (const cell of cells) mark(cell);
    return [{ elements: [first.element], cells: own, box: around(own.map(({ box }) => box)), wide, foot: false }];
  });
  return rows[0]?.wide === true ? null : ownHeader(parent, rows);
}

/** The smallest element around all panes. */
function wrapperOf(main: DivRows, panes: readonly DivRows[]): Element {
  let at: Element = main.parent;
  const isAround = (one: Element): boolean => panes.every(({ parent }) => contains(one, parent));
  for (let up = parentOf(at); up !== null && !isAround(at); up = parentOf(up)) at = up;
  return at;
}

/** Lines between the rows that are no rows: names of groups. */
function groupLines({ parent, rows }: DivRows, cellOf: CellReader): RowPart[] {
  const known = new Set(rows.map(({ element }) => element));
  const first = rows[0]?.element;
  const width = first === undefined ? 0 : rectOf(first).width;
  return childElementsOf(parent).flatMap((line): RowPart[] => {
    if (known.has(line) || rectOf(line).height <= 4 || Math.abs(rectOf(line).width - width) > 24) return [];
    const cells = cellOf(line, false);
    const wide = childElementsOf(line).length < 2;
    return cells.length === 0 || cells[0]?.text === '' || !wide
      ? []
      : [{ elements: [line], cells, box: boxOf(line), wide: true, foot: false }];
  });
}

/** Innermost elements above the rows, of a column's width, that hold words. */
function readHeads(
  panes: readonly DivRows[],
  rows: readonly RowPart[],
  cellOf: CellReader,
  paneOf: (element: Element) => Pane,
): CellPart[] {
  const { lines, limit } = linesAbove(panes);
  const words = lines.flatMap((line) => {
    const worded = [line, ...queryAll(line, '*')].filter(hasOwnText);
    const leaves = worded.filter((element) => !worded.some((outer) => outer !== element && contains(outer, element)));
    const cells = leaves.flatMap((leaf) => cellOf(leaf, true)).filter(({ text }) => text !== '' && text.length <= 60);
    return widened(cells, line, paneOf);
  });
  const heads = stacked(words, limit);
  const columns = rows.find(({ wide }) => !wide)?.cells ?? [];
  // Words somewhere above are a header only if they stand over the columns, each over its own.
  const over = columns.filter(({ box }) =>
    heads.some((head) => head.box.left <= middleOf(box) && middleOf(box) < head.box.right),
  );
  return over.length * 2 >= columns.length ? heads : [];
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
    return { ...cell, box: boxOf(at), pane: paneOf(at) };
  });
}

/** Another of its kind beside it, if an empty one: a column without a name. */
const hasPlaceBeside = (around: Element, at: Element): boolean =>
  childElementsOf(around).some((other) => {
    if (other === at || kindOf(other) !== kindOf(at)) return false;
    const [box, own] = [rectOf(other), rectOf(at)];
    return box.width > 1 && box.height > 1 && (box.left >= own.right - 1 || box.right <= own.left + 1);
  });

/** The first row may be the header itself. */
function ownHeader(wrapper: Element, rows: readonly RowPart[]): Grid | null {
  const [first, ...rest] = rows;
  if (first === undefined || !isPlainHeader(first, rest)) return null;
  const heads = first.cells.map((cell) => ({ ...cell, heading: true }));
  return named(assembleGrid(wrapper, heads, rest));
}
function named(grid: Grid | null): Grid | null {
  if (grid === null) return null;
  const width = Math.max(...grid.rows.map(({ slots }) => slots.length));
  const heads = grid.rows.filter(({ section }) => section === 'head');
  const over = Array.from({ length: width }, (_, x) => heads.some(({ slots }) => (slots[x]?.item.text ?? '') !== ''));
  const names = heads.at(-1)?.slots.map((slot) => slot?.item.text ?? '') ?? [];
  return over.filter(Boolean).length * 2 >= width && !isCalendar(names) ? grid : null;
}
