import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';

const LANGUAGES = ['nl', 'en'] as const;

interface Props {
  readonly title: string;
  readonly languageLabel: string;
  readonly languageName: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Other choices beside the language. */
  readonly children?: ReactNode;
  readonly text: string;
  readonly hint: string;
  readonly onClose: () => void;
}

/** A text of the school's own to copy or print, in the language of whoever gets it. It goes nowhere by itself. */
export function LetterDialog({ title, languageLabel, languageName, language, onLanguage, ...rest }: Props) {
  const t = useTranslator();
  const { children, text, hint, onClose } = rest;
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="fields">
        <ChipGroup
          label={languageLabel}
          name={languageName}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={onLanguage}
        />
        {children}
      </div>
      <p className="letter" lang={language}>
        {text}
      </p>
      <p className="small muted">{hint}</p>
      <DialogActions>
        <Button icon={<Printer size={16} aria-hidden="true" />} onPress={() => window.print()}>
          {t('answer.print')}
        </Button>
        <CopyButton kind="primary" text={text} />
      </DialogActions>
    </Dialog>
  );
}
