import type { PlacedCell } from '../form-table.ts';
import { declaredSize, type Grid, type GridCell, type GridRow } from '../grid.ts';
import { type CellPart, isNear, isSamePane, type RowPart } from './parts.ts';
import { type Column, type PlacedRow, placeColumns } from './place-columns.ts';

type Slot = PlacedCell<GridCell> | undefined;

/**
 * One grid out of pieces: rows of cells, and header cells wherever they stand in the source. A column's headers are
 * what stands over it in its own pane. Null where cells cannot be told apart with certainty.
 */
export function assembleGrid(element: Element, heads: readonly CellPart[], rows: readonly RowPart[]): Grid | null {
  const whole = withoutTorn(rows);
  const placed = whole === null ? null : placeColumns(whole);
  if (placed === null || whole === null) return null;
  const headRows = headerLevels(heads, placed.columns);
  const rowsOfCells = reachingDown(placed.rows);
  const body = rowsOfCells.map((row, at) => bodyRow(row, placed.columns.length, headRows.length + at));
  return {
    element,
    kind: 'grid',
    rows: [...headRows, ...body],
    collapsed: new Set(),
    declared: whole.length < rows.length ? withMore(declaredSize(element), rows.length) : declaredSize(element),
  };
}
const withMore = (declared: Grid['declared'], rows: number): Grid['declared'] => ({
  ...declared,
  rows: Math.max(declared.rows ?? 0, rows),
});

/**
 * A row that one pane draws and another does not (yet): at the edge of what is drawn it is left out, elsewhere nobody
 * can tell which pieces belong together. Null then.
 */
function withoutTorn(rows: readonly RowPart[]): readonly RowPart[] | null {
  const full = rows.find(
    ({ wide, cells }) => !wide && cells.length === Math.max(...rows.map((row) => row.cells.length)),
  );
  if (full === undefined) return rows;
  const isApart = ({ wide, foot, cells }: RowPart): boolean =>
    !wide && !foot && !cells.some((cell) => full.cells.some(({ pane }) => isSamePane(cell.pane, pane)));
  if (rows.some(isApart)) return null;
  if (new Set(full.cells.map(({ pane }) => pane.left)).size < 2) return rows;
  const isTorn = (row: RowPart, at: number): boolean => {
    if (row.wide || row.foot || row.cells.length >= full.cells.length) return false;
    const lacks = full.cells.some(({ pane }) => !row.cells.some((cell) => isSamePane(cell.pane, pane)));
    return lacks && (row.cells.length > 1 || isLevelWith(row, rows[at - 1]) || isLevelWith(row, rows[at + 1]));
  };
  const torn = rows.map(isTorn);
  const [first, last] = [torn.indexOf(false), torn.lastIndexOf(false)];
  return torn.slice(first, last + 1).includes(true) ? null : rows.slice(first, last + 1);
}
function isLevelWith({ box }: RowPart, other: RowPart | undefined): boolean {
  if (other === undefined || other.wide) return false;
  const shared = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
  return shared * 2 > Math.min(box.bottom - box.top, other.box.bottom - other.box.top);
}

/** A cell over several rows stands in the source only in the first of them. */
function reachingDown(rows: readonly PlacedRow[]): PlacedRow[] {
  let above: readonly (CellPart | undefined)[] = [];
  return rows.map((placed) => {
    const { row, cells } = placed;
    if (row.wide) {
      above = [];
      return placed;
    }
    const whole = cells.map((cell, x) => cell ?? (reaches(above[x], row) ? above[x] : undefined));
    above = whole;
    return { row, cells: whole };
  });
}
const reaches = (above: CellPart | undefined, { box, cells }: RowPart): boolean =>
  above !== undefined &&
  !cells.includes(above) &&
  above.box.top < box.top - 3 &&
  above.box.bottom > (box.top + Math.min(...cells.map((cell) => cell.box.bottom))) / 2;

function headerLevels(heads: readonly CellPart[], columns: readonly Column[]): GridRow[] {
  const levels: CellPart[][] = [];
  for (const head of [...heads].sort((a, b) => a.box.top - b.box.top)) {
    const level = levels.at(-1);
    if (level?.[0] !== undefined && isNear(level[0].box.top, head.box.top)) level.push(head);
    else levels.push([head]);
  }
  return levels.flatMap((level, y) => {
    const over = columns.map((column) => headOver(level, column, heads));
    if (over.every((head) => head === undefined)) return [];
    return [{ elements: level.map(({ element }) => element), section: 'head', slots: slotsOf(over, y) }];
  });
}

/** The one head of this level over the column; of two (a frozen one over one that slid under it) the better fit. */
function headOver(level: readonly CellPart[], { box, pane }: Column, heads: readonly CellPart[]): CellPart | undefined {
  const middle = (box.left + box.right) / 2;
  const known = heads.some((head) => isSamePane(head.pane, pane));
  const all = level.filter(
    (head) => head.box.left <= middle && middle < head.box.right && (!known || isSamePane(head.pane, pane)),
  );
  // An empty place of a group that has no name, under a name that reaches over it.
  const worded = all.filter(({ text }) => text !== '');
  const over = worded.length > 0 ? worded : all;
  if (over.length < 2) return over[0];
  const exact = over.filter((head) => isNear(head.box.left, box.left) && isNear(head.box.right, box.right));
  return exact.length === 1 ? exact[0] : undefined;
}

function bodyRow({ row, cells }: PlacedRow, width: number, y: number): GridRow {
  const [only] = row.cells;
  const across = row.wide && only !== undefined ? Array.from({ length: width }, () => only) : cells;
  return { elements: row.elements, section: row.foot ? 'foot' : 'body', slots: slotsOf(across, y) };
}

function slotsOf(cells: readonly (CellPart | undefined)[], y: number): Slot[] {
  const slots: Slot[] = [];
  cells.forEach((cell, x) => {
    const before = slots[x - 1];
    if (cell === undefined) slots.push(undefined);
    else if (before !== undefined && before.item.element === cell.element) slots.push(before);
    else {
      const end = cells.findIndex((other, at) => at > x && other?.element !== cell.element);
      const { element, heading, text } = cell;
      slots.push({ item: { element, heading, text }, x, y, width: (end < 0 ? cells.length : end) - x, height: 1 });
    }
  });
  return slots;
}
