import type { Topic } from '../core/topic.ts';
import { foldText } from './text.ts';

/** Longest phrase first decides: "spelling niet werkwoorden" is spelling, "spelling werkwoorden" is not. */
const PHRASES: readonly (readonly [Topic, readonly string[]])[] = [
  [
    'reading-comprehension',
    [
      'begrijpend lezen',
      'begr lezen',
      'begrijpend leesvaardigheid',
      'nederlands leesvaardigheid',
      'leesvaardigheid nederlands',
      'nederlandse leesvaardigheid',
      'leesbegrip',
      'tekstbegrip',
      'diatekst',
      'dia tekst',
      'iep lezen',
      'reading comprehension',
      'comprehensive reading',
    ],
  ],
  [
    'spelling',
    [
      'spelling niet werkwoorden',
      'spelling nietwerkwoorden',
      'spelling nww',
      'niet werkwoorden',
      'spelling niet ww',
      'sp nww',
      'sp niet ww',
      'spell',
      'spelling',
      'spelling non verbs',
    ],
  ],
  [
    'maths',
    [
      'rekenen wiskunde',
      'rekenen en wiskunde',
      'rekenen wiskunde contextrijk',
      'rekenwiskunde',
      'rek wisk',
      'rek wi',
      'rekenen wisk',
      'r w',
      'rekenen',
      'wiskunde',
      'diacijfer',
      'dia cijfer',
      'maths',
      'mathematics',
      'math',
      'arithmetic',
      'numeracy',
    ],
  ],
  [
    'technical-reading',
    [
      'technisch lezen',
      'techn lezen',
      'dmt',
      'drie minuten toets',
      'avi',
      'leestempo',
      'leestechniek',
      'woordlezen',
      'technical reading',
      'reading fluency',
    ],
  ],
  ['vocabulary', ['woordenschat', 'diawoord', 'dia woord', 'vocabulary']],
  [
    'language',
    [
      'taalverzorging',
      'diaspel',
      'dia spel',
      'spelling woorden en werkwoorden',
      'spelling niet werkwoorden en werkwoorden',
      'taal',
      'nederlands',
      'dutch',
      'language',
      'language arts',
    ],
  ],
  [
    'english',
    [
      'engels',
      'english',
      'engelse taal',
      'engels leesvaardigheid',
      'leesvaardigheid engels',
      'engelse leesvaardigheid',
      'engels lezen',
      'engels luistervaardigheid',
      'luistervaardigheid engels',
      'engels luisteren',
      'engels kijk en luistervaardigheid',
      'kijk en luistervaardigheid engels',
      'engels schrijfvaardigheid',
      'schrijfvaardigheid engels',
      'engels grammatica',
      'english reading',
      'english listening',
    ],
  ],
  [
    'other',
    [
      'spelling werkwoorden',
      'spelling ww',
      'sp ww',
      'sp werkwoorden',
      'spelling van werkwoorden',
      'werkwoordspelling',
      'werkwoordsspelling',
      'werkwoorden',
      'verb spelling',
      'spelling verbs',
      'interpunctie',
      'leestekens',
      'leestekens en hoofdletters',
      'grammatica',
      'punctuation',
      'begrijpend luisteren',
      'luisteren',
      'luistervaardigheid',
      'listening',
      'studievaardigheden',
      'wereldorientatie',
      'doorstroomtoets',
      'eindtoets',
      'schrijven',
      'mondelinge taal',
      'lezen',
      'reading',
      'begrijpend lezen en luisteren',
      'rekenen voor kleuters',
      'taal voor kleuters',
      'kleuters',
      'ordenen',
      'basisbewerkingen',
      'rekenen wiskunde basisbewerkingen',
      'rekenen basisbewerkingen',
      'bewerkingen',
      'hoofdrekenen',
      'automatiseren',
      'tempo toets',
      'tempotoets',
      'tempotoets rekenen',
      'tempo toets rekenen',
      'getallen',
      'verhoudingen',
      'meten',
      'meten en meetkunde',
      'meetkunde',
      'verbanden',
      'sociaal emotioneel',
      'sociale veiligheid',
      'samenvatten',
      'begrijpend lezen xl',
      'intelligentie',
      'iq',
      'gedrag',
      'werkhouding',
      'motoriek',
    ],
  ],
];
const DOMAIN_OF = new Map(
  PHRASES.flatMap(([domain, phrases]) => phrases.map((phrase): [string, Topic] => [phrase, domain])),
);
/** Clear only where a header or a subject column stands by itself. */
const SHORT = new Map<string, Topic>([
  ['bl', 'reading-comprehension'],
  ['sp', 'spelling'],
  ['nww', 'spelling'],
  ['ww', 'other'],
  ['spel', 'spelling'],
  ['rw', 'maths'],
  ['rek', 'maths'],
  ['tl', 'technical-reading'],
  ['ws', 'vocabulary'],
  ['tv', 'language'],
]);
const LONGEST = Math.max(...[...DOMAIN_OF.keys()].map((phrase) => phrase.split(' ').length));

export interface DomainFound {
  readonly domain: Topic;
  /** The words that said so, folded. */
  readonly phrase: string;
  /** What is left of the text without them. */
  readonly rest: string;
}

/** Every domain that a folded text names, longest phrases first, left to right. */
const phrasesIn = (
  words: readonly string[],
): { readonly phrase: string; readonly domain: Topic; readonly at: number; readonly size: number }[] => {
  const found: { phrase: string; domain: Topic; at: number; size: number }[] = [];
  for (let at = 0; at < words.length; ) {
    let size = Math.min(LONGEST, words.length - at);
    for (; size > 0; size -= 1) {
      const phrase = words.slice(at, at + size).join(' ');
      const domain = DOMAIN_OF.get(phrase);
      if (domain !== undefined) {
        found.push({ phrase, domain, at, size });
        break;
      }
    }
    at += Math.max(size, 1);
  }
  return found;
};

/** Words that only name the whole that a part belongs to ("Taalverzorging: Spelling niet-werkwoorden"). */
const VAGUE = new Set([
  'taalverzorging',
  'taal',
  'nederlands',
  'dutch',
  'language',
  'language arts',
  'lezen',
  'reading',
]);
const DUTCH = new Set(['nederlands', 'dutch']);
export const isVague = (phrase: string): boolean => VAGUE.has(phrase);

/** Skills that a test of English can be about: "Begrijpend lezen Engels" is English, "Rekenen/Engels" is two things. */
const OF_ENGLISH: ReadonlySet<Topic> = new Set([
  'english',
  'reading-comprehension',
  'spelling',
  'vocabulary',
  'language',
]);

/** A skill under a heading of English ("Engels" over "Begrijpend lezen") is English, never the school's own language. */
export const underEnglish = (topic: Topic, heading: boolean): Topic =>
  heading && OF_ENGLISH.has(topic) ? 'english' : topic;

/** One topic out of several words; null when they have nothing to do with each other. */
export const settleTopics = (topics: readonly Topic[]): Topic | null => {
  const [only, ...more] = new Set(topics);
  if (only === undefined || more.length === 0) return only ?? null;
  if (topics.includes('english') && topics.every((topic) => OF_ENGLISH.has(topic))) return 'english';
  return topics.includes('other') || topics.includes('english') ? 'other' : null;
};

/**
 * The domain a text names. 'several' when it names two that have nothing to do with each other;
 * a part wins from its whole, and a part of maths ("Rekenen: getallen") is 'other', not maths.
 */
export const findDomain = (text: string): DomainFound | 'several' | null => {
  const words = foldText(text).split(' ').slice(0, 40);
  const found = phrasesIn(words);
  const only = found.length === 1 && words.length === found[0]?.size;
  if (found.length === 0) {
    const short = words.filter((word) => !/^\d$/.test(word));
    const domain = short.length === 1 ? SHORT.get(short[0] ?? '') : undefined;
    return domain === undefined ? null : { domain, phrase: short.join(' '), rest: '' };
  }
  const parts = found.filter((part) => !isVague(part.phrase));
  const relevant = parts.length > 0 ? parts : found;
  const first = relevant[0];
  if (first === undefined) return null;
  const bothLanguages =
    relevant.some(({ domain }) => domain === 'english') && found.some(({ phrase }) => DUTCH.has(phrase));
  const domain = bothLanguages ? 'other' : settleTopics(relevant.map((part) => part.domain));
  if (domain === null) return 'several';
  const rest = only
    ? ''
    : words.filter((_, at) => !found.some((part) => at >= part.at && at < part.at + part.size)).join(' ');
  return { domain, phrase: first.phrase, rest };
};

/** "BL score", "RW M5 VS": an abbreviation counts when nothing but a known header word follows it. */
export const readShortDomain = (folded: string, isKnown: (rest: string) => boolean): DomainFound | null => {
  const [first = '', ...others] = folded.split(' ');
  const rest = others.join(' ');
  const domain = SHORT.get(first);
  return domain !== undefined && rest !== '' && isKnown(rest) ? { domain, phrase: first, rest } : null;
};

/** "Lezen" is reading comprehension with IEP, and could be anything elsewhere. */
export const domainFor = (found: Pick<DomainFound, 'domain' | 'phrase'>, provider: string | null): Topic =>
  provider === 'IEP' && found.phrase === 'lezen' ? 'reading-comprehension' : found.domain;
