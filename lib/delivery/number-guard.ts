import type { IdentifierKeys, IndexKey } from '../core/identifier-keys.ts';
import { NOBODY, type PupilId, type PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import type { ReadRow } from './read-csv.ts';
import type { Given } from './same-as-given.ts';

export interface NumberGuard {
  readonly keysOf: (identity: PupilIdentity) => IdentifierKeys;
  /** Whose each pupil number is that one pupil alone ever had: no other may be a key. */
  readonly numberOwners: ReadonlyMap<IndexKey, PupilId>;
}

/** Whose each pupil number is, as far as one pupil alone ever had it. By rules of its own, as all of the last net. */
export const findNumberOwners = (view: RegisterView): ReadonlyMap<IndexKey, PupilId> => {
  const owners = new Map<IndexKey, PupilId | null>();
  for (const { id, keys } of view.pupils) {
    for (const key of keys.pupilNumber) owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id);
  }
  return new Map([...owners].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
};

/**
 * Whether the key of each row is the pupil number of somebody whom the register knows, and of the very pupil whose record
 * stands under it where the records are given.
 */
export const areOwnNumbers = (
  pupils: readonly ReadRow[],
  { keysOf, numberOwners }: NumberGuard,
  given: Given | null,
): boolean => {
  const pupilUnder = new Map(given?.records.map(({ pupilId }, at) => [given.keys[at] ?? '', pupilId]));
  return pupils.every(({ deliveryKey = '' }) => {
    const [key, ...more] = keysOf({ ...NOBODY, pupilNumber: deliveryKey }).pupilNumber;
    const owner = key === undefined || more.length > 0 ? undefined : numberOwners.get(key);
    return owner !== undefined && (given === null || pupilUnder.get(deliveryKey) === owner);
  });
};
