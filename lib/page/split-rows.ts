import { cleanHeader } from './clean-text.ts';
import { closestOf, nameOf } from './dom-access.ts';
import { cellsOf, type Grid, type GridRow } from './grid.ts';
import { styleOf } from './visibility.ts';

/** A grid sorted into what heads its columns and what is a row of data. */
export interface SplitGrid {
  readonly headers: readonly GridRow[];
  readonly data: readonly GridRow[];
  /** Columns in which some cell begins and that are not collapsed, left to right. */
  readonly columns: readonly number[];
  /** Text of a header cell over the whole width. */
  readonly title: string;
  /** Texts of other full-width rows: pagers, messages, group names. */
  readonly notes: readonly string[];
}

/** Tells header rows, data rows and the rest (titles, pagers, group rows, totals, repeated headers, footers) apart. */
export function splitRows(grid: Grid): SplitGrid {
  const columns = keptColumns(grid);
  const notes: string[] = [];
  let title = '';
  const isWide = (row: GridRow): boolean => {
    const [only, ...more] = cellsOf(row);
    return only !== undefined && more.length === 0 && columns.length > 1 && columns.every((x) => row.slots[x] === only);
  };
  const rows: GridRow[] = [];
  for (const row of grid.rows) {
    if (!isWide(row)) {
      rows.push(row);
      continue;
    }
    const cell = cellsOf(row)[0];
    const text = cell?.item.text ?? '';
    if (cell?.item.heading === true && title === '' && rows.every(isHeadingRow)) title = text;
    else if (text !== '') notes.push(text);
  }
  const headers = headerRows(rows);
  const heads = new Set(headers);
  const texts = new Set(headers.map(rowKey));
  const firsts = new Set(headers.map(firstText));
  const repeats = (row: GridRow): boolean => firsts.has(firstText(row)) && texts.has(rowKey(row));
  const data = rows.filter(
    (row) => !heads.has(row) && row.section === 'body' && !isEmpty(row) && !isTotal(row) && !repeats(row),
  );
  return { headers, data: data.filter((row) => !isHeadingRow(row)), columns, title, notes };
}

function keptColumns(grid: Grid): number[] {
  const begins = new Set<number>();
  for (const row of grid.rows) for (const cell of cellsOf(row)) begins.add(cell.x);
  return [...begins].filter((x) => !grid.collapsed.has(x)).sort((a, b) => a - b);
}

const rowKey = (row: GridRow): string =>
  cellsOf(row)
    .map(({ item }) => cleanHeader(item.text))
    .join('\u001F');
const firstText = (row: GridRow): string => cleanHeader(row.slots.find((cell) => cell !== undefined)?.item.text ?? '');
const isEmpty = (row: GridRow): boolean => row.slots.every((cell) => cell === undefined || cell.item.text === '');
const isHeadingRow = (row: GridRow): boolean => {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(({ item }) => item.heading);
};
const TOTAL = /^(?:(?:sub|eind)?totaa?l(?:en|s)?|gemiddelden?|average|mean|landelijk gemiddelde)(?:\b|$)/iu;
const isTotal = (row: GridRow): boolean => {
  const first = cellsOf(row).find(({ item }) => item.text !== '');
  return first !== undefined && TOTAL.test(first.item.text);
};

/** thead, else leading rows of header cells, else leading rows that look unlike those below. */
function headerRows(rows: readonly GridRow[]): GridRow[] {
  const head = rows.filter((row) => row.section === 'head' && !isEmpty(row));
  const body = rows.filter((row) => row.section === 'body' && !isEmpty(row));
  const leading: GridRow[] = [];
  for (const row of body) {
    if (!isHeadingRow(row)) break;
    leading.push(row);
  }
  if (head.length + leading.length > 0) return [...head, ...leading];
  return rows.some((row) => cellsOf(row).some(({ item }) => item.heading)) ? mixedHeader(body) : headerByContent(body);
}

/** A first row of header cells but for an empty corner in a td. */
function mixedHeader(body: readonly GridRow[]): GridRow[] {
  const first = body[0];
  if (first === undefined) return [];
  const heads = cellsOf(first).every(({ item }) => item.heading || item.text === '');
  return heads ? [first] : headerByContent(body);
}

const DATA_LIKE = /^(?:[-+<>]?\s?\d[\d.,\s/:-]*%?|\d{1,2} [a-z]{3,9}\.? \d{4}|\d{4}\s?[A-Z]{2}|[☑☐])$/;

function headerByContent(body: readonly GridRow[]): GridRow[] {
  const headers: GridRow[] = [];
  for (const [index, row] of body.slice(0, 3).entries()) {
    const below = body.slice(index + 1);
    const over = headers.at(-1);
    if (below.length === 0 || !isWordy(row) || (over !== undefined && !cellsOf(over).some(spans))) break;
    if (!looksUnlike(row, below)) break;
    headers.push(row);
  }
  return headers;
}
const spans = ({ width, height }: { width: number; height: number }): boolean => width > 1 || height > 1;

function isWordy(row: GridRow): boolean {
  const texts = cellsOf(row).flatMap(({ item }) => (item.text === '' ? [] : [item.text]));
  return texts.length >= 2 && texts.every((text) => text.length <= 40 && !DATA_LIKE.test(text));
}

/** Set apart by its own look, or words over a column of numbers and dates. */
function looksUnlike(row: GridRow, below: readonly GridRow[]): boolean {
  const overData = row.slots.some((cell, x) => {
    if (cell === undefined || cell.item.text === '') return false;
    const texts = below.flatMap(({ slots }) => slots[x]?.item.text || []);
    return texts.length > 0 && texts.filter((text) => DATA_LIKE.test(text)).length >= texts.length * 0.6;
  });
  const next = below.find((other) => !cellsOf(other).some(spans)) ?? below[0];
  return overData || (next !== undefined && isMarked(row) && !isMarked(next));
}
const isMarked = (row: GridRow): boolean =>
  cellsOf(row).every(({ item }) => {
    if (item.text === '') return true;
    const inner = innermost(item.element);
    return closestOf(inner, 'b,strong') !== null || Number(styleOf(inner).fontWeight) >= 600;
  });

function innermost(element: Element): Element {
  let at = element;
  while (at.childElementCount === 1 && at.firstElementChild !== null && nameOf(at.firstElementChild) !== 'table')
    at = at.firstElementChild;
  return at;
}
