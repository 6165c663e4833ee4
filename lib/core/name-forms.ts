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

type Fold = (text: string) => readonly string[];

/** Words of a name: no case, no diacritics, no punctuation. */
const foldLetters: Fold = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`´ʼ]/gu, '')
    .replace(/[ßøłđðþæœıə]/gu, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The same, with ij, IJ, ÿ and y as one letter. */
export const foldWords: Fold = (text) => foldLetters(text).map((word) => word.replace(/ij/gu, 'y'));

/** The text itself and every text with one character less: two texts share one when they are a typo apart. */
const withinTypo = (text: string): readonly string[] => {
  const forms = [text];
  const letters = [...text];
  let before = 0;
  for (const letter of letters.length > 1 ? letters : []) {
    forms.push(text.slice(0, before) + text.slice(before + letter.length));
    before += letter.length;
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

const foldFamily = (name: PersonName, fold: Fold): Family => {
  const [first = '', ...afterComma] = name.familyName.split(',');
  const words = [...fold(name.prefix), ...fold(afterComma.join(' ')), ...fold(first)];
  const own = words.filter((word) => !PREFIX_WORDS.has(word));
  const kept = own.length === 0 ? words : own;
  return { core: kept.join(''), full: words.join(''), words: kept };
};

/** "Johannes (Jan)" goes by both. At most three ways. */
const givenWays = (givenName: string, fold: Fold): readonly (readonly string[])[] => {
  const inside = [...givenName.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? '');
  return [givenName.replace(/\([^()]*\)/gu, ' '), ...inside]
    .map(fold)
    .filter((words) => words.length > 0)
    .slice(0, 3);
};

/** A name folded once: every form is made of this. */
interface Folded {
  readonly family: Family;
  readonly ways: readonly (readonly string[])[];
}
const foldName = (name: PersonName, fold: Fold): Folded => ({
  family: foldFamily(name, fold),
  ways: givenWays(name.givenName, fold),
});

/** Has it letters that the two ways of folding take apart? */
const hasIj = ({ family, ways }: Folded): boolean => [family.full, ...ways.flat()].some((text) => text.includes('ij'));

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const isWord = (words: readonly string[]): boolean => words.some((word) => [...word].length > 1);

/**
 * A typo in the family name or in the given name; one half of a double name; the two swapped; the first of two given names.
 * Folded to letters, a typo within "ij" is one typo.
 */
const nearForms = ({ family: { core, words }, ways }: Folded): readonly string[] =>
  ways.filter(isWord).flatMap((given) => {
    const text = given.join('');
    return [
      ...withinTypo(core).map((form) => `${form}|${text}`),
      ...withinTypo(text).map((form) => `${core}|${form}`),
      ...(words.length > 1 ? words.map((word) => `${word}|${text}`) : []),
      `${[...words].reverse().join('')}|${text}`,
      `${text}|${core}`,
      `${core}|${given[0] ?? text}`,
    ];
  });

/** Family names that a partial name may be compared on: a typo away, glued to the prefix, or half of a double name. */
const looseFamilies = ({ family: { core, full, words } }: Folded): readonly string[] => [
  ...(core.length > 3 ? withinTypo(core) : [core]),
  full,
  ...words,
];

/** The forms of both ways of folding; of one, where they are one. */
const twice = (one: Folded, other: Folded, formsOf: (folded: Folded) => readonly string[]): readonly string[] =>
  one === other ? formsOf(one) : [...formsOf(one), ...formsOf(other)];

/** Forms of a name; bounded, whatever the input's length. */
export const nameForms = (name: PersonName | null): NameForms => {
  if (name === null) return NO_NAME;
  if (name.familyName.length + name.prefix.length + name.givenName.length + name.initials.length > LONGEST_RAW) {
    return OVER_LONG;
  }
  const byLetters = foldName(name, foldLetters);
  // Of most names both are the same.
  const byWords = hasIj(byLetters) ? foldName(name, foldWords) : byLetters;
  const { family, ways } = byWords;
  const given = ways.filter(isWord).map((words) => words.join(''));
  if (byLetters.family.full.length > LONGEST || name.givenName.length > LONGEST) return OVER_LONG;
  if (family.core === '' && given.length === 0) return NO_NAME;
  const letters = unique(
    [...ways.map((words) => words[0] ?? ''), foldWords(name.initials)[0] ?? '']
      .map((word) => [...word][0] ?? '')
      .filter((letter) => letter !== ''),
  );

  const families = unique([family.core, family.full]);
  const loose = (): readonly string[] => twice(byLetters, byWords, looseFamilies);
  // Dozens of texts, and whoever asks for the exact ones alone never sees them.
  const partsOf = (): readonly string[] =>
    unique(loose().flatMap((form) => [`${form}|~`, ...letters.map((letter) => `${form}|~${letter}`)]));
  if (given.length === 0) {
    const said = letters.length === 0 ? [''] : letters;
    const withSaid = (forms: readonly string[]): readonly string[] =>
      unique(forms.flatMap((form) => said.map((letter) => `${form}|~${letter}`)));
    const exact = withSaid(families);
    return { exact, near: exact, partial: withSaid(loose()), parts: partsOf(), whole: false };
  }
  const exact = unique(families.flatMap((form) => given.map((text) => `${form}|${text}`)));
  return {
    ...{ exact, partial: [], whole: true },
    get near() {
      return unique([...exact, ...twice(byWords, byLetters, nearForms)]);
    },
    get parts() {
      return partsOf();
    },
  };
};
