import type { HalfMoment } from '../core/profile-addition.ts';
import { foldText } from './text.ts';

export type { HalfMoment };

const CODE = '([bme]) ?([1-8])';
const JOINED = new RegExp(`^${CODE} ?([bme]) ?([1-8])$`);
const SINGLE = new RegExp(`^${CODE}$`);
const WORDS = new Map<string, HalfMoment>([
  ['begin', 'B'],
  ['start', 'B'],
  ['midden', 'M'],
  ['medio', 'M'],
  ['middle', 'M'],
  ['mid', 'M'],
  ['eind', 'E'],
  ['einde', 'E'],
  ['end', 'E'],
  ['b', 'B'],
  ['m', 'M'],
  ['e', 'E'],
]);
/* Letters alone ("Groep 5 - E. de Boer") are no half year; only words are. */
const HALF = '(begin|start|midden|medio|middle|mid|einde|eind|end)';
const YEAR = '(?:groep|gr|jaargroep|leerjaar|year|group|grade)';
const HALF_FIRST = new RegExp(`\\b${HALF}(?: of)?(?: ${YEAR})? ?([1-8])\\b`);
const YEAR_FIRST = new RegExp(`\\b${YEAR} ?([1-8]) ${HALF}\\b`);
const FOUND = new RegExp(`\\b${CODE}(?: ([bme]) ?([1-8]))?\\b`);

const code = (half: string | undefined, year: string | undefined): string => `${(half ?? '').toUpperCase()}${year}`;

/** Reads a text that is a moment and nothing else: `M5`, `M5/E5`, "Midden groep 5". Null when it is not. */
export const parseMoment = (text: string): string | null => {
  if (text.length > 40) return null;
  const folded = foldText(text);
  const joined = JOINED.exec(folded);
  if (joined) return `${code(joined[1], joined[2])}/${code(joined[3], joined[4])}`;
  const single = SINGLE.exec(folded);
  if (single) return code(single[1], single[2]);
  const found = findMoment(text);
  return found !== null && /^(?:20\d{2}(?: (?:20)?\d{2})?)?$/.test(found.rest) ? found.moment : null;
};

/** Finds a moment inside a longer text and hands back what is left of it, folded. */
export const findMoment = (text: string): { readonly moment: string; readonly rest: string } | null => {
  const folded = foldText(text);
  const take = (match: RegExpExecArray, moment: string) => ({
    moment,
    rest: `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`.replace(/ +/g, ' ').trim(),
  });
  const yearFirst = YEAR_FIRST.exec(folded);
  if (yearFirst) return take(yearFirst, code(WORDS.get(yearFirst[2] ?? ''), yearFirst[1]));
  const found = FOUND.exec(folded);
  if (found) {
    const second = found[3] ? `/${code(found[3], found[4])}` : '';
    return take(found, `${code(found[1], found[2])}${second}`);
  }
  const words = HALF_FIRST.exec(folded);
  return words ? take(words, code(WORDS.get(words[1] ?? ''), words[2])) : null;
};

const WRITTEN = /(?<![\p{L}\d])[BME][1-8](?: ?\/ ?[BME][1-8])?(?![\p{L}\d])/u;

/** As `findMoment`, for titles: codes only as they are written (M5), so that an initial before a number is none. */
export const findWrittenMoment = (text: string): string | null => {
  const written = WRITTEN.exec(text.slice(0, 300))?.[0];
  if (written !== undefined) return parseMoment(written);
  const found = findMoment(text);
  return found !== null && /begin|start|mid|medio|ein|end/i.test(text) ? found.moment : null;
};

/** "M-toets", "E-toetsen": what schools call the two rounds of a year. */
const OF_ROUND = /\b([bme]) ?toets(?:en)?\b/;
const roundIn = (folded: string): { readonly half: HalfMoment; readonly rest: string } | null => {
  const found = OF_ROUND.exec(folded);
  const half = WORDS.get(found?.[1] ?? '');
  return found === null || half === undefined
    ? null
    : { half, rest: folded.replace(OF_ROUND, ' ').replace(/ +/g, ' ').trim() };
};

/** "Midden", "Eind", "M", "M-toets": a moment whose year stands elsewhere. */
export const parseHalfMoment = (text: string): HalfMoment | null => {
  const folded = foldText(text);
  const round = roundIn(folded);
  return WORDS.get(folded) ?? (round?.rest === '' ? round.half : null);
};

/** The same by words of one system, which stand at either end of a header or are all of it. */
export const findOwnHalf = (
  folded: string,
  words: ReadonlyMap<string, HalfMoment>,
): { readonly half: HalfMoment; readonly rest: string } | null => {
  for (const [text, half] of words) {
    if (folded === text) return { half, rest: '' };
    if (folded.startsWith(`${text} `)) return { half, rest: folded.slice(text.length + 1) };
    if (folded.endsWith(` ${text}`)) return { half, rest: folded.slice(0, -text.length - 1) };
  }
  return null;
};

/** A half year in words at either end of a header ("Midden spelling niveau"), and what is left. Letters alone are none. */
export const findEdgeHalf = (folded: string): { readonly half: HalfMoment; readonly rest: string } | null => {
  const round = roundIn(folded);
  if (round !== null && round.rest !== '') return round;
  const words = folded.split(' ');
  for (const [at, rest] of [
    [0, words.slice(1)],
    [words.length - 1, words.slice(0, -1)],
  ] as const) {
    const word = words[at] ?? '';
    const half = word.length > 1 ? WORDS.get(word) : undefined;
    if (half !== undefined && rest.length > 0) return { half, rest: rest.join(' ') };
  }
  return null;
};
