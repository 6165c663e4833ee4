import { cleanText } from '../clean-text.ts';
import { cellsOf, type Grid, type GridRow } from '../grid.ts';
import { parsePagerText } from '../pager/pager-text.ts';

/** Rows that name the group of the rows below them, as a column of their own. */
export interface GroupColumn {
  readonly path: readonly string[];
  valueOf(row: GridRow): string;
}
export interface GroupLine {
  readonly text: string;
  /** Rows that the line heads. */
  readonly rows: readonly GridRow[];
}

/**
 * "Groep 5a" over the rows of that group. Null where full-width rows mean something else: the first row of data has
 * none above it, or two follow each other (which of them holds for what, nobody can tell).
 */
export function readGroups(
  grid: Grid,
  data: readonly GridRow[],
  title = '',
  headers: readonly GridRow[] = [],
): GroupColumn | null {
  // What stands above this header belongs to another one.
  const last = headers.at(-1);
  const rows = grid.rows.slice(last === undefined ? 0 : grid.rows.indexOf(last) + 1);
  const lines = groupLines(grid, rows, data, title);
  if (lines === null) return null;
  const { path, values } = nameGroups(lines.map(({ text }) => text));
  const byRow = new Map(lines.flatMap(({ rows }, at) => rows.map((row) => [row, values[at] ?? ''] as const)));
  return { path, valueOf: (row) => byRow.get(row) ?? '' };
}

function groupLines(grid: Grid, rows: readonly GridRow[], data: readonly GridRow[], title: string): GroupLine[] | null {
  const isData = new Set(data);
  const lines: { text: string; rows: GridRow[] }[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (isData.has(row)) {
      if (last === undefined) return null;
      last.rows.push(row);
      continue;
    }
    const text = row.section === 'body' ? wideText(row, grid, true) : '';
    if (text === '' || text === title || parsePagerText(text) !== null) continue;
    if (last !== undefined && last.rows.length === 0) return null;
    lines.push({ text, rows: [] });
  }
  const heading = lines.filter(({ rows }) => rows.length > 0);
  // A line under each row is that row's detail, not the next one's group.
  const details = heading.length > 2 && heading.every(({ rows }) => rows.length === 1);
  const message = heading.length === 1 && !namesGroup(heading[0]?.text ?? '');
  return heading.length === 0 || details || message ? null : heading;
}

/** One line over all rows is a message of the page ("Let op: voorlopig") unless it says that it names a group. */
export const namesGroup = (text: string): boolean => /^(\p{L}*groep|klas|group|class|leerjaar|year)\b/iu.test(text);

/**
 * Text of a row in which one cell takes the whole width.
 * @param heads header cells too: of a group of rows, unless it is the table's title.
 */
export function wideText(row: GridRow, grid: Grid, heads = false): string {
  const [only, ...more] = cellsOf(row);
  const width = Math.max(...grid.rows.map(({ slots }) => slots.length));
  if (only === undefined || more.length > 0 || (only.item.heading && !heads) || width < 2 || only.width < width)
    return '';
  return only.item.text.length <= 80 ? only.item.text : '';
}

const COUNT = /\s*[([]\s*\d+(?:\s+\p{L}+)?\s*[)\]]\s*$/u;
const LABEL = /^(\p{L}[\p{L}.-]{1,30})\s*(?::\s*|\s+)(\S.*)$/u;

/** "Groep 5a (28 leerlingen)" under "Groep 5b (…)": a column "Groep" that says "5a", "5b". */
export function nameGroups(texts: readonly string[]): { path: readonly string[]; values: readonly string[] } {
  const plain = texts.map((text) => cleanText(text.replace(COUNT, '')) || text);
  const parts = plain.map((text) => LABEL.exec(text));
  const label = parts[0]?.[1];
  const shared = label !== undefined && parts.every((part) => part?.[1] === label);
  return shared ? { path: [label], values: parts.map((part) => part?.[2] ?? '') } : { path: [], values: plain };
}
