import { attributeOf, closestOf, contains, parentOf, rectOf } from '../dom-access.ts';
import type { GridRow } from '../grid.ts';
import { wideText } from '../grids/group-rows.ts';
import { parsePagerText } from '../pager/pager-text.ts';
import type { ReadTable } from '../read-tables.ts';
import { rowPlace } from '../scrollers.ts';
import { keepsAside } from '../visibility.ts';
import { isWaitingText } from '../waiting-rows.ts';
import type { Line } from './merge-lines.ts';

/** A column in a window, with its place on a canvas that does not scroll. */
export interface WindowColumn {
  readonly path: readonly string[];
  readonly at: number;
  readonly right: number;
  /** Does not slide when the table scrolls sideways. */
  readonly fixed: boolean;
  /** Can be seen now: some grids fill the cells of a column only then. */
  readonly inView: boolean;
  readonly cell: Element | null;
}
export interface PlacedLine extends Line {
  readonly top: number;
  readonly bottom: number;
  readonly element: Element;
}
/** What a table shows at one place of its scrolling. */
export interface Window {
  readonly columns: readonly WindowColumn[];
  readonly lines: readonly PlacedLine[];
  /** Where the table's own element ends on the screen. */
  readonly end: number;
  /** Rows in it still have to come. */
  readonly waiting: boolean;
}

/** The table as it stands, with names of groups as lines of their own. */
export function readWindow(table: ReadTable, across: Element | null): Window {
  const skip = table.grouped;
  const data = new Map(table.rows.map(({ row }, at) => [row, at]));
  const lines = table.grid.rows.flatMap((row): PlacedLine[] => {
    const at = data.get(row);
    const cells = at === undefined ? groupCells(row, table) : (table.snapshot.rows[at]?.cells.slice(skip) ?? null);
    const element = row.elements[0];
    // The name of a column that a grid has drawn once more, in no row of its own, names no group.
    if (cells === null || element === undefined || attributeOf(element, 'role') === 'columnheader') return [];
    const { top, bottom } = rowPlace(element);
    return [{ kind: at === undefined ? 'group' : 'row', cells, index: indexOf(row), top, bottom, element }];
  });
  const whole = table.rows.find(({ cells }) => cells.slice(skip).every((cell) => cell !== null)) ?? table.rows[0];
  const view = across === null ? null : rectOf(across);
  const columns = table.snapshot.columns.slice(skip).map((path, x): WindowColumn => {
    const cell = whole?.cells[x + skip]?.element;
    if (cell === undefined) return { path, at: x, right: x, fixed: true, inView: true, cell: null };
    const fixed = across === null || !slides(cell, across);
    const shift = fixed ? 0 : (across?.scrollLeft ?? 0);
    const box = rectOf(cell);
    const inView = fixed || (box.left >= (view?.left ?? 0) - 2 && box.right <= (view?.right ?? 0) + 2);
    return { path, at: box.left + shift, right: box.right + shift, fixed, inView, cell };
  });
  return { columns, lines, end: rectOf(table.grid.element).bottom, waiting: table.waiting };
}

function groupCells(row: GridRow, table: ReadTable): readonly string[] | null {
  const text = row.section === 'body' ? wideText(row, table.grid) : '';
  return text === '' || parsePagerText(text) !== null || isWaitingText(text) ? null : [text];
}

function indexOf(row: GridRow): number | null {
  const said = row.elements.flatMap((element) => attributeOf(element, 'aria-rowindex') ?? []);
  const number = Number(said[0] ?? Number.NaN);
  return Number.isInteger(number) && said.every((text) => text === said[0]) ? number : null;
}

function slides(cell: Element, across: Element): boolean {
  if (!contains(across, cell)) return false;
  const row = closestOf(cell, '[role=row],tr');
  for (let at: Element | null = cell; at !== null && at !== across; at = parentOf(at))
    if (keepsAside(at, row)) return false;
  return true;
}

/** Two windows at the same height, one further to the right: the same rows, more columns. Null where they disagree. */
export function joinAcross(left: Window, right: Window): Window | null {
  if (left.lines.length !== right.lines.length) return null;
  const places = right.columns.map((column) => left.columns.findIndex((known) => isSame(known, column)));
  const fresh = right.columns.filter((_, x) => places[x] === -1);
  const lines: PlacedLine[] = [];
  for (const [y, line] of left.lines.entries()) {
    const other = right.lines[y];
    if (other === undefined || Math.abs(other.top - line.top) > 3 || other.kind !== line.kind) return null;
    if (other.index !== line.index) return null;
    if (line.kind === 'group') {
      if (other.cells[0] !== line.cells[0]) return null;
      lines.push(line);
      continue;
    }
    const cells = [...line.cells];
    for (const [x, place] of places.entries()) {
      const said = other.cells[x] ?? '';
      if (place < 0 || said === cells[place]) continue;
      // A cell that is filled only while it can be seen: then what it said at that time holds.
      const [before, now] = [left.columns[place]?.inView === true, right.columns[x]?.inView === true];
      if (before === now || (before ? said : cells[place]) !== '') return null;
      if (now) cells[place] = said;
    }
    lines.push({ ...line, cells: [...cells, ...other.cells.filter((_, x) => places[x] === -1)] });
  }
  const seen = left.columns.map((column, at) => {
    const now = right.columns[places.indexOf(at)];
    return now?.inView === true ? { ...column, inView: true } : column;
  });
  return inColumnOrder({ columns: [...seen, ...fresh], lines, end: right.end, waiting: right.waiting });
}
/** In the same place, or the very same cell: then the page itself keeps it in view. */
const isSame = (a: WindowColumn, b: WindowColumn): boolean =>
  JSON.stringify(a.path) === JSON.stringify(b.path) &&
  ((a.fixed === b.fixed && Math.abs(a.at - b.at) <= 3) || (a.cell !== null && a.cell === b.cell));
/** Sliding columns without a hole: none was passed over. */
export function hasHole({ columns }: Window): boolean {
  const sliding = columns.filter(({ fixed }) => !fixed).sort((a, b) => a.at - b.at);
  return sliding.some(({ at }, x) => at - (sliding[x - 1]?.right ?? at) > 60);
}
export const isSameColumns = (a: readonly WindowColumn[], b: readonly WindowColumn[]): boolean =>
  a.length === b.length && a.every((column, x) => JSON.stringify(column.path) === JSON.stringify(b[x]?.path));

/** Frozen columns on the left, then what slides, then what is frozen on the right. */
function inColumnOrder({ columns, lines, ...rest }: Window): Window {
  const sliding = columns.filter(({ fixed }) => !fixed);
  const first = Math.min(...sliding.map(({ at }) => at));
  const rank = ({ fixed, at }: WindowColumn): number => (!fixed ? 1 : at <= first ? 0 : 2);
  const order = columns.map((column, x) => ({ column, x }));
  order.sort((a, b) => rank(a.column) - rank(b.column) || a.column.at - b.column.at);
  return {
    ...rest,
    columns: order.map(({ column }) => column),
    lines: lines.map((line) =>
      line.kind === 'group' ? line : { ...line, cells: order.map(({ x }) => line.cells[x] ?? '') },
    ),
  };
}
