import type { LineProblem, LineRemark } from '../../core/objection-list.ts';
import { done, failed, type Outcome } from '../../core/problem.ts';
import { filledCells, shareOfSome } from '../column-draft.ts';
import { parsePersonNumber } from '../parse-identifier.ts';
import { foldText } from '../text.ts';
import { countHeaders, type ListColumns, mapListColumns } from './list-columns.ts';
import { holdsAmericanDates } from './list-dates.ts';
import { type ColumnFacts, type ListedObjection, type ReadLine, readLine } from './read-line.ts';
import { type ListLine, SEPARATORS, type Separator, splitLines } from './split-lines.ts';

/** More than any school has objections; what is longer is a list of the whole school, or another file altogether. */
export const MOST_LINES = 2_000;
/** A header stands near the top: above it a title at most, or the spreadsheet's `sep=;`. */
const HEADER_WITHIN = 20;

export interface ObjectionList {
  readonly separator: Separator;
  readonly objections: readonly ListedObjection[];
  /** Lines that are no objection as they stand, in order. */
  readonly refused: readonly LineProblem[];
  readonly remarks: readonly LineProblem<LineRemark>[];
  readonly ignoredColumns: readonly string[];
}

interface Found {
  readonly separator: Separator;
  /** Index among the lines with something in them. */
  readonly headerAt: number;
  readonly known: number;
}

/** The separator that makes the most of a header: how often a character occurs says less than what it leaves. */
const findHeader = (text: string): Found | null => {
  let best: Found | null = null;
  for (const separator of SEPARATORS) {
    // An open quotation mark further down is for the whole reading to find; up here it leaves what it left.
    const lines = splitLines(text, separator, HEADER_WITHIN);
    if (!lines.ok) continue;
    for (const [headerAt, { cells }] of lines.value.entries()) {
      const known = countHeaders(cells);
      if (known > (best?.known ?? 0)) best = { separator, headerAt, known };
    }
  }
  return best;
};

const readFacts = (columns: ListColumns, rows: readonly ListLine[], width: number, today: string): ColumnFacts => {
  const cellsOf = (field: Parameters<ListColumns['of']>[0]): readonly string[] => {
    const at = columns.of(field)[0]?.at;
    return at === undefined ? [] : filledCells(rows.map(({ cells }) => cells[at] ?? ''));
  };
  const nineDigits = cellsOf('pupilNumber').filter((cell) => /^\d{9}$/.test(cell));
  return {
    columns,
    width,
    today,
    americanBirthDates: holdsAmericanDates(cellsOf('birthDate')),
    americanDates: holdsAmericanDates(cellsOf('receivedOn')),
    // One number in five or six passes by chance: half of them does not.
    numbersMayBeBsn: shareOfSome(nineDigits, (cell) => parsePersonNumber(cell).kind === 'value') >= 0.5,
  };
};

/**
 * A line end inside a cell without quotation marks breaks a line in pieces: the later ones do not stand on their own, and
 * together they have the header's number of cells. What is left of the first may name the wrong pupil.
 */
const isFirstHalf = (at: number, rows: readonly ListLine[], read: readonly ReadLine[], width: number): boolean => {
  let cells = rows[at]?.cells.length ?? width;
  for (let next = at + 1; cells < width && read[next]?.kind === 'refused'; next += 1)
    cells += (rows[next]?.cells.length ?? width) - 1;
  return (rows[at]?.cells.length ?? width) < width && cells === width;
};

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;
const isSepLine = (cells: readonly string[]): boolean => /^sep=.?$/i.test(cells.filter((cell) => cell !== '').join(''));

/**
 * Reads a school's list of objections. A line is an objection or a problem with its line and column; nothing of the file
 * is used where lines cannot be told apart or the columns do not say who is meant.
 * @param text decoded, without a byte order mark.
 * @param today ISO; stands where the list gives no date, and no date lies after it.
 */
export const parseObjectionList = (text: string, today: string): Outcome<ObjectionList> => {
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return failed({ code: 'list-empty' });
  const found = findHeader(plain);
  const lines = splitLines(plain, found?.separator ?? ';');
  if (!lines.ok) return lines;
  if (found === null) return failed({ code: 'list-no-header' });
  const header = lines.value[found.headerAt]?.cells ?? [];
  const before = lines.value.slice(0, found.headerAt).filter(({ cells }) => filled(cells) > 1 && !isSepLine(cells));
  const marks = header.map(foldText).join('|');
  const rows = lines.value.slice(found.headerAt + 1).filter(({ cells }) => cells.map(foldText).join('|') !== marks);
  if (rows.length === 0) return failed({ code: 'list-empty' });
  if (rows.length > MOST_LINES) return failed({ code: 'list-too-long', lines: rows.length, limit: MOST_LINES });
  const columns = mapListColumns(header, (at) => rows.map(({ cells }) => cells[at] ?? ''));
  if (!columns.ok) return columns;

  const facts = readFacts(columns.value, rows, header.length, today);
  const read = rows.map(({ line, cells }) => readLine(line, cells, facts));
  const objections: ListedObjection[] = [];
  const remarks: LineProblem<LineRemark>[] = [];
  const refused: LineProblem[] = before.map(({ line }) => ({ line, column: null, code: 'above-header' }));
  for (const [index, outcome] of read.entries()) {
    const broken = isFirstHalf(index, rows, read, header.length);
    if (outcome.kind === 'refused') refused.push(outcome.problem);
    else if (broken) refused.push({ line: outcome.objection.line, column: null, code: 'line-broken' });
    else {
      objections.push(outcome.objection);
      remarks.push(...outcome.remarks);
    }
  }
  return done({
    separator: found.separator,
    objections,
    refused,
    remarks,
    ignoredColumns: columns.value.ignored,
  });
};
