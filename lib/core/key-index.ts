import type { IdentifierKeys, IndexKey, KeyKind } from './identifier-keys.ts';

/** Kinds that say who somebody is; the others only help to agree, to differ or to come near. */
export const STRONG_KINDS = [
  'pupilNumber',
  'bsn',
  'educationNumber',
  'nameBirthDate',
] as const satisfies readonly KeyKind[];
export type StrongKind = (typeof STRONG_KINDS)[number];

const LOOKED_UP = [
  ...STRONG_KINDS,
  'name',
  'nearName',
  'partialName',
  'namePart',
] as const satisfies readonly KeyKind[];
type LookedUp = (typeof LOOKED_UP)[number];

/** Two pupils may share a name and a birth date; they never share one of these. */
export const NUMBER_KINDS = ['pupilNumber', 'bsn', 'educationNumber'] as const satisfies readonly StrongKind[];

/** Who has a key, per kind. */
export type KeyIndex<Id> = Readonly<Record<LookedUp, ReadonlyMap<IndexKey, readonly Id[]>>>;

interface Keyed<Id> {
  readonly id: Id;
  readonly keys: IdentifierKeys;
}

const indexKind = <Id>(items: readonly Keyed<Id>[], kind: LookedUp): ReadonlyMap<IndexKey, readonly Id[]> => {
  const found = new Map<IndexKey, Id[]>();
  for (const { id, keys } of items) {
    for (const key of keys[kind]) {
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [id]);
      // Twice in one item's keys is once.
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
  return found;
};

/** One pass per kind. */
export const indexKeys = <Id>(items: readonly Keyed<Id>[]): KeyIndex<Id> => ({
  pupilNumber: indexKind(items, 'pupilNumber'),
  bsn: indexKind(items, 'bsn'),
  educationNumber: indexKind(items, 'educationNumber'),
  nameBirthDate: indexKind(items, 'nameBirthDate'),
  name: indexKind(items, 'name'),
  nearName: indexKind(items, 'nearName'),
  partialName: indexKind(items, 'partialName'),
  namePart: indexKind(items, 'namePart'),
});

const lookUp = <Id>(map: ReadonlyMap<IndexKey, readonly Id[]>, keys: readonly IndexKey[], into: Set<Id>): void => {
  for (const key of keys) for (const id of map.get(key) ?? []) into.add(id);
};

/** Everyone who shares a key of this kind. */
export const matchKind = <Id>(index: KeyIndex<Id>, kind: LookedUp, keys: IdentifierKeys): ReadonlySet<Id> => {
  const found = new Set<Id>();
  lookUp(index[kind], keys[kind], found);
  return found;
};

/** Everyone who shares a number or name and birth date. */
export const matchStrong = <Id>(index: KeyIndex<Id>, keys: IdentifierKeys): ReadonlySet<Id> => {
  const found = new Set<Id>();
  for (const kind of STRONG_KINDS) lookUp(index[kind], keys[kind], found);
  return found;
};

/** Everyone whose name fits: the same name, or one of the two says less without saying otherwise. */
export const matchName = <Id>(index: KeyIndex<Id>, keys: IdentifierKeys): ReadonlySet<Id> => {
  const found = new Set<Id>();
  lookUp(index.name, keys.name, found);
  lookUp(index.namePart, keys.partialName, found);
  lookUp(index.partialName, keys.namePart, found);
  return found;
};

/** Everyone whose name is a typo away, or fits. */
export const matchNear = <Id>(index: KeyIndex<Id>, keys: IdentifierKeys): ReadonlySet<Id> => {
  const found = new Set(matchName(index, keys));
  lookUp(index.nearName, keys.nearName, found);
  return found;
};

const share = (left: readonly IndexKey[], right: readonly IndexKey[]): boolean => {
  const keys = new Set(left);
  return right.some((key) => keys.has(key));
};
const fits = (left: IdentifierKeys, right: IdentifierKeys): boolean =>
  share(left.name, right.name) || share(left.partialName, right.namePart) || share(left.namePart, right.partialName);

/** True when both are known and none is shared. Missing is never different. */
export const differ = (left: IdentifierKeys, right: IdentifierKeys, kind: KeyKind): boolean =>
  left[kind].length > 0 && right[kind].length > 0 && !share(left[kind], right[kind]);

/** Known apart: a number or birth date of both, and not the same one. Missing is never apart. */
export const knownApart = (left: IdentifierKeys, right: IdentifierKeys): boolean =>
  [...NUMBER_KINDS, 'birthDate' as const].some((kind) => differ(left, right, kind));

/** True when two sets of keys can be one pupil's: no number or birth date that says otherwise, and no other name. */
export const agree = (left: IdentifierKeys, right: IdentifierKeys): boolean =>
  !knownApart(left, right) && (!differ(left, right, 'nearName') || fits(left, right));
