import { type Field, SCORE_FIELDS } from '../core/fields.ts';
import type { Topic } from '../core/topic.ts';
import { parseYearGroup } from './class-group.ts';
import { findDomain, readShortDomain, withoutModules } from './domain-words.ts';
import type { HeaderWord } from './header-word.ts';
import { findHeaderWord, isBareResult } from './header-words.ts';
import { findMeasure } from './measure.ts';
import { findEdgeHalf, findMoment, findOwnHalf, type HalfMoment, parseHalfMoment } from './moment.ts';
import { foldText } from './text.ts';

const NOISE =
  /\b(?:leerling in beeld|leerlingvolgsysteem|leerling(?:en)?|lln|kind|kinderen|pupil|student|van|de|het|een|der|of|the|een|cito|lvs|lib|dia|diataal|boom|iep|bureau ice|[1-4] 0|v[1-4] 0|toets|toetsen|methodetoetsen|niet methodetoetsen|schooljaar|afname|resultaat|resultaten|gegevens|persoonsgegevens|laatste|huidige?|(?:groep|klas|group|class) ?(?:\d\w*(?: \d\w?)*)|jan(?:uari)?|feb(?:ruari)?|maart|april|mei|juni|sept(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|uitslagen|overzicht|maanden|mnd|months|volgsysteem|scores|results|assessments?|tests?)\b/g;

const withoutNoise = (folded: string): string => folded.replace(NOISE, ' ').replace(/ +/g, ' ').trim();

/** True where a name says more than who made it, which version it is and when it was sat. */
export const hasUnknownWords = (name: string): boolean =>
  /\p{L}{2}/u.test(
    withoutNoise(
      (findMoment(withoutModules(name))?.rest ?? foldText(withoutModules(name))).replace(
        /\b(?:lvs|versie|version|papier|digitaal|adaptief)\b/g,
        ' ',
      ),
    ),
  );

/** What one level of a header's path says. */
export interface Part {
  readonly word: HeaderWord | 'result' | null;
  readonly domain: Topic | null;
  readonly phrase: string;
  readonly several: boolean;
  readonly name: string | null;
  readonly moment: string | null;
  readonly half: HalfMoment | null;
  /** Folded words that nothing explains. */
  readonly unknown: string;
  /** The word, or the half year, is one that a school added. */
  readonly added: boolean;
  /** "Toets 1": which of a row of assessments (Volgsysteem VO). */
  readonly measure: string | null;
}

/** Header words of one system: ours come before the general ones, those that a school added behind all others. */
export interface SystemWords {
  readonly ours: ReadonlyMap<string, HeaderWord>;
  readonly added: ReadonlyMap<string, HeaderWord>;
  /** Its own words for a half year, folded; and those that a school added. */
  readonly halves: ReadonlyMap<string, HalfMoment>;
  readonly addedHalves: ReadonlyMap<string, HalfMoment>;
}
export const NO_WORDS: SystemWords = { ours: new Map(), added: new Map(), halves: new Map(), addedHalves: new Map() };

const wordFor = (folded: string, cutShort = false): HeaderWord | 'result' | null => {
  if (folded === '') return null;
  if (isBareResult(folded)) return 'result';
  return findHeaderWord(folded, cutShort);
};

const OF_ASSESSMENT = /\b(?:toets|toetsen|methodetoetsen|cito|dia|diataal|boom|iep|afname|tests?|assessments?)\b/;

/** "Cito score" is a score; "Naam Cito" is an assessment's name, not a pupil's. */
const aboutAssessment = (word: HeaderWord | 'result' | null, rest: string): HeaderWord | 'result' | null =>
  word === null || word === 'result' || !OF_ASSESSMENT.test(rest) || RESULT_FIELDS.includes(word.field) ? word : null;

const RESULT_FIELDS: readonly Field[] = [...SCORE_FIELDS, 'sittingDate', 'moment', 'version', 'domain', 'provider'];

export const isScore = ({ field }: HeaderWord): boolean => SCORE_FIELDS.some((score) => score === field);

const NOTHING: Part = {
  word: null,
  domain: null,
  phrase: '',
  several: false,
  name: null,
  moment: null,
  half: null,
  unknown: '',
  added: false,
  measure: null,
};

export const readPart = (written: string, words: SystemWords): Part => {
  const text = withoutModules(written).replace(/ +/g, ' ').trim();
  const numbered = findMeasure(text);
  if (numbered !== null) return { ...readPart(numbered.rest, words), measure: numbered.measure };
  const folded = foldText(text);
  if (folded === '') return NOTHING;
  const cutShort = /\.\s*$/.test(text);
  const whole =
    words.ours.get(folded) ?? wordFor(folded, cutShort) ?? wordFor(foldText(text.replace(/\([^)]*\)/g, ' ')));
  if (whole !== null) return { ...NOTHING, word: whole };
  const half = parseHalfMoment(text);
  if (half !== null) return { ...NOTHING, half };
  const byAdded = findOwnHalf(folded, words.addedHalves);
  const own = byAdded ?? findOwnHalf(folded, words.halves);
  if (own !== null && own.rest === '') return { ...NOTHING, half: own.half, added: byAdded !== null };
  const byLetter = readLetterHalf(text, words);
  if (byLetter !== null) return byLetter;
  const moment = findMoment(text);
  const halfway = moment === null ? (own ?? findEdgeHalf(folded)) : null;
  const bare = (moment ?? halfway ?? { rest: folded }).rest
    .replace(/\b20\d{2}(?: 20\d{2}| \d{2})?\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const named = findDomain(bare);
  const short = named === null ? readShortDomain(bare, (rest) => wordFor(withoutNoise(rest)) !== null) : null;
  const domain = named ?? short;
  const rest = domain === null || domain === 'several' ? bare : domain.rest;
  const left = withoutNoise(rest);
  const atOnce = wordFor(rest, cutShort);
  const known =
    atOnce ??
    aboutAssessment(wordFor(left, cutShort), rest) ??
    (left === '' && /\b(?:resultaat|resultaten|score)\b/.test(rest) ? 'result' : null);
  const added = known === null ? (words.added.get(left) ?? words.added.get(folded)) : undefined;
  // "Afname midden", "Moment M5" head the results of that moment, and no column of moments.
  const ofMoment = known !== null && known !== 'result' && known.field === 'moment' && (moment ?? halfway) !== null;
  const word = (ofMoment ? null : known) ?? added ?? null;
  return {
    word,
    added: added !== undefined || (byAdded !== null && halfway === byAdded),
    measure: null,
    domain: domain === null || domain === 'several' ? null : domain.domain,
    phrase: domain === null || domain === 'several' ? '' : domain.phrase,
    several: domain === 'several',
    name: domain === null || domain === 'several' ? null : nameOf(text, bare, rest),
    moment: moment?.moment ?? null,
    half: halfway?.half ?? null,
    unknown: word === null && !ofMoment && parseYearGroup(left) === null ? left : '',
  };
};

/** "M DLE", "Begrijpend lezen E": a letter for half a year, where all the rest is a kind of score or a domain and nothing else. */
const readLetterHalf = (text: string, words: SystemWords): Part | null => {
  const match = /^([ME]) (.+)$|^(.+) ([ME])$/.exec(text.trim());
  const half = parseHalfMoment(match?.[1] ?? match?.[4] ?? '');
  if (match === null || half === null) return null;
  const rest = readPart(match[2] ?? match[3] ?? '', words);
  const plain = rest.moment === null && rest.half === null && rest.unknown === '' && !rest.several;
  const known = rest.word === null ? rest.domain !== null : rest.word !== 'result' && isScore(rest.word);
  return plain && known ? { ...rest, half } : null;
};

/** The assessment's name: the header's own words for its domain, without moment, maker, version and the kind of score. */
const nameOf = (text: string, bare: string, rest: string): string => {
  const others = new Set(rest.split(' '));
  const named = new Set(bare.split(' ').filter((word) => !others.has(word)));
  const parts = text.split(' ').filter((part) =>
    foldText(part)
      .split(' ')
      .some((word) => named.has(word)),
  );
  return parts
    .join(' ')
    .slice(0, 60)
    .replace(/^[\s:,\u2013-]+|[\s:,\u2013-]+$/g, '');
};
