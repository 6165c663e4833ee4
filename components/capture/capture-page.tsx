import { FileCode } from 'lucide-react';
import { useState } from 'react';
import type { CapturedPage } from '../../lib/core/captured-page.ts';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { SavePage } from './save-page.tsx';

/** A page that is not understood, saved as structure with made-up text; no register is needed, and none is asked. */
export function CapturePage() {
  const t = useTranslator();
  useDocumentTitle(t('capture.title'));
  const { value: target, problem, loading } = useAnswer('capture.target', {}, ['captureTarget']);
  return (
    <>
      <h1>{t('capture.title')}</h1>
      <ProblemBanner problem={problem} />
      {target !== null && target.host !== null && (
        <ReadPage key={`${target.tabId} ${target.host}`} tabId={target.tabId} host={target.host} />
      )}
      {(target === null || target.host === null) && !loading && (
        <EmptyState icon={<FileCode size={26} />} title={t('capture.none')}>
          <p>{t('capture.noneText')}</p>
        </EmptyState>
      )}
    </>
  );
}

function ReadPage({ tabId, host }: { readonly tabId: number; readonly host: string }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const [read, setRead] = useState<{ readonly page: CapturedPage; readonly turn: number } | null>(null);
  const look = async () => {
    const said = await run(() => ask('capture.read', { tabId }));
    setRead((known) => (said === null ? null : { page: said.value, turn: (known?.turn ?? 0) + 1 }));
  };
  return (
    <>
      <p>{t('capture.intro')}</p>
      <Card title={t('capture.whatStays')}>
        <ul className="points">
          <li>{t('capture.stays.structure')}</li>
          <li>{t('capture.stays.madeUp')}</li>
          <li>{t('capture.stays.known')}</li>
          <li>{t('capture.stays.ticked')}</li>
          <li>{t('capture.stays.system')}</li>
        </ul>
        <p>{t('capture.never')}</p>
      </Card>
      <div className="row">
        <p>{t('capture.about', { host })}</p>
        <Button kind={read === null ? 'primary' : 'secondary'} isDisabled={busy} onPress={() => void look()}>
          {t(read === null ? 'capture.read' : 'capture.readAgain')}
        </Button>
      </div>
      {busy && <Progress label={t('capture.reading')} value={null} />}
      <ProblemBanner problem={problem} />
      {read !== null && !busy && <SavePage key={read.turn} page={read.page} />}
    </>
  );
}
