import { CircleCheck, PenLine } from 'lucide-react';
import { formatDate, formatMoment } from '../../lib/language/format.ts';
import type { TaskView } from '../../lib/messaging/protocol.ts';
import { PasswordOnDemand } from '../delivery/delivery-password.tsx';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly task: TaskView;
  readonly onTick: () => void;
  readonly onReopen: () => void;
  readonly onAnswer: () => void;
  readonly onErase: () => void;
  readonly onRecall: () => void;
}

/** What, about whom, by when, and how to be done with it. */
export function TaskItem({ task, onTick, onReopen, onAnswer, onErase, onRecall }: Props) {
  const t = useTranslator();
  const { kind, about, done, name, classGroup, delivery } = task;
  const what = about === 'delivery' ? t('tasks.kind.hand-over.objection') : t(`tasks.kind.${kind}.${about}`);
  const who = delivery !== null ? delivery.fileName : name || t('objections.numberOnly');
  return (
    <article className="row-between" aria-label={`${what}: ${who}`}>
      <div className="stack-sm">
        <p className="row">
          <strong>{what}</strong>
          {task.overdue && <Badge tone="warn">{t('tasks.overdue')}</Badge>}
        </p>
        <p>
          {who}
          {classGroup !== null && ` · ${t('panel.group', { group: classGroup })}`}
          {delivery !== null && ` · ${t('tasks.delivery', { moment: formatMoment(t, delivery.madeAt) })}`}
        </p>
        {delivery?.protected && done === null && <PasswordOnDemand {...delivery} />}
        {done === null ? (
          <p className="small">
            {t('tasks.due', { date: formatDate(t, task.due) })}
            <span className="muted"> · {t(`tasks.kind.${kind}.explain`)}</span>
          </p>
        ) : (
          <p className="small muted">
            {done.how === 'tick'
              ? t('tasks.doneOn', { date: formatDate(t, done.on), name: done.by })
              : t('tasks.readBackOn', { date: formatDate(t, done.on) })}
          </p>
        )}
      </div>
      <div className="row">
        {kind === 'answer' && (
          <Button
            size="small"
            icon={<PenLine size={16} aria-hidden="true" />}
            aria-label={t('tasks.answerFor', { what, name: who })}
            onPress={onAnswer}
          >
            {t('tasks.answer')}
          </Button>
        )}
        {kind === 'recall' && (
          <Button
            size="small"
            icon={<PenLine size={16} aria-hidden="true" />}
            aria-label={t('past.textFor', { name: who })}
            onPress={onRecall}
          >
            {t('past.text')}
          </Button>
        )}
        {kind === 'propose-erasure' && done === null && (
          <Button size="small" aria-label={t('erase.buttonFor', { name: who })} onPress={onErase}>
            {t('erase.button')}
          </Button>
        )}
        {done === null ? (
          <Button
            size="small"
            icon={<CircleCheck size={16} aria-hidden="true" />}
            aria-label={t('tasks.tickFor', { what, name: who })}
            onPress={onTick}
          >
            {t('tasks.tick')}
          </Button>
        ) : (
          <Button size="small" onPress={onReopen}>
            {t('tasks.reopen')}
          </Button>
        )}
      </div>
    </article>
  );
}
