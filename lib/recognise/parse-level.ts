import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import { parseMoment } from './moment.ts';
import { parseNumber } from './parse-number.ts';
import { isEmptyCell } from './text.ts';

const ROMAN_OR_LETTER = /^(?:I{1,3}|IV|V|[A-E])[+-]?$/;

const tidy = (cell: string): string =>
  cell
    .replace(/\s*\*+$/, '')
    .replace(/[−–‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** I–V or A–E, with + or -. */
export const isLevelMark = (cell: string): boolean =>
  ROMAN_OR_LETTER.test(cell) ||
  (cell.length <= 8 &&
    /^[A-EIVa-eiv]/.test(cell) &&
    ROMAN_OR_LETTER.test(tidy(cell).replaceAll(' ', '').toUpperCase()));

/** A level as shown (I+, A) or a niveauwaarde 0.0–5.0. Never computed from a score: systems round differently. */
export const parseLevel = (cell: string): CellReading<string> => {
  if (ROMAN_OR_LETTER.test(cell)) return reading(cell);
  if (isEmptyCell(cell)) return EMPTY;
  if (isLevelMark(cell)) return reading(tidy(cell).replaceAll(' ', '').toUpperCase());
  const number = parseNumber(cell);
  if (number.kind !== 'value') return UNREADABLE;
  const value = Number(number.value);
  return value >= 0 && value <= 5 && /^\d(?:\.\d)?$/.test(number.value) ? number : UNREADABLE;
};

const REFERENCE = /^(?:1F|1S|2F|3F)$/;

/** <1F, 1F, 1S, 2F, 3F, 1S/2F, "op weg naar 1F". Any other text is a problem, not another level. */
export const parseReferenceLevel = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell)) return EMPTY;
  const text = tidy(cell).toUpperCase();
  const compact = text.replaceAll(' ', '');
  if (REFERENCE.test(compact) || compact === '<1F') return reading(compact);
  if (/^1S[/-]2F$/.test(compact)) return reading('1S/2F');
  const way = /^OP WEG NAAR (1F|1S|2F|3F)$/.exec(text);
  return way ? reading(`op weg naar ${way[1]}`) : UNREADABLE;
};

const SECONDARY = /^(?:pro|(?:vmbo[- ]?)?(?:bb|kb|gl|tl|gt|g\/t|b\/k)|vmbo|havo|vwo)$/;

/** M5, E4, M5/E5, also "<M3" and ">M8"; in secondary schools a track: "havo", "vmbo-kb", "havo/vwo". */
export const parseFunctioningLevel = (cell: string): CellReading<string> => {
  if (isEmptyCell(cell)) return EMPTY;
  const track = tidy(cell).toLowerCase();
  if (SECONDARY.test(track) || track.split(/ ?[/-] ?/).every((one) => SECONDARY.test(one))) return reading(track);
  const sign = /^[<>]/.exec(cell)?.[0] ?? '';
  const moment = parseMoment(tidy(cell.slice(sign.length)));
  return moment === null ? UNREADABLE : reading(`${sign}${moment}`);
};
