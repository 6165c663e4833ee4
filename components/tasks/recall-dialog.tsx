import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { recallText } from '../../lib/language/recall-text.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { Language, TaskView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';

const LANGUAGES = ['nl', 'en'] as const;

/** For whoever has the file already. It goes nowhere by itself, and names no child. */
export function RecallDialog({ task, onClose }: { readonly task: TaskView; readonly onClose: () => void }) {
  const t = useTranslator();
  const { school, settings } = useAppStatus();
  const [language, setLanguage] = useState<Language>('nl');
  const [copied, setCopied] = useState('');
  const text = recallText(createTranslator(language), task, {
    school: school?.name ?? '',
    brin: school?.brin ?? '',
    name: settings.userName,
  });
  return (
    <Dialog title={t('past.textFor', { name: task.name })} onClose={onClose}>
      <ChipGroup
        label={t('answer.language')}
        name="recall-language"
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`settings.${value}`) }))}
        onChange={setLanguage}
      />
      <p className="letter" lang={language}>
        {text}
      </p>
      <p className="small muted">{t('past.textHint')}</p>
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
