import type { PersonName } from '../core/pupil.ts';
import { type CellReading, EMPTY, reading, UNREADABLE } from './cell-reading.ts';
import type { NameOrder } from './name-order.ts';
import { foldText, isEmptyCell } from './text.ts';

/** Dutch prefixes (tussenvoegsels), folded. They sort apart from the family name. */
const PREFIXES = new Set(
  'van de der den het t ter ten te in op aan bij onder over uit voor v d vd vdr v/d von zu zum zur du da das dos do di della del la le les l s af tot thoe a'.split(
    ' ',
  ),
);
/** Belong to the family name, yet show where it begins in "Mohamed El Idrissi". */
const OPENERS = new Set(['el', 'al', 'ben', 'bin', 'ibn', 'ait', 'ould', 'abu', 'st', 'san', 'dos']);

const wordsOf = (text: string): string[] => text.split(/[ \u00A0]+/).filter((word) => word !== '');
const isPrefix = (word: string): boolean =>
  word.length <= 8 &&
  foldText(word)
    .split(' ')
    .every((part) => PREFIXES.has(part));
const isInitials = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.every((word) => /^(?:\p{L}{1,3}\.)+(?:-?\p{L}{1,2}\.)*$/u.test(word) || /^\p{Lu}$/u.test(word));

/** Only prefix words: "de", "van der", "v.d.". */
export const isPrefixText = (cell: string): boolean =>
  isEmptyCell(cell) ||
  (cell.length <= 20 && (isPrefix(cell) || cell.split(' ').every((word) => OPENERS.has(foldText(word)))));

/** Looks like a person's name: letters, no digits, not a sentence. */
export const isNameLike = (cell: string): boolean =>
  cell.length >= 2 && cell.length <= 80 && /\p{L}/u.test(cell) && !/[\d:;@!?<>=%€\\|"]/.test(cell);

/** "Vries, Anna de": two or three parts with commas, each of a few words. */
export const isCommaName = (cell: string): boolean =>
  isNameLike(cell) && /^[^,]{2,},[^,]+(?:,[^,]+)?$/.test(cell) && wordsOf(cell).length <= 8;

/** Splits leading or trailing prefix words off, never the whole text. */
const splitPrefix = (text: string): { readonly prefix: string; readonly rest: string } => {
  const words = wordsOf(text);
  let start = 0;
  while (start < words.length - 1 && isPrefix(words[start] ?? '')) start += 1;
  if (start > 0) return { prefix: words.slice(0, start).join(' '), rest: words.slice(start).join(' ') };
  let end = words.length;
  while (end > 1 && isPrefix(words[end - 1] ?? '')) end -= 1;
  return { prefix: words.slice(end).join(' '), rest: words.slice(0, end).join(' ') };
};

/** A family name as one column shows it: "de Vries", "Vries, de", "Vries". */
export const parseFamilyName = (
  cell: string,
): CellReading<{ readonly familyName: string; readonly prefix: string }> => {
  if (isEmptyCell(cell)) return EMPTY;
  if (!isNameLike(cell)) return UNREADABLE;
  const { prefix, rest } = splitPrefix(cell.replace(/ *, */g, ' '));
  return reading({ familyName: rest, prefix });
};

const givenPart = (text: string): Pick<PersonName, 'givenName' | 'initials'> => {
  const words = wordsOf(text);
  return isInitials(words) ? { givenName: '', initials: words.join('') } : { givenName: text, initials: '' };
};

/** "Johannes (Jan)": both are kept, he may be known by either. */
const withCallName = (given: string, called: string): string =>
  called === '' || called === given ? given : given === '' ? called : `${given} (${called})`;

const fromComma = (text: string, called: string): PersonName => {
  const parts = text.split(',').map((part) => part.trim());
  const family = splitPrefix(parts[0] ?? '');
  const tail = parts.slice(1).filter((part) => part !== '');
  const prefixes = [family.prefix];
  const given: string[] = [];
  for (const part of tail) {
    const words = wordsOf(part);
    if (words.every(isPrefix)) prefixes.push(part);
    else {
      const split = splitPrefix(part);
      prefixes.push(split.prefix);
      given.push(split.rest);
    }
  }
  const own = givenPart(given.join(' '));
  return {
    familyName: family.rest,
    prefix: prefixes.filter((part) => part !== '').join(' '),
    givenName: withCallName(own.givenName, called),
    initials: own.initials,
  };
};

const fromWords = (text: string, called: string): PersonName => {
  const words = wordsOf(text);
  if (words.length < 2) return { familyName: text, prefix: '', givenName: called, initials: '' };
  let split = words.findIndex((word, at) => at > 0 && (isPrefix(word) || OPENERS.has(foldText(word))));
  const trailing = split > 0 && words.slice(split).every(isPrefix);
  if (trailing) return { ...fromWords(words.slice(0, split).join(' '), called), prefix: words.slice(split).join(' ') };
  if (split < 0) {
    split = words.findIndex((word) => !isInitials([word]));
    if (split <= 0) split = 1;
  }
  const family = splitPrefix(words.slice(split).join(' '));
  const own = givenPart(words.slice(0, split).join(' '));
  return {
    familyName: family.rest,
    prefix: family.prefix,
    givenName: withCallName(own.givenName, called),
    initials: own.initials,
  };
};

/** "Vries Anna de", "de Vries Anna": nothing but one word for each side tells where the one name ends. */
const fromFamily = (text: string, called: string): PersonName | null => {
  const words = wordsOf(text);
  const own = words.filter((word) => !isPrefix(word));
  const [family, ...given] = own;
  if (family === undefined || given.length === 0 || (given.length > 1 && !isInitials(given))) return null;
  const between = words.slice(words.indexOf(family) + 1, words.lastIndexOf(given.at(-1) ?? ''));
  if (between.some(isPrefix)) return null;
  const said = givenPart(given.join(' '));
  return {
    familyName: family,
    prefix: words.filter(isPrefix).join(' '),
    givenName: withCallName(said.givenName, called),
    initials: said.initials,
  };
};

/** "Vries Anna de": a prefix at the end, which only family names that come first have. */
export const endsWithPrefix = (cell: string): boolean => {
  const words = wordsOf(cell.replace(/\([^)]*\)/g, ' '));
  return !cell.includes(',') && words.length > 2 && isPrefix(words.at(-1) ?? '');
};

/**
 * Reads a whole name from one cell: "Vries, Anna de", "Anna de Vries", "de Vries, Anna", "Vries, de, Anna",
 * "Vries, A.B. de (Anna)". Prefixes keep their spelling; a class or number in brackets is left out.
 * @param order what is known of the column where no comma says it; then a name that could be split in two ways is unreadable.
 */
export const parseName = (cell: string, order: NameOrder = null): CellReading<PersonName> => {
  if (isEmptyCell(cell)) return EMPTY;
  const bracket = /\(([^)]*)\)/.exec(cell)?.[1]?.trim() ?? '';
  const text = cell
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[ ,*]+$/, '')
    .trim();
  if (!isNameLike(text)) return UNREADABLE;
  const called =
    bracket !== '' && isNameLike(bracket) && wordsOf(bracket).length <= 3 && /^\p{Lu}/u.test(bracket) ? bracket : '';
  if (text.includes(',')) return reading(fromComma(text, called));
  if (order !== 'family-first' && !endsWithPrefix(text)) return reading(fromWords(text, called));
  const name = fromFamily(text, called);
  return name === null ? UNREADABLE : reading(name);
};
