import { useEffect, useRef } from 'react';
import type { ImportResult } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly result: ImportResult;
  readonly onDone: () => void;
}

/** What was recorded, and what is still to be done about the rest. */
export function ImportDone({ result, onDone }: Props) {
  const t = useTranslator();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const { recorded, untied, refused } = result;
  return (
    <div className="stack" ref={here} tabIndex={-1}>
      <Banner kind="good" title={t('importList.doneTitle', { count: recorded })} live>
        <p>{t('importList.doneText')}</p>
      </Banner>
      {untied > 0 && (
        <Banner kind="warn" title={t('importList.doneUntied', { count: untied })}>
          <p>{t('importList.doneUntiedText')}</p>
        </Banner>
      )}
      {refused > 0 && (
        <Banner kind="stop" title={t('importList.doneRefused', { count: refused })}>
          <p>{t('importList.doneRefusedText')}</p>
        </Banner>
      )}
      <Banner kind="warn" title={t('panel.lvsReminder')}>
        <p>{t('panel.lvsReminderText')}</p>
      </Banner>
      <p className="small">{t('importList.doneFile')}</p>
      <div>
        <Button kind="primary" onPress={onDone}>
          {t('importList.done')}
        </Button>
      </div>
    </div>
  );
}
