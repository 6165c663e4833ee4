import { attributeOf, hasAttribute, queryFirst, shadowRootOf } from './dom-access.ts';
import type { PlacedCell } from './form-table.ts';
import type { LookNode } from './looks.ts';

/** A table on the page, whatever its markup: rows of slots, in the order in which they are shown. */
export interface Grid {
  readonly element: Element;
  readonly kind: 'table' | 'grid';
  readonly rows: readonly GridRow[];
  /** Columns that a person cannot see. */
  readonly collapsed: ReadonlySet<number>;
  /** What the markup itself says about its size, where it holds more than it shows. */
  readonly declared: { readonly rows: number | null; readonly columns: number | null };
  /** Only its first rows: it is too long to be read at once. */
  readonly cut?: boolean;
  /** How its cells look, by kind of row: for rows of it that are read again. */
  readonly looks?: Map<string, LookNode>;
}
/** A table that is there, but whose cells nobody can be sure of. */
export interface Refusal {
  readonly element: Element;
  readonly refused: 'too-large' | 'columns-unsure' | 'drawn';
}
export interface GridRow {
  /** More than one where frozen panes split a row. */
  readonly elements: readonly Element[];
  readonly section: 'head' | 'body' | 'foot';
  readonly slots: readonly (PlacedCell<GridCell> | undefined)[];
}
export interface GridCell {
  readonly element: Element;
  /** Marked as a header cell of a column (not of a row). */
  readonly heading: boolean;
  readonly text: string;
  /** Holds a field that a person can fill in: a filter in a header, a score in a row. */
  readonly field?: boolean;
}

/** A cell that is its own place, of one slot: large tables have many, and two objects for each take twice the time. */
export interface PlainCell extends GridCell {
  item: GridCell;
  readonly x: number;
  y: number;
  readonly width: 1;
  readonly height: 1;
}
type Unplaced = Omit<PlainCell, 'item'> & { item: GridCell | undefined };

/** @param x how many cells stand before it in its row; `y` is written once the rows are counted */
export function plainCell(element: Element, heading: boolean, text: string, field: boolean, x: number): PlainCell {
  const cell: Unplaced = { element, heading, text, field, item: undefined, x, y: 0, width: 1, height: 1 };
  cell.item = cell;
  return cell as PlainCell;
}

type Cells = readonly PlacedCell<GridCell>[];
/** Asked for several times in a reading, of many rows. */
const distinct = new WeakMap<GridRow, Cells>();
/** The distinct cells of a row, left to right. */
export function cellsOf(row: GridRow): Cells {
  if (isPlainLine(row.slots)) return row.slots;
  const known = distinct.get(row);
  if (known !== undefined) return known;
  const list: PlacedCell<GridCell>[] = [];
  let before: Slot | undefined;
  for (const slot of row.slots) {
    if (slot === undefined || slot === before) continue;
    list.push(slot);
    before = slot;
  }
  distinct.set(row, list);
  return list;
}
/** Without spans or holes: its slots are its cells. */
function isPlainLine(slots: GridRow['slots']): slots is Cells {
  for (const slot of slots) {
    const item: object | undefined = slot?.item;
    if (item === undefined || item !== slot) return false;
  }
  return true;
}

export function declaredSize(grid: Element): Grid['declared'] {
  // Of a grid whose rows are slotted into it, the part in its shadow root says it.
  const root = hasAttribute(grid, 'role') ? null : shadowRootOf(grid);
  const element = (root && queryFirst(root, '[aria-rowcount]')) ?? grid;
  const count = (name: string): number | null => {
    const number = Number(attributeOf(element, name) ?? Number.NaN);
    return Number.isInteger(number) && number > 0 ? number : null;
  };
  return { rows: count('aria-rowcount'), columns: count('aria-colcount') };
}

type Slot = NonNullable<GridRow['slots'][number]>;
/** One object for each cell of a row, so that spans are still seen. */
export function withSlots(row: GridRow, change: (slot: Slot) => Slot): GridRow {
  const fresh = new Map<Slot, Slot>();
  const slots = row.slots.map((slot) => {
    if (slot === undefined) return undefined;
    const changed = fresh.get(slot) ?? change(slot);
    fresh.set(slot, changed);
    return changed;
  });
  return { ...row, slots };
}
