import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { ANSWER_FORMS, type AnswerForm, answerText } from '../../lib/language/answer-text.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { Language, TaskView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';

interface Props {
  readonly task: TaskView;
  readonly received: NonNullable<TaskView['received']>;
  readonly onClose: () => void;
}
const LANGUAGES = ['nl', 'en'] as const;

/** A text to copy or print. It goes nowhere by itself. */
export function AnswerDialog({ task, received, onClose }: Props) {
  const t = useTranslator();
  const { settings, school, today } = useAppStatus();
  const [language, setLanguage] = useState<Language>('nl');
  const [form, setForm] = useState<AnswerForm>('mail');
  const [copied, setCopied] = useState('');
  const facts = { task, received, schoolName: school?.name ?? '', by: settings.userName, today };
  const text = answerText(createTranslator(language), form, facts);
  return (
    <Dialog title={t('answer.title', { name: task.name })} onClose={onClose}>
      <div className="fields">
        <ChipGroup
          label={t('answer.language')}
          name="answer-language"
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={setLanguage}
        />
        <ChipGroup
          label={t('answer.form')}
          name="answer-form"
          value={form}
          options={ANSWER_FORMS.map((value) => ({ value, label: t(`answer.forms.${value}`) }))}
          onChange={setForm}
        />
      </div>
      <p className="letter" lang={language}>
        {text}
      </p>
      <p className="small muted">{t('answer.hint')}</p>
      <DialogActions>
        <Button icon={<Printer size={16} aria-hidden="true" />} onPress={() => window.print()}>
          {t('answer.print')}
        </Button>
        <Button
          kind="primary"
          icon={<Copy size={16} aria-hidden="true" />}
          onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
        >
          {copied === text ? t('answer.copied') : t('answer.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
