import type { PupilId } from '../core/pupil.ts';
import { confirmedKey } from '../core/said-of-rows.ts';
import type { HistoryEntry } from '../messaging/protocol.ts';
import type { EventEnvelope, RegisterState } from '../register/types.ts';

/** What happened around one pupil, the last first: also what was undone or withdrawn. */
export function historyOf(state: RegisterState, pupilId: PupilId): HistoryEntry[] {
  const about = new Set<string>(
    state.objections.flatMap(({ id, tie }) => (tie.kind === 'tied' && tie.pupilId === pupilId ? [id] : [])),
  );
  const events: EventEnvelope[] = [];
  for (let link = state.history; link !== null; link = link.before) events.push(link.event);
  // Of an objection that was undone only its own event says whose it was.
  for (const { body } of events)
    if (body.type === 'objection-recorded' && body.pupilId === pupilId) about.add(body.objectionId);
  const groups = new Set(
    events.flatMap(({ body }) =>
      body.type === 'group-confirmed' && body.names.some((name) => name.pupilId === pupilId)
        ? [confirmedKey(body.schoolYear, body.group)]
        : [],
    ),
  );
  return events.flatMap((event) =>
    describeEvent(event, pupilId, about, groups).map((entry) => ({ id: `${event.device}:${event.seq}`, ...entry })),
  );
}

const NOT_SAID = { on: null, channel: 'not-said', role: 'not-said', fromName: '', study: null } as const;

function describeEvent(
  { at, body }: EventEnvelope,
  pupilId: PupilId,
  about: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): Omit<HistoryEntry, 'id'>[] {
  switch (body.type) {
    case 'objection-recorded':
    case 'objection-corrected': {
      if (!about.has(body.objectionId)) return [];
      const { receivedOn: on, channel, role, fromName, recordedBy: by, scope } = body;
      const study = scope?.kind === 'study' ? scope.study : null;
      return [{ kind: body.type, at, by, on, channel, role, fromName, study }];
    }
    case 'objection-withdrawn': {
      if (!about.has(body.objectionId)) return [];
      const { receivedOn: on, channel, recordedBy: by, from } = body;
      const [role, fromName] = [from?.role ?? 'not-said', from?.name ?? ''] as const;
      return [{ kind: body.type, at, by, on, channel, role, fromName, study: null }];
    }
    case 'entry-undone': {
      const kind = body.withdrawalId === null ? 'objection-undone' : 'withdrawal-undone';
      return about.has(body.objectionId) ? [{ ...NOT_SAID, kind, at, by: body.by }] : [];
    }
    case 'objection-tied':
    case 'objection-absent':
      return about.has(body.objectionId) ? [{ ...NOT_SAID, kind: body.type, at, by: body.by }] : [];
    case 'consent-given':
    case 'consent-withdrawn': {
      const { receivedOn: on, channel, role, fromName, recordedBy: by, study } = body;
      return body.pupilId === pupilId ? [{ kind: body.type, at, by, on, channel, role, fromName, study }] : [];
    }
    case 'erased-asked':
    case 'own-word-given': {
      const { receivedOn: on, channel, role, fromName, recordedBy: by } = body;
      return body.pupilId === pupilId ? [{ kind: body.type, at, by, on, channel, role, fromName, study: null }] : [];
    }
    case 'parents-informed':
      return body.pupilIds.includes(pupilId)
        ? [{ ...NOT_SAID, kind: body.type, at, by: body.by, on: body.informedOn }]
        : [];
    case 'informed-undone':
      return body.pupilIds.includes(pupilId) ? [{ ...NOT_SAID, kind: body.type, at, by: body.by }] : [];
    case 'pupil-left': {
      const kind = body.leftOn === null ? 'pupil-here' : 'pupil-left';
      return body.pupilId === pupilId ? [{ ...NOT_SAID, kind, at, by: body.by, on: body.leftOn }] : [];
    }
    case 'row-decided':
    case 'row-undecided':
      return body.pupilId === pupilId ? [{ ...NOT_SAID, kind: body.type, at, by: body.by, on: body.on }] : [];
    case 'numbers-tied':
    case 'numbers-untied':
      return body.pupils.some((one) => one.pupilId === pupilId)
        ? [{ ...NOT_SAID, kind: body.type, at, by: body.by, on: body.on }]
        : [];
    case 'twins-decided':
    case 'twins-undecided':
      return body.pupilIds.includes(pupilId) ? [{ ...NOT_SAID, kind: body.type, at, by: body.by, on: body.on }] : [];
    case 'address-secret': {
      const kind = body.secret ? 'address-secret' : 'address-open';
      return body.pupilId === pupilId ? [{ ...NOT_SAID, kind, at, by: body.by, on: body.on }] : [];
    }
    case 'group-confirmed':
    case 'group-unconfirmed':
      return groups.has(confirmedKey(body.schoolYear, body.group))
        ? [{ ...NOT_SAID, kind: body.type, at, by: body.by, on: body.on }]
        : [];
    case 'identifiers-added':
      return body.pupilId === pupilId ? [{ ...NOT_SAID, kind: body.type, at, by: body.by }] : [];
    default:
      return [];
  }
}
