import type { Field } from '../core/fields.ts';
import type { Topic } from '../core/topic.ts';
import { parseYearGroup } from './class-group.ts';
import { domainFor, isVague } from './domain-words.ts';
import { underEnglish } from './english-words.ts';
import { type Exclusion, findExclusion } from './excluded-words.ts';
import type { HeaderWord, Rank } from './header-word.ts';
import { findHeaderWord } from './header-words.ts';
import type { HalfMoment } from './moment.ts';
import { saysPreference } from './preference-words.ts';
import { findProvider, findVersion } from './provider-words.ts';
import { isScore, NO_WORDS, readPart, type SystemWords } from './read-part.ts';
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
