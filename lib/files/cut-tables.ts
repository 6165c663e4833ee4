import { findHeader, type HeaderPlace, isAnotherHeader } from './find-header.ts';
import type { RawLine, RawSheet } from './raw-sheet.ts';

/** One table of a sheet: what stands above it, its columns' headers, its rows. */
export interface CutTable {
  readonly titles: readonly string[];
  /** Header path per column, outermost first; `[]` where a column has none. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly RawLine[];
}

/** The tables of a sheet, from above. Columns without a header and without a value are left out. */
export function cutTables({ lines, merged }: Pick<RawSheet, 'lines' | 'merged'>): readonly CutTable[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_, at) => (cells[at] ?? '').trim()) }));
  const tables: CutTable[] = [];
  let start = 0;
  for (let header = findHeader(filled, start); header !== null; header = findHeader(filled, start)) {
    const end = findEnd(filled, header);
    tables.push(cutTable(filled, start, header, end, merged));
    start = end;
  }
  return tables;
}

/** Where the next table's header begins, or the lines end. */
function findEnd(lines: readonly RawLine[], { to }: HeaderPlace): number {
  const header = lines[to]?.cells ?? [];
  for (let at = to + 1; at < lines.length; at += 1) if (isAnotherHeader(lines[at]?.cells ?? [], header)) return at;
  return lines.length;
}

function cutTable(
  lines: readonly RawLine[],
  start: number,
  { from, to }: HeaderPlace,
  end: number,
  merged: RawSheet['merged'],
): CutTable {
  const levels = lines.slice(from, to + 1);
  const bottom = levels.at(-1)?.cells ?? [];
  const spread = levels.map(({ line, cells }, at) =>
    merged.has(line) || at === levels.length - 1 ? cells : spreadOver(cells, bottom),
  );
  const rows = lines.slice(to + 1, end);
  const columns = bottom.map((_, column) => pathOf(spread.map((cells) => cells[column] ?? '')));
  const kept = columns.flatMap((path, column) =>
    path.length > 0 || rows.some(({ cells }) => cells[column] !== '') ? [column] : [],
  );
  return {
    titles: lines.slice(start, from).map(({ cells }) => [...new Set(cells.filter((cell) => cell !== ''))].join(' ')),
    columns: kept.map((column) => columns[column] ?? []),
    rows: rows.map(({ line, cells }) => ({ line, cells: kept.map((column) => cells[column] ?? '') })),
  };
}

/** Without merged cells a group's name stands over its first column, and goes on until the next name. */
function spreadOver(cells: readonly string[], below: readonly string[]): readonly string[] {
  let last = '';
  return cells.map((cell, at) => {
    if (cell !== '') last = cell;
    return cell === '' && below[at] !== '' ? last : cell;
  });
}

/** Without blanks, and without a text that only goes on from the level above. */
const pathOf = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
