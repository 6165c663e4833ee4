import type { IdentifierKeys, IndexKey } from './identifier-keys.ts';
import type { YearGroup } from './pupil.ts';
import { recentSchoolYears } from './school-years.ts';

/** Where a child sits, as a page writes it. Means something within one school year only: class names are used again. */
export interface GroupOf {
  readonly classGroup: string | null;
  readonly yearGroup: YearGroup | null;
}

/** Where a row stands, besides what it says of a child. */
export interface RowPlace extends GroupOf {
  readonly origin: string;
  /** `2026-2027`; null where the page names none. */
  readonly schoolYear: string | null;
  /** ISO time of the reading: of a page that names no school year, the one that it was read in. */
  readonly readAt: string;
}

/** Of a row as it was collected. */
export const placeOf = (
  { origin, schoolYear, readAt }: Omit<RowPlace, keyof GroupOf>,
  { identity }: { readonly identity: GroupOf },
): RowPlace => ({ origin, schoolYear, readAt, classGroup: identity.classGroup, yearGroup: identity.yearGroup });

/** "Groep 5a", "5A" and "5 a" are one class; "5/6" is not "56". */
const foldClass = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:groep|klas|group|class)\b/u, '')
    .replace(/[\s.]+/gu, '');

/** One text per group of a school year; null where nothing says which group. */
export const groupKey = ({ classGroup, yearGroup }: GroupOf): string | null => {
  const name = classGroup === null ? '' : foldClass(classGroup);
  if (name !== '') return name;
  return yearGroup === null ? null : `year ${yearGroup}`;
};

const className = ({ classGroup }: GroupOf): string | null =>
  classGroup === null || foldClass(classGroup) === '' ? null : foldClass(classGroup);

/** Both are known and say different things. Missing is never different. */
export const groupsDiffer = (left: GroupOf, right: GroupOf): boolean => {
  const [one, other] = [className(left), className(right)];
  if (one !== null && other !== null) return one !== other;
  return left.yearGroup !== null && right.yearGroup !== null && left.yearGroup !== right.yearGroup;
};

/** The same class, or where one of the two names none the same year group; and nothing that says otherwise. */
export const groupsAgree = (left: GroupOf, right: GroupOf): boolean => {
  if (left.yearGroup !== null && right.yearGroup !== null && left.yearGroup !== right.yearGroup) return false;
  const [one, other] = [className(left), className(right)];
  if (one !== null && other !== null) return one === other;
  return left.yearGroup !== null && left.yearGroup === right.yearGroup;
};

const sorted = (keys: readonly IndexKey[]): string => [...keys].sort().join(' ');

/** A whole name and nothing else, as one opaque text; null for initials, half a name or one that is too long to compare. */
export const nameMark = ({ name, partialName }: IdentifierKeys): string | null =>
  name.length === 0 || partialName.length > 0 ? null : sorted(name);

/** What was said of a row of "5a" is not said of next year's 5a, also where the page names no school year. */
const yearOf = ({ schoolYear, readAt }: RowPlace): string => schoolYear ?? `read in ${recentSchoolYears(readAt)[0]}`;

/**
 * Exactly what a row says of who it is: two rows have the same mark only where they say the same, of the same group and
 * school year. An LVS number means something within one system only, so its row's mark names the system. Null: it says nothing.
 */
export const rowMark = (keys: IdentifierKeys, place: RowPlace): string | null => {
  const numbers = [keys.pupilNumber, keys.bsn, keys.educationNumber].map(sorted);
  if (keys.name.length === 0 && numbers.every((said) => said === '')) return null;
  const system = keys.pupilNumber.length > 0 ? place.origin : '';
  return [yearOf(place), groupKey(place) ?? '', system, ...numbers, sorted(keys.birthDate), sorted(keys.name)].join(
    '|',
  );
};
