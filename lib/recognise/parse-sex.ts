import type { Sex } from '../core/pupil.ts';
import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { foldText, isEmptyCell } from './text.ts';

/** What a bare "M" means in one column: a boy beside V, a girl beside J, nobody knows when it stands alone. */
export type SexScheme = 'm-is-male' | 'm-is-female' | 'm-unknown';

const WORDS = new Map<string, Sex>([
  ...['man', 'jongen', 'mannelijk', 'male', 'boy', 'j', '1', '♂'].map((word): [string, Sex] => [word, 'male']),
  ...['vrouw', 'meisje', 'vrouwelijk', 'female', 'girl', 'v', 'f', '2', '♀'].map((word): [string, Sex] => [
    word,
    'female',
  ]),
  ...['o', '0', 'onbekend', 'unknown'].map((word): [string, Sex] => [word, 'unknown']),
  ...['9', 'niet gespecificeerd', 'not specified'].map((word): [string, Sex] => [word, 'not-specified']),
]);

const wordOf = (cell: string): string => (cell === '♂' || cell === '♀' ? cell : foldText(cell));

/** True for a cell that says a sex in any of the codes in use. */
export const isSexCode = (cell: string): boolean => {
  const word = wordOf(cell);
  return word === 'm' || WORDS.has(word);
};

/**
 * Decides what M means from the whole column and the header's own letters (M/V, J/M).
 * Null when the column mixes J and V: then no cell of it can be trusted.
 */
export const findSexScheme = (cells: readonly string[], header: string): SexScheme | null => {
  const seen = new Set(cells.map(wordOf));
  const words = foldText(header);
  const boyIsJ = seen.has('j') || /\bj m\b|\bm j\b/.test(words);
  const girlIsV = seen.has('v') || seen.has('f') || /\bm [vf]\b|\b[vf] m\b/.test(words);
  if (boyIsJ && girlIsV) return null;
  if (boyIsJ) return 'm-is-female';
  return girlIsV || seen.has('o') ? 'm-is-male' : 'm-unknown';
};

export const parseSex = (cell: string, scheme: SexScheme): CellReading<Sex> => {
  if (isEmptyCell(cell)) return EMPTY;
  const word = wordOf(cell);
  if (word === 'm') return scheme === 'm-unknown' ? UNREADABLE : reading(scheme === 'm-is-male' ? 'male' : 'female');
  const sex = WORDS.get(word);
  return sex === undefined ? UNREADABLE : reading(sex);
};
