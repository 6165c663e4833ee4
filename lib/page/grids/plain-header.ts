import { holdsData, isMarked, SAMPLE } from '../header-by-content.ts';
import { DATA_LIKE } from '../row-kinds.ts';
import { type CellPart, middleOf, type RowPart } from './parts.ts';

/** No title of a column is longer. */
const LONGEST = 60;

/**
 * Whether the first of these rows of plain elements names the columns: words, made to stand out as no other row is,
 * or over numbers in one column and words in another. Labels beside their values, figures under their names, tiles
 * and keys are not.
 */
export function isPlainHeader(first: readonly CellPart[], rest: readonly RowPart[]): boolean {
  const words = first.filter(({ text }) => text !== '');
  if (words.length < 2 || words.length * 2 < first.length || rest.length < 2) return false;
  if (words.some(({ text }) => text.length > LONGEST || DATA_LIKE.test(text))) return false;
  const sample = rest.slice(0, SAMPLE).filter(({ wide }) => !wide);
  if (isMarked(words) && sample.every(({ cells }) => !isMarked(cells) || cells.every(({ text }) => text === '')))
    return true;
  const under = words.map(({ box }) =>
    sample.flatMap(({ cells }) => {
      const cell = cells.find((one) => box.left <= middleOf(one.box) && middleOf(one.box) < box.right);
      return cell?.text || [];
    }),
  );
  // What is said again below is no name: the first pupil, where the header stands elsewhere.
  if (words.some(({ text }, at) => under[at]?.includes(text))) return false;
  const numbers = under.filter(holdsData).length;
  return first.length > 2 && numbers > 0 && under.some((texts) => texts.length > 0 && !holdsData(texts));
}

const WEEKDAY = /^(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su)\p{L}{0,8}\.?(?:\s*\d.*)?$|^(?:wk|week|w|nr|#)?$/iu;
/** Days beside each other: a calendar, whatever stands in it. */
export const isCalendar = (names: readonly string[]): boolean =>
  names.length >= 5 && names.every((name) => WEEKDAY.test(name));
