import { type CellWalk, lookKey, readCell } from './cell-text.ts';
import { cleanHeader, cleanText } from './clean-text.ts';
import {
  attributeOf,
  childCountOf,
  elementsIn,
  firstElementOf,
  hasAttributes,
  matches,
  nameOf,
  nextElementOf,
  offsetHeightOf,
  rawTextOf,
} from './dom-access.ts';
import { parseColspan, parseRowspan } from './form-table.ts';
import { type GridRow, type PlainCell, plainCell } from './grid.ts';
import { type LookNode, lookBelow, sharedLooks } from './looks.ts';
import { onlyChild, wrappedText } from './simple-cell.ts';
import { isLaidOut, type TableSection } from './table-sections.ts';
import { hasBox, isPlain, isSeeThrough, showingOf, styleOf } from './visibility.ts';

export interface Span {
  readonly colspan: number;
  readonly rowspan: number;
}
/** Cells that take more than one slot. */
export type Spans = ReadonlyMap<Element, Span>;

export interface TableReading {
  readonly measured: boolean;
  /** The whole table is see-through (it fades in): then that says nothing about its rows. */
  readonly faded: boolean;
  /** A person may be pointing at a row of it, or writing there: such a row may look different. */
  readonly pointed: boolean;
  /** By kind of row. */
  readonly looks: Map<string, LookNode>;
  readonly spans: Map<Element, Span>;
}
export interface RowSource {
  readonly element: Element;
  readonly section: GridRow['section'];
  /** Takes part in the table's form, but is not to be seen. */
  readonly collapsed: boolean;
  readonly cells: readonly PlainCell[];
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
  const collapsed = section.collapsed || (gone ? isLaidOut(row) : isFlat(row, reading));
  if (gone && !collapsed) return null;
  if (collapsed) walk.odd = true;
  const blank = collapsed || (!plain && !reading.faded && isSeeThrough(row));
  const mayHead = elements.some((element) => nameOf(element) === 'th');
  const header = section.kind === 'head' || (mayHead && isHeaderLine(elements));
  const rowLooks = looksOfRow(row, reading);
  const cells: PlainCell[] = [];
  let out: number[] = NONE;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (element === undefined) break;
    const only = onlyChild(element);
    const marked = hasAttributes(element);
    let looks: LookNode | null = null;
    if (typeof only !== 'string' && walk.ask === 'nothing')
      looks = lookBelow(rowLooks, element, at, marked ? lookKey(element) : '');
    const raw =
      only === 'none'
        ? (rawTextOf(element) ?? '')
        : looks === null || typeof only === 'string'
          ? null
          : wrappedText(element, only, looks);
    // Where nothing is asked the text is the witness: a cell without text, or with more than text in it, is asked.
    const asked = walk.ask !== 'nothing' || raw === null || suspects.has(at) || raw.trim() === '';
    const showing = asked && (walk.ask === 'all' || !hasBox(element)) ? showingOf(element) : 'shown';
    if (showing === 'gone') {
      out = out === NONE ? [at] : [...out, at];
      continue;
    }
    looks ??= lookBelow(rowLooks, element, at, marked ? lookKey(element) : '');
    walk.field = false;
    const hidden = blank || showing === 'blank' || looks.look.squeezed;
    const text = readShown(element, raw, hidden, header, walk, looks);
    if (marked) noteSpan(element, reading.spans);
    cells.push(plainCell(element, isHeading(element, marked), text, walk.field, cells.length));
  }
  return { element: row, section: section.kind, collapsed, cells, gone: out };
}
const NONE: number[] = [];

/** @param raw the cell's text; null where it holds more than text. */
function readShown(
  cell: Element,
  raw: string | null,
  hidden: boolean,
  header: boolean,
  walk: CellWalk,
  looks: LookNode,
): string {
  if (raw === null && !hidden) return readCell(cell, header, walk, looks);
  // One that shows nothing: the browser may yet count its text as displayed.
  if (raw === null) walk.odd = true;
  else walk.shown.push(raw);
  if (raw === null || hidden || looks.look.sizeless) return '';
  return header ? cleanHeader(raw) : cleanText(raw);
}

export function cellsIn(row: Element): Element[] {
  const cells: Element[] = [];
  for (let child = firstElementOf(row); child !== null; child = nextElementOf(child)) {
    const name = nameOf(child);
    if (name === 'td' || name === 'th') cells.push(child);
  }
  return cells;
}

/** Noted where it is more than one slot: hardly any cell has one. */
export function noteSpan(cell: Element, spans: Map<Element, Span>): void {
  const colspan = parseColspan(attributeOf(cell, 'colspan'));
  const rowspan = parseRowspan(attributeOf(cell, 'rowspan'));
  if (colspan !== 1 || rowspan !== 1) spans.set(cell, { colspan, rowspan });
}

/** A th that heads a column; one with row scope heads its row and is read as data. */
export function isHeading(cell: Element, marked: boolean): boolean {
  if (!marked) return nameOf(cell) === 'th';
  const role = attributeOf(cell, 'role');
  if (role === 'columnheader' || role === 'rowheader') return role === 'columnheader';
  return nameOf(cell) === 'th' && !/^row/i.test(attributeOf(cell, 'scope') ?? '');
}

/** Header cells only, but for a corner or places that are empty or not displayed. */
export function isHeaderLine(cells: readonly Element[]): boolean {
  let [heads, bare] = [0, 0];
  for (const cell of cells) {
    if (isHeading(cell, true)) heads++;
    else if (childCountOf(cell) === 0 && (rawTextOf(cell) ?? '').trim() === '') bare++;
    else if (showingOf(cell) !== 'gone') return false;
  }
  // Beside empty places only those count that are seen: a hidden one and a pupil's name make no header.
  if (heads > 1 && bare > 0) heads = cells.filter((cell) => isHeading(cell, true) && showingOf(cell) !== 'gone').length;
  return heads > 1 || (heads === 1 && (bare === 0 || (cells[0] !== undefined && nameOf(cells[0]) === 'td')));
}

/** No height: it only sizes the columns. With cells that reach down from it, its height says nothing. */
export const isFlat = (row: Element, { measured }: TableReading): boolean =>
  measured &&
  offsetHeightOf(row) <= 1 &&
  !elementsIn(row).some((cell) => parseRowspan(attributeOf(cell, 'rowspan')) !== 1) &&
  styleOf(row).display !== 'contents';

export const POINTED = ':hover,:focus-within';
/** By what rules may tell a row by: classes without numbers that are a pupil's, and whether a person points at it. */
export function looksOfRow(row: Element, { looks, pointed }: TableReading): LookNode {
  const own = hasAttributes(row) ? lookKey(row).replace(/\d{3,}/g, '#') : '';
  const key = pointed && matches(row, POINTED) ? `${own}!` : own;
  const known = looks.get(key) ?? sharedLooks();
  looks.set(key, known);
  return known;
}
