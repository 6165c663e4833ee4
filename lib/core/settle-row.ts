import { assessRow, judgeNames, objectedDoubles, objectionsOf, type RowAssessment, uniteKeys } from './assess-row.ts';
import type { IdentifierKeys } from './identifier-keys.ts';
import { knownApart, matchKind, matchName, matchNear, matchStrong, NUMBER_KINDS } from './key-index.ts';
import type { PupilId } from './pupil.ts';
import { groupKey, groupsAgree, groupsDiffer, nameMark, type RowPlace, rowMark } from './row-marks.ts';
import { confirmedKey } from './said-of-rows.ts';
import type { StandingIndex } from './standing-index.ts';
import type { WhyDoubtful } from './why-doubtful.ts';

/*
 * What a person said of a row that no identifier settles. It can only tell who the row is: every condition is asked anew each
 * time, an objection stays one, and what the row's own numbers say of somebody with an objection counts before any decision.
 */

/** The standing of a row in its place: by what it says, then by what a person decided of it or confirmed of its group. */
export const assessRowIn = (keys: IdentifierKeys, place: RowPlace, index: StandingIndex): RowAssessment =>
  settleRow(assessRow(keys, index), keys, place, index);

/** Only what is ambiguous or unknown is settled by a person; whoever was erased with an objection is asked first. */
export const settleRow = (
  base: RowAssessment,
  keys: IdentifierKeys,
  place: RowPlace,
  index: StandingIndex,
): RowAssessment => {
  const open = base.standing === 'ambiguous' || base.standing === 'unknown';
  if (!open || base.reason === 'erased-before') return base;
  return decidedRow(base, keys, place, index) ?? confirmedName(base, keys, place, index) ?? base;
};

/**
 * Others of that name whom nothing on the row tells apart from whom it was decided to be: neither a number or birth date nor a
 * group. Their rows could say the very same.
 */
const mayBeAnother = (keys: IdentifierKeys, place: RowPlace, self: PupilId, index: StandingIndex): boolean => {
  if (NUMBER_KINDS.some((kind) => matchKind(index.pupilKeys, kind, keys).has(self))) return false;
  const members = place.schoolYear === null ? undefined : index.said.lists.get(place.schoolYear)?.members;
  return [...matchName(index.pupilKeys, keys)].some((id) => {
    const other = index.pupils.get(id);
    if (id === self || other === undefined || knownApart(keys, other.keys)) return false;
    const groups = members?.get(id) ?? [];
    return groups.length === 0 || !groups.every((group) => groupsDiffer(group, place));
  });
};

const decidedRow = (
  base: RowAssessment,
  keys: IdentifierKeys,
  place: RowPlace,
  index: StandingIndex,
): RowAssessment | null => {
  const mark = rowMark(keys, place);
  const decided = mark === null ? undefined : index.said.decided.get(mark);
  if (decided === undefined) return null;
  const carried = [...matchStrong(index.pupilKeys, keys)];
  const onCarried = carried.flatMap((id) => objectionsOf(id, index));
  if (onCarried.length > 0)
    return { ...base, standing: 'objection', reason: 'objection-identifier', fits: carried, objectionIds: onCarried };
  if (decided === null) return { ...base, standing: 'unknown', reason: 'decided-other', fits: [], objectionIds: [] };
  const known = index.pupils.get(decided)?.keys;
  if (known === undefined) return null; // erased since
  const self = { pupilId: decided, fits: [decided], settled: 'decided' } as const;
  const onSelf = objectionsOf(decided, index);
  if (onSelf.length > 0) return { ...self, standing: 'objection', reason: 'objection-tied', objectionIds: onSelf };
  if (mayBeAnother(keys, place, decided, index)) return base;
  const everKnown = uniteKeys(known, keys);
  const { blocking, doubtful } = judgeNames(everKnown, index, decided);
  if (blocking.length > 0) return { ...self, standing: 'objection', reason: 'objection-name', objectionIds: blocking };
  if (doubtful.length > 0 || objectedDoubles(everKnown, index, decided).length > 0) return base;
  return { ...self, standing: 'none-known', reason: 'decided', objectionIds: [] };
};

/** Why a name alone is not enough, although a whole list of this school year is there. */
export type NameDoubt = Exclude<WhyDoubtful, 'other-birth-date' | 'other-number'>;

/** The pupil whom a name alone may stand for, confirmed or not: every condition of it, asked of the register as it is now. */
export const judgeNameAlone = (
  keys: IdentifierKeys,
  place: RowPlace,
  index: StandingIndex,
): { readonly pupilId: PupilId } | { readonly doubt: NameDoubt } => {
  const list = place.schoolYear === null ? undefined : index.said.lists.get(place.schoolYear);
  if (list === undefined) return { doubt: 'no-whole-list' };
  if (nameMark(keys) === null) return { doubt: 'not-whole-name' };
  const named = [...matchName(index.pupilKeys, keys)];
  const [only] = named;
  const unsure = keys.name.some((key) => list.unsureNames.has(key));
  if (only === undefined) return { doubt: 'not-in-list' };
  if (named.length > 1 || unsure) return { doubt: 'not-unique' };
  const known = index.pupils.get(only)?.keys;
  const groups = list.members.get(only);
  if (known === undefined || groups === undefined) return { doubt: 'not-in-list' };
  if (!groups.some((group) => groupsAgree(group, place))) return { doubt: 'other-group' };
  const everKnown = uniteKeys(known, keys);
  const near = matchNear(index.objectionKeys, everKnown).size + matchNear(index.objectedKeys, everKnown).size;
  if (near > 0 || objectionsOf(only, index).length > 0) return { doubt: 'near-objection' };
  return { pupilId: only };
};

const confirmedName = (
  base: RowAssessment,
  keys: IdentifierKeys,
  place: RowPlace,
  index: StandingIndex,
): RowAssessment | null => {
  const group = groupKey(place);
  const mark = nameMark(keys);
  if (base.reason !== 'name-only' || place.schoolYear === null || group === null || mark === null) return null;
  const names = index.said.confirmed.get(confirmedKey(place.schoolYear, group));
  const meant = names?.get(mark);
  if (meant === undefined) return null;
  const alone = judgeNameAlone(keys, place, index);
  if (!('pupilId' in alone) || alone.pupilId !== meant) return null;
  return {
    standing: 'none-known',
    reason: 'name-confirmed',
    pupilId: meant,
    fits: [meant],
    objectionIds: [],
    settled: 'confirmed',
  };
};
