import type { FileNote } from '../../core/file-problem.ts';
import { MOST_CELLS } from '../limits.ts';
import { columnName, type RawLine, type RawSheet } from '../raw-sheet.ts';
import { readBook } from './read-book.ts';
import { type Grid, type Merge, readSheet } from './read-sheet.ts';
import { openPackage } from './unpack.ts';

/**
 * A spreadsheet's sheets as a person sees them: what is hidden is left out, and said. A filter hides rows, and who saved
 * the file so may have meant just those that show; taken in unseen they would be delivered unseen.
 * @throws Stop
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const zip = await openPackage(bytes);
  const book = await readBook(zip);
  const room = { cells: MOST_CELLS };
  const sheets: RawSheet[] = [];
  for (const { name, part, hidden } of book.sheets)
    if (!hidden) sheets.push(toSheet(name, await readSheet(zip, part, book, room)));
  const left = book.sheets.filter(({ hidden }) => hidden).length;
  const note: readonly FileNote[] = left > 0 ? [{ code: 'hidden-sheets', count: left }] : [];
  return sheets.map((sheet) => ({ ...sheet, notes: [...note, ...sheet.notes] }));
}

function toSheet(name: string, grid: Grid): RawSheet {
  const filled = fillMerges(grid);
  const used = [...filled.values()].reduce((most, cells) => Math.max(most, ...cells.keys()), -1);
  const columns = Array.from({ length: used + 1 }, (_, column) => column);
  const shown = columns.filter((column) => !grid.isHiddenColumn(column));
  const numbers = [...filled.keys()].sort((a, b) => a - b);
  const lines = numbers
    .filter((line) => !grid.hiddenRows.has(line))
    .map((line): RawLine => ({ line, cells: shown.map((column) => filled.get(line)?.get(column) ?? '') }));
  const holds = (column: number) => numbers.some((line) => filled.get(line)?.has(column));
  return {
    name,
    lines,
    merged: new Set(grid.merges.flatMap((one) => (one.fromColumn < one.toColumn ? [one.fromRow] : []))),
    notes: notesOf(
      grid,
      numbers.filter((line) => grid.hiddenRows.has(line)),
      columns.filter((column) => grid.isHiddenColumn(column) && holds(column)),
    ),
  };
}

function notesOf({ errors, unsaved }: Grid, rows: readonly number[], columns: readonly number[]): FileNote[] {
  return [
    ...(rows.length > 0 ? [{ code: 'hidden-rows', lines: rows } as const] : []),
    ...(columns.length > 0 ? [{ code: 'hidden-columns', columns: columns.map(columnName) } as const] : []),
    ...(errors.length > 0 ? [{ code: 'cell-errors', cells: errors } as const] : []),
    ...(unsaved.length > 0 ? [{ code: 'formulas-unsaved', cells: unsaved } as const] : []),
  ];
}

/** A merged cell's text in every cell that it covers, as everywhere where tables are read; blank rows stay blank. */
function fillMerges({ rows, merges }: Grid): ReadonlyMap<number, ReadonlyMap<number, string>> {
  if (merges.length === 0) return rows;
  const filled = new Map([...rows].map(([line, cells]) => [line, new Map(cells)]));
  const last = Math.max(...rows.keys());
  const widest = [...rows.values()].reduce((most, cells) => Math.max(most, ...cells.keys()), -1);
  for (const merge of merges) fillMerge(merge, rows.get(merge.fromRow)?.get(merge.fromColumn), filled, last, widest);
  return filled;
}

function fillMerge(
  { fromRow, toRow, fromColumn, toColumn }: Merge,
  text: string | undefined,
  filled: ReadonlyMap<number, Map<number, string>>,
  last: number,
  widest: number,
): void {
  if (text === undefined) return;
  for (let line = fromRow; line <= Math.min(toRow, last); line += 1) {
    const cells = filled.get(line);
    // Over the last column with something in it there is nothing to cover.
    for (let column = fromColumn; cells && column <= Math.min(toColumn, widest); column += 1) cells.set(column, text);
  }
}
