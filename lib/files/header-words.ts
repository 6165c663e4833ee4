import { readHeader } from '../recognise/read-header.ts';

const MOST_KNOWN = 5_000;
/** Header words come back on every line that is looked at. Holds no truth: what a text means depends on nothing else. */
const known = new Map<string, boolean>();

/** A number or a date: what stands below a header, not in it. */
const isDatum = (cell: string): boolean => /^[-–−]?\d[\d\s.,/:%-]*$/.test(cell);

const says = (cell: string): boolean => {
  const { field, domain, moment, half, excluded } = readHeader([cell]);
  return field !== null || domain !== null || moment !== null || half !== null || excluded !== null;
};

/** Could this text head a column? By the words that tell columns apart anywhere else. */
export function isHeaderWord(text: string): boolean {
  const cell = text.trim();
  if (cell === '' || cell.length > 100 || isDatum(cell)) return false;
  const before = known.get(cell);
  if (before !== undefined) return before;
  const found = says(cell);
  if (known.size < MOST_KNOWN) known.set(cell, found);
  return found;
}

const filledOf = (cells: readonly string[]): readonly string[] => [...new Set(cells.filter((cell) => cell !== ''))];

/** How many different header words stand in a line. */
export const countHeaderWords = (cells: readonly string[]): number => filledOf(cells).filter(isHeaderWord).length;

/** Nothing but header words. */
export const isAllHeader = (cells: readonly string[]): boolean => {
  const filled = filledOf(cells);
  return filled.length > 0 && filled.every(isHeaderWord);
};

/** Words, of which at least half head a column, and no value among them. */
export const isMostlyHeader = (cells: readonly string[]): boolean => {
  const filled = filledOf(cells);
  return filled.length > 0 && !filled.some(isDatum) && countHeaderWords(cells) * 2 >= filled.length;
};
