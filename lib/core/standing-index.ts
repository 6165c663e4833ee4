import { indexKeys, type KeyIndex, matchStrong } from './key-index.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { KnownPupil, ObjectionInForce, RegisterView } from './register-view.ts';
import { compatibleByName, type EffectiveTies, findPupils, resolveTies } from './resolve-ties.ts';

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
  /** Per untied objection: the pupils that it may be about, by name. */
  readonly compatible: ReadonlyMap<ObjectionId, ReadonlySet<PupilId>>;
}

const readObjectionsOn = (
  view: RegisterView,
  pupilKeys: KeyIndex<PupilId>,
  ties: EffectiveTies,
): ReadonlyMap<PupilId, readonly ObjectionId[]> => {
  const on = new Map<PupilId, ObjectionId[]>();
  for (const { id, keys } of view.objections) {
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
  const ties = resolveTies(view);
  const untied = view.objections.filter(({ id }) => ties.get(id)?.kind === 'untied');
  return {
    head: view.head,
    pupils,
    objections: new Map(view.objections.map((objection) => [objection.id, objection])),
    pupilKeys,
    objectionKeys: indexKeys(view.objections),
    ties,
    objectionsOn: readObjectionsOn(view, pupilKeys, ties),
    compatible: new Map(untied.map((objection) => [objection.id, compatibleByName(objection, pupils, pupilKeys)])),
  };
};

export { resolveTies } from './resolve-ties.ts';
