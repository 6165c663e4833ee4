import { cleanText } from '../clean-text.ts';
import { cellsOf, type Grid, type GridRow } from '../grid.ts';
import { parsePagerText } from '../pager/pager-text.ts';
import { isTotalText, lookAtRow } from '../row-kinds.ts';
import { columnsWithText } from '../split-rows.ts';
import { isWaitingText } from '../waiting-rows.ts';
import { type FoundLine, type GroupLine, levelOf, levelsOf } from './group-levels.ts';

/** Rows that name the groups of the rows below them, as columns of their own; the outermost group first. */
export interface GroupColumns {
  readonly paths: readonly (readonly string[])[];
  /** Rows of a tree that look like data and name a group. */
  readonly heads: ReadonlySet<GridRow>;
  valuesOf(row: GridRow): readonly string[];
}

/**
 * "Groep 5a" over the rows of that group. Null where full-width rows mean something else: the first row of data has
 * none above it, or two that look alike follow each other (which of them holds for what, nobody can tell).
 */
export function readGroups(
  grid: Grid,
  data: readonly GridRow[],
  title = '',
  headers: readonly GridRow[] = [],
): GroupColumns | null {
  // What stands above this header belongs to another one.
  const last = headers.at(-1);
  const rows = grid.rows.slice(last === undefined ? 0 : grid.rows.indexOf(last) + 1);
  const heads = treeHeads(rows, data);
  const lines = heads.size > 0 ? treeLines(rows, data, heads) : groupLines(grid, rows, data, title);
  return lines === null || lines.length === 0 ? null : { ...columnsOf(lines), heads };
}

/** Of a tree: rows with nothing but a name, and deeper rows below them. */
function treeHeads(rows: readonly GridRow[], data: readonly GridRow[]): Set<GridRow> {
  const isData = new Set(data);
  const heads = new Set<GridRow>();
  rows.forEach((row, at) => {
    const level = levelOf(row);
    const next = rows[at + 1];
    if (level === null || next === undefined || !isData.has(row)) return;
    const filled = cellsOf(row).filter(({ item }) => item.text !== '').length;
    if (filled === 1 && (levelOf(next) ?? level) > level) heads.add(row);
  });
  return heads;
}

function treeLines(rows: readonly GridRow[], data: readonly GridRow[], heads: ReadonlySet<GridRow>): GroupLine[] {
  const isData = new Set(data);
  const levels = [...new Set([...heads].map((row) => levelOf(row) ?? 0))].sort((a, b) => a - b);
  const lines: (GroupLine & { readonly depth: number })[] = [];
  for (const row of rows) {
    const depth = levelOf(row) ?? 0;
    const text = cellsOf(row).find(({ item }) => item.text !== '')?.item.text ?? '';
    if (heads.has(row)) lines.push({ text, level: levels.indexOf(depth), rows: [], depth });
    else if (isData.has(row)) {
      // Back on a level above: in none of the deeper groups.
      const last = lines.at(-1);
      if (last !== undefined && depth <= last.depth)
        lines.push({ text: '', level: levels.filter((level) => level < depth).length, rows: [row], depth: depth - 1 });
      else last?.rows.push(row);
    }
  }
  return lines;
}

function groupLines(grid: Grid, rows: readonly GridRow[], data: readonly GridRow[], title: string): GroupLine[] | null {
  const isData = new Set(data);
  const found: FoundLine[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (isData.has(row)) {
      if (last === undefined) return null;
      last.rows.push(row);
      continue;
    }
    const text = row.section === 'body' ? wideText(row, grid, true) : '';
    if (text === '' || text === title || parsePagerText(text) !== null || isTotalText(text) || isWaitingText(text))
      continue;
    found.push({ text, row, rows: [] });
  }
  const lines = withRows(levelsOf(found));
  return lines.length === 0 || lines.some(isTorn) || !isNamed(lines) ? null : lines;
}

/** Without lines that head nothing: messages, groups without rows. Of one kind they may be groups in groups. */
function withRows(lines: readonly GroupLine[]): GroupLine[] {
  const single = lines.every(({ level }) => level === 0);
  const alike = single && nameGroups(lines.map(({ text }) => text)).path.length > 0;
  if (single && !alike && lines.some(({ rows }, at) => rows.length === 0 && at < lines.length - 1)) return [];
  const headed = lines.filter((line, at) => {
    const end = lines.findIndex((other, to) => to > at && other.level <= line.level);
    return lines.slice(at, end < 0 ? undefined : end).some(({ rows }) => rows.length > 0);
  });
  const levels = [...new Set(headed.map(({ level }) => level))].sort((a, b) => a - b);
  return headed.map((line) => ({ ...line, level: levels.indexOf(line.level) }));
}

/** A line that lies deeper than the one before it by more than a level, or deeper than nothing. */
const isTorn = (line: GroupLine, at: number, lines: readonly GroupLine[]): boolean =>
  line.level > (lines[at - 1]?.level ?? -1) + 1;

function isNamed(lines: readonly GroupLine[]): boolean {
  const heading = lines.filter(({ rows }) => rows.length > 0);
  // A line under each row is that row's detail, not the next one's group.
  if (heading.length > 2 && heading.every(({ rows }) => rows.length === 1)) return false;
  const outer = lines.filter(({ level }) => level === 0);
  return outer.length > 1 || namesGroup(outer[0]?.text ?? '');
}

function columnsOf(lines: readonly GroupLine[]): Pick<GroupColumns, 'paths' | 'valuesOf'> {
  const depth = Math.max(...lines.map(({ level }) => level)) + 1;
  const levels = Array.from({ length: depth }, (_, level) =>
    lines.filter((line) => line.level === level && line.text !== ''),
  );
  const named = levels.map((own) => nameGroups(own.map(({ text }) => text)));
  const byRow = new Map<GridRow, readonly string[]>();
  let values: string[] = [];
  for (const line of lines) {
    values = values.slice(0, line.level);
    const own = levels[line.level]?.indexOf(line) ?? -1;
    if (line.text !== '') values[line.level] = named[line.level]?.values[own] ?? '';
    const said = Array.from({ length: depth }, (_, level) => values[level] ?? '');
    for (const row of line.rows) byRow.set(row, said);
  }
  const none = Array.from({ length: depth }, () => '');
  return { paths: named.map(({ path }) => path), valuesOf: (row) => byRow.get(row) ?? none };
}

/** One line over all rows is a message of the page ("Let op: voorlopig") unless it says that it names a group. */
export const namesGroup = (text: string): boolean => /^(\p{L}*groep|klas|group|class|leerjaar|year)\b/iu.test(text);

/**
 * Text of a row in which one cell takes the whole width.
 * @param heads header cells too: of a group of rows, unless it is the table's title.
 */
export function wideText(row: GridRow, grid: Grid, heads = false): string {
  const look = lookAtRow(row, columnsWithText(grid));
  const only = look.cells.find(({ item }) => item.text !== '')?.item;
  if (!look.wide || only === undefined || (only.heading && !heads)) return '';
  return only.text.length <= 80 ? only.text : '';
}

const COUNT =
  /\s*(?:[([]\s*(?:\p{L}+:?\s*)?\d+(?:\s+\p{L}+)?\s*[)\]]|[-–—:|·]\s*\d+\s+(?:leerling|kind|pupil|student|rij|row|item|record|regel)\p{L}*)\s*$/iu;
const LABEL = /^(\p{L}[\p{L}.-]{1,30})\s*(?::\s*|\s+)(\S.*)$/u;

/** "Groep 5a (28 leerlingen)" under "Groep 5b (…)": a column "Groep" that says "5a", "5b". */
export function nameGroups(texts: readonly string[]): { path: readonly string[]; values: readonly string[] } {
  const plain = texts.map((text) => cleanText(text.replace(COUNT, '')) || text);
  const parts = plain.map((text) => LABEL.exec(text));
  const label = parts[0]?.[1];
  const shared = label !== undefined && parts.every((part) => part?.[1] === label);
  return shared ? { path: [label], values: parts.map((part) => part?.[2] ?? '') } : { path: [], values: plain };
}
