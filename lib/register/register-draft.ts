import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { KnownPupil, RegisterView } from '../core/register-view.ts';
import { NO_CONTACTS } from '../core/school-contacts.ts';
import { type AsideDraft, NOTHING_ASIDE, sayAside } from './aside-draft.ts';
import { type ErasuresDraft, indexName, markAsked, markErased, NO_ERASURES } from './erasure-draft.ts';
import type { RegisterExported } from './field-events.ts';
import { withEntry } from './grow-map.ts';
import { type KeysOf, uniteKeys } from './index-keys.ts';
import { type MatchingDraft, NO_MATCHING, sayOfRows, seeWholeList } from './matching-draft.ts';
import { mergeIdentity } from './merge-identity.ts';
import {
  correctObjection,
  type ObjectionsDraft,
  recordObjection,
  tieObjection,
  undoEntry,
  withdrawObjection,
} from './objection-draft.ts';
import { NO_RECORDS, type PupilRecordsDraft, recordFact } from './pupil-records.ts';
import { stopped } from './refused.ts';
import { decideTie } from './tie-decisions.ts';
import type { EventEnvelope, HistoryLink, Receipt, RegisterState, School } from './types.ts';

/** What the events say so far. Never changed in place: a draft that did not commit is simply dropped. */
export interface RegisterDraft extends ObjectionsDraft {
  readonly school: School | null;
  readonly statedCount: RegisterView['statedCount'];
  readonly pupilListRead: boolean;
  readonly pupils: ReadonlyMap<PupilId, KnownPupil & { readonly identity: PupilIdentity }>;
  readonly decidedPresets: RegisterState['decidedPresets'];
  readonly receipts: readonly Receipt[];
  readonly lastExport: RegisterExported | null;
  readonly contacts: RegisterState['contacts'];
  readonly comparisons: RegisterState['comparisons'];
  readonly records: PupilRecordsDraft;
  readonly erasures: ErasuresDraft;
  readonly matching: MatchingDraft;
  readonly aside: AsideDraft;
  /** What happened around objections and pupils, the last first. A chain of links: a draft is never changed in place. */
  readonly history: HistoryLink | null;
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
  received: new Map(),
  pupils: new Map(),
  decidedPresets: new Map(),
  receipts: [],
  lastExport: null,
  contacts: NO_CONTACTS,
  comparisons: [],
  decisions: new Map(),
  records: NO_RECORDS,
  erasures: NO_ERASURES,
  matching: NO_MATCHING,
  aside: NOTHING_ASIDE,
  history: null,
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
  const { body } = envelope;
  const begins = body.type === 'register-created';
  if (draft.school === null ? !begins : begins && !draft.joined) throw stopped('unreadable');
  switch (body.type) {
    case 'register-created':
      return { ...draft, school: draft.school ? uniteBranches(draft.school, body.school) : body.school };
    case 'count-stated':
      return { ...draft, statedCount: { count: body.count, by: body.by, on: body.on } };
    case 'objection-recorded': {
      const known = body.pupilId !== null && draft.pupils.has(body.pupilId) ? body.pupilId : null;
      const tie = known === null ? ({ kind: 'untied' } as const) : ({ kind: 'tied', pupilId: known } as const);
      return remember(recordObjection(draft, envelope, body, tie), envelope);
    }
    case 'objection-corrected':
      return remember(correctObjection(draft, envelope, body), envelope);
    case 'objection-withdrawn':
      return remember(withdrawObjection(draft, envelope, body), envelope);
    case 'entry-undone':
      return remember(undoEntry(draft, body), envelope);
    case 'objection-tied': {
      // Of a pupil who was erased here it ties nobody, but it still replaces what it replaced.
      const known = draft.pupils.has(body.pupilId);
      const tie = known ? ({ kind: 'tied', pupilId: body.pupilId } as const) : ({ kind: 'untied' } as const);
      const decision = decideTie(envelope, body, tie);
      return remember(tieObjection(draft, body.objectionId, decision), envelope);
    }
    case 'objection-absent': {
      const decision = decideTie(envelope, body, { kind: 'absent', reason: body.reason });
      return remember(tieObjection(draft, body.objectionId, decision), envelope);
    }
    case 'consent-given':
    case 'consent-withdrawn':
    case 'pupil-left':
    case 'own-word-given':
    case 'parents-informed':
    case 'informed-undone':
    case 'informing-decided':
    case 'task-done':
    case 'task-reopened':
      return remember({ ...draft, records: recordFact(draft.records, envelope, body) }, envelope);
    case 'identifiers-added':
      return remember(seePupils(draft, [body], keysOf), envelope);
    case 'pupils-erased':
      // Another register's marks cannot be read here: whoever they are of may be in this list.
      return body.indexName === indexName(keysOf) || body.marks.length === 0
        ? { ...draft, erasures: markErased(draft.erasures, body) }
        : { ...draft, statedCount: null };
    case 'erased-asked':
      return remember({ ...draft, erasures: markAsked(draft.erasures, body) }, envelope);
    case 'pupils-seen': {
      const { whole, schoolYear } = body;
      const matching = whole && schoolYear !== null ? seeWholeList(draft.matching, schoolYear, whole) : draft.matching;
      const seenBy = withOne(draft.seenBy, envelope.device);
      return seePupils({ ...draft, matching, pupilListRead: true, seenBy }, body.pupils, keysOf);
    }
    case 'group-confirmed':
    case 'group-unconfirmed':
    case 'row-decided':
    case 'row-undecided':
    case 'numbers-tied':
    case 'numbers-untied':
      return remember({ ...draft, matching: sayOfRows(draft.matching, envelope, body) }, envelope);
    case 'twins-decided':
    case 'twins-undecided':
    case 'address-secret':
    case 'secrets-asked':
      return remember({ ...draft, aside: sayAside(draft.aside, envelope, body) }, envelope);
    case 'preset-decided': {
      const { by, on, schoolPostcodes } = body;
      const decided = { by, on, ...(schoolPostcodes === undefined ? {} : { schoolPostcodes }) };
      return { ...draft, decidedPresets: new Map(draft.decidedPresets).set(body.presetId, decided) };
    }
    case 'delivery-made':
      return draft.receipts.some(({ id }) => id === body.receipt.id)
        ? draft
        : { ...draft, receipts: [...draft.receipts, body.receipt] };
    case 'register-exported':
      return { ...draft, lastExport: body };
    case 'contacts-said':
      return { ...draft, contacts: body.contacts };
    case 'comparison-recorded': {
      const { type: _, ...said } = body;
      const known = new Set(draft.pupils.keys());
      return { ...draft, comparisons: [...draft.comparisons, { ...said, at: envelope.at, known }] };
    }
    case 'register-restored': {
      const undecided = (body.undecided ?? []).reduce(
        (before, { objectionId, over }) =>
          tieObjection(before, objectionId, decideTie(envelope, { over }, { kind: 'untied' })),
        draft,
      );
      // The lost register knew more than the backup: how many objections there are has to be said again.
      return body.complete ? undecided : { ...undecided, statedCount: null };
    }
    case 'backup-made':
      return draft;
    case 'register-joined':
      throw stopped('unreadable'); // taken apart before (fold-events.ts)
    default:
      return unknownEvent(body);
  }
}

const remember = (draft: RegisterDraft, event: EventEnvelope): RegisterDraft => ({
  ...draft,
  history: { event, before: draft.history },
});

const withOne = (set: ReadonlySet<string>, one: string) => (set.has(one) ? set : new Set(set).add(one));

/** Two registers of one school that were begun apart: what one of them calls the school stays, branches add up. */
const uniteBranches = (school: School, other: School): School => ({
  ...school,
  branches: [...new Set([...school.branches, ...other.branches])],
});

/** Keys of what was seen and of what is known now: a name from one page and a birth date from another belong together. */
function seePupils(
  draft: RegisterDraft,
  seen: readonly { readonly pupilId: PupilId; readonly identity: PupilIdentity }[],
  keysOf: KeysOf,
): RegisterDraft {
  let { pupils } = draft;
  for (const { pupilId: id, identity: shown } of seen) {
    const known = pupils.get(id);
    if (!known) {
      pupils = withEntry(pupils, id, { id, identity: shown, keys: keysOf(shown) });
      continue;
    }
    const identity = mergeIdentity(known.identity, shown);
    const keys = uniteKeys(uniteKeys(known.keys, keysOf(shown)), keysOf(identity));
    pupils = withEntry(pupils, id, { id, identity, keys });
  }
  return { ...draft, pupils };
}

function unknownEvent(_body: never): never {
  throw stopped('unreadable');
}
