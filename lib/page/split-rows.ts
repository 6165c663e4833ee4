import { cellsOf, type Grid, type GridRow } from './grid.ts';
import { headerByContent, leadingHeads, mayNameAnew, namesAnew, numberColumns } from './header-by-content.ts';
import {
  DATA_LIKE,
  firstText,
  isFilterRow,
  isHeadingRow,
  isLeadingHead,
  isTotal,
  lookAtRow,
  ownCells,
  type RowLook,
  rowKey,
} from './row-kinds.ts';

/** What stands under one header, sorted into what heads its columns and what is a row of data. */
export interface SplitGrid {
  readonly headers: readonly GridRow[];
  readonly data: readonly GridRow[];
  /** Columns in which some cell begins and that are not collapsed, left to right. */
  readonly columns: readonly number[];
  /** Text of a header cell over the whole width. */
  readonly title: string;
  /** Texts of other full-width rows: pagers, messages, group names. */
  readonly notes: readonly string[];
  /** Nothing marks the header as one: it was told by how its rows look. */
  readonly guessed: boolean;
}

interface Part {
  readonly headers: readonly RowLook[];
  readonly data: RowLook[];
}

/**
 * Tells header rows, data rows and the rest (titles, pagers, group rows, totals, repeated headers, footers) apart.
 * Another header further down begins a part of its own: what stands below it is not what the first one says.
 * Null when a header cell reaches down into the rows of data, or a row may be a header or not.
 * @param mayGuess false: the header is known to stand elsewhere, so rows that only look like one are data
 */
export function splitRows(grid: Grid, mayGuess = true): SplitGrid[] | null {
  const columns = columnsWithText(grid);
  const notes: string[] = [];
  let title = '';
  const rows: RowLook[] = [];
  const looks = grid.rows.map((row) => lookAtRow(row, columns));
  // Several in the body head the groups of rows below them; a single one on top is the table's title.
  const several = looks.filter(({ wide, heads, row }) => wide && heads && row.section === 'body').length > 1;
  for (const look of looks) {
    const { row } = look;
    if (!look.wide) {
      if (look.filled > 0 && row.section !== 'foot') rows.push(look);
      continue;
    }
    const { text, heading } = look.cells.find(({ item }) => item.text !== '')?.item ?? { text: '', heading: false };
    const onTop = row.section === 'head' ? rows.every(({ heads }) => heads) : rows.length === 0 && !several;
    if (heading && title === '' && onTop) title = text;
    else if (text !== '') notes.push(text);
  }
  const { headers, rest, guessed } = headerRows(rows, mayGuess);
  const parts = readParts(headers, withoutFilter(rest));
  if (parts === null || parts.some(reachesDown)) return null;
  return parts.map((part) => ({
    headers: part.headers.map(({ row }) => row),
    data: part.data.map(({ row }) => row),
    columns: keptColumns(
      [...part.headers, ...part.data].map(({ row }) => row),
      grid.collapsed,
    ),
    title,
    notes,
    guessed,
  }));
}

const known = new WeakMap<Grid, number[]>();
/** A row that takes the width of these takes the whole width: what is beyond them says nothing, or is there to tick. */
export function columnsWithText(grid: Grid): number[] {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const begins = new Set<number>();
  let widest = 0;
  for (const row of grid.rows) {
    widest = Math.max(widest, row.slots.length);
    // All of them are known: nothing in this row can add one.
    if (begins.size === widest) continue;
    for (const { x, item } of cellsOf(row))
      if (item.text !== '' && item.text !== '☐' && item.text !== '☑') begins.add(x);
  }
  const columns = [...begins].filter((x) => !grid.collapsed.has(x)).sort((a, b) => a - b);
  known.set(grid, columns);
  return columns;
}

function keptColumns(rows: readonly GridRow[], collapsed: ReadonlySet<number>): number[] {
  const begins = new Set<number>();
  let widest = 0;
  for (const row of rows) {
    widest = Math.max(widest, row.slots.length);
    if (begins.size < widest) for (const cell of cellsOf(row)) begins.add(cell.x);
  }
  return [...begins].filter((x) => !collapsed.has(x)).sort((a, b) => a - b);
}

/** thead and leading rows of header cells, else leading rows that look unlike those below. */
function headerRows(
  rows: readonly RowLook[],
  mayGuess: boolean,
): { headers: readonly RowLook[]; rest: readonly RowLook[]; guessed: boolean } {
  const body = rows.findIndex(({ row }) => row.section === 'body');
  const top = body < 0 ? rows.length : body;
  // A row of filters says nothing: fields are no part of a header.
  const head = rows.slice(0, top).filter((look) => ownCells(look).some(({ item }) => item.text !== ''));
  let rest = rows.slice(top);
  // A line or two of words may stand above the header cells.
  const first = head.length > 0 ? -1 : rest.slice(0, 3).findIndex(isLeadingHead);
  if (first > 0) rest = rest.slice(first);
  const leading = leadingHeads(rest);
  const headers = [...head, ...leading];
  if (headers.length > 0) return { headers, rest: rest.slice(leading.length), guessed: false };
  const found = mayGuess ? headerByContent(rest) : [];
  return { headers: found, rest: rest.slice(found.length), guessed: found.length > 0 };
}

/** A row of fields right under the header, where no other row holds any. */
function withoutFilter(rest: readonly RowLook[]): readonly RowLook[] {
  const [first, ...others] = rest;
  if (first === undefined || others.length < 2 || !isFilterRow(first)) return rest;
  return others.some(({ cells }) => cells.some(({ item }) => item.field === true)) ? rest : others;
}

function readParts(headers: readonly RowLook[], rest: readonly RowLook[]): Part[] | null {
  const parts = new Map<string, Part>();
  const begin = (heads: readonly RowLook[]): Part => {
    const key = heads.map(rowKey).join('\u001E');
    const part = parts.get(key) ?? { headers: heads, data: [] };
    parts.set(key, part);
    return part;
  };
  let part = begin(headers);
  let lines = new Set(headers.map(rowKey));
  let firsts = new Set(headers.map(firstText));
  const begins = (look: RowLook): boolean => firsts.has(firstText(look));
  const repeats = (look: RowLook): boolean => begins(look) && lines.has(rowKey(look));
  const numbers = numberColumns(rest);
  let run: RowLook[] = [];
  for (const look of rest) {
    const again = begins(look);
    if (headsAnew(look) || (again && namesAnew(look))) run.push(look);
    else if (mayNameAnew(look, numbers, part.data.at(-1))) return null;
    else if (
      !isTotal(look) &&
      !(again && repeats(look)) &&
      !(look.heads && look.filled === 1 && look.cells.length > 1)
    ) {
      if (!run.every(repeats)) {
        part = begin(run);
        lines = new Set(run.map(rowKey));
        firsts = new Set(run.map(firstText));
      }
      run = [];
      part.data.push(look);
    }
  }
  return [...parts.values()].filter(({ data }, at, all) => data.length > 0 || (at === 0 && all.length === 1));
}
/** A row of header cells between the data; with numbers in it, it is data that is made to stand out. */
const headsAnew = (look: RowLook): boolean =>
  look.row.section === 'head' || (isHeadingRow(look) && !look.cells.some(({ item }) => DATA_LIKE.test(item.text)));

/** A cell of the header covers a place in a row of data. */
function reachesDown({ headers, data }: Part): boolean {
  const cells = new Set(headers.flatMap((look) => look.cells));
  return cells.size > 0 && data.slice(0, 1).some((look) => look.cells.some((cell) => cells.has(cell)));
}
