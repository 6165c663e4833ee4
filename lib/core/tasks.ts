import { addDays, addMonths, addYears } from './dates.ts';
import type { Objection, Withdrawal } from './objection.ts';
import { isOfAge } from './of-age.ts';
import type { BirthDate, ObjectionId, PupilId } from './pupil.ts';
import { judgeWithdrawal } from './withdrawal.ts';

/** What the register asks of a person. Each is worked out from what is recorded; only that it is done is recorded. */
export const TASK_KINDS = [
  'set-in-lvs',
  'answer',
  'confirm-withdrawal',
  'recall',
  'hand-over',
  'ask-pupil',
  'propose-erasure',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface Task {
  /** The same however often it is worked out. */
  readonly id: string;
  readonly kind: TaskKind;
  /** What it is about: an objection, its withdrawal, or the file of a delivery. */
  readonly about: 'objection' | 'withdrawal' | 'delivery';
  readonly due: string;
  readonly objection: ObjectionId | null;
  readonly withdrawal: string | null;
  readonly pupil: PupilId | null;
  /** Of the receipt. */
  readonly delivery: string | null;
}
export interface TaskSources {
  readonly objections: readonly Objection[];
  readonly birthDateOf: (id: PupilId) => BirthDate | null;
  readonly ownWordOn: ReadonlyMap<PupilId, unknown>;
  readonly leftOn: ReadonlyMap<PupilId, string>;
  /** Whether the child was in a delivery that was made before the objection stood here. */
  readonly isLate: (objection: Objection) => boolean;
  /** ISO dates. */
  readonly deliveries: readonly { readonly id: string; readonly madeOn: string }[];
}

/** Soon: before somebody approves the LVS's own delivery. */
const LVS_DAYS = 7;
/** Article 12(3) GDPR. */
const ANSWER_MONTHS = 1;
/** Whoever has the data may be using it. */
const RECALL_DAYS = 3;
const CONFIRM_DAYS = 14;
const OWN_WORD_DAYS = 14;
const KEPT_YEARS = 2;
/** A file with results of children does not stay in a folder with downloads. */
const HAND_OVER_DAYS = 14;

/** All tasks that there ever were reason for, done or not, the first due first. */
export function tasksOf(sources: TaskSources, today: string): readonly Task[] {
  const tasks = [
    ...sources.objections.flatMap((objection) => tasksOfObjection(objection, sources.isLate)),
    ...tasksOfPupils(sources, today),
    ...sources.deliveries.map(handOver),
  ];
  return tasks.sort((one, other) => (one.due === other.due ? order(one, other) : one.due < other.due ? -1 : 1));
}
export const handOverId = (receiptId: string): string => `hand-over:${receiptId}`;
const handOver = ({ id, madeOn }: TaskSources['deliveries'][number]): Task => ({
  id: handOverId(id),
  kind: 'hand-over',
  about: 'delivery',
  due: addDays(madeOn, HAND_OVER_DAYS),
  objection: null,
  withdrawal: null,
  pupil: null,
  delivery: id,
});
const order = (one: Task, other: Task): number => (one.id < other.id ? -1 : 1);

function tasksOfObjection(objection: Objection, isLate: TaskSources['isLate']): readonly Task[] {
  const pupil = objection.tie.kind === 'tied' ? objection.tie.pupilId : null;
  const task = (kind: TaskKind, due: string, withdrawal: Withdrawal | null = null): Task => ({
    id: `${kind}:${withdrawal?.id ?? objection.id}`,
    kind,
    about: withdrawal === null ? 'objection' : 'withdrawal',
    due,
    objection: objection.id,
    withdrawal: withdrawal?.id ?? null,
    pupil,
    delivery: null,
  });
  const both = (receivedOn: string, withdrawal: Withdrawal | null = null) => [
    task('set-in-lvs', addDays(receivedOn, LVS_DAYS), withdrawal),
    task('answer', addMonths(receivedOn, ANSWER_MONTHS), withdrawal),
  ];
  // Once it is lifted there is nothing left to set or to answer but the withdrawal.
  if (objection.withdrawal) return both(objection.withdrawal.receivedOn, objection.withdrawal);
  const open = objection.withdrawals.map((withdrawal) => {
    const state = judgeWithdrawal(objection.objectors, withdrawal);
    return state === 'other-person'
      ? task('answer', addMonths(withdrawal.receivedOn, ANSWER_MONTHS), withdrawal)
      : task('confirm-withdrawal', addDays(withdrawal.receivedOn, CONFIRM_DAYS), withdrawal);
  });
  const recall = isLate(objection) ? [task('recall', addDays(objection.receivedOn, RECALL_DAYS))] : [];
  return [...both(objection.receivedOn), ...recall, ...open];
}

function tasksOfPupils(sources: TaskSources, today: string): readonly Task[] {
  const { objections, birthDateOf, ownWordOn, leftOn } = sources;
  const ofPupil = new Map<PupilId, Objection[]>();
  for (const objection of objections) {
    if (objection.tie.kind !== 'tied') continue;
    const { pupilId } = objection.tie;
    ofPupil.set(pupilId, [...(ofPupil.get(pupilId) ?? []), objection]);
  }
  const task = (kind: TaskKind, pupil: PupilId, due: string): Task => ({
    id: `${kind}:${pupil}`,
    kind,
    about: 'objection',
    due,
    objection: null,
    withdrawal: null,
    pupil,
    delivery: null,
  });
  return [...ofPupil].flatMap(([pupil, own]) => {
    const left = leftOn.get(pupil);
    const kept = left === undefined ? null : addYears(left, KEPT_YEARS);
    if (kept !== null && kept <= today) return [task('propose-erasure', pupil, kept)];
    const born = birthDateOf(pupil);
    const inForce = own.filter(({ withdrawal }) => withdrawal === null);
    const asked = inForce.length > 0 && !own.some(({ role }) => role === 'pupil') && !ownWordOn.has(pupil);
    if (!asked || born === null || !isOfAge(born, today)) return [];
    const since = [addYears(born, 16), ...inForce.map(({ receivedOn }) => receivedOn)].sort().at(-1) ?? today;
    return [task('ask-pupil', pupil, addDays(since, OWN_WORD_DAYS))];
  });
}
