import type { Objection } from '../core/objection.ts';
import { done, failed } from '../core/problem.ts';
import type { PupilId } from '../core/pupil.ts';
import { handOverId, type Task, tasksOf } from '../core/tasks.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { TaskView } from '../messaging/protocol.ts';
import type { RegisterEventBody, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { lateFor } from './past-deliveries.ts';
import { groupOf, writeName } from './summaries.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'task.list' | 'task.done' | 'task.reopen'>;

export function taskServices(context: BackgroundContext): Services {
  return {
    'task.list': () =>
      withRegister(context, async ({ state }) => {
        const today = localDate(context.now());
        const byId = new Map(state.objections.map((objection) => [objection.id as string, objection]));
        return done(tasksIn(state, today).map((task) => describeTask(state, byId, task, today)));
      }),

    'task.done': ({ taskIds, by }) =>
      withRegister(context, async ({ register, state }) => {
        const on = localDate(context.now());
        const known = new Set(tasksIn(state, on).map(({ id }) => id));
        if (!taskIds.every((id) => known.has(id))) return failed({ code: 'not-found' });
        const open = [...new Set(taskIds)].filter((id) => !state.records.doneTasks.has(id));
        const events = open.map((taskId): RegisterEventBody => ({ type: 'task-done', taskId, on, how: 'tick', by }));
        const appended = await register.append(events);
        if (!appended.ok) return appended;
        // Who handed a file over needs its password no longer; also of what was ticked when forgetting failed.
        const ended = new Set([...state.records.doneTasks.keys(), ...taskIds]);
        const over = state.receipts.flatMap(({ id }) => (ended.has(handOverId(id)) ? [id] : []));
        const forgotten = await register.forgetDeliveryPasswords(over);
        await context.announce();
        return forgotten.ok ? done(null) : forgotten;
      }),

    'task.reopen': ({ taskId, by }) =>
      withRegister(context, async ({ register, state }) => {
        if (!state.records.doneTasks.has(taskId)) return failed({ code: 'not-found' });
        const appended = await register.append([{ type: 'task-reopened', taskId, by }]);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}

export const tasksIn = (state: RegisterState, today: string): readonly Task[] => {
  const { objections, pupils, records, receipts } = state;
  return tasksOf(
    {
      objections,
      birthDateOf: (id: PupilId) => pupils.get(id)?.birthDate ?? null,
      ownWordOn: records.ownWordOn,
      leftOn: records.leftOn,
      isLate: (objection) => lateFor(state, objection).length > 0,
      deliveries: receipts.map(({ id, madeAt }) => ({ id, madeOn: localDate(new Date(madeAt)) })),
    },
    today,
  );
};

function describeTask(
  state: RegisterState,
  objections: ReadonlyMap<string, Objection>,
  { id, kind, about, due, objection: objectionId, withdrawal: withdrawalId, pupil, delivery }: Task,
  today: string,
): TaskView {
  const { pupils, records, receipts } = state;
  const objection = objectionId === null ? undefined : objections.get(objectionId);
  const withdrawal = objection?.withdrawals.find((one) => one.id === withdrawalId);
  const identity = pupil === null ? undefined : pupils.get(pupil);
  const receipt = receipts.find((one) => one.id === delivery);
  const ended = records.doneTasks.get(id) ?? null;
  return {
    taskId: id,
    kind,
    about,
    due,
    overdue: ended === null && due < today,
    name: writeName(objection?.subject.name ?? null) || writeName(identity?.name ?? null),
    classGroup: (identity && groupOf(identity)) ?? objection?.subject.classGroup ?? null,
    pupilId: pupil,
    done: ended,
    deliveries:
      kind === 'recall' && objection
        ? lateFor(state, objection).map(({ madeAt, fileName }) => ({ madeAt, fileName }))
        : [],
    delivery: receipt
      ? {
          receiptId: receipt.id,
          madeAt: receipt.madeAt,
          fileName: receipt.fileName,
          protected: receipt.protection === 'aes-256',
        }
      : null,
    received: objection
      ? {
          on: withdrawal?.receivedOn ?? objection.receivedOn,
          channel: withdrawal?.channel ?? objection.channel,
          role: withdrawal?.from?.role ?? objection.role,
          fromName: withdrawal?.from?.name ?? objection.fromName,
          worksFrom: objection.recordedAt.slice(0, 10),
          lifts: withdrawal !== undefined && withdrawal.id === objection.withdrawal?.id,
        }
      : null,
  };
}
