import type { IdentifierKeys, IndexKey, KeyKind } from './identifier-keys.ts';
import { agree, apartForGood, differ, knownApart, matchName, matchNear, matchStrong } from './key-index.ts';
import { matchRow } from './match-row.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { KnownPupil, ObjectionInForce } from './register-view.ts';
import type { RowStanding, Standing, StandingReason } from './standing.ts';
import type { StandingIndex } from './standing-index.ts';

export interface RowAssessment extends RowStanding {
  /** Only when a number or name and birth date recognises this pupil and nothing on the row says otherwise. */
  readonly pupilId: PupilId | null;
  /** Pupils that the row may be about: to suggest to a person, never to join rows or to add identifiers on. */
  readonly fits: readonly PupilId[];
  /** The objections that made it `objection` or `near-objection`. */
  readonly objectionIds: readonly ObjectionId[];
  /** A person said who it is (settle-row.ts): its own identifiers prove nothing. */
  readonly settled?: 'decided' | 'confirmed';
}

/** Both sets of keys together: a pupil with what this row adds. */
export const uniteKeys = (left: IdentifierKeys, right: IdentifierKeys): IdentifierKeys => {
  const unite = (kind: KeyKind): readonly IndexKey[] => {
    if (left[kind] === right[kind] || right[kind].length === 0) return left[kind]; // made of the same name, or nothing new
    if (left[kind].length === 0) return right[kind];
    return [...new Set([...left[kind], ...right[kind]])];
  };
  return {
    pupilNumber: unite('pupilNumber'),
    bsn: unite('bsn'),
    educationNumber: unite('educationNumber'),
    nameBirthDate: unite('nameBirthDate'),
    birthDate: unite('birthDate'),
    name: unite('name'),
    nearName: unite('nearName'),
    partialName: unite('partialName'),
    namePart: unite('namePart'),
    identityTuple: unite('identityTuple'),
  };
};

interface ByName {
  readonly blocking: readonly ObjectionId[];
  readonly doubtful: readonly ObjectionId[];
}

/** Of a pupil who was erased with an objection a person said that this is that pupil and does not object now. */
const wasAsked = (index: StandingIndex, id: ObjectionId, pupil: PupilId): boolean =>
  index.marks.get(id)?.has(pupil) ?? false;

/** The objections on this pupil, but for those that a person asked about since it was erased. */
export const objectionsOf = (pupil: PupilId, index: StandingIndex): readonly ObjectionId[] =>
  (index.objectionsOn.get(pupil) ?? []).filter((id) => !wasAsked(index, id, pupil));

/**
 * A tied objection leaves namesakes alone, as far as they are known apart from the pupil that it is tied to. Of the very same
 * name another LVS number is not enough: it may be the same child's in another system.
 */
const touchesNamesake = (
  keys: IdentifierKeys,
  objection: ObjectionInForce,
  pupil: KnownPupil | undefined,
  sameName: boolean,
): boolean => {
  const objector = pupil === undefined ? objection.keys : uniteKeys(pupil.keys, objection.keys);
  return !(sameName ? apartForGood : knownApart)(keys, objector);
};

/** Whoever comes back to a school gets another LVS number there: it tells nobody apart from who was erased. */
const sinceErased = (index: StandingIndex, id: ObjectionId, keys: IdentifierKeys): IdentifierKeys =>
  index.marks.has(id) ? { ...keys, pupilNumber: [] } : keys;

/** What objections do to these keys by name alone. `self`: the pupil recognised, whom a namesake's objection leaves alone. */
export const judgeNames = (keys: IdentifierKeys, index: StandingIndex, self: PupilId | null): ByName => {
  const blocking: ObjectionId[] = [];
  const doubtful: ObjectionId[] = [];
  const fitting = matchName(index.objectionKeys, keys);
  for (const id of matchNear(index.objectionKeys, keys, fitting)) {
    const tie = index.ties.get(id);
    const objection = index.objections.get(id);
    if (tie === undefined || objection === undefined || (self !== null && wasAsked(index, id, self))) continue;
    const fits = fitting.has(id);
    const otherDate = differ(keys, objection.keys, 'birthDate');
    switch (tie.kind) {
      case 'tied':
        if (self === null && !otherDate) (fits ? blocking : doubtful).push(id);
        if (
          self !== null &&
          touchesNamesake(sinceErased(index, id, keys), objection, index.pupils.get(tie.pupilId), fits)
        )
          doubtful.push(id);
        break;
      case 'absent':
        if (fits || !otherDate) doubtful.push(id);
        break;
      case 'untied': {
        const compatible = index.compatible.get(id) ?? new Set();
        const others = compatible.size - (self !== null && compatible.has(self) ? 1 : 0);
        (fits && !otherDate && others <= (self === null ? 1 : 0) ? blocking : doubtful).push(id);
      }
    }
  }
  return { blocking, doubtful };
};

/** A pupil with an objection under the same or a near name who may be this very child, known to the register twice. */
export const objectedDoubles = (keys: IdentifierKeys, index: StandingIndex, self: PupilId): readonly ObjectionId[] => {
  const named = matchName(index.objectedKeys, keys);
  return [...matchNear(index.objectedKeys, keys, named)].flatMap((id) => {
    const pupil = index.pupils.get(id);
    if (id === self || pupil === undefined) return [];
    const apart = named.has(id) ? apartForGood(keys, pupil.keys) : knownApart(keys, pupil.keys);
    return apart ? [] : (index.objectionsOn.get(id) ?? []);
  });
};

/**
 * The standing of one row. Blocking and clearing are not mirror images: any identifier ever known may block, and so may
 * a name alone; only a number or name and birth date of one pupil of the list clears, with nothing that says otherwise.
 */
export const assessRow = (keys: IdentifierKeys, index: StandingIndex): RowAssessment => {
  const match = matchRow(keys, index);
  const pupilId = match.kind === 'recognised' ? match.pupilId : null;
  const fits = match.kind === 'recognised' ? [match.pupilId] : 'fits' in match ? match.fits : [];
  const say = (
    standing: Standing,
    reason: StandingReason,
    objectionIds: readonly ObjectionId[] = [],
  ): RowAssessment => ({ standing, reason, pupilId, fits, objectionIds });

  const onlyMarks = (ids: readonly ObjectionId[]): boolean => ids.every((id) => index.marks.has(id));
  const onPupils = fits.map((pupil) => objectionsOf(pupil, index));
  const onAll = onPupils.length > 0 && onPupils.every((found) => found.length > 0);
  const onRow = [...matchStrong(index.objectionKeys, keys)].filter(
    (id) => pupilId === null || !wasAsked(index, id, pupilId),
  );
  if (onAll || onRow.length > 0) {
    const ids = [...new Set([...onPupils.flat(), ...onRow])];
    if (onlyMarks(ids)) return say('unknown', 'erased-before', ids);
    const tied = ids.some((id) => {
      const tie = index.ties.get(id);
      return tie?.kind === 'tied' && fits.includes(tie.pupilId);
    });
    return say('objection', tied ? 'objection-tied' : 'objection-identifier', ids);
  }

  switch (match.kind) {
    case 'nothing-to-go-by':
      return say('ambiguous', 'no-identifiers');
    case 'unclear':
      return say('ambiguous', match.reason);
    case 'recognised': {
      const known = index.pupils.get(match.pupilId)?.keys;
      const everKnown = known === undefined ? keys : uniteKeys(known, keys);
      const { blocking, doubtful } = judgeNames(everKnown, index, match.pupilId);
      if (blocking.length > 0) return say('objection', 'objection-name', blocking);
      const doubles = objectedDoubles(everKnown, index, match.pupilId);
      if (doubles.length > 0) return say('ambiguous', 'namesakes', doubles);
      if (doubtful.length > 0) return say('ambiguous', 'near-objection', doubtful);
      return say('none-known', 'number-or-birth-date');
    }
    case 'by-name': {
      const { blocking, doubtful } = judgeNames(keys, index, null);
      const [only] = match.fits;
      if (match.fits.length > 1) return say('ambiguous', 'namesakes', [...blocking, ...doubtful]);
      if (blocking.length > 0 && blocking.every((id) => index.ties.get(id)?.kind === 'untied')) {
        return say('objection', 'objection-name', blocking);
      }
      const known = only === undefined ? undefined : index.pupils.get(only)?.keys;
      if (known !== undefined && !agree(keys, known)) return say('ambiguous', 'conflicting-identifiers');
      return doubtful.length > 0 ? say('ambiguous', 'near-objection', doubtful) : say('ambiguous', 'name-only');
    }
    case 'nobody': {
      const { blocking, doubtful } = judgeNames(keys, index, null);
      if (blocking.length > 0 && onlyMarks(blocking)) return say('unknown', 'erased-before', blocking);
      if (blocking.length > 0) return say('objection', 'objection-name', blocking);
      if (doubtful.length > 0) return say('ambiguous', 'near-objection', doubtful);
      return say('unknown', 'not-in-list');
    }
  }
};
