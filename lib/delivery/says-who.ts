import { NOBODY } from '../core/pupil.ts';
import type { DeliveryGuard } from './delivery-guard.ts';
import type { ReadRow } from './read-csv.ts';

/** Where a page's own words stand: the only cells of a result that are no code, date or score. */
const WORDS = ['provider', 'assessmentName', 'version'] as const;
/** More words than this are no name that anybody writes. */
const LONGEST_NAME = 6;

/** "Jan de Vries" and "Vries, Jan de" as given name, prefix and family name, in every way that its words can be parted. */
const namesIn = (text: string) => {
  const words = text.split(/[ ,]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > LONGEST_NAME || /\d/u.test(text)) return [];
  const join = (from: number, to?: number): string => words.slice(from, to).join(' ');
  // Both places at which the words may be parted; the last part may be empty.
  const cuts = words.flatMap((_, at) => words.map((__, more): [number, number] => [at, at + more]));
  return cuts
    .filter(([first, second]) => first > 0 && second <= words.length)
    .flatMap(([first, second]) => [
      { givenName: join(0, first), prefix: join(first, second), familyName: join(second) },
      { familyName: join(0, first), givenName: join(first, second), prefix: join(second) },
    ])
    .filter(({ givenName, familyName }) => givenName !== '' && familyName !== '');
};

/**
 * Does a word of an assessment say who a child of this school is? A number that passes for a BSN or onderwijsnummer is
 * refused whoever it is of; a name and an LVS number only where the register knows them. A number of less than five digits
 * and a single word prove nothing: "2018" is a version, and Boom a publisher.
 */
export const saysWhoSomebodyIs = (results: readonly ReadRow[], { keysOf, known }: DeliveryGuard): boolean => {
  const texts = new Set<string>();
  for (const row of results) for (const field of WORDS) texts.add(row[field] ?? '');
  return [...texts].some((text) => {
    const numbers = text.match(/\d{5,}/gu) ?? [];
    const isNumber = numbers.some((number) => {
      const keys = keysOf({ ...NOBODY, bsn: number, educationNumber: number, pupilNumber: number });
      return keys.bsn.length > 0 || keys.educationNumber.length > 0 || keys.pupilNumber.some((key) => known.has(key));
    });
    if (isNumber) return true;
    return namesIn(text).some((name) =>
      keysOf({ ...NOBODY, name: { ...name, initials: '' } }).name.some((key) => known.has(key)),
    );
  });
};
