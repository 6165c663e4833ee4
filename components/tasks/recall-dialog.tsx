import { useState } from 'react';
import { recallText } from '../../lib/language/recall-text.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { Language, TaskView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { LetterDialog } from './letter-dialog.tsx';

/** For whoever has the file already. It names no child. */
export function RecallDialog({ task, onClose }: { readonly task: TaskView; readonly onClose: () => void }) {
  const t = useTranslator();
  const { school, settings } = useAppStatus();
  const [language, setLanguage] = useState<Language>('nl');
  const sender = { school: school?.name ?? '', brin: school?.brin ?? '', name: settings.userName };
  return (
    <LetterDialog
      title={t('past.textFor', { name: task.name })}
      languageLabel={t('past.language')}
      languageName="recall-language"
      language={language}
      onLanguage={setLanguage}
      text={recallText(createTranslator(language), task, sender)}
      hint={t('past.textHint')}
      onClose={onClose}
    />
  );
}
