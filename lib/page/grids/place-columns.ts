import { type Box, type CellPart, isNear, isSamePane, middleOf, type Pane, type RowPart } from './parts.ts';

/** A column as it stands on the screen. */
export interface Column {
  readonly box: { left: number; right: number };
  readonly pane: Pane;
}
export interface PlacedRow {
  readonly row: RowPart;
  /** Per column: the cell that covers it. */
  readonly cells: readonly (CellPart | undefined)[];
}
export interface PlacedColumns {
  readonly columns: readonly Column[];
  readonly rows: readonly PlacedRow[];
}

/**
 * Which column each cell stands in: by `aria-colindex` where every cell has one, else by where cells begin on the
 * screen, else, when every row has as many cells, by their order. Null where that leaves doubt.
 */
export function placeColumns(rows: readonly RowPart[]): PlacedColumns | null {
  const filled = rows.filter(({ wide, cells }) => !wide && cells.length > 0);
  if (filled.length === 0) return null;
  return placeByIndex(rows, filled) ?? placeByPosition(rows, filled) ?? placeByOrder(rows, filled);
}

function placeByIndex(rows: readonly RowPart[], filled: readonly RowPart[]): PlacedColumns | null {
  /** The narrowest: another may span the column beside it too. */
  const first = new Map<number, CellPart>();
  for (const { cells } of filled) {
    const seen = new Set<number>();
    for (const cell of cells) {
      if (cell.column === null || seen.has(cell.column)) return null;
      seen.add(cell.column);
      const known = first.get(cell.column);
      if (known === undefined || widthOf(cell) < widthOf(known) - 3) first.set(cell.column, cell);
    }
  }
  const indexes = [...first.keys()].sort((a, b) => a - b);
  const columns = indexes.flatMap((index) => columnOf(first.get(index)));
  return {
    columns,
    rows: rows.map((row) => ({
      row,
      cells: indexes.map(
        (index, x) =>
          row.cells.find(({ column }) => column === index) ??
          row.cells.find(
            (cell) => columns[x] !== undefined && (cell.column ?? index) < index && fits(columns[x], cell),
          ),
      ),
    })),
  };
}
const widthOf = ({ box }: CellPart): number => box.right - box.left;
const columnOf = (cell: CellPart | undefined): Column[] =>
  cell === undefined ? [] : [{ box: { left: cell.box.left, right: cell.box.right }, pane: cell.pane }];

function placeByPosition(rows: readonly RowPart[], filled: readonly RowPart[]): PlacedColumns | null {
  const most = Math.max(...filled.map(({ cells }) => cells.length));
  const columns: Column[] = [];
  // Rows with all their cells first: a cell that spans columns must not found one of its own.
  for (const { cells } of [...filled].sort((a, b) => b.cells.length - a.cells.length)) {
    for (const cell of cells) {
      const known = columns.some((column) => isAt(column, cell));
      if (!known && cells.length < most && columns.some((column) => overlaps(column, cell))) continue;
      if (!known) columns.push({ box: { left: cell.box.left, right: cell.box.right }, pane: cell.pane });
    }
  }
  const clash = columns.some((one, at) => columns.some((other, to) => to > at && shares(one, other)));
  if (clash) return null;
  const ordered = inOrder(columns);
  const placed = rows.map((row) => ({
    row,
    cells: ordered.map((column) => row.cells.find((cell) => fits(column, cell))),
  }));
  // Two cells of one row over one column: which of them is meant, nobody can tell.
  const lost = placed.some(({ row, cells }) => !row.wide && row.cells.some((cell) => !cells.includes(cell)));
  return lost ? null : { columns: ordered, rows: placed };
}
const isAt = ({ box, pane }: Column, cell: CellPart): boolean =>
  isSamePane(pane, cell.pane) && isNear(box.left, cell.box.left);
const overlaps = ({ box, pane }: Column, cell: CellPart): boolean =>
  isSamePane(pane, cell.pane) && box.left < cell.box.right - 3 && cell.box.left < box.right - 3;
const shares = (a: Column, b: Column): boolean =>
  isSamePane(a.pane, b.pane) && a.box.left < b.box.right - 3 && b.box.left < a.box.right - 3;
const fits = (column: Column, cell: CellPart): boolean =>
  isSamePane(column.pane, cell.pane) && covers(cell.box, (column.box.left + column.box.right) / 2);
const covers = (box: Box, x: number): boolean => box.left <= x && x < box.right;

/** Panes from left to right; within a pane what is stuck to its left edge, what slides, what is stuck to its right. */
function inOrder(columns: readonly Column[]): Column[] {
  const panes = new Map<number, number>();
  for (const { pane, box } of columns) {
    const key = [...panes.keys()].find((left) => Math.abs(left - pane.left) <= 12) ?? pane.left;
    panes.set(key, Math.max(panes.get(key) ?? Number.NEGATIVE_INFINITY, box.right));
  }
  const sliding = columns.filter(({ pane }) => !pane.fixed);
  const rank = (column: Column): number => {
    if (!column.pane.fixed) return 1;
    const beside = sliding.filter(({ pane }) => Math.abs(pane.left - column.pane.left) <= 12);
    return column.box.left - column.pane.left <
      0.5 * Math.max(...beside.map(({ box }) => box.right - column.pane.left), 2)
      ? 0
      : 2;
  };
  return [...columns].sort((a, b) => {
    const panesApart = Math.abs(a.pane.left - b.pane.left) > 12 ? a.pane.left - b.pane.left : 0;
    return panesApart || rank(a) - rank(b) || a.box.left - b.box.left;
  });
}

function placeByOrder(rows: readonly RowPart[], filled: readonly RowPart[]): PlacedColumns | null {
  const count = filled[0]?.cells.length ?? 0;
  if (filled.some(({ cells }) => cells.length !== count)) return null;
  // Cells that were put on their place one by one may stand in the source in any order.
  const flows = filled.every(({ cells }) =>
    cells.every((cell, at) => at === 0 || middleOf(cell.box) >= middleOf(cells[at - 1]?.box ?? cell.box)),
  );
  if (!flows) return null;
  const columns = (filled[0]?.cells ?? []).flatMap(columnOf);
  return { columns, rows: rows.map((row) => ({ row, cells: row.wide ? [] : row.cells })) };
}
