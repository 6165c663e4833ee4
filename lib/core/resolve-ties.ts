import {
  agree,
  differ,
  indexKeys,
  type KeyIndex,
  matchKind,
  matchName,
  matchNear,
  matchStrong,
  NUMBER_KINDS,
} from './key-index.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { KnownPupil, ObjectionInForce, RegisterView } from './register-view.ts';
import { rememberFor } from './remember-for.ts';

/** What an objection is tied to in effect: by a person, by its own identifiers, or (for now) to nobody. */
export type EffectiveTie =
  | { readonly kind: 'tied'; readonly pupilId: PupilId; readonly by: 'person' | 'identifiers' }
  /** A person said that this pupil is not here; its keys still block whoever carries them. */
  | { readonly kind: 'absent' }
  /** Blocks every delivery. `candidates`: pupils that its numbers or name and birth date hit, without deciding. */
  | { readonly kind: 'untied'; readonly candidates: readonly PupilId[] };

export type EffectiveTies = ReadonlyMap<ObjectionId, EffectiveTie>;

/**
 * One pupil hit by a number or by name and birth date, nothing that says otherwise, and the name fits.
 * A name that is only near will do when nobody else comes near it: a sibling's number typed by mistake must not free the other.
 */
const resolveTie = (
  objection: ObjectionInForce,
  pupils: ReadonlyMap<PupilId, KnownPupil>,
  index: KeyIndex<PupilId>,
): EffectiveTie => {
  const { tie, keys } = objection;
  if (tie.kind === 'tied' && pupils.has(tie.pupilId)) return { kind: 'tied', pupilId: tie.pupilId, by: 'person' };
  if (tie.kind === 'absent' && tie.reason !== 'still-looking') return { kind: 'absent' };
  const candidates = [...matchStrong(index, keys)];
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const pupil = only === undefined ? undefined : pupils.get(only);
  if (only === undefined || pupil === undefined || !agree(keys, pupil.keys)) return { kind: 'untied', candidates };
  const numbered = NUMBER_KINDS.some((kind) => matchKind(index, kind, keys).size > 0);
  // A namesake whose birth date the list does not show may be the one meant.
  if (!numbered && compatibleByName(objection, pupils, index).size > 1) return { kind: 'untied', candidates };
  const nameless = keys.nearName.length === 0 || pupil.keys.nearName.length === 0;
  const near = matchNear(index, keys);
  if (nameless || matchName(index, keys).has(only) || (near.size === 1 && near.has(only))) {
    return { kind: 'tied', pupilId: only, by: 'identifiers' };
  }
  return { kind: 'untied', candidates };
};

/** Same as {@link resolveTies}, on an index that is there already. */
export const resolveTiesIn = (
  objections: readonly ObjectionInForce[],
  pupils: ReadonlyMap<PupilId, KnownPupil>,
  index: KeyIndex<PupilId>,
): EffectiveTies => new Map(objections.map((objection) => [objection.id, resolveTie(objection, pupils, index)]));

/** The register states it, then the standing index asks for it again, of one and the same view. */
const tiesOf = rememberFor<RegisterView, EffectiveTies>();

interface FoundPupils {
  readonly byId: ReadonlyMap<PupilId, KnownPupil>;
  readonly keys: KeyIndex<PupilId>;
}
const foundIn = rememberFor<readonly KnownPupil[], FoundPupils>();

/** The pupils of a view, to be looked up. A view of the same pupils (one more objection, say) has the same list of them. */
export const findPupils = (pupils: readonly KnownPupil[]): FoundPupils =>
  foundIn(pupils, () => ({ byId: new Map(pupils.map((pupil) => [pupil.id, pupil])), keys: indexKeys(pupils) }));

/** Per objection in force: its effective tie. Objections that stay `untied` block every delivery. */
export const resolveTies = (view: RegisterView): EffectiveTies => {
  const { byId, keys } = findPupils(view.pupils);
  return tiesOf(view, () => resolveTiesIn(view.objections, byId, keys));
};

/** Pupils that an objection fits by name and that no birth date rules out. */
export const compatibleByName = (
  objection: ObjectionInForce,
  pupils: ReadonlyMap<PupilId, KnownPupil>,
  index: KeyIndex<PupilId>,
): ReadonlySet<PupilId> =>
  new Set(
    [...matchName(index, objection.keys)].filter((id) => {
      const pupil = pupils.get(id);
      return pupil !== undefined && !differ(objection.keys, pupil.keys, 'birthDate');
    }),
  );
