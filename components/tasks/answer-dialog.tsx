import { useState } from 'react';
import { ANSWER_FORMS, type AnswerForm, answerText } from '../../lib/language/answer-text.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { Language, TaskView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { LetterDialog } from './letter-dialog.tsx';

interface Props {
  readonly task: TaskView;
  readonly received: NonNullable<TaskView['received']>;
  readonly onClose: () => void;
}

/** The answer to whoever objected or withdrew. */
export function AnswerDialog({ task, received, onClose }: Props) {
  const t = useTranslator();
  const { settings, school, today } = useAppStatus();
  const [language, setLanguage] = useState<Language>('nl');
  const [form, setForm] = useState<AnswerForm>('mail');
  const facts = { task, received, schoolName: school?.name ?? '', by: settings.userName, today };
  return (
    <LetterDialog
      title={t('answer.title', { name: task.name })}
      languageLabel={t('answer.language')}
      languageName="answer-language"
      language={language}
      onLanguage={setLanguage}
      text={answerText(createTranslator(language), form, facts)}
      hint={t('answer.hint')}
      onClose={onClose}
    >
      <ChipGroup
        label={t('answer.form')}
        name="answer-form"
        value={form}
        options={ANSWER_FORMS.map((value) => ({ value, label: t(`answer.forms.${value}`) }))}
        onChange={setForm}
      />
    </LetterDialog>
  );
}
