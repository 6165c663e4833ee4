import type { Objection, Received, Tie, Withdrawal } from '../core/objection.ts';
import type { ObjectionId } from '../core/pupil.ts';
import { judgeWithdrawal } from '../core/withdrawal.ts';
import { eventId } from './event-union.ts';
import type { EntryUndone, ObjectionCorrected, ObjectionWithdrawn, OptionalReceived } from './field-events.ts';
import { withEntry, withoutEntry } from './grow-map.ts';
import { type Said, saidIn, standing, withSaid } from './said-events.ts';
import { type Decision, tieOf } from './tie-decisions.ts';
import type { EventEnvelope, RegisterEventBody } from './types.ts';

/** What the events say of objections so far. */
export interface ObjectionsDraft {
  /** In order of recording. */
  readonly objections: ReadonlyMap<ObjectionId, Objection>;
  /** How each came in: as recorded, then as corrected. */
  readonly received: ReadonlyMap<ObjectionId, readonly Said<Received>[]>;
  /** What persons said an objection belongs to: one decision, or several of people who did not know of each other's. */
  readonly decisions: ReadonlyMap<ObjectionId, readonly Decision[]>;
}
type Recorded = Extract<RegisterEventBody, { type: 'objection-recorded' }>;

export function recordObjection<D extends ObjectionsDraft>(
  draft: D,
  envelope: EventEnvelope,
  { objectionId: id, subject, recordedBy, ...body }: Recorded,
  tie: Tie,
): D {
  if (draft.objections.has(id)) return draft;
  const received = toReceived(body);
  const objection: Objection = {
    id,
    subject,
    subjects: [subject],
    ...received,
    objectors: [{ name: received.fromName, role: received.role }],
    recordedBy,
    recordedAt: envelope.at,
    tie,
    withdrawals: [],
    withdrawal: null,
  };
  return {
    ...draft,
    objections: withEntry(draft.objections, id, objection),
    received: withSaid(draft.received, id, saidIn(envelope, [], received)),
  };
}

/** Of before there was such a field: about everything, and nobody said whether it was checked. */
const toReceived = (body: OptionalReceived): Received => ({
  receivedOn: body.receivedOn,
  channel: body.channel,
  role: body.role,
  fromName: body.fromName,
  authority: body.authority ?? 'not-said',
  archiveRef: body.archiveRef ?? '',
  scope: body.scope ?? { kind: 'all' },
});

export function correctObjection<D extends ObjectionsDraft>(
  draft: D,
  envelope: EventEnvelope,
  { objectionId: id, subject, over = [], ...body }: ObjectionCorrected,
): D {
  if (!draft.objections.has(id)) return draft;
  const received = withSaid(draft.received, id, saidIn(envelope, over, toReceived(body)));
  const stands = standing(received.get(id) ?? []).map(({ what }) => what);
  return changeObjection({ ...draft, received }, id, (objection) =>
    settled({
      ...objection,
      ...stands.at(-1),
      subject,
      subjects: [...objection.subjects, subject],
      objectors: stands.map(({ fromName, role }) => ({ name: fromName, role })),
    }),
  );
}

export function withdrawObjection<D extends ObjectionsDraft>(
  draft: D,
  envelope: EventEnvelope,
  body: ObjectionWithdrawn,
): D {
  const { objectionId, receivedOn, channel, recordedBy } = body;
  return changeObjection(draft, objectionId, (objection) => {
    const said: Withdrawal = {
      id: body.withdrawalId ?? eventId(envelope),
      receivedOn,
      channel,
      recordedBy,
      from: body.from ?? null,
      saidSame: body.saidSame ?? 'unsure',
      authority: body.authority ?? 'not-said',
      archiveRef: body.archiveRef ?? '',
    };
    // Of somebody else it stays, so that a later correction of a name never lifts anything by itself.
    const other = judgeWithdrawal(objection.objectors, said) === 'other-person';
    const withdrawal = other ? { ...said, saidSame: 'no' as const } : said;
    return settled({ ...objection, withdrawals: [...objection.withdrawals, withdrawal] });
  });
}

/** Gone from what stands; it is still in the history. */
export function undoEntry<D extends ObjectionsDraft>(draft: D, { objectionId: id, withdrawalId }: EntryUndone): D {
  if (withdrawalId !== null) {
    return changeObjection(draft, id, (objection) =>
      settled({ ...objection, withdrawals: objection.withdrawals.filter((one) => one.id !== withdrawalId) }),
    );
  }
  if (!draft.objections.has(id)) return draft;
  return { ...draft, objections: withoutEntry(draft.objections, id) };
}

const settled = (objection: Objection): Objection => ({
  ...objection,
  withdrawal: objection.withdrawals.find((one) => judgeWithdrawal(objection.objectors, one) === 'lifts') ?? null,
});

export function tieObjection<D extends ObjectionsDraft>(draft: D, id: ObjectionId, decision: Decision): D {
  const stands = (draft.decisions.get(id) ?? []).filter((earlier) => !decision.replaces(earlier));
  const decisions = [...stands, decision];
  const decided = changeObjection(draft, id, (objection) => ({ ...objection, tie: tieOf(decisions) }));
  return decided === draft ? draft : { ...decided, decisions: withEntry(draft.decisions, id, decisions) };
}

function changeObjection<D extends ObjectionsDraft>(
  draft: D,
  id: ObjectionId,
  change: (objection: Objection) => Objection,
): D {
  const objection = draft.objections.get(id);
  if (!objection) return draft;
  return { ...draft, objections: withEntry(draft.objections, id, change(objection)) };
}
