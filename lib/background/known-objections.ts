import type { IdentifierKeys } from '../core/identifier-keys.ts';
import { indexKeys, matchKind, matchStrong, STRONG_KINDS } from '../core/key-index.ts';
import type { Objection } from '../core/objection.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import type { StandingIndex } from '../core/standing-index.ts';
import type { ListedObjection } from '../recognise/objection-list/read-line.ts';
import type { Opened } from './with-register.ts';

/** One that stands already: in the register, or on an earlier line. */
export interface StandingObjection extends Pick<Objection, 'id' | 'role' | 'fromName' | 'receivedOn'> {
  readonly keys: IdentifierKeys;
  readonly pupilId: PupilId | null;
  /** A person said whose it is. */
  readonly byPerson: boolean;
}
interface Line {
  readonly objection: ListedObjection;
  readonly keys: IdentifierKeys;
  readonly pupilId: PupilId | null;
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * From the same person, as far as both say. One who is not named is the same only on the same day: a mother who withdraws
 * must not lift what the father wrote.
 */
const samePerson = (line: ListedObjection, other: Omit<StandingObjection, 'id'>): boolean => {
  const name = folded(line.fromName);
  if (name !== folded(other.fromName)) return false;
  if (line.role !== other.role && line.role !== 'not-said' && other.role !== 'not-said') return false;
  return name !== '' || !line.dated || line.receivedOn === other.receivedOn;
};

/**
 * Does this line say nothing that does not stand there already? Then it need not be recorded. Any identifier that is new
 * makes it an objection of its own: it may be the one by which the pupil is found.
 * @param pupilKeys of the pupil whom the line is tied to.
 */
export function sameObjection(
  line: Line,
  other: Omit<StandingObjection, 'id'>,
  pupilKeys: IdentifierKeys | null,
): boolean {
  // Of a line that ties nobody a person may have said since whose it is: on the same day it is the same line.
  const sameDay = line.objection.dated && line.objection.receivedOn === other.receivedOn;
  const decided = other.byPerson && line.pupilId === null && sameDay;
  if (line.pupilId !== other.pupilId && !decided) return false;
  if (!samePerson(line.objection, other)) return false;
  const says = (kind: keyof IdentifierKeys): ReadonlySet<string> =>
    new Set([...other.keys[kind], ...(pupilKeys?.[kind] ?? [])]);
  const nothingNew = [...STRONG_KINDS, 'birthDate' as const].every((kind) => {
    const known = says(kind);
    return line.keys[kind].length === 0 || line.keys[kind].some((key) => known.has(key));
  });
  const names = says('name');
  return nothingNew && (line.keys.name.length === 0 || line.keys.name.some((key) => names.has(key)));
}

/** A number, or a whole name with a birth date: two lines that share one are about one child. */
export const saysWho = (keys: IdentifierKeys): boolean => STRONG_KINDS.some((kind) => keys[kind].length > 0);

/** The register's objections, to be found by whom they are about. */
export function knownObjections({ register, state }: Opened, index: StandingIndex) {
  const byId = new Map(state.objections.map((objection) => [objection.id, objection]));
  const withdrawn = state.objections.filter(({ withdrawal }) => withdrawal !== null);
  const withdrawnKeys = indexKeys(withdrawn.map(({ id, subject }) => ({ id, keys: register.keysOf(subject) })));
  const withdrawnPupils = new Set(withdrawn.flatMap(({ tie }) => (tie.kind === 'tied' ? [tie.pupilId] : [])));
  const standing = (id: ObjectionId): StandingObjection[] => {
    const objection = byId.get(id);
    const keys = index.objections.get(id)?.keys;
    const tie = index.ties.get(id);
    if (objection === undefined || keys === undefined) return [];
    const { role, fromName, receivedOn } = objection;
    const tied = tie?.kind === 'tied' ? tie : null;
    const pupilId = tied?.pupilId ?? null;
    return [{ id, role, fromName, receivedOn, keys, pupilId, byPerson: tied?.by === 'person' }];
  };
  return {
    about(keys: IdentifierKeys, pupilId: PupilId | null) {
      const surely = new Set([
        ...matchStrong(index.objectionKeys, keys),
        ...(pupilId === null ? [] : (index.objectionsOn.get(pupilId) ?? [])),
      ]);
      const ofPupil = (ids: Iterable<ObjectionId>): StandingObjection[] =>
        [...ids].flatMap(standing).filter((other) => other.pupilId === pupilId);
      return {
        /** That this line may repeat, a namesake's included: `sameObjection` tells. */
        maybe: [...new Set([...surely, ...matchKind(index.objectionKeys, 'name', keys)])].flatMap(standing),
        besides: ofPupil(surely).length > 0,
        withdrawn: matchStrong(withdrawnKeys, keys).size > 0 || (pupilId !== null && withdrawnPupils.has(pupilId)),
      };
    },
  };
}
