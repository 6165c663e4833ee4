import type { Objection } from '../core/objection.ts';
import { judgeWithdrawal } from '../core/withdrawal.ts';
import type { Translator } from '../language/translator.ts';
import type { RegisterState } from '../register/types.ts';
import { groupOf, writeName } from './summaries.ts';
import { tasksIn } from './task-services.ts';

/** What names somebody, or may: a reference is typed freely. */
const NAMED = ['pupil', 'group', 'from', 'archiveRef'] as const;
const COLUMNS = [
  'number',
  'pupil',
  'group',
  'receivedOn',
  'channel',
  'role',
  'from',
  'authority',
  'scope',
  'state',
  'withdrawals',
  'tie',
  'tasks',
  'archiveRef',
  'recordedOn',
  'recordedBy',
] as const;
type Column = (typeof COLUMNS)[number];

const columnsOf = (withNames: boolean): readonly Column[] =>
  withNames ? COLUMNS : COLUMNS.filter((column) => !NAMED.some((named) => named === column));

export const overviewHeader = (t: Translator, withNames: boolean): readonly string[] =>
  columnsOf(withNames).map((column) => t(`overview.columns.${column}`));

/** One line an objection, the first recorded first, withdrawn ones too. No number of a pupil and no birth date. */
export function overviewRows(
  t: Translator,
  state: RegisterState,
  withNames: boolean,
  today: string,
): readonly (readonly string[])[] {
  const open = new Map<string, string[]>();
  for (const { id, kind, about, objection } of tasksIn(state, today)) {
    if (objection === null || about === 'delivery' || state.records.doneTasks.has(id)) continue;
    open.set(objection, [...(open.get(objection) ?? []), t(`tasks.kind.${kind}.${about}`)]);
  }
  return [...state.objections].reverse().map((objection, at) => {
    const cells = {
      ...cellsOf(t, state, objection),
      number: String(at + 1),
      tasks: (open.get(objection.id) ?? []).join(', '),
    };
    return columnsOf(withNames).map((column) => cells[column]);
  });
}

function cellsOf(
  t: Translator,
  { pupils }: RegisterState,
  objection: Objection,
): Record<Exclude<Column, 'number' | 'tasks'>, string> {
  const { subject, tie, scope, withdrawal, objectors } = objection;
  const pupil = tie.kind === 'tied' ? pupils.get(tie.pupilId) : undefined;
  const said = <T extends string>(value: T | 'not-said', text: (value: T) => string) =>
    value === 'not-said' ? '' : text(value as T);
  return {
    pupil: writeName(subject.name) || writeName(pupil?.name ?? null),
    group: (pupil && groupOf(pupil)) ?? subject.classGroup ?? '',
    receivedOn: objection.receivedOn,
    channel: said(objection.channel, (value) => t(`channel.${value}`)),
    role: said(objection.role, (value) => t(`role.${value}`)),
    from: objection.fromName,
    authority: said(objection.authority, (value) => t(`entry.authorities.${value}`)),
    scope: scope.kind === 'study' ? scope.study : t('overview.all'),
    state: withdrawal === null ? t('overview.inForce') : t('overview.withdrawn', { date: withdrawal.receivedOn }),
    withdrawals: objection.withdrawals
      .filter((one) => one.id !== withdrawal?.id)
      .map((one) => `${one.receivedOn}: ${t(`overview.stays.${staysBecause(judgeWithdrawal(objectors, one))}`)}`)
      .join(', '),
    tie: t(`overview.tie.${tie.kind === 'absent' ? tie.reason : tie.kind}`),
    archiveRef: objection.archiveRef,
    recordedOn: objection.recordedAt.slice(0, 10),
    recordedBy: objection.recordedBy,
  };
}

/** A second withdrawal that would lift says no more than the first. */
const staysBecause = (state: ReturnType<typeof judgeWithdrawal>) => (state === 'lifts' ? 'again' : state);
