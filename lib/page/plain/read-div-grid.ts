import { childElementsOf, contains, parentOf, rectOf } from '../dom-access.ts';
import { cellsOf, type Grid, type Refusal } from '../grid.ts';
import { assembleGrid } from '../grids/assemble-grid.ts';
import { around, boxOf, createPaneFinder, type RowPart } from '../grids/parts.ts';
import { isCalendar, isPlainHeader } from '../grids/plain-header.ts';
import { readCell } from '../grids/read-cell-part.ts';
import { joinPanes } from '../grids/read-parts.ts';
import { showingOf } from '../visibility.ts';
import { type DivRows, findDivGrids, groupPanes, rowBox } from './find-div-grids.ts';
import { findDrawnTables } from './find-drawn-tables.ts';
import { type FlatLines, findFlatGrids } from './find-flat-grids.ts';
import { type CellReader, cellReader, readHeads, standOn } from './read-heads.ts';
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

/** Cells without rows: the first line of them must be the header, or what stands above them, each name on its columns. */
function readFlatGrid({ parent, lines }: FlatLines, mark: Mark): Grid | null {
  const paneOf = createPaneFinder(parent);
  const cellOf = cellReader(paneOf);
  const rows = lines.flatMap(({ cells, wide }): RowPart[] => {
    const own = cells.flatMap((cell) => cellOf(cell, false));
    const [first] = own;
    if (first === undefined) return [];
    for (const cell of cells) mark(cell);
    return [{ elements: [first.element], cells: own, box: around(own.map(({ box }) => box)), wide, foot: false }];
  });
  const own = rows[0]?.wide === true ? null : ownHeader(parent, rows);
  if (own !== null) return own;
  const cells = lines.flatMap((line) => line.cells.map((element) => ({ element, cells: [] })));
  const heads = readHeads([{ parent, rows: cells }], rows, cellOf, paneOf);
  const columns = rows.find(({ wide }) => !wide)?.cells.map(({ box }) => box) ?? [];
  return heads.length > 0 && standOn(heads, columns) ? named(assembleGrid(parent, heads, rows)) : null;
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
