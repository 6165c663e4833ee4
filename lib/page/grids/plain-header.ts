import { lookKey } from '../cell-text.ts';
import { nameOf } from '../dom-access.ts';
import { isMarked, SAMPLE } from '../header-by-content.ts';
import { DATA_LIKE, NO_RESULT } from '../row-kinds.ts';
import { styleOf } from '../visibility.ts';
import type { RowPart } from './parts.ts';

/** A number, a date, or one of the short codes in which results are written (II, A+, <1F, 2F). */
const RESULT = /^[<>]?\s?(?:\d[FS]|[IV]{1,3}[+-]?|[A-E][+-]?)$/;
const isResult = (text: string): boolean => DATA_LIKE.test(text) || RESULT.test(text);
/** No title of a column is longer. */
const LONGEST = 60;

/**
 * Whether the first of these rows of plain elements names the columns: a word over each, none of them said again below
 * it, and either bold where the next row is not, or written unlike the others, each name once, and over results or
 * dates in most columns and words in another. Less than that may as well be the first pupil, a label beside its value, or a figure.
 */
export function isPlainHeader(row: RowPart, rest: readonly RowPart[]): boolean {
  const first = row.cells;
  if (rest.length < 2 || first.filter(({ text }) => text !== '').length < 2) return false;
  const below = first.map((_, x) => rest.flatMap(({ wide, cells }) => (wide ? [] : cells[x]?.text || [])));
  const wordy = first.every(({ text }, x) => {
    const under = below[x] ?? [];
    return text === '' ? under.length === 0 : text.length <= LONGEST && !DATA_LIKE.test(text) && !under.includes(text);
  });
  if (!wordy) return false;
  const next = rest.find(({ wide }) => !wide);
  if (isMarked(first) && next !== undefined && !isMarked(next.cells)) return true;
  const names = first.flatMap(({ text }) => text || []);
  if (new Set(names).size < names.length || names.some((text) => NO_RESULT.test(text) || isResult(text))) return false;
  const data = below.filter((texts) => texts.filter(isResult).length > 0.5 * texts.length).length;
  const words = below.some((texts) => texts.length > 0 && !texts.some(isResult));
  return (
    words && first.length > 2 && data > 0 && data * 2 >= first.length - 1 && isSetApart(row, rest.slice(0, SAMPLE))
  );
}

/** Written unlike the rows below it, itself or all its cells; or laid out as a table, which says as much. */
function isSetApart(row: RowPart, rest: readonly RowPart[]): boolean {
  if (row.cells.every(({ element }) => styleOf(element).display === 'table-cell')) return true;
  const rows = rest.filter(({ wide }) => !wide);
  const own = row.elements.map(shapeOf).join();
  if (rows.every(({ elements }) => elements.map(shapeOf).join() !== own)) return true;
  return row.cells.every(({ element }, x) =>
    rows.every(({ cells }) => cells[x] === undefined || shapeOf(cells[x].element) !== shapeOf(element)),
  );
}
/** What rules tell an element by, without what numbers it. */
export const shapeOf = (element: Element): string => (nameOf(element) + lookKey(element)).replace(/\d+/g, '#');

const WEEKDAY = /^(?:ma|di|wo|do|vr|za|zo|mo|tu|we|th|fr|sa|su)\p{L}{0,8}\.?(?:\s*\d.*)?$|^(?:wk|week|w|nr|#)?$/iu;
/** Days beside each other: a calendar, whatever stands in it. */
export const isCalendar = (names: readonly string[]): boolean =>
  names.length >= 5 && names.every((name) => WEEKDAY.test(name));
