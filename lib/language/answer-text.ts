import type { TaskView } from '../messaging/protocol.ts';
import { formatDate } from './format.ts';
import type { Translator } from './translator.ts';

export const ANSWER_FORMS = ['mail', 'parro', 'print'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

export interface AnswerFacts {
  readonly task: Pick<TaskView, 'about' | 'name'>;
  readonly received: NonNullable<TaskView['received']>;
  readonly schoolName: string;
  readonly by: string;
  readonly today: string;
}

/**
 * The school's answer, in the language of `t`: received on, about whom, from when it works, what cannot be undone and how to
 * withdraw. A mail begins with its subject, a letter with its date.
 */
export function answerText(t: Translator, form: AnswerForm, facts: AnswerFacts): string {
  const { task, received, schoolName, by, today } = facts;
  const who = task.name;
  const date = (iso: string) => formatDate(t, iso);
  const isObjection = task.about === 'objection';
  const subject = isObjection
    ? t('answer.letter.subjectObjection', { who })
    : t('answer.letter.subjectWithdrawal', { who });
  const head = form === 'mail' ? [subject] : form === 'print' ? [schoolName, date(today), subject] : [];
  const greeting =
    received.fromName === ''
      ? t('answer.letter.greetingUnknown')
      : t('answer.letter.greeting', { name: received.fromName });
  const body = isObjection
    ? [
        t('answer.letter.receivedObjection', { date: date(received.on), who }),
        t('answer.letter.works', { date: date(received.worksFrom), who }),
        t('answer.letter.undoable'),
        t('answer.letter.howToWithdraw'),
      ]
    : [
        t('answer.letter.receivedWithdrawal', { date: date(received.on), who }),
        ...(received.lifts
          ? [t('answer.letter.lifted', { who }), t('answer.letter.liftedUndoable'), t('answer.letter.againPossible')]
          : [t('answer.letter.stays', { who })]),
      ];
  const end = `${t('answer.letter.closing')}\n${[by, schoolName].filter(Boolean).join('\n')}`;
  return [...head, greeting, ...body, end].join('\n\n');
}
