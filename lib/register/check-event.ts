import type { Problem } from '../core/problem.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { mergeIdentity } from './merge-identity.ts';
import type { RegisterDraft } from './register-draft.ts';
import type { RegisterEventBody } from './types.ts';

/** Why an event may not follow on what the register knows; null when it may. */
export function checkEvent(draft: RegisterDraft, body: RegisterEventBody): Problem | null {
  switch (body.type) {
    case 'register-created':
      return { code: 'register-exists' };
    case 'objection-recorded':
      if (draft.objections.has(body.objectionId)) return { code: 'invalid-input', field: 'objectionId' };
      return body.pupilId === null || draft.pupils.has(body.pupilId) ? null : { code: 'not-found' };
    case 'objection-tied':
      return draft.objections.has(body.objectionId) && draft.pupils.has(body.pupilId) ? null : { code: 'not-found' };
    case 'objection-withdrawn':
    case 'objection-absent':
      return draft.objections.has(body.objectionId) ? null : { code: 'not-found' };
    case 'count-stated':
      return Number.isSafeInteger(body.count) && body.count >= 0 ? null : { code: 'invalid-input', field: 'count' };
    case 'delivery-made':
      return draft.receipts.some(({ id }) => id === body.receipt.id)
        ? { code: 'invalid-input', field: 'receipt' }
        : null;
    // A join is judged and written by itself (join-backup.ts), a restored register before there is one.
    case 'register-joined':
    case 'register-restored':
      return { code: 'invalid-input', field: 'type' };
    case 'pupils-seen':
    case 'preset-decided':
    case 'backup-made':
      return null;
  }
}

/**
 * The event cut down to what is new, or null when nothing is: reading the same list twice changes nothing, not even the
 * head. A first list counts as news though it names nobody.
 */
export function newsIn(draft: RegisterDraft, body: RegisterEventBody, keysOf: KeysOf): RegisterEventBody | null {
  if (body.type === 'objection-tied' || body.type === 'objection-absent') {
    // What this copy did not know of is not replaced: two who decided otherwise leave it undecided.
    return { ...body, over: (draft.decisions.get(body.objectionId) ?? []).map(({ id }) => id) };
  }
  if (body.type !== 'pupils-seen') return body;
  const pupils = body.pupils.filter(({ pupilId, identity }) => {
    const known = draft.pupils.get(pupilId);
    if (!known || uniteKeys(known.keys, keysOf(identity)) !== known.keys) return true;
    const merged = mergeIdentity(known.identity, identity);
    return JSON.stringify(merged) !== JSON.stringify(mergeIdentity(known.identity, known.identity));
  });
  return pupils.length > 0 || !draft.pupilListRead ? { ...body, pupils } : null;
}
