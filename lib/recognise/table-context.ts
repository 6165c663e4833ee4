import type { PageFacts } from '../core/table-snapshot.ts';
import type { Topic } from '../core/topic.ts';
import { findGroups, type Group, NO_GROUP, withoutGroups } from './class-group.ts';
import { domainFor, findDomain, saysBareReading } from './domain-words.ts';
import { findWrittenMeasure } from './measure.ts';
import { findWrittenMoment } from './moment.ts';
import { findProvider, findVersion } from './provider-words.ts';
import { findSchoolYear } from './school-year.ts';

/** What caption, headings and title say about a whole table; columns and cells overrule it. */
export interface TableContext {
  readonly domain: Topic | null;
  /** Only "Lezen" said the domain: reading comprehension with IEP, wherever that is said, and anything elsewhere. */
  readonly bareReading: boolean;
  readonly moment: string | null;
  /** "Toets 2", where only the number of the assessment tells it from the others of its year. */
  readonly measure: string | null;
  readonly provider: string | null;
  readonly version: string | null;
  readonly group: Group;
  readonly schoolYear: string | null;
}

/** The first place that says something decides; a place that says two things decides for "unknown". */
const findUnanimous = <T>(
  places: readonly (readonly string[])[],
  find: (text: string) => readonly T[],
  same: (value: T) => string = String,
): T | null => {
  for (const texts of places) {
    const found = new Map(texts.flatMap(find).map((value) => [same(value), value]));
    if (found.size > 1) return null;
    for (const value of found.values()) return value;
  }
  return null;
};

const asList = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/** M1, E1, B1 and year 2 are class names far more often than moments of a whole page. */
const momentsIn = (text: string): readonly string[] => {
  const found = findWrittenMoment(withoutGroups(text));
  return found === null || /^[BME][12]$/.test(found) ? [] : [found];
};

const namesBareReading = (text: string): boolean => {
  const found = findDomain(text);
  return found !== null && found !== 'several' && saysBareReading(found);
};

/** What the page says of the domain, for a result of this maker. */
export const pageDomain = ({ domain, bareReading }: TableContext, provider: string | null): Topic | null =>
  domain === 'other' && bareReading && provider === 'IEP' ? 'reading-comprehension' : domain;

/** Reads the table's surroundings, caption first. `provider` is the system's own, where it has only one. */
export const readContext = (caption: string, facts: PageFacts, provider: string | null): TableContext => {
  const places = [[caption], facts.headings, [facts.title], facts.labels].map((texts) =>
    texts.filter((text) => text !== '').map((text) => text.slice(0, 200)),
  );
  const telling = places.slice(0, 3);
  const supplier = findUnanimous(telling, (text) => asList(findProvider(text, 'free-text'))) ?? provider;
  const domain = findUnanimous<Topic | 'several'>(telling, (text) => {
    const found = findDomain(text);
    return found === null || found === 'several' ? asList(found) : [domainFor(found, supplier)];
  });
  return {
    domain: domain === 'several' ? null : domain,
    bareReading: domain === 'other' && places.slice(0, 3).some((texts) => texts.some(namesBareReading)),
    moment: findUnanimous(telling, momentsIn),
    measure: findUnanimous(telling, (text) => asList(findWrittenMeasure(text))),
    provider: supplier,
    version: findUnanimous(telling, (text) => asList(findVersion(text))),
    group: findUnanimous(places, findGroups, (group) => JSON.stringify(group)) ?? NO_GROUP,
    schoolYear: findSchoolYear(places),
  };
};
