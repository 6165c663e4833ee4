import { type Field, SCORE_FIELDS } from '../core/fields.ts';
import type { Topic } from '../core/topic.ts';
import { parseYearGroup } from './class-group.ts';
import { domainFor, findDomain, isVague, readShortDomain } from './domain-words.ts';
import { underEnglish } from './english-words.ts';
import { type Exclusion, findExclusion } from './excluded-words.ts';
import type { HeaderWord, Rank } from './header-word.ts';
import { findHeaderWord, isBareResult } from './header-words.ts';
import { findMeasure } from './measure.ts';
import { findEdgeHalf, findMoment, findOwnHalf, type HalfMoment, parseHalfMoment } from './moment.ts';
import { saysPreference } from './preference-words.ts';
import { findProvider, findVersion } from './provider-words.ts';
import { findSchoolYears } from './school-year.ts';
import { foldText } from './text.ts';

/** What the words of one column's header path say, before any cell is looked at. */
export interface HeaderMeaning {
  /** Null: no field named. 'result': some outcome whose kind only the cells can tell. */
  readonly field: Field | 'result' | null;
  readonly rank: Rank;
  /** By a word that a school added: never more than a fair guess. */
  readonly added: boolean;
  readonly excluded: Exclusion | null;
  readonly domain: Topic | null;
  /** Two unrelated domains named: nothing may be concluded. */
  readonly severalDomains: boolean;
  readonly assessmentName: string | null;
  /** Which of a row of assessments in one year: "Toets 1". */
  readonly measure: string | null;
  readonly moment: string | null;
  readonly half: HalfMoment | null;
  readonly provider: string | null;
  readonly version: string | null;
  readonly schoolYear: string | null;
  /** Words between the domain and the field that we do not know: the result may be of a part only. */
  readonly strange: boolean;
  /** Some level of the header holds words that we do not know. */
  readonly unexplained: boolean;
  readonly folded: readonly string[];
}

const NOISE =
  /\b(?:leerling in beeld|leerlingvolgsysteem|leerling(?:en)?|lln|kind|kinderen|pupil|student|van|de|het|een|der|of|the|een|cito|lvs|lib|dia|diataal|boom|iep|bureau ice|[1-4] 0|v[1-4] 0|toets|toetsen|methodetoetsen|niet methodetoetsen|schooljaar|afname|resultaat|resultaten|gegevens|persoonsgegevens|laatste|huidige?|(?:groep|klas|group|class) ?(?:\d\w*(?: \d\w?)*)|jan(?:uari)?|feb(?:ruari)?|maart|april|mei|juni|sept(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|uitslagen|overzicht|maanden|mnd|months|volgsysteem|scores|results|assessments?|tests?)\b/g;

const withoutNoise = (folded: string): string => folded.replace(NOISE, ' ').replace(/ +/g, ' ').trim();

/** True where a name says more than who made it, which version it is and when it was sat. */
export const hasUnknownWords = (name: string): boolean =>
  /\p{L}{2}/u.test(
    withoutNoise(
      (findMoment(name)?.rest ?? foldText(name)).replace(/\b(?:lvs|versie|version|papier|digitaal|adaptief)\b/g, ' '),
    ),
  );

/** Words that only mean something under their parent: "Toets" over "Naam", "Adres" over "Nr". */
const NEEDS_PARENT = new Set([
  'naam',
  'name',
  'nr',
  'nummer',
  'number',
  'no',
  'id',
  'code',
  'datum',
  'date',
  'dag',
  'niveau',
  'score',
]);

interface Part {
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
const NO_WORDS: SystemWords = { ours: new Map(), added: new Map(), halves: new Map(), addedHalves: new Map() };

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

const isScore = ({ field }: HeaderWord): boolean => SCORE_FIELDS.some((score) => score === field);

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

const readPart = (text: string, words: SystemWords): Part => {
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

/**
 * Reads a header path, outermost first: the field comes from the innermost part that names one
 * (or from two parts together: "Toets" over "Naam"), the domain and the moment from the innermost that names one.
 */
export const readHeader = (
  path: readonly string[],
  words: SystemWords = NO_WORDS,
  pageProvider: string | null = null,
): HeaderMeaning => {
  const texts = path.slice(-6).filter((text, at, all) => at === 0 || text !== all[at - 1]);
  const folded = texts.map(foldText);
  const parts = texts.map((text) => readPart(text, words));
  const backwards = parts.map((_, at) => parts.length - 1 - at);
  let found: HeaderWord | 'result' | null = null;
  let foundAt = -1;
  for (const at of backwards) {
    if (parts[at]?.domain !== null && parts[at]?.word === null) continue;
    const pair =
      at > 0 && NEEDS_PARENT.has(folded[at] ?? '') ? findHeaderWord(`${folded[at - 1]} ${folded[at]}`) : null;
    found = pair ?? parts[at]?.word ?? null;
    foundAt = at;
    if (found !== null) break;
  }
  // "Leerling" or "Resultaten" over a word that nobody knows: what stands there may be anything.
  const unknownBelow = parts.some((part, at) => at > foundAt && part.unknown !== '');
  if (found !== null && unknownBelow && (found === 'result' || !isScore(found))) found = null;
  const naming = backwards.filter((at) => parts[at]?.domain !== null || parts[at]?.several);
  const domainAt = naming.find((at) => !isVague(parts[at]?.phrase ?? '')) ?? naming[0] ?? -1;
  const moment = backwards.map((at) => parts[at]?.moment ?? null).find((value) => value !== null) ?? null;
  const half = backwards.map((at) => parts[at]?.half ?? null).find((value) => value !== null) ?? null;
  const year = texts.map(parseYearGroup).find((value) => value !== null) ?? null;
  // Parents stand in its name, and it is no data of theirs.
  const exclusions = folded.map((text) => (saysPreference(text) ? null : findExclusion(text)));
  const provider = texts.map((text) => findProvider(text, 'header')).findLast((value) => value !== null) ?? null;
  const named = parts[domainAt];
  const english = parts.some((part) => part.domain === 'english');
  const domain = named?.domain == null ? null : underEnglish(named.domain, english);
  return {
    field: found === null ? null : found === 'result' ? 'result' : found.field,
    added: parts.some(({ word, half: said, added }) => added && (said !== null || (found !== null && word === found))),
    rank: found === null || found === 'result' ? 2 : found.rank,
    excluded:
      found !== null && foundAt === parts.length - 1 && words.ours.has(folded[foundAt] ?? '')
        ? null
        : (exclusions.findLast((value) => value !== null) ?? null),
    domain: domain === null ? null : domainFor({ domain, phrase: named?.phrase ?? '' }, provider ?? pageProvider),
    severalDomains: named?.several === true,
    assessmentName: named?.name ?? null,
    measure: parts.map(({ measure }) => measure).findLast((value) => value !== null) ?? null,
    moment: moment ?? (half !== null && year !== null ? `${half}${year}` : null),
    half: moment === null && year === null ? half : null,
    provider,
    version: texts.map(findVersion).findLast((value) => value !== null) ?? null,
    schoolYear: texts.flatMap(findSchoolYears)[0] ?? null,
    strange: parts.some(
      (part, at) => part.unknown !== '' && (at >= domainAt || at > foundAt || found === null || found === 'result'),
    ),
    unexplained: parts.some((part) => part.unknown !== ''),
    folded,
  };
};
