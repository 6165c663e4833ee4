import { done, failed, type Outcome } from '../core/problem.ts';
import type { ObjectionId, PupilId } from '../core/pupil.ts';
import { indexName, leftOutText } from './erasure-draft.ts';
import type { PupilsErased } from './erasure-events.ts';
import { foldChain } from './fold-events.ts';
import type { Index } from './index-keys.ts';
import { countTouched, planErasure } from './plan-erasure.ts';
import type { RegisterDraft } from './register-draft.ts';
import { stateOf } from './register-state.ts';
import type { BackupOrigin, EventEnvelope } from './types.ts';
import { withoutPupils } from './without-pupils.ts';

interface Before extends Pick<Index, 'keysOf' | 'contentId'> {
  readonly chain: readonly EventEnvelope[];
  readonly draft: RegisterDraft;
}
interface Place {
  readonly from: BackupOrigin;
  readonly device: string;
  readonly at: Date;
  readonly newId: () => string;
}

/**
 * The events that stay, and the one that says what happened. Pure. Problems: those of {@link planErasure}, and
 * `erase-touches-others` where somebody else would be judged otherwise afterwards.
 */
export function rewriteWithout(
  { chain, draft, keysOf, contentId }: Before,
  { pupilIds, by }: { readonly pupilIds: readonly PupilId[]; readonly by: string },
  { from, device, at, newId }: Place,
): Outcome<readonly EventEnvelope[]> {
  const planned = planErasure(chain, draft, pupilIds, { keysOf, newId: () => newId() as ObjectionId });
  if (!planned.ok) return planned;
  const { gone, marks } = planned.value;
  const without = withoutPupils(chain, gone);
  const body: PupilsErased = {
    type: 'pupils-erased',
    from,
    pupils: new Set(pupilIds).size,
    marks,
    indexName: indexName(keysOf),
    leftOut: without.leftOut.map((id) => contentId(leftOutText(id))),
    by,
  };
  const kept = [...without.chain, { device, seq: draft.lastSeq + 1, at: at.toISOString(), body }];
  const judged = (one: RegisterDraft) => stateOf(one, '', 0, keysOf);
  const count = countTouched(judged(draft), judged(foldChain(kept, keysOf)), keysOf);
  return count > 0 ? failed({ code: 'erase-touches-others', count }) : done(kept);
}
