import { eventId } from './event-union.ts';
import type { Gone } from './plan-erasure.ts';
import type { EventEnvelope, RegisterEventBody } from './types.ts';

export interface Rewritten {
  readonly chain: readonly EventEnvelope[];
  /** Ids of events that are not there any more as they were. */
  readonly leftOut: readonly string[];
}

/** The chain as if these pupils had never been in it: their events are gone, and they out of those about several. */
export function withoutPupils(chain: readonly EventEnvelope[], gone: Gone): Rewritten {
  const leftOut: string[] = [];
  // An event that loses a pupil gets another id: what replaced it has to go on replacing it.
  const renamed = new Map<string, string>();
  const kept = (event: EventEnvelope): readonly EventEnvelope[] => {
    const left = withoutIn(event.body, gone);
    const body = left === null ? null : underNewIds(left, renamed);
    if (body === event.body) return [event];
    const id = eventId(event);
    leftOut.push(id);
    if (body === null) return [];
    const next = { ...event, body };
    renamed.set(id, eventId(next));
    return [next];
  };
  const rewritten = chain.flatMap((event) => {
    const { body } = event;
    // What was joined is a set of events of its own; the join itself happened, whatever is left of it.
    if (body.type !== 'register-joined') return kept(event);
    return [{ ...event, body: { ...body, events: body.events.flatMap(kept) } }];
  });
  return { chain: rewritten, leftOut };
}

function underNewIds(body: RegisterEventBody, renamed: ReadonlyMap<string, string>): RegisterEventBody {
  const isOld = (over: readonly string[] | undefined): over is readonly string[] =>
    over?.some((id) => renamed.has(id)) === true;
  const newIds = (over: readonly string[]): readonly string[] => over.map((id) => renamed.get(id) ?? id);
  if (body.type === 'register-restored') {
    const { undecided } = body;
    if (!undecided?.some(({ over }) => isOld(over))) return body;
    return { ...body, undecided: undecided.map((one) => ({ ...one, over: newIds(one.over) })) };
  }
  return 'over' in body && isOld(body.over) ? ({ ...body, over: newIds(body.over) } as RegisterEventBody) : body;
}

/** The same body where it names none of them, another where it names others as well, null where nothing is left to say. */
function withoutIn(body: RegisterEventBody, { pupilIds, objectionIds, withdrawalIds }: Gone): RegisterEventBody | null {
  switch (body.type) {
    case 'objection-recorded':
    case 'objection-corrected':
    case 'objection-withdrawn':
    case 'entry-undone':
    case 'objection-tied':
    case 'objection-absent':
      return objectionIds.has(body.objectionId) ? null : body;
    case 'consent-given':
    case 'consent-withdrawn':
    case 'pupil-left':
    case 'own-word-given':
    case 'identifiers-added':
    case 'address-secret':
    case 'erased-asked':
      return pupilIds.has(body.pupilId) ? null : body;
    case 'parents-informed':
    case 'informed-undone': {
      const others = body.pupilIds.filter((id) => !pupilIds.has(id));
      if (others.length === body.pupilIds.length) return body;
      return others.length === 0 ? null : { ...body, pupilIds: others };
    }
    case 'pupils-seen': {
      const others = body.pupils.filter(({ pupilId }) => !pupilIds.has(pupilId));
      const members = body.whole?.members.filter(({ pupilId }) => !pupilIds.has(pupilId));
      const sameMembers = members === undefined || members.length === body.whole?.members.length;
      // That a list was read stays, though nobody of it is left.
      if (others.length === body.pupils.length && sameMembers) return body;
      return { ...body, pupils: others, ...(body.whole && members ? { whole: { ...body.whole, members } } : {}) };
    }
    case 'row-decided':
    case 'row-undecided':
      return body.pupilId !== null && pupilIds.has(body.pupilId) ? null : body;
    case 'group-confirmed': {
      const others = body.names.filter(({ pupilId }) => !pupilIds.has(pupilId));
      if (others.length === body.names.length) return body;
      return others.length === 0 ? null : { ...body, names: others };
    }
    case 'numbers-tied':
    case 'numbers-untied': {
      const others = body.pupils.filter(({ pupilId }) => !pupilIds.has(pupilId));
      if (others.length === body.pupils.length) return body;
      return others.length === 0 ? null : { ...body, pupils: others };
    }
    case 'twins-decided':
    case 'twins-undecided': {
      // Said of them together: of who is left it was said too, as long as there are two.
      const others = body.pupilIds.filter((id) => !pupilIds.has(id));
      if (others.length === body.pupilIds.length) return body;
      return others.length < 2 ? null : { ...body, pupilIds: others };
    }
    case 'secrets-asked':
    case 'group-unconfirmed':
      return body;
    case 'task-done':
    case 'task-reopened': {
      const about: string = body.taskId.slice(body.taskId.indexOf(':') + 1);
      const theirs = [pupilIds, objectionIds, withdrawalIds].some((ids: ReadonlySet<string>) => ids.has(about));
      return theirs ? null : body;
    }
    case 'register-restored': {
      const others = body.undecided?.filter(({ objectionId }) => !objectionIds.has(objectionId));
      return others === undefined || others.length === body.undecided?.length ? body : { ...body, undecided: others };
    }
    case 'register-created':
    case 'count-stated':
    case 'preset-decided':
    case 'delivery-made':
    case 'backup-made':
    case 'register-exported':
    case 'comparison-recorded':
    case 'informing-decided':
    case 'contacts-said':
    case 'register-joined':
    case 'pupils-erased':
      return body;
  }
}
