import type { BirthDate } from '../core/pupil.ts';
import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { foldText, isEmptyCell } from './text.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'febr', 'februari', 'february'],
    ['mrt', 'maa', 'maart', 'mar', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'augustus', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

const NUMBERS_FIRST_DAY = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const NUMBERS_FIRST_YEAR = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const WITH_MONTH_NAME = /^(?:(\d{1,2}) )?(\p{L}{3,9}) (\d{4}|\d{2})$/u;
const MONTH_NAME_FIRST = /^(\p{L}{3,9}) (\d{1,2}) (\d{4})$/u;
const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?)[ ,.]+(?=\d)/i;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Two digits: nobody at school was born before 1950, no sitting after 2049. */
const wholeYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
};

const build = (year: number, month: number, day: number): BirthDate | null => {
  if (year < 1900 || year > 2100 || month > 12) return null;
  if (month === 0 && day !== 0) return null;
  if (month > 0 && day > daysIn(year, month)) return null;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
};

const dateParts = (text: string): readonly [number, number, number] | null => {
  let match = NUMBERS_FIRST_DAY.exec(text);
  if (match) return [wholeYear(match[4] ?? ''), Number(match[3]), Number(match[1])];
  match = NUMBERS_FIRST_YEAR.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) return [Number(match[1]), Number(match[2]), Number(match[3])];
  match = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (match) return [Number(match[2]), Number(match[1]), 0];
  match = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (match) return [Number(match[1]), Number(match[2]), 0];
  if (/^(?:19|20)\d{2}$/.test(text)) return [Number(text), 0, 0];
  const folded = foldText(text).replace(/(\d)(?:st|nd|rd|th|e)\b/, '$1');
  match = WITH_MONTH_NAME.exec(folded);
  const named = match && MONTHS.get(match[2] ?? '');
  if (match && named) return [wholeYear(match[3] ?? ''), named, Number(match[1] ?? 0)];
  match = MONTH_NAME_FIRST.exec(folded);
  const first = match && MONTHS.get(match[1] ?? '');
  if (match && first) return [Number(match[3]), first, Number(match[2])];
  return null;
};

/**
 * Reads a date as Dutch systems write it: `12-3-2024`, `12-03-24`, `12 mrt 2024`, ISO, BRON's `EEJJMMDD`.
 * Unknown parts become `00`; a day and month the wrong way round (American) is unreadable, never turned.
 */
export const parseBirthDate = (cell: string): CellReading<BirthDate> => {
  if (isEmptyCell(cell)) return EMPTY;
  if (cell.length > 60) return UNREADABLE;
  const bare = cell
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/(\d)T\d{2}:\d{2}.*$/, '$1')
    .replace(/[ ,]+\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(WEEKDAY, '')
    .trim();
  const parts = dateParts(bare);
  const date = parts && build(...parts);
  return date === null ? UNREADABLE : reading(date);
};

/** A whole date; one with an unknown part is unreadable here. */
export const parseWholeDate = (cell: string): CellReading<string> => {
  const date = parseBirthDate(cell);
  return date.kind === 'value' && date.value.includes('-00') ? UNREADABLE : date;
};

/** True for a birth date whose day or month is unknown. */
export const isIncomplete = (date: BirthDate): boolean => date.includes('-00');
