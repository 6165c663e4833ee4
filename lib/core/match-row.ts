import type { IdentifierKeys } from './identifier-keys.ts';
import { agree, differ, knownApart, matchKind, matchName, matchNear, NUMBER_KINDS, STRONG_KINDS } from './key-index.ts';
import type { PupilId } from './pupil.ts';
import type { KnownPupil } from './register-view.ts';
import type { StandingIndex } from './standing-index.ts';

/** Who a row is, before anybody asks about objections. */
export type RowMatch =
  /** A number or name and birth date says so, and nothing on the row says otherwise. */
  | { readonly kind: 'recognised'; readonly pupilId: PupilId }
  /** Identifiers that contradict each other, or that several pupils share. */
  | {
      readonly kind: 'unclear';
      readonly reason: 'conflicting-identifiers' | 'namesakes';
      readonly fits: readonly PupilId[];
    }
  /** A name only; `fits` are the pupils that no birth date rules out. */
  | { readonly kind: 'by-name'; readonly fits: readonly PupilId[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'nothing-to-go-by' };

/** Over-long names have a near form only: too long to compare, so never enough to be sure. */
const overLong = (keys: IdentifierKeys): boolean => keys.nearName.length > 0 && keys.name.length === 0;

/** Pupils of the same name whose birth date the list does not show: a name and birth date could be theirs as well. */
const findNamesakes = (keys: IdentifierKeys, self: PupilId, index: StandingIndex): readonly PupilId[] =>
  [...matchName(index.pupilKeys, keys)].filter((id) => {
    const other = index.pupils.get(id);
    return id !== self && other !== undefined && !knownApart(keys, other.keys);
  });

/**
 * A typo is forgiven, another pupil's name is not: a number of Tom beside the name of his brother Tim. Nor is a name that only
 * comes near, where it comes near somebody of another name as well.
 */
const namesAnother = (keys: IdentifierKeys, { id: self, keys: known }: KnownPupil, index: StandingIndex): boolean => {
  const named = matchName(index.pupilKeys, keys);
  if (named.has(self)) return false;
  const near = matchNear(index.pupilKeys, keys, named);
  if (near.size === 0 || (near.size === 1 && near.has(self))) return false;
  const namesakes = matchName(index.pupilKeys, known);
  return [...near].some((id) => id !== self && !namesakes.has(id));
};

/** Match one row against the pupils of this school's list. */
export const matchRow = (keys: IdentifierKeys, index: StandingIndex): RowMatch => {
  const hits = STRONG_KINDS.map((kind) => matchKind(index.pupilKeys, kind, keys)).filter((found) => found.size > 0);
  const byNumber = NUMBER_KINDS.map((kind) => matchKind(index.pupilKeys, kind, keys));
  const numbered = byNumber.some((found) => found.size > 0);
  const sharedNumber = byNumber.some((found) => found.size > 1);
  const all = new Set(hits.flatMap((found) => [...found]));
  const inEvery = [...all].filter((id) => hits.every((found) => found.has(id)));
  const [only, ...more] = inEvery;
  if (all.size > 0) {
    if (only === undefined) return { kind: 'unclear', reason: 'conflicting-identifiers', fits: [...all] };
    if (more.length > 0) return { kind: 'unclear', reason: 'namesakes', fits: [...all] };
    const pupil = index.pupils.get(only);
    if (pupil === undefined || sharedNumber || overLong(keys) || !agree(keys, pupil.keys)) {
      return { kind: 'unclear', reason: 'conflicting-identifiers', fits: [...all] };
    }
    if (namesAnother(keys, pupil, index)) return { kind: 'unclear', reason: 'conflicting-identifiers', fits: [...all] };
    const namesakes = numbered ? [] : findNamesakes(keys, only, index);
    if (namesakes.length > 0) return { kind: 'unclear', reason: 'namesakes', fits: [only, ...namesakes] };
    return { kind: 'recognised', pupilId: only };
  }
  const byName = [...matchName(index.pupilKeys, keys)].filter((id) => {
    const pupil = index.pupils.get(id);
    return pupil !== undefined && !differ(keys, pupil.keys, 'birthDate');
  });
  if (byName.length > 0) return { kind: 'by-name', fits: byName };
  const said = [...STRONG_KINDS, 'nearName' as const, 'partialName' as const].some((kind) => keys[kind].length > 0);
  return said ? { kind: 'nobody' } : { kind: 'nothing-to-go-by' };
};
