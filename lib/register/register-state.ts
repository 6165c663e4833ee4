import type { IdentifierKeys } from '../core/identifier-keys.ts';
import type { Objection } from '../core/objection.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil, RegisterView } from '../core/register-view.ts';
import { rememberFor } from '../core/remember-for.ts';
import { resolveTies } from '../core/standing-index.ts';
import { asideIn, type LookIn } from './aside-draft.ts';
import { marksIn } from './erasure-draft.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { NO_MATCHING, saidOfRows } from './matching-draft.ts';
import { recordsOf } from './pupil-records.ts';
import { stopped } from './refused.ts';
import type { RegisterDraft } from './register-draft.ts';
import { joinSamePupils } from './same-pupils.ts';
import { type NumbersDraft, withNumbers } from './tied-numbers.ts';
import type { RegisterState } from './types.ts';

/**
 * The register as others see it. `head` and `eventCount` belong to the events behind the draft.
 *
 * @throws Refused `unreadable` for a draft in which no register was created.
 */
export function stateOf(draft: RegisterDraft, head: string, eventCount: number, keysOf: KeysOf): RegisterState {
  if (!draft.school) throw stopped('unreadable');
  const known = (draft.seenBy.size > 1 ? severalOf : oneOf)(draft.pupils, () => rememberFor())(
    draft.matching.numbers,
    () => knownIn(draft, keysOf),
  );
  const recorded = [...draft.objections.values()].map((objection) => underOneId(objection, known.idOf));
  const marks = marksIn(draft.erasures, known.idOf);
  const records = recordsOf(draft.records, known.idOf);
  const view: RegisterView = {
    head,
    pupils: known.list,
    objections: recorded
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ id, subjects, tie }) => ({ id, keys: unitedKeys(keysOf, subjects), tie })),
    ...(marks.length === 0 ? {} : { marks }),
    statedCount: draft.statedCount,
    pupilListRead: draft.pupilListRead,
    ...(draft.matching === NO_MATCHING ? {} : { said: saidOfRows(draft.matching, keysOf, known.idOf) }),
    ...(records.consents.size === 0 ? {} : { consents: records.consents }),
    ...asideIn(draft.aside, known.idOf, () => lookIn(recorded, known.list, known.idOf, keysOf)),
  };
  return {
    head,
    eventCount,
    school: draft.school,
    view,
    objections: withTies(recorded, view).reverse(),
    pupils: known.identities,
    records,
    secretsAsked: draft.aside.asked,
    history: draft.history,
    decidedPresets: draft.decidedPresets,
    receipts: draft.receipts,
    lastExport: draft.lastExport,
    contacts: draft.contacts,
    comparisons:
      draft.seenBy.size > 1
        ? draft.comparisons.map((one) => ({ ...one, known: new Set([...one.known].map(known.idOf)) }))
        : draft.comparisons,
    backup: draft.backup,
  };
}

interface Known {
  readonly list: readonly KnownPupil[];
  readonly identities: ReadonlyMap<PupilId, PupilIdentity>;
  readonly idOf: (id: PupilId) => PupilId;
}
/** Most events say nothing of who is who: then it is all as it was, down to the index that others made of the list. */
type ByNumbers = ReturnType<typeof rememberFor<NumbersDraft, Known>>;
const oneOf = rememberFor<RegisterDraft['pupils'], ByNumbers>();
const severalOf = rememberFor<RegisterDraft['pupils'], ByNumbers>();

/**
 * One child whom several copies met under one id, with the numbers that persons added. In that order: a number that two people
 * added to two children must make their rows ambiguous, and not one child of the two.
 */
export function pupilsIn(
  { pupils: seen, matching, seenBy }: RegisterDraft,
  keysOf: KeysOf,
): ReturnType<typeof joinSamePupils> {
  const { pupils, idOf } = seenBy.size > 1 ? joinSamePupils(seen) : { pupils: seen, idOf: (id: PupilId) => id };
  return { pupils: withNumbers(pupils, matching.numbers, keysOf, idOf), idOf };
}

function knownIn(draft: RegisterDraft, keysOf: KeysOf): Known {
  const { pupils, idOf } = pupilsIn(draft, keysOf);
  return {
    list: [...pupils.values()].map(({ id, keys }) => ({ id, keys })),
    identities: new Map<PupilId, PupilIdentity>([...pupils].map(([id, { identity }]) => [id, identity])),
    idOf,
  };
}

const keysBy = rememberFor<KeysOf, ReturnType<typeof rememberFor<Objection['subjects'], IdentifierKeys>>>();
const unitedKeys = (keysOf: KeysOf, subjects: Objection['subjects']): IdentifierKeys =>
  keysBy(keysOf, () => rememberFor())(subjects, () => subjects.map(keysOf).reduce(uniteKeys));

const lookIn = (
  objections: readonly Objection[],
  pupils: readonly KnownPupil[],
  idOf: LookIn['idOf'],
  keysOf: KeysOf,
): LookIn => ({
  objections: objections.map(({ id, subjects, tie }) => ({ id, tie, keys: unitedKeys(keysOf, subjects) })),
  pupils,
  idOf,
});

/** To look for what was recorded about pupils, as {@link stateOf} does. */
export function lookInDraft(draft: RegisterDraft, keysOf: KeysOf): LookIn {
  const { pupils, idOf } = pupilsIn(draft, keysOf);
  return lookIn([...draft.objections.values()], [...pupils.values()], idOf, keysOf);
}

const underOneId = (objection: Objection, idOf: (id: PupilId) => PupilId): Objection =>
  objection.tie.kind === 'tied'
    ? { ...objection, tie: { kind: 'tied', pupilId: idOf(objection.tie.pupilId) } }
    : objection;

/** Ties that follow from a number or from name and birth date, as the gate sees them; else what a person said. */
function withTies(objections: readonly Objection[], view: RegisterView): Objection[] {
  const ties = resolveTies(view);
  return objections.map((objection) => {
    const tie = ties.get(objection.id);
    return tie?.kind === 'tied' ? { ...objection, tie: { kind: 'tied', pupilId: tie.pupilId } } : objection;
  });
}
