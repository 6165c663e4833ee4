import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { TASK_KINDS, type TaskKind } from '../../lib/core/tasks.ts';
import type { TaskView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { EraseDialog } from '../pupils/erase-dialog.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { PreferenceColumns } from './preference-columns.tsx';
import { RecallDialog } from './recall-dialog.tsx';
import { TaskItem } from './task-item.tsx';

type Filter = 'open' | 'done' | TaskKind;
const FILTERS: readonly Filter[] = ['open', ...TASK_KINDS, 'done'];
/** A list of objections that was brought in opens two tasks a line. */
const STEP = 50;

/** What is still to be done, what is overdue first. */
export function TasksPage() {
  const t = useTranslator();
  useDocumentTitle(t('tasks.title'));
  const { ask } = usePlatform();
  const { settings } = useAppStatus();
  const { value, problem, reload } = useAnswer('task.list', {});
  const columns = useAnswer('preference.list', {});
  const [filter, setFilter] = useState<Filter>('open');
  const [most, setMost] = useState(STEP);
  const [answering, setAnswering] = useState<TaskView | null>(null);
  const [recalling, setRecalling] = useState<TaskView | null>(null);
  const [erasing, setErasing] = useState<TaskView | null>(null);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const act = useAct();
  const filterName = (one: Filter): string =>
    one === 'open' ? t('tasks.filterOpen') : one === 'done' ? t('tasks.filterDone') : t(`tasks.kind.${one}.objection`);
  const all = value ?? [];
  const shown = all.filter((task) =>
    filter === 'done' ? task.done !== null : task.done === null && (filter === 'open' || task.kind === filter),
  );
  const overdue = all.filter((task) => task.overdue).length;
  const change = async (doing: (by: string) => ReturnType<typeof ask<'task.done'>>) => {
    setTried(true);
    if (!recorder.valid) return;
    if ((await act.run(() => doing(recorder.name))) === null) return;
    recorder.keep();
    reload();
    columns.reload();
  };
  return (
    <>
      <div className="stack-sm">
        <h1>{t('tasks.title')}</h1>
        <p className="lead">{t('tasks.intro')}</p>
      </div>
      <ProblemBanner problem={problem ?? columns.problem ?? act.problem} />
      {overdue > 0 && <Banner kind="warn" title={t('tasks.overdueTitle', { count: overdue })} />}
      {value === null ? (
        problem === null && <Progress label={t('common.loading')} value={null} />
      ) : (
        <Card title={t('tasks.list')} aside={<span role="status">{t('tasks.shown', { count: shown.length })}</span>}>
          <Select
            label={t('tasks.filter')}
            name="task-filter"
            value={filter}
            options={FILTERS.map((one) => ({ value: one, label: filterName(one) }))}
            onChange={setFilter}
          />
          {settings.userName === '' && recorder.field(t('common.yourName'), tried)}
          <PreferenceColumns
            columns={columns.value ?? []}
            onSay={(column, polarity) => void change((by) => ask('preference.say', { ...column, polarity, by }))}
          />
          {shown.length === 0 ? (
            <EmptyState icon={<ListChecks size={26} />} title={t('tasks.empty')}>
              <p>{t('tasks.emptyText')}</p>
            </EmptyState>
          ) : (
            <ul className="list" aria-label={t('tasks.list')}>
              {shown.slice(0, most).map((task) => (
                <li key={task.taskId}>
                  <TaskItem
                    task={task}
                    onTick={() => void change((by) => ask('task.done', { taskIds: [task.taskId], by }))}
                    onReopen={() => void change((by) => ask('task.reopen', { taskId: task.taskId, by }))}
                    onAnswer={() => setAnswering(task)}
                    onErase={() => setErasing(task)}
                    onRecall={() => setRecalling(task)}
                  />
                </li>
              ))}
            </ul>
          )}
          {shown.length > most && <Button onPress={() => setMost(most + STEP)}>{t('tasks.more')}</Button>}
        </Card>
      )}
      {erasing !== null && erasing.pupilId !== null && (
        <EraseDialog
          pupils={[{ pupilId: erasing.pupilId, name: erasing.name, classGroup: erasing.classGroup }]}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            reload();
          }}
        />
      )}
      {recalling !== null && <RecallDialog task={recalling} onClose={() => setRecalling(null)} />}
      {answering?.received && (
        <AnswerDialog task={answering} received={answering.received} onClose={() => setAnswering(null)} />
      )}
    </>
  );
}
