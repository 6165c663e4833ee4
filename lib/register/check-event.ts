import { groupKey } from '../core/informing.ts';
import type { Problem } from '../core/problem.ts';
import { sameStudy } from '../core/special-fields.ts';
import { objectionsAbout, saidAsideBefore } from './aside-draft.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { saidBefore, sameList } from './matching-draft.ts';
import { mergeIdentity } from './merge-identity.ts';
import type { RegisterDraft } from './register-draft.ts';
import { lookInDraft, pupilsIn } from './register-state.ts';
import { idsOf, type Said } from './said-events.ts';
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
    case 'objection-withdrawn': {
      const objection = draft.objections.get(body.objectionId);
      if (!objection) return { code: 'not-found' };
      const taken = objection.withdrawals.some(({ id }) => id === body.withdrawalId);
      return taken ? { code: 'invalid-input', field: 'withdrawalId' } : null;
    }
    case 'objection-absent':
    case 'objection-corrected':
      return draft.objections.has(body.objectionId) ? null : { code: 'not-found' };
    case 'entry-undone': {
      const { objectionId, withdrawalId } = body;
      const objection = draft.objections.get(objectionId);
      const known = objection?.withdrawals.some(({ id }) => id === withdrawalId) || withdrawalId === null;
      return objection && known ? null : { code: 'not-found' };
    }
    case 'consent-given':
    case 'consent-withdrawn':
    case 'pupil-left':
    case 'identifiers-added':
    case 'own-word-given':
    case 'address-secret':
      return draft.pupils.has(body.pupilId) ? null : { code: 'not-found' };
    case 'erased-asked':
      return draft.erasures.marks.has(body.markId) && draft.pupils.has(body.pupilId) ? null : { code: 'not-found' };
    case 'parents-informed':
    case 'informed-undone':
      return body.pupilIds.every((id) => draft.pupils.has(id)) ? null : { code: 'not-found' };
    case 'row-decided':
      return body.pupilId === null || draft.pupils.has(body.pupilId) ? null : { code: 'not-found' };
    case 'group-confirmed':
      return body.names.every(({ pupilId }) => draft.pupils.has(pupilId)) ? null : { code: 'not-found' };
    case 'numbers-tied':
      return body.pupils.every(({ pupilId }) => draft.pupils.has(pupilId)) ? null : { code: 'not-found' };
    case 'row-undecided':
    case 'group-unconfirmed':
    case 'numbers-untied':
      return saidBefore(draft.matching, body).length > 0 ? null : { code: 'not-found' };
    case 'twins-decided':
      if (new Set(body.pupilIds).size < 2) return { code: 'invalid-input', field: 'pupilIds' };
      return body.pupilIds.every((id) => draft.pupils.has(id)) ? null : { code: 'not-found' };
    case 'twins-undecided':
      return draft.aside.twins.length > 0 ? null : { code: 'not-found' };
    case 'task-reopened':
      return draft.records.tasks.has(body.taskId) ? null : { code: 'not-found' };
    case 'task-done':
      return null;
    case 'count-stated':
      return Number.isSafeInteger(body.count) && body.count >= 0 ? null : { code: 'invalid-input', field: 'count' };
    case 'delivery-made':
      return draft.receipts.some(({ id }) => id === body.receipt.id)
        ? { code: 'invalid-input', field: 'receipt' }
        : null;
    // A join and an erasure are judged and written by themselves (join-backup.ts, erase-pupils.ts), a restored register before there is one.
    case 'pupils-erased':
    case 'register-joined':
    case 'register-restored':
      return { code: 'invalid-input', field: 'type' };
    case 'informing-decided':
    case 'secrets-asked':
    case 'pupils-seen':
    case 'preset-decided':
    case 'backup-made':
    case 'register-exported':
    case 'comparison-recorded':
    case 'contacts-said':
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
  const known = knownBefore(draft, body, keysOf);
  if (body.type === 'twins-decided' && known !== null) {
    // What comes after these ends the decision.
    const look = lookInDraft(draft, keysOf);
    return { ...body, objections: objectionsAbout(new Set(body.pupilIds.map(look.idOf)), look), over: idsOf(known) };
  }
  if (body.type === 'secrets-asked' && body.lists.every((list) => draft.aside.asked.has(list))) return null;
  if (known !== null) return { ...body, over: idsOf(known) } as RegisterEventBody;
  if (body.type !== 'pupils-seen') return body;
  const pupils = body.pupils.filter(({ pupilId, identity }) => {
    const known = draft.pupils.get(pupilId);
    if (!known || uniteKeys(known.keys, keysOf(identity)) !== known.keys) return true;
    const merged = mergeIdentity(known.identity, identity);
    return JSON.stringify(merged) !== JSON.stringify(mergeIdentity(known.identity, known.identity));
  });
  const { whole, ...seen } = body;
  const wholeIsNew = whole && body.schoolYear !== null && !sameList(draft.matching.lists.get(body.schoolYear), whole);
  if (wholeIsNew) return { ...seen, pupils, whole };
  return pupils.length > 0 || !draft.pupilListRead ? { ...seen, pupils } : null;
}

/** What an event that replaces earlier ones replaces; null for any other event. */
function knownBefore(draft: RegisterDraft, body: RegisterEventBody, keysOf: KeysOf): readonly Said<unknown>[] | null {
  switch (body.type) {
    case 'objection-corrected':
      return draft.received.get(body.objectionId) ?? [];
    case 'pupil-left':
      return draft.records.left.get(body.pupilId) ?? [];
    case 'consent-given':
    case 'consent-withdrawn':
      return (draft.records.consents.get(body.pupilId) ?? []).filter(
        ({ what }) => sameStudy(what.study) === sameStudy(body.study),
      );
    case 'informed-undone': {
      const { idOf } = pupilsIn(draft, keysOf);
      const ids = new Set(body.pupilIds.map(idOf));
      return [...draft.records.informed].flatMap(([id, said]) => (ids.has(idOf(id)) ? said : []));
    }
    case 'task-reopened':
      return draft.records.tasks.get(body.taskId) ?? [];
    case 'informing-decided':
      return draft.records.letGo.get(groupKey(body.schoolYear, body.classGroup)) ?? [];
    case 'group-confirmed':
    case 'group-unconfirmed':
    case 'row-decided':
    case 'row-undecided':
    case 'numbers-tied':
    case 'numbers-untied':
      return saidBefore(draft.matching, body);
    case 'twins-decided':
    case 'twins-undecided':
    case 'address-secret':
      return saidAsideBefore(draft.aside, body, pupilsIn(draft, keysOf).idOf);
    default:
      return null;
  }
}
