import { indexKeys, type KeyIndex, matchStrong } from './key-index.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { ErasureMark, KnownPupil, ObjectionInForce, RegisterView } from './register-view.ts';
import { compatibleByName, type EffectiveTies, findPupils, resolveTies } from './resolve-ties.ts';
import { indexSaid, NOTHING_SAID, type SaidIndex } from './said-of-rows.ts';

/** The register turned over for looking up. Derived: may be cached by `head`, is never the truth itself. */
export interface StandingIndex {
  readonly head: string;
  readonly pupils: ReadonlyMap<PupilId, KnownPupil>;
  readonly objections: ReadonlyMap<ObjectionId, ObjectionInForce>;
  readonly pupilKeys: KeyIndex<PupilId>;
  readonly objectionKeys: KeyIndex<ObjectionId>;
  readonly ties: EffectiveTies;
  /** Objections tied to a pupil or sharing a number or name and birth date with anything ever known of that pupil. */
  readonly objectionsOn: ReadonlyMap<PupilId, readonly ObjectionId[]>;
  /** Keys of those pupils alone: who comes near one of them is asked of every row, and they are few. */
  readonly objectedKeys: KeyIndex<PupilId>;
  /** The erasure marks among the objections, and who was asked since. */
  readonly marks: ReadonlyMap<ObjectionId, ReadonlySet<PupilId>>;
  /** Per untied objection: the pupils that it may be about, by name. */
  readonly compatible: ReadonlyMap<ObjectionId, ReadonlySet<PupilId>>;
  /** What persons decided of rows and confirmed of groups. */
  readonly said: SaidIndex;
}

/** A mark stands where its pupil's objection stood: tied to somebody who is in no list any more. */
const markAsObjection = ({ id, keys }: ErasureMark): ObjectionInForce => ({
  id,
  keys,
  tie: { kind: 'tied', pupilId: pupilOfMark(id) },
});
const pupilOfMark = (id: ObjectionId): PupilId => `erased ${id}` as PupilId;

const readObjectionsOn = (
  objections: readonly ObjectionInForce[],
  pupilKeys: KeyIndex<PupilId>,
  ties: EffectiveTies,
): ReadonlyMap<PupilId, readonly ObjectionId[]> => {
  const on = new Map<PupilId, ObjectionId[]>();
  for (const { id, keys } of objections) {
    const touched = new Set(matchStrong(pupilKeys, keys));
    const tie = ties.get(id);
    if (tie?.kind === 'tied') touched.add(tie.pupilId);
    for (const pupilId of touched) on.set(pupilId, [...(on.get(pupilId) ?? []), id]);
  }
  return on;
};

/** Linear in the register's keys. */
export const buildStandingIndex = (view: RegisterView): StandingIndex => {
  const { byId: pupils, keys: pupilKeys } = findPupils(view.pupils);
  const marks = view.marks ?? [];
  const objections = [...view.objections, ...marks.map(markAsObjection)];
  const ties = new Map(resolveTies(view));
  for (const { id } of marks) ties.set(id, { kind: 'tied', pupilId: pupilOfMark(id), by: 'person' });
  const objectionsOn = readObjectionsOn(objections, pupilKeys, ties);
  const untied = view.objections.filter(({ id }) => ties.get(id)?.kind === 'untied');
  return {
    head: view.head,
    pupils,
    objections: new Map(objections.map((objection) => [objection.id, objection])),
    pupilKeys,
    objectionKeys: indexKeys(objections),
    ties,
    objectionsOn,
    objectedKeys: indexKeys(view.pupils.filter(({ id }) => objectionsOn.has(id))),
    marks: new Map(marks.map(({ id, asked }) => [id, new Set(asked)])),
    compatible: new Map(untied.map((objection) => [objection.id, compatibleByName(objection, pupils, pupilKeys)])),
    said: indexSaid(view.said ?? NOTHING_SAID),
  };
};

export { resolveTies } from './resolve-ties.ts';
