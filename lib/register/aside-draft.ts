import { matchStrong } from '../core/key-index.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import type { DecidedTwins, KnownPupil, ObjectionInForce, RegisterView } from '../core/register-view.ts';
import { findPupils } from '../core/resolve-ties.ts';
import type { AddressSecret, AsideEvent, TwinsEvent } from './aside-events.ts';
import { type Said, saidIn, standing, withSaid } from './said-events.ts';
import type { EventEnvelope } from './types.ts';

/** Of pupils, for deliveries. Lists of sayings: which of them stand is worked out at the end. */
export interface AsideDraft {
  readonly twins: readonly Said<TwinsEvent>[];
  readonly secrets: ReadonlyMap<PupilId, readonly Said<AddressSecret>[]>;
  /** Collected lists of which somebody answered who has a secret address. */
  readonly asked: ReadonlySet<string>;
}
export const NOTHING_ASIDE: AsideDraft = { twins: [], secrets: new Map(), asked: new Set() };

export function sayAside(draft: AsideDraft, envelope: EventEnvelope, body: AsideEvent): AsideDraft {
  switch (body.type) {
    case 'twins-decided':
    case 'twins-undecided':
      return { ...draft, twins: [...draft.twins, saidIn<TwinsEvent>(envelope, body.over ?? [], body)] };
    case 'address-secret':
      return {
        ...draft,
        secrets: withSaid(draft.secrets, body.pupilId, saidIn<AddressSecret>(envelope, body.over ?? [], body)),
      };
    case 'secrets-asked':
      return { ...draft, asked: new Set([...draft.asked, ...body.lists]) };
  }
}

type IdOf = (id: PupilId) => PupilId;

const sharesTwo = (one: ReadonlySet<PupilId>, other: ReadonlySet<PupilId>): boolean =>
  [...other].filter((id) => one.has(id)).length > 1;

/** What was said before of the same pupil, or of two of these pupils together; null where nothing is replaced. */
export function saidAsideBefore(draft: AsideDraft, body: AsideEvent, idOf: IdOf): readonly Said<unknown>[] | null {
  if (body.type === 'secrets-asked') return null;
  if (body.type === 'address-secret') {
    return [...draft.secrets].flatMap(([id, said]) => (idOf(id) === idOf(body.pupilId) ? said : []));
  }
  const ids = new Set(body.pupilIds.map(idOf));
  return draft.twins.filter(({ what }) => sharesTwo(ids, new Set(what.pupilIds.map(idOf))));
}

/** What objections are looked for on pupils with. */
export interface LookIn {
  /** All that were ever recorded, withdrawn ones too. */
  readonly objections: readonly ObjectionInForce[];
  /** Under one id each. */
  readonly pupils: readonly KnownPupil[];
  readonly idOf: IdOf;
}

/** Objections that are or were about one of these pupils: tied by a person, or by a number or name and birth date. */
export function objectionsAbout(of: ReadonlySet<PupilId>, { objections, pupils, idOf }: LookIn): ObjectionId[] {
  const index = findPupils(pupils).keys;
  return objections
    .filter(
      ({ tie, keys }) =>
        (tie.kind === 'tied' && of.has(idOf(tie.pupilId))) || [...matchStrong(index, keys)].some((id) => of.has(id)),
    )
    .map(({ id }) => id);
}

/** What of it matching and the gate see; nothing where nothing was said. */
export function asideIn(
  draft: AsideDraft,
  idOf: IdOf,
  look: () => LookIn,
): Pick<RegisterView, 'twins' | 'secretAddresses'> {
  const twins = draft.twins.length === 0 ? [] : twinsIn(draft.twins, look());
  const secretAddresses = secretsIn(draft.secrets, idOf);
  return {
    ...(twins.length === 0 ? {} : { twins }),
    ...(secretAddresses.size === 0 ? {} : { secretAddresses }),
  };
}

/** Taken back by somebody who did not know of another decision: taken back. An objection that came since ends it. */
function twinsIn(said: readonly Said<TwinsEvent>[], look: LookIn): readonly DecidedTwins[] {
  const stands = standing(said).map(({ what }) => ({ what, ids: new Set(what.pupilIds.map(look.idOf)) }));
  const undone = stands.flatMap(({ what, ids }) => (what.type === 'twins-undecided' ? [ids] : []));
  return stands.flatMap(({ what, ids }) => {
    if (what.type === 'twins-undecided' || undone.some((other) => sharesTwo(ids, other))) return [];
    const known = new Set(what.objections);
    if (objectionsAbout(ids, look).some((id) => !known.has(id))) return [];
    return [{ pupilIds: [...ids], by: what.by, on: what.on }];
  });
}

/** Two who did not know of each other and contradict: the address is kept secret. */
function secretsIn(secrets: AsideDraft['secrets'], idOf: IdOf): ReadonlySet<PupilId> {
  const ids = [...secrets].flatMap(([id, said]) => (standing(said).some(({ what }) => what.secret) ? [idOf(id)] : []));
  return new Set(ids);
}
