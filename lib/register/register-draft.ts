import type { Objection } from '../core/objection.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil, RegisterView } from '../core/register-view.ts';
import type { EventEnvelope } from './event-chain.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { mergeIdentity } from './merge-identity.ts';
import { stopped } from './refused.ts';
import type { Receipt, RegisterEventBody, RegisterState, School } from './types.ts';

/** What the events say so far. Never changed in place: a draft that did not commit is simply dropped. */
export interface RegisterDraft {
  readonly school: School | null;
  readonly statedCount: RegisterView['statedCount'];
  readonly pupilListRead: boolean;
  /** In order of recording. */
  readonly objections: ReadonlyMap<ObjectionId, Objection>;
  readonly pupils: ReadonlyMap<PupilId, KnownPupil & { readonly identity: PupilIdentity }>;
  readonly decidedPresets: RegisterState['decidedPresets'];
  readonly receipts: readonly Receipt[];
}

export const EMPTY_DRAFT: RegisterDraft = {
  school: null,
  statedCount: null,
  pupilListRead: false,
  objections: new Map(),
  pupils: new Map(),
  decidedPresets: new Map(),
  receipts: [],
};

/**
 * One event further. Pure. An event about something unknown never takes an objection away or ties it to nobody's pupil.
 *
 * @throws Refused `unreadable` at an event that this version does not know: skipping it might skip an objection.
 */
export function applyEvent(
  draft: RegisterDraft,
  { at, body }: Pick<EventEnvelope, 'at' | 'body'>,
  keysOf: KeysOf,
): RegisterDraft {
  if ((draft.school === null) !== (body.type === 'register-created')) throw stopped('unreadable');
  switch (body.type) {
    case 'register-created':
      return { ...draft, school: body.school };
    case 'count-stated':
      return { ...draft, statedCount: { count: body.count, by: body.by, on: body.on } };
    case 'objection-recorded':
      return recordObjection(draft, at, body);
    case 'objection-withdrawn': {
      const { receivedOn, channel, recordedBy } = body;
      return changeObjection(draft, body.objectionId, ({ withdrawal }) => ({
        withdrawal: withdrawal ?? { receivedOn, channel, recordedBy },
      }));
    }
    case 'objection-tied': {
      if (!draft.pupils.has(body.pupilId)) return draft;
      return changeObjection(draft, body.objectionId, () => ({ tie: { kind: 'tied', pupilId: body.pupilId } }));
    }
    case 'objection-absent':
      return changeObjection(draft, body.objectionId, () => ({ tie: { kind: 'absent', reason: body.reason } }));
    case 'pupils-seen':
      return seePupils(draft, body.pupils, keysOf);
    case 'preset-decided': {
      const { by, on, schoolPostcodes } = body;
      const decided = { by, on, ...(schoolPostcodes === undefined ? {} : { schoolPostcodes }) };
      return { ...draft, decidedPresets: new Map(draft.decidedPresets).set(body.presetId, decided) };
    }
    case 'delivery-made':
      return { ...draft, receipts: [...draft.receipts, body.receipt] };
    default:
      return unknownEvent(body);
  }
}

function recordObjection(
  draft: RegisterDraft,
  recordedAt: string,
  body: Extract<RegisterEventBody, { type: 'objection-recorded' }>,
): RegisterDraft {
  const { objectionId: id, subject, pupilId, receivedOn, channel, role, fromName, recordedBy } = body;
  const tie: Objection['tie'] =
    pupilId !== null && draft.pupils.has(pupilId) ? { kind: 'tied', pupilId } : { kind: 'untied' };
  const objection: Objection = {
    id,
    subject,
    receivedOn,
    channel,
    role,
    fromName,
    recordedBy,
    recordedAt,
    tie,
    withdrawal: null,
  };
  return draft.objections.has(id) ? draft : { ...draft, objections: new Map(draft.objections).set(id, objection) };
}

function changeObjection(
  draft: RegisterDraft,
  id: ObjectionId,
  change: (objection: Objection) => Partial<Objection>,
): RegisterDraft {
  const objection = draft.objections.get(id);
  if (!objection) return draft;
  return { ...draft, objections: new Map(draft.objections).set(id, { ...objection, ...change(objection) }) };
}

/** Keys of what was seen and of what is known now: a name from one page and a birth date from another belong together. */
function seePupils(
  draft: RegisterDraft,
  seen: Extract<RegisterEventBody, { type: 'pupils-seen' }>['pupils'],
  keysOf: KeysOf,
): RegisterDraft {
  const pupils = new Map(draft.pupils);
  for (const { pupilId: id, identity: shown } of seen) {
    const known = pupils.get(id);
    if (!known) {
      pupils.set(id, { id, identity: shown, keys: keysOf(shown) });
      continue;
    }
    const identity = mergeIdentity(known.identity, shown);
    pupils.set(id, { id, identity, keys: uniteKeys(uniteKeys(known.keys, keysOf(shown)), keysOf(identity)) });
  }
  return { ...draft, pupilListRead: true, pupils };
}

function unknownEvent(_body: never): never {
  throw stopped('unreadable');
}
