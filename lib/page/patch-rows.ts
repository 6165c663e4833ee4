import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readCoverage } from './coverage.ts';
import { closestOf, elementsIn, nameOf, parentOf, rectOf } from './dom-access.ts';
import type { PlacedCell } from './form-table.ts';
import { cellsOf, type GridCell, type GridRow } from './grid.ts';
import { isMarked } from './header-by-content.ts';
import { beginTable } from './read-html-table.ts';
import { readRow } from './read-row.ts';
import { type PageReading, type ReadTable, rowContent } from './read-tables.ts';
import { holdsTextOnly } from './row-changes.ts';
import { replaceRow } from './row-handles.ts';
import { firstText, isTotal, lookAtRow } from './row-kinds.ts';
import { findScroller } from './scrollers.ts';
import { hasBox } from './visibility.ts';
import { isWaitingRow } from './waiting-rows.ts';

/** What changed: cells of the row, or the row's own attributes, by which its neighbours may show or go as well. */
export type RowChanges = Map<Element, 'cells' | 'row'>;

export interface Patcher {
  /**
   * The last reading with these rows read again. Null where that might not be what a full reading finds; ask for one.
   */
  patch(changes: RowChanges): TableSnapshot[] | null;
}
const GRIDS = '[role=grid],[role=treegrid],[role=table]';
/** More than this many changed rows are as well read all together. */
const MANY = 40;

interface Place {
  readonly table: number;
  readonly at: number;
}
/** A table as it is after the patches so far. */
interface Patched {
  readonly table: ReadTable;
  readonly signature: string;
  readonly rows: ReadTable['rows'][number][];
  snapshot: TableSnapshot;
}

export function createPatcher({ tables, elements }: PageReading): Patcher {
  const patched = tables.map((table): Patched => {
    const { snapshot, rows } = table;
    return { table, signature: JSON.stringify(snapshot.columns), rows: [...rows], snapshot };
  });
  let places: Map<Element, Place> | null = null;
  const placeOf = (row: Element): Place | undefined => {
    places ??= new Map(
      tables.flatMap(({ rows }, table) =>
        rows.flatMap(({ row }, at) => row.elements.map((element) => [element, { table, at }] as const)),
      ),
    );
    return places.get(row);
  };
  return {
    patch(changes) {
      if (changes.size > MANY) return null;
      for (const [row, by] of changes) {
        const place = placeOf(row);
        const one = place === undefined ? undefined : patched[place.table];
        if (place === undefined || one === undefined || !standsAlone(one.table, tables, elements)) return null;
        if (by === 'row' && !showsSameRows(one.table)) return null;
        if (!patchRow(one, place.at, row)) return null;
      }
      return patched.map(({ snapshot }) => snapshot);
    },
  };
}

/** A plain table with a header of its own, by its markup; made of itself only, and drawn over by no other. */
function standsAlone({ grid, headers, snapshot }: ReadTable, tables: readonly ReadTable[], all: readonly Element[]) {
  const { element } = grid;
  if (grid.kind !== 'table' || nameOf(element) !== 'table' || snapshot.columns.length === 0) return false;
  if (headers.length === 0 || !headers.every(isMarkedHeader) || closestOf(element, GRIDS) !== null) return false;
  if (tables.filter((other) => other.grid.element === element).length !== 1) return false;
  if (all.length === 1) return true;
  const box = rectOf(element);
  return all.every((other) => {
    if (other === element) return true;
    const { left, top, right, bottom } = rectOf(other);
    return left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top;
  });
}
const isMarkedHeader = (row: GridRow): boolean =>
  row.section === 'head' || cellsOf(row).some(({ item }) => item.heading);

/** No row came or went: by a rule such as `.open + tr`, say. */
function showsSameRows({ grid }: ReadTable): boolean {
  const shown = new Set(grid.rows.flatMap(({ elements }) => elements));
  let same = 0;
  for (const child of elementsIn(grid.element)) {
    const rows = nameOf(child) === 'tr' ? [child] : elementsIn(child);
    for (const row of rows) {
      if (nameOf(row) !== 'tr') continue;
      if (hasBox(row) !== shown.has(row)) return false;
      if (shown.has(row)) same++;
    }
  }
  return same === shown.size;
}

function patchRow(one: Patched, at: number, element: Element): boolean {
  const before = one.rows[at];
  const line = one.snapshot.rows[at];
  if (before === undefined || line === undefined || !holdsTextOnly(element)) return false;
  const after = readAgain(before.row, element, one.table);
  if (after === null || !keepsItsPlace(before.row, after.row, one.table)) return false;
  const cells = before.cells.map((cell) => (cell === null ? null : (after.cells.get(cell) ?? null)));
  const own = cells.map((cell) => cell?.text ?? '');
  if (isWaitingRow(own)) return false;
  const texts = [...line.cells.slice(0, one.table.grouped), ...own.slice(one.table.grouped)];
  const handle = { elements: before.row.elements, cells, texts };
  const id = replaceRow(line.id, rowContent(one.signature, texts), handle);
  if (id === null) return false;
  one.rows[at] = { row: after.row, cells };
  const rows = [...one.snapshot.rows];
  rows[at] = { id, cells: texts };
  one.snapshot = { ...one.snapshot, rows, coverage: coverageOf(one, element) };
  return true;
}

/** How much there is to scroll may follow from how high the rows are. */
function coverageOf({ table, snapshot }: Patched, row: Element): TableSnapshot['coverage'] {
  const scroller = findScroller([row], 'y');
  if (scroller === null || scroller === row.ownerDocument.scrollingElement) return snapshot.coverage;
  return readCoverage(table.grid, table.notes, snapshot.rows.length, table.parts, table.waiting);
}

/** The row as it is now, in the same slots; null when its cells are not the same ones any more. */
function readAgain(
  before: GridRow,
  element: Element,
  { grid }: ReadTable,
): { readonly row: GridRow; readonly cells: ReadonlyMap<GridCell, GridCell> } | null {
  const reading = beginTable(grid.element, new Map(), grid.looks);
  const section = { kind: before.section, element: parentOf(element), rows: [element], collapsed: false };
  const source = readRow(element, section, reading, { ask: 'all', shown: [], odd: false, field: false }, new Set());
  const placed = cellsOf(before);
  if (source === null || source.collapsed || source.cells.length !== placed.length) return null;
  const cells = new Map<GridCell, GridCell>();
  const moved = new Map<PlacedCell<GridCell>, PlacedCell<GridCell>>();
  for (const [at, item] of source.cells.entries()) {
    const old = placed[at];
    const span = reading.spans.get(item.element);
    if (old === undefined || old.item.element !== item.element || old.overlaps === true) return null;
    if (old.width !== (span?.colspan ?? 1) || old.height !== 1 || (span?.rowspan ?? 1) !== 1) return null;
    if (old.item.heading || item.heading || (old.item.field === true) !== (item.field === true)) return null;
    cells.set(old.item, item);
    moved.set(old, { ...old, item });
  }
  const slots = before.slots.map((slot) => (slot === undefined ? undefined : moved.get(slot)));
  return { row: { ...before, slots }, cells };
}

/** Nothing that is decided by looking at several rows can come out differently. */
function keepsItsPlace(before: GridRow, after: GridRow, { headers }: ReadTable): boolean {
  const columns = before.slots.map((_, x) => x);
  const [old, now] = [lookAtRow(before, columns), lookAtRow(after, columns)];
  if (now.filled === 0 || now.cells.length < 2 || now.heads || isTotal(now)) return false;
  if (headers.some((row) => firstText(lookAtRow(row, columns)) === firstText(now))) return false;
  // Made to stand out, it may be another header.
  if (isMarked(now.cells.map(({ item }) => item))) return false;
  const filled = now.cells.some(({ item }) => item.field === true);
  return now.cells.every(({ x, item }, at) => {
    if ((item.text === '') === (old.cells[at]?.item.text === '')) return true;
    return !filled && headers.some(({ slots }) => slots[x]?.x === x && slots[x]?.item.text !== '');
  });
}
