import type { Objection } from '../core/objection.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import { resolveTies } from '../core/standing-index.ts';
import type { KeysOf } from './index-keys.ts';
import { stopped } from './refused.ts';
import type { RegisterDraft } from './register-draft.ts';
import type { RegisterState } from './types.ts';

/**
 * The register as others see it. `head` and `eventCount` belong to the events behind the draft.
 *
 * @throws Refused `unreadable` for a draft in which no register was created.
 */
export function stateOf(draft: RegisterDraft, head: string, eventCount: number, keysOf: KeysOf): RegisterState {
  if (!draft.school) throw stopped('unreadable');
  const recorded = [...draft.objections.values()];
  const view: RegisterView = {
    head,
    pupils: [...draft.pupils.values()].map(({ id, keys }) => ({ id, keys })),
    objections: recorded
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ id, subject, tie }) => ({ id, keys: keysOf(subject), tie })),
    statedCount: draft.statedCount,
    pupilListRead: draft.pupilListRead,
  };
  return {
    head,
    eventCount,
    school: draft.school,
    view,
    objections: withTies(recorded, view).reverse(),
    pupils: new Map<PupilId, PupilIdentity>([...draft.pupils].map(([id, { identity }]) => [id, identity])),
    decidedPresets: draft.decidedPresets,
    receipts: draft.receipts,
  };
}

/** Ties that follow from a number or from name and birth date, as the gate sees them; else what a person said. */
function withTies(objections: readonly Objection[], view: RegisterView): Objection[] {
  const ties = resolveTies(view);
  return objections.map((objection) => {
    const tie = ties.get(objection.id);
    return tie?.kind === 'tied' ? { ...objection, tie: { kind: 'tied', pupilId: tie.pupilId } } : objection;
  });
}
