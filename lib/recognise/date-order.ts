import { parseBirthDate } from './parse-date.ts';

const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})$/;
const YEAR_FIRST = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;

/**
 * Which order the dates of one column have. `4-3-2024` alone says nothing; a column in which some cell makes sense only
 * with its month first was not written by Dutch software, and its other cells may not be read as if it were.
 *
 * - month-first: nothing of it may be read
 * - mixed: both `3-4-2024` and `2024-04-03`; all are readable, yet they come from two places, so a person sees it
 */
export const findDateOrder = (cells: readonly string[]): 'usual' | 'month-first' | 'mixed' => {
  let dayFirst = 0;
  let monthFirst = 0;
  let numbers = 0;
  let yearFirst = 0;
  for (const cell of cells) {
    const match = NUMBERS.exec(cell);
    if (YEAR_FIRST.test(cell)) yearFirst += 1;
    if (match === null) continue;
    numbers += 1;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) dayFirst += 1;
    if (second > 12 && first <= 12 && parseBirthDate(cell).kind === 'unreadable') monthFirst += 1;
  }
  // One slip of the keyboard among many dates the right way round is a row's problem, not the column's.
  if (monthFirst > 0 && dayFirst < monthFirst * 4) return 'month-first';
  return numbers > 0 && yearFirst > 0 ? 'mixed' : 'usual';
};
