import type { Topic } from '../core/topic.ts';
import { PHRASES, SHORT } from './domain-phrases.ts';
import { settleTopics } from './english-words.ts';
import { foldText } from './text.ts';

const DOMAIN_OF = new Map(
  PHRASES.flatMap(([domain, phrases]) => phrases.map((phrase): [string, Topic] => [phrase, domain])),
);
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
export const isVague = (phrase: string): boolean => VAGUE.has(phrase);

/** "S+V2": which parts of an assessment on paper were made (Start, Vervolg). */
export const withoutModules = (text: string): string => text.replace(/\bS ?\+ ?V ?[12]?\b/gi, ' ');
/** "BL 2011 E4", as ESIS names an assessment: a year, a moment, a group. */
const BESIDE_SHORT = /^(?:\d|20\d{2}|[bme][1-8])$/;

/**
 * The domain a text names. 'several' when it names two that have nothing to do with each other;
 * a part wins from its whole, and a part of maths ("Rekenen: getallen") is 'other', not maths.
 */
export const findDomain = (text: string): DomainFound | 'several' | null => {
  const words = foldText(withoutModules(text)).split(' ').slice(0, 40);
  const found = phrasesIn(words);
  const only = found.length === 1 && words.length === found[0]?.size;
  if (found.length === 0) {
    const short = words.filter((word) => !BESIDE_SHORT.test(word));
    const domain = short.length === 1 ? SHORT.get(short[0] ?? '') : undefined;
    return domain === undefined ? null : { domain, phrase: short.join(' '), rest: '' };
  }
  const parts = found.filter((part) => !isVague(part.phrase));
  const relevant = parts.length > 0 ? parts : found;
  const first = relevant[0];
  if (first === undefined) return null;
  const domain = settleTopics(
    relevant.map((part) => part.domain),
    found.map((part) => part.phrase),
  );
  if (domain === null) return 'several';
  const rest = only
    ? ''
    : words.filter((_, at) => !found.some((part) => at >= part.at && at < part.at + part.size)).join(' ');
  return { domain, phrase: first.phrase, rest };
};

/** "BL score", "Cito RW 3.0 M5 VS": an abbreviation counts when it is the only one, and all the rest is a known header word. */
export const readShortDomain = (folded: string, isKnown: (rest: string) => boolean): DomainFound | null => {
  const words = folded.split(' ');
  const [at, ...more] = words.flatMap((word, place) => (SHORT.has(word) ? [place] : []));
  if (at === undefined || more.length > 0) return null;
  const phrase = words[at] ?? '';
  const domain = SHORT.get(phrase);
  const rest = words.filter((_, place) => place !== at).join(' ');
  return domain !== undefined && rest !== '' && isKnown(rest) ? { domain, phrase, rest } : null;
};

/** Words around "Lezen" that leave it what it is: moment, group and maker; with any other word it is another subject. */
const BESIDE = /^(?:\d\w?|[bme]\d?|iep|bureau|ice|lvs|toets|toetsen|begin|midden|medio|einde?)$/;
export const saysBareReading = ({ phrase, rest = '' }: { readonly phrase: string; readonly rest?: string }): boolean =>
  phrase === 'lezen' &&
  rest
    .replace(/\b(?:groep|klas|group|class) .*$/, '')
    .split(' ')
    .every((word) => word === '' || BESIDE.test(word));

/** "Lezen" is reading comprehension with IEP, and could be anything elsewhere. */
export const domainFor = (
  found: Pick<DomainFound, 'domain' | 'phrase'> & { readonly rest?: string },
  provider: string | null,
): Topic => (provider === 'IEP' && saysBareReading(found) ? 'reading-comprehension' : found.domain);
