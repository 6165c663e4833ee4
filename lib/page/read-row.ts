import { type CellWalk, lookKey, readCell } from './cell-text.ts';
import {
  attributeOf,
  childCountOf,
  firstElementOf,
  matches,
  nameOf,
  nextElementOf,
  offsetHeightOf,
  rawTextOf,
} from './dom-access.ts';
import type { CellInput } from './form-table.ts';
import type { GridCell, GridRow } from './grid.ts';
import { type LookNode, lookBelow, sharedLooks } from './looks.ts';
import { isLaidOut, type TableSection } from './table-sections.ts';
import { hasBox, isPlain, isSeeThrough, type Showing, showingOf, styleOf } from './visibility.ts';

export type Spans = ReadonlyMap<Element, { readonly colspan: number; readonly rowspan: number }>;

export interface TableReading {
  readonly measured: boolean;
  /** The whole table is see-through (it fades in): then that says nothing about its rows. */
  readonly faded: boolean;
  /** By kind of row. */
  readonly looks: Map<string, LookNode>;
  readonly spans: Spans;
  /** Cells whose role says what they head. */
  readonly roles: ReadonlySet<Element>;
}
export interface RowSource {
  readonly element: Element;
  readonly section: GridRow['section'];
  /** Takes part in the table's form, but is not to be seen. */
  readonly collapsed: boolean;
  readonly cells: readonly CellInput<GridCell>[];
  /** Places in the source of cells that are not displayed. */
  readonly gone: readonly number[];
}

/** @param suspects places in the source where cells may well have no box: asked even when nothing else is. */
export function readRow(
  row: Element,
  section: TableSection,
  reading: TableReading,
  walk: CellWalk,
  suspects: ReadonlySet<number>,
): RowSource | null {
  const elements = cellsIn(row);
  const plain = isPlain(row);
  const showing = plain ? 'shown' : showingOf(row);
  const gone = showing === 'gone';
  const collapsed = section.collapsed || (gone ? isLaidOut(row) : isFlat(row, elements, reading));
  if (gone && !collapsed) return null;
  if (collapsed) walk.odd = true;
  const blank = collapsed || (!plain && !reading.faded && isSeeThrough(row));
  const header = section.kind === 'head' || isHeaderLine(elements, reading.roles);
  const rowKey = keyOfRow(row);
  const rowLooks = reading.looks.get(rowKey) ?? sharedLooks();
  reading.looks.set(rowKey, rowLooks);
  const cells: CellInput<GridCell>[] = [];
  let out: number[] = NONE;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (element === undefined) break;
    const showing = cellShowing(element, walk, suspects.has(at));
    if (showing === 'gone') {
      out = out === NONE ? [at] : [...out, at];
      continue;
    }
    const looks = lookBelow(rowLooks, element, at, lookKey(element));
    walk.field = false;
    const text =
      blank || showing === 'blank' || looks.look.squeezed
        ? readNothing(element, walk)
        : readCell(element, header, walk, looks);
    const heading = isHeading(element, nameOf(element), reading.roles);
    const span = reading.spans.size > 0 ? (reading.spans.get(element) ?? NO_SPAN) : NO_SPAN;
    cells.push({
      item: { element, heading, text, field: walk.field },
      colspan: span.colspan,
      rowspan: span.rowspan,
    });
  }
  return { element: row, section: section.kind, collapsed, cells, gone: out };
}
const NO_SPAN = { colspan: 1, rowspan: 1 } as const;
const NONE: number[] = [];

/** Where nothing is asked, the text is the witness: a cell without text, or with more than text in it, is asked. */
function cellShowing(cell: Element, { ask }: CellWalk, suspect: boolean): Showing {
  if (ask === 'all') return showingOf(cell);
  const asked = suspect || ask === 'boxes' || childCountOf(cell) > 0 || (rawTextOf(cell) ?? '').trim() === '';
  return asked && !hasBox(cell) ? showingOf(cell) : 'shown';
}

export function cellsIn(row: Element): Element[] {
  const cells: Element[] = [];
  for (let child = firstElementOf(row); child !== null; child = nextElementOf(child)) {
    const name = nameOf(child);
    if (name === 'td' || name === 'th') cells.push(child);
  }
  return cells;
}

/** A cell that shows nothing; the browser may yet count its text as displayed. */
function readNothing(cell: Element, walk: CellWalk): '' {
  if (childCountOf(cell) > 0) walk.odd = true;
  else walk.shown.push(rawTextOf(cell) ?? '');
  return '';
}

/** A th that heads a column; one with row scope heads its row and is read as data. */
function isHeading(cell: Element, name: string, roles: ReadonlySet<Element>): boolean {
  const role = roles.size > 0 && roles.has(cell) ? attributeOf(cell, 'role') : null;
  if (role !== null || name !== 'th') return role === 'columnheader';
  return !/^row/i.test(attributeOf(cell, 'scope') ?? '');
}

/** Header cells only, but for a corner or places that are empty or not displayed. */
function isHeaderLine(cells: readonly Element[], roles: ReadonlySet<Element>): boolean {
  let [heads, bare] = [0, 0];
  for (const cell of cells) {
    if (isHeading(cell, nameOf(cell), roles)) heads++;
    else if (childCountOf(cell) === 0 && (rawTextOf(cell) ?? '').trim() === '') bare++;
    else if (showingOf(cell) !== 'gone') return false;
  }
  return heads > 1 || (heads === 1 && (bare === 0 || (cells[0] !== undefined && nameOf(cells[0]) === 'td')));
}

/** No height: it only sizes the columns. With cells that reach down from it, its height says nothing. */
const isFlat = (row: Element, cells: readonly Element[], { measured, spans }: TableReading): boolean =>
  measured &&
  offsetHeightOf(row) <= 1 &&
  !cells.some((cell) => (spans.get(cell)?.rowspan ?? 1) !== 1) &&
  styleOf(row).display !== 'contents';

/** What rules may tell a row by: its classes without numbers that are a pupil's, and whether a person points at it. */
function keyOfRow(row: Element): string {
  const own = lookKey(row).replace(/\d{3,}/g, '#');
  return matches(row, ':hover,:focus-within') ? `${own}!` : own;
}
