import { indexKeys, knownApart, STRONG_KINDS } from '../core/key-index.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil } from '../core/register-view.ts';
import { uniteKeys } from './index-keys.ts';
import { mergeIdentity } from './merge-identity.ts';

type Pupils = ReadonlyMap<PupilId, KnownPupil & { readonly identity: PupilIdentity }>;

/**
 * Two copies of a register each gave the same child an id. Pupils who share a number, or name and birth date, and are not
 * known apart are one, under the lowest of their ids, with all keys of all. Where a chain of such pairs holds two who are
 * known apart, all stay as they are: their rows are ambiguous, and withheld.
 */
export function joinSamePupils(pupils: Pupils): { readonly pupils: Pupils; readonly idOf: (id: PupilId) => PupilId } {
  const groups = groupPupils(pupils);
  const named = new Map<PupilId, PupilId>();
  for (const group of groups) {
    const apart = group.some((one) => group.some((other) => knownApart(one.keys, other.keys)));
    const lowest = group.map(({ id }) => id).reduce((low, id) => (id < low ? id : low));
    for (const { id } of group) named.set(id, apart ? id : lowest);
  }
  const idOf = (id: PupilId) => named.get(id) ?? id;
  const joined = new Map<PupilId, KnownPupil & { readonly identity: PupilIdentity }>();
  for (const { id: own, keys, identity } of pupils.values()) {
    const id = idOf(own);
    const known = joined.get(id);
    joined.set(id, {
      id,
      keys: known ? uniteKeys(known.keys, keys) : keys,
      identity: known ? mergeIdentity(known.identity, identity) : identity,
    });
  }
  return { pupils: joined, idOf };
}

function groupPupils(pupils: Pupils): readonly (readonly KnownPupil[])[] {
  const index = indexKeys([...pupils.values()]);
  const placed = new Set<PupilId>();
  const groups: KnownPupil[][] = [];
  for (const start of pupils.values()) {
    if (placed.has(start.id)) continue;
    placed.add(start.id);
    const group: KnownPupil[] = [];
    const waiting: KnownPupil[] = [start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      group.push(next);
      const { keys } = next;
      const near = STRONG_KINDS.flatMap((kind) => keys[kind].flatMap((key) => index[kind].get(key) ?? []));
      for (const id of near) {
        const other = pupils.get(id);
        if (!other || placed.has(id) || knownApart(keys, other.keys)) continue;
        placed.add(id);
        waiting.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
