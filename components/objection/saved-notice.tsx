import { useEffect, useRef } from 'react';
import { useAppStatus } from '../app-status.tsx';
import { LateNotice } from '../delivery/late-notice.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { UndoButton } from './undo-button.tsx';

/** What was just recorded. */
export interface Saved {
  /** Of the pupil, or of all of them. */
  readonly name: string;
  readonly untied: boolean;
  readonly objectionIds: readonly string[];
}
interface Props extends Saved {
  readonly onNext: () => void;
}

/** Saved, and the half of the job that is easily forgotten: the LVS itself. */
export function SavedNotice({ name, untied, objectionIds, onNext }: Props) {
  const t = useTranslator();
  const { settings } = useAppStatus();
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
      <LateNotice objectionIds={objectionIds} />
      <Banner kind="warn" title={t('panel.lvsReminder')}>
        <p>{t('panel.lvsReminderText')}</p>
      </Banner>
      <div className="row">
        <Button kind="primary" onPress={onNext}>
          {t('panel.next')}
        </Button>
        <UndoButton objectionIds={objectionIds} withdrawalId={null} by={settings.userName || '–'} onUndone={onNext} />
      </div>
    </div>
  );
}
