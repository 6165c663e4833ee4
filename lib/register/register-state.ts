import type { Objection } from '../core/objection.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import { resolveTies } from '../core/standing-index.ts';
import { marksIn } from './erasure-draft.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { recordsOf } from './pupil-records.ts';
import { stopped } from './refused.ts';
import type { RegisterDraft } from './register-draft.ts';
import { joinSamePupils } from './same-pupils.ts';
import type { RegisterState } from './types.ts';

/**
 * The register as others see it. `head` and `eventCount` belong to the events behind the draft.
 *
 * @throws Refused `unreadable` for a draft in which no register was created.
 */
export function stateOf(draft: RegisterDraft, head: string, eventCount: number, keysOf: KeysOf): RegisterState {
  if (!draft.school) throw stopped('unreadable');
  const several = draft.seenBy.size > 1;
  const known = several ? joinSamePupils(draft.pupils) : { pupils: draft.pupils, idOf: (id: PupilId) => id };
  const recorded = [...draft.objections.values()].map((objection) => underOneId(objection, known.idOf));
  const marks = marksIn(draft.erasures, known.idOf);
  const view: RegisterView = {
    head,
    pupils: [...known.pupils.values()].map(({ id, keys }) => ({ id, keys })),
    objections: recorded
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ id, subjects, tie }) => ({ id, keys: subjects.map(keysOf).reduce(uniteKeys), tie })),
    ...(marks.length === 0 ? {} : { marks }),
    statedCount: draft.statedCount,
    pupilListRead: draft.pupilListRead,
  };
  return {
    head,
    eventCount,
    school: draft.school,
    view,
    objections: withTies(recorded, view).reverse(),
    pupils: new Map<PupilId, PupilIdentity>([...known.pupils].map(([id, { identity }]) => [id, identity])),
    records: recordsOf(draft.records, known.idOf),
    history: draft.history,
    decidedPresets: draft.decidedPresets,
    receipts: draft.receipts,
    lastExport: draft.lastExport,
    backup: draft.backup,
  };
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
