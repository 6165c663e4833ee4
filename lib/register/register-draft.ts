import type { Objection } from '../core/objection.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil, RegisterView } from '../core/register-view.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { mergeIdentity } from './merge-identity.ts';
import { stopped } from './refused.ts';
import { type Decision, decideTie, tieOf } from './tie-decisions.ts';
import type { EventEnvelope, Receipt, RegisterEventBody, RegisterState, School } from './types.ts';

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
  /** What persons said an objection belongs to: one decision, or several of people who did not know of each other's. */
  readonly decisions: ReadonlyMap<ObjectionId, readonly Decision[]>;
  /** Events of another copy are among them, which may have begun as another register. */
  readonly joined: boolean;
  /** Copies that met pupils: where there are several, one pupil may be known under several ids. */
  readonly seenBy: ReadonlySet<string>;
  readonly lastSeq: number;
  readonly backup: RegisterState['backup'];
}

export const EMPTY_DRAFT: RegisterDraft = {
  school: null,
  statedCount: null,
  pupilListRead: false,
  objections: new Map(),
  pupils: new Map(),
  decidedPresets: new Map(),
  receipts: [],
  decisions: new Map(),
  joined: false,
  seenBy: new Set(),
  lastSeq: 0,
  backup: { made: 0, lastOn: null, beganOn: null, changed: false },
};

/**
 * One event further. Pure. An event about something unknown never takes an objection away or ties it to nobody's pupil.
 *
 * @throws Refused `unreadable` at an event that this version does not know: skipping it might skip an objection.
 */
export function applyEvent(draft: RegisterDraft, envelope: EventEnvelope, keysOf: KeysOf): RegisterDraft {
  const { at, body } = envelope;
  const begins = body.type === 'register-created';
  if (draft.school === null ? !begins : begins && !draft.joined) throw stopped('unreadable');
  switch (body.type) {
    case 'register-created':
      return { ...draft, school: draft.school ? uniteBranches(draft.school, body.school) : body.school };
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
    case 'objection-tied':
      if (!draft.pupils.has(body.pupilId)) return draft;
      return tie(draft, body.objectionId, decideTie(envelope, body, { kind: 'tied', pupilId: body.pupilId }));
    case 'objection-absent':
      return tie(draft, body.objectionId, decideTie(envelope, body, { kind: 'absent', reason: body.reason }));
    case 'pupils-seen':
      return seePupils({ ...draft, seenBy: withOne(draft.seenBy, envelope.device) }, body.pupils, keysOf);
    case 'preset-decided': {
      const { by, on, schoolPostcodes } = body;
      const decided = { by, on, ...(schoolPostcodes === undefined ? {} : { schoolPostcodes }) };
      return { ...draft, decidedPresets: new Map(draft.decidedPresets).set(body.presetId, decided) };
    }
    case 'delivery-made':
      return draft.receipts.some(({ id }) => id === body.receipt.id)
        ? draft
        : { ...draft, receipts: [...draft.receipts, body.receipt] };
    case 'register-restored':
      // The lost register knew more than the backup: how many objections there are has to be said again.
      return body.complete ? draft : { ...draft, statedCount: null };
    case 'backup-made':
      return draft;
    case 'register-joined':
      throw stopped('unreadable'); // taken apart before (fold-events.ts)
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

function tie(draft: RegisterDraft, id: ObjectionId, decision: Decision): RegisterDraft {
  const standing = (draft.decisions.get(id) ?? []).filter((earlier) => !decision.replaces(earlier));
  const decisions = [...standing, decision];
  const decided = changeObjection(draft, id, () => ({ tie: tieOf(decisions) }));
  return decided === draft ? draft : { ...decided, decisions: new Map(draft.decisions).set(id, decisions) };
}

const withOne = (set: ReadonlySet<string>, one: string) => (set.has(one) ? set : new Set(set).add(one));

/** Two registers of one school that were begun apart: what one of them calls the school stays, branches add up. */
const uniteBranches = (school: School, other: School): School => ({
  ...school,
  branches: [...new Set([...school.branches, ...other.branches])],
});

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
