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

/** One, or a list of several: of the hundreds of thousands of keys of a large school nearly each is one pupil's. */
type Having<Id> = Id | readonly Id[];
const isList = <Id>(having: Having<Id>): having is readonly Id[] => Array.isArray(having);

/** Who has a key, per kind. An id is never a list. */
export type KeyIndex<Id> = Readonly<Record<LookedUp, ReadonlyMap<IndexKey, Having<Id>>>>;

interface Keyed<Id> {
  readonly id: Id;
  readonly keys: IdentifierKeys;
}

const indexKind = <Id>(items: readonly Keyed<Id>[], kind: LookedUp): ReadonlyMap<IndexKey, Having<Id>> => {
  const found = new Map<IndexKey, Id | Id[]>();
  for (const { id, keys } of items) {
    for (const key of keys[kind]) {
      const ids = found.get(key);
      // Twice in one item's keys is once.
      if (ids === undefined) found.set(key, id);
      else if (Array.isArray(ids)) {
        if (ids.at(-1) !== id) ids.push(id);
      } else if (ids !== id) found.set(key, [ids, id]);
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

/** Dozens of keys a row, most of them of nobody: an empty map or list costs nothing. */
const lookUp = <Id>(map: ReadonlyMap<IndexKey, Having<Id>>, keys: readonly IndexKey[], into: Set<Id>): void => {
  if (map.size === 0) return;
  for (const key of keys) {
    const ids = map.get(key);
    if (ids === undefined) continue;
    if (isList(ids)) for (const id of ids) into.add(id);
    else into.add(ids);
  }
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

/** Everyone whose name is a typo away, or fits. `fitting`: {@link matchName} of the same, where it is known already. */
export const matchNear = <Id>(
  index: KeyIndex<Id>,
  keys: IdentifierKeys,
  fitting: ReadonlySet<Id> = matchName(index, keys),
): ReadonlySet<Id> => {
  const found = new Set(fitting);
  lookUp(index.nearName, keys.nearName, found);
  return found;
};

/** Keys of one and the same name are one list; and of a number or a date there is hardly ever more than one key. */
const share = (left: readonly IndexKey[], right: readonly IndexKey[]): boolean => {
  if (left.length === 0 || right.length === 0) return false;
  if (left === right || left[0] === right[0]) return true;
  if (left.length === 1) return right.includes(left[0] as IndexKey);
  if (right.length === 1) return left.includes(right[0] as IndexKey);
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
  APART_KINDS.some((kind) => differ(left, right, kind));
const APART_KINDS = [...NUMBER_KINDS, 'birthDate'] as const satisfies readonly KeyKind[];

/**
 * Known apart by what stays with a child. An LVS number does not: a school that changes its system gives all its pupils
 * other ones, and then the same name under two numbers is most likely one child.
 */
export const apartForGood = (left: IdentifierKeys, right: IdentifierKeys): boolean =>
  LASTING_KINDS.some((kind) => differ(left, right, kind));
const LASTING_KINDS = ['bsn', 'educationNumber', 'birthDate'] as const satisfies readonly KeyKind[];

/** True when two sets of keys can be one pupil's: no number or birth date that says otherwise, and no other name. */
export const agree = (left: IdentifierKeys, right: IdentifierKeys): boolean =>
  !knownApart(left, right) && (!differ(left, right, 'nearName') || fits(left, right));
