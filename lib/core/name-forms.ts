import type { PersonName } from './pupil.ts';

/**
 * Which texts stand for a name, so that equality of opaque keys can say "fits" and "near".
 * The prefix (tussenvoegsel) decides nothing: it is missing, abbreviated or glued on too often, and blocking is generous.
 */
export interface NameForms {
  /** Two whole names fit when they share one of these. */
  readonly exact: readonly string[];
  /** Two whole names are near when they share one of these; holds `exact` too. */
  readonly near: readonly string[];
  /** Only for a name without a given name: what it says. */
  readonly partial: readonly string[];
  /** What a partial name of the same pupil could say. */
  readonly parts: readonly string[];
  /** False when the given name is missing: not enough to recognise by name and birth date. */
  readonly whole: boolean;
}

/** Longest folded family or given name that is matched. Anything longer gets one shared form: near all, fits none. */
const LONGEST = 64;
const LONGEST_RAW = 300;
const OVER_LONG: NameForms = { exact: [], near: ['over-long'], partial: [], parts: [], whole: false };
const NO_NAME: NameForms = { exact: [], near: [], partial: [], parts: [], whole: false };

/** Prefix words, folded, with their abbreviations ("v.d." = v, d). Also where they stand inside the family name. */
const PREFIX_WORDS: ReadonlySet<string> = new Set(
  (
    'van von vom de der den het ter ten te tot toe op in aan uit by onder over voor zu zum zur la le les du des da das ' +
    'do dos di del della dela el al ul ibn bin bint ben ait t s d l v vd vdr vdn vander vanden vande'
  ).split(' '),
);

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
};

/** Words of a name: no case, no diacritics, no punctuation; ij, IJ, ÿ and y are one letter. */
export const foldWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`´ʼ]/gu, '')
    .replace(/[ßøłđðþæœıə]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/ij/gu, 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The text itself and every text with one character less: two texts share one when they are a typo apart. */
const withinTypo = (text: string): readonly string[] => {
  const forms = [text];
  const letters = [...text];
  for (let index = 0; index < letters.length && letters.length > 1; index += 1) {
    forms.push([...letters.slice(0, index), ...letters.slice(index + 1)].join(''));
  }
  return forms;
};

interface Family {
  /** Without prefix words. */
  readonly core: string;
  /** With them, glued. */
  readonly full: string;
  /** The names in a double name. */
  readonly words: readonly string[];
}

const foldFamily = (name: PersonName): Family => {
  const [first = '', ...afterComma] = name.familyName.split(',');
  const words = [...foldWords(name.prefix), ...foldWords(afterComma.join(' ')), ...foldWords(first)];
  const own = words.filter((word) => !PREFIX_WORDS.has(word));
  const kept = own.length === 0 ? words : own;
  return { core: kept.join(''), full: words.join(''), words: kept };
};

/** "Johannes (Jan)" goes by both. At most three ways. */
const givenWays = (givenName: string): readonly (readonly string[])[] => {
  const inside = [...givenName.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? '');
  return [givenName.replace(/\([^()]*\)/gu, ' '), ...inside]
    .map(foldWords)
    .filter((words) => words.length > 0)
    .slice(0, 3);
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Forms of a name; bounded, whatever the input's length. */
export const nameForms = (name: PersonName | null): NameForms => {
  if (name === null) return NO_NAME;
  if (name.familyName.length + name.prefix.length + name.givenName.length + name.initials.length > LONGEST_RAW) {
    return OVER_LONG;
  }
  const family = foldFamily(name);
  const ways = givenWays(name.givenName);
  const givens = ways.filter((words) => words.some((word) => [...word].length > 1));
  const letters = unique(
    [...ways.map((words) => words[0] ?? ''), foldWords(name.initials)[0] ?? '']
      .map((word) => [...word][0] ?? '')
      .filter((letter) => letter !== ''),
  );
  const given = givens.map((words) => words.join(''));
  if (family.full.length > LONGEST || given.some((text) => text.length > LONGEST)) return OVER_LONG;
  if (family.core === '' && given.length === 0) return NO_NAME;

  const families = unique([family.core, family.full]);
  const loose = [...(family.core.length > 3 ? withinTypo(family.core) : [family.core]), family.full, ...family.words];
  const parts = unique(loose.flatMap((form) => [`${form}|~`, ...letters.map((letter) => `${form}|~${letter}`)]));
  if (given.length === 0) {
    const said = letters.length === 0 ? [''] : letters;
    const partial = unique(loose.flatMap((form) => said.map((letter) => `${form}|~${letter}`)));
    const exact = unique(families.flatMap((form) => said.map((letter) => `${form}|~${letter}`)));
    return { exact, near: exact, partial, parts, whole: false };
  }
  const exact = unique(families.flatMap((form) => given.map((text) => `${form}|${text}`)));
  const near = givens.flatMap((words) => {
    const text = words.join('');
    return [
      ...withinTypo(family.core).map((form) => `${form}|${text}`),
      ...withinTypo(text).map((form) => `${family.core}|${form}`),
      ...(family.words.length > 1 ? family.words.map((word) => `${word}|${text}`) : []),
      `${[...family.words].reverse().join('')}|${text}`,
      `${text}|${family.core}`,
      `${family.core}|${words[0] ?? text}`,
    ];
  });
  return { exact, near: unique([...exact, ...near]), partial: [], parts, whole: true };
};
