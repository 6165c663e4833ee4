import type { Topic } from '../core/topic.ts';

/*
 * English as a school subject. The glossary has no domain for it, so outside it is `other`; what must not happen is that
 * reading in English passes for reading.
 */
export const ENGLISH_PHRASES: readonly string[] =
  'engels|english|engelse taal|engels leesvaardigheid|leesvaardigheid engels|engelse leesvaardigheid|engels lezen|engels luistervaardigheid|luistervaardigheid engels|engels luisteren|engels kijk en luistervaardigheid|kijk en luistervaardigheid engels|engels schrijfvaardigheid|schrijfvaardigheid engels|engels grammatica|english reading|english listening'.split(
    '|',
  );
const DUTCH: ReadonlySet<string> = new Set(['nederlands', 'dutch']);

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

/**
 * One topic out of several words; null when they have nothing to do with each other.
 * @param phrases every phrase found, the vague ones too: "Nederlands/Engels" is neither.
 */
export const settleTopics = (topics: readonly Topic[], phrases: readonly string[] = []): Topic | null => {
  if (topics.includes('english') && phrases.some((phrase) => DUTCH.has(phrase))) return 'other';
  const [only, ...more] = new Set(topics);
  if (only === undefined || more.length === 0) return only ?? null;
  if (topics.includes('english') && topics.every((topic) => OF_ENGLISH.has(topic))) return 'english';
  return topics.includes('other') || topics.includes('english') ? 'other' : null;
};
