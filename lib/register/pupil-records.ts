import { groupKey } from '../core/informing.ts';
import type { PupilId } from '../core/pupil.ts';
import { sameStudy } from '../core/special-fields.ts';
import type {
  ConsentEvent,
  FieldEvent,
  InformedUndone,
  InformingDecided,
  OwnWordGiven,
  ParentsInformed,
  PupilLeft,
  TaskDone,
  TaskReopened,
} from './field-events.ts';
import type { Consent, PupilRecords } from './record-types.ts';
import { type Said, saidIn, standing, withSaid } from './said-events.ts';
import type { EventEnvelope } from './types.ts';

/** What the events say of pupils besides who they are. Lists of sayings: which of them stand is worked out at the end. */
export interface PupilRecordsDraft {
  readonly consents: ReadonlyMap<PupilId, readonly Said<ConsentEvent>[]>;
  readonly left: ReadonlyMap<PupilId, readonly Said<PupilLeft>[]>;
  readonly ownWords: ReadonlyMap<PupilId, readonly Said<OwnWordGiven>[]>;
  readonly informed: ReadonlyMap<PupilId, readonly Said<ParentsInformed | InformedUndone>[]>;
  /** By group and school year. */
  readonly letGo: ReadonlyMap<string, readonly Said<InformingDecided>[]>;
  readonly tasks: ReadonlyMap<string, readonly Said<TaskDone | TaskReopened>[]>;
}
export const NO_RECORDS: PupilRecordsDraft = {
  consents: new Map(),
  left: new Map(),
  ownWords: new Map(),
  informed: new Map(),
  letGo: new Map(),
  tasks: new Map(),
};

type RecordEvent = Extract<
  FieldEvent,
  {
    type:
      | 'consent-given'
      | 'consent-withdrawn'
      | 'pupil-left'
      | 'own-word-given'
      | 'parents-informed'
      | 'informed-undone'
      | 'informing-decided'
      | 'task-done'
      | 'task-reopened';
  }
>;

export function recordFact(draft: PupilRecordsDraft, envelope: EventEnvelope, body: RecordEvent): PupilRecordsDraft {
  const said = <T extends object>(what: T): Said<T> => saidIn(envelope, 'over' in body ? (body.over ?? []) : [], what);
  switch (body.type) {
    case 'consent-given':
    case 'consent-withdrawn':
      return { ...draft, consents: withSaid(draft.consents, body.pupilId, said(body)) };
    case 'pupil-left':
      return { ...draft, left: withSaid(draft.left, body.pupilId, said(body)) };
    case 'own-word-given':
      return { ...draft, ownWords: withSaid(draft.ownWords, body.pupilId, said(body)) };
    case 'task-done':
    case 'task-reopened':
      return { ...draft, tasks: withSaid(draft.tasks, body.taskId, said(body)) };
    case 'informing-decided':
      return { ...draft, letGo: withSaid(draft.letGo, groupKey(body.schoolYear, body.classGroup), said(body)) };
    case 'parents-informed':
    case 'informed-undone': {
      const one = said(body);
      return { ...draft, informed: body.pupilIds.reduce((all, id) => withSaid(all, id, one), draft.informed) };
    }
  }
}

const earlier = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other);

const later = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other);

/** `idOf`: pupils whom several copies met are one, under one id; so is what was said of them. */
export function recordsOf(draft: PupilRecordsDraft, idOf: (id: PupilId) => PupilId): PupilRecords {
  const informedOn = new Map<PupilId, string>();
  const objectBy = new Map<PupilId, string>();
  for (const [id, said] of underOne(draft.informed, idOf)) {
    for (const { what } of standing(said)) {
      if (what.type === 'informed-undone') continue;
      // The first day that was said, and the last one to react: a term is made longer, never shorter.
      informedOn.set(id, earlier(informedOn.get(id), what.informedOn));
      if (what.objectBy !== undefined) objectBy.set(id, later(objectBy.get(id), what.objectBy));
    }
  }
  const letGo = new Map<string, { by: string; on: string }>();
  for (const [key, said] of draft.letGo) {
    const stands = standing(said).map(({ what }) => what);
    const last = stands.at(-1);
    // Taken back by somebody who did not know of another decision: taken back.
    if (last !== undefined && stands.every(({ go }) => go)) letGo.set(key, { by: last.by, on: last.on });
  }
  const leftOn = new Map<PupilId, string>();
  for (const [id, said] of underOne(draft.left, idOf)) {
    const dates = standing(said).map(({ what }) => what.leftOn);
    // Two who do not agree: somebody who may be here still is kept.
    const last = dates.includes(null)
      ? null
      : dates.reduce((late, date) => (date && late && date > late ? date : late));
    if (last) leftOn.set(id, last);
  }
  const doneTasks = new Map<string, { on: string; how: TaskDone['how']; by: string }>();
  for (const [id, said] of draft.tasks) {
    const done = standing(said).flatMap(({ what }) => (what.type === 'task-done' ? [what] : []))[0];
    if (done) doneTasks.set(id, { on: done.on, how: done.how, by: done.by });
  }
  return {
    consents: new Map([...underOne(draft.consents, idOf)].map(([id, said]) => [id, consentsIn(said)])),
    leftOn,
    ownWordOn: new Map([...underOne(draft.ownWords, idOf)].map(([id, said]) => [id, lastOf(said)])),
    informedOn,
    objectBy,
    letGo,
    doneTasks,
  };
}

/** In the order of events again, where one pupil's sayings stood under several ids. */
function underOne<T>(
  all: ReadonlyMap<PupilId, readonly Said<T>[]>,
  idOf: (id: PupilId) => PupilId,
): ReadonlyMap<PupilId, readonly Said<T>[]> {
  const united = new Map<PupilId, readonly Said<T>[]>();
  for (const [own, said] of all) united.set(idOf(own), [...(united.get(idOf(own)) ?? []), ...said]);
  return united;
}

const lastOf = (said: readonly Said<OwnWordGiven>[]): string =>
  said.map(({ what }) => what.receivedOn).reduce((late, on) => (on > late ? on : late));

/** Consent stands only where nobody withdrew it without knowing of it: what is withdrawn wins. */
function consentsIn(said: readonly Said<ConsentEvent>[]): readonly Consent[] {
  const byStudy = new Map<string, Said<ConsentEvent>[]>();
  for (const one of said) {
    const study = sameStudy(one.what.study);
    byStudy.set(study, [...(byStudy.get(study) ?? []), one]);
  }
  return [...byStudy.values()].flatMap((ofStudy) => {
    const stands = standing(ofStudy).map(({ what }) => what);
    const what = stands.find(({ type }) => type === 'consent-withdrawn') ?? stands.at(-1);
    if (!what) return [];
    const { study, receivedOn, channel } = what;
    return [{ study, state: what.type === 'consent-given' ? 'given' : 'withdrawn', receivedOn, channel } as const];
  });
}
