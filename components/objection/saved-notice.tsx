import { useEffect, useRef } from 'react';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly name: string;
  readonly untied: boolean;
  readonly onNext: () => void;
}

/** Saved, and the half of the job that is easily forgotten: the LVS itself. */
export function SavedNotice({ name, untied, onNext }: Props) {
  const t = useTranslator();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div className="stack" ref={here} tabIndex={-1}>
      <Banner kind="good" title={t('panel.savedTitle')} live>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{untied ? t('panel.savedUntied') : t('panel.savedText')}</p>
      </Banner>
      <Banner kind="warn" title={t('panel.lvsReminder')}>
        <p>{t('panel.lvsReminderText')}</p>
      </Banner>
      <div>
        <Button kind="primary" onPress={onNext}>
          {t('panel.next')}
        </Button>
      </div>
    </div>
  );
}
