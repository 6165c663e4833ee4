import type { FileNote } from '../../core/file-problem.ts';
import { SEPARATORS, type Separator, splitLines } from '../../recognise/objection-list/split-lines.ts';
import { findHeader } from '../find-header.ts';
import { countHeaderWords } from '../header-words.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import type { RawLine, RawSheet } from '../raw-sheet.ts';
import { Stop } from '../stop.ts';

const HEADER_WITHIN = 60;
/** A line of fewer cells than the header is a broken one where most others are whole. */
const MOSTLY = 0.8;

/** A text file of cells. @throws Stop */
export function readCsv(raw: string): RawSheet {
  const text = raw.replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new Stop({ code: 'file-empty' });
  const separator = findSeparator(text);
  const lines = splitLines(text, separator);
  if (!lines.ok)
    throw new Stop({
      code: 'file-quote-open',
      line: lines.problem.code === 'list-quote-open' ? lines.problem.line : 1,
    });
  const told = lines.value.filter(({ line, cells }) => line > 1 || !/^sep=/i.test(cells[0] ?? ''));
  const columns = told.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (told.length > MOST_ROWS || columns > MOST_COLUMNS || told.length * columns > MOST_CELLS)
    throw new Stop({ code: 'file-too-many-cells', rows: MOST_ROWS, columns: MOST_COLUMNS });
  return { name: '', merged: new Set(), ...withoutBroken(told) };
}

/** The one that makes the most of a header: how often a character occurs says less than what it leaves. */
function findSeparator(text: string): Separator {
  let best: { readonly separator: Separator; readonly words: number } = { separator: ';', words: 0 };
  for (const separator of SEPARATORS) {
    const lines = splitLines(text, separator, HEADER_WITHIN);
    const words = lines.ok ? Math.max(0, ...lines.value.map(({ cells }) => countHeaderWords(cells))) : 0;
    if (words > best.words) best = { separator, words };
  }
  return best.separator;
}

/**
 * A separator or a line end inside a text that is not quoted shifts values under other headers. Such lines are left out:
 * a score would come to stand under another assessment.
 */
function withoutBroken(lines: readonly RawLine[]): Pick<RawSheet, 'lines' | 'notes'> {
  const header = findHeader(lines, 0);
  if (header === null) return { lines, notes: [] };
  const width = lines[header.to]?.cells.length ?? 0;
  const body = lines.slice(header.to + 1);
  const filledBeyond = ({ cells }: RawLine) => cells.slice(width).some((cell) => cell !== '');
  const isShort = ({ cells }: RawLine) => cells.length < width && cells.filter((cell) => cell !== '').length > 1;
  const wide = body.filter(filledBeyond);
  const whole = body.filter(({ cells }) => cells.length === width);
  // Who writes blank cells at the end of a line writes them at the end of each.
  const pads = whole.some(({ cells }) => cells.at(-1) === '');
  const strict = pads || whole.length >= (body.length - wide.length) * MOSTLY;
  const narrow = strict ? body.filter((line) => !filledBeyond(line) && isShort(line)) : [];
  const broken = new Set([...wide, ...narrow]);
  const numbersOf = (some: readonly RawLine[]) => some.map(({ line }) => line);
  const notes: FileNote[] = [];
  if (wide.length > 0) notes.push({ code: 'lines-too-wide', lines: numbersOf(wide) });
  if (narrow.length > 0) notes.push({ code: 'lines-too-narrow', lines: numbersOf(narrow) });
  return { lines: lines.filter((line) => !broken.has(line)), notes };
}
