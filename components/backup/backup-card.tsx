import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { useMakeBackup } from './use-make-backup.ts';

/** Both ways: a file out of the register, and what a file knows into it. */
export function BackupCard() {
  const t = useTranslator();
  const { register, backup } = useAppStatus();
  const { busy, problem, saved, make } = useMakeBackup();
  const [restoring, setRestoring] = useState(false);
  // Where there is none, or it stopped, the first start and the page of a stopped register bring it back.
  if (register === 'none' || register === 'stopped') return null;
  if (register === 'locked' || backup === null) {
    return (
      <Card title={t('backup.title')}>
        <p className="muted">{t('backup.lockedText')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('backup.title')} id="backup">
      <p>{t('backup.intro')}</p>
      <p className="small muted">
        {backup.lastOn === null ? t('backup.never') : t('backup.last', { date: formatDate(t, backup.lastOn) })}
      </p>
      <ProblemBanner problem={problem} />
      {busy && <Progress label={t('backup.making')} value={null} />}
      <div className="row">
        <Button
          kind="primary"
          isDisabled={busy}
          icon={<HardDriveDownload size={18} aria-hidden="true" />}
          onPress={() => void make()}
        >
          {t('backup.make')}
        </Button>
        {!restoring && <Button onPress={() => setRestoring(true)}>{t('backup.restore')}</Button>}
      </div>
      <p role="status" className="small said">
        {saved === null ? '' : t('backup.saved', { name: saved })}
      </p>
      {restoring && (
        <div className="stack">
          <h3>{t('backup.restore')}</h3>
          <p className="small muted">{t('backup.joinHint')}</p>
          <RestoreBackup />
        </div>
      )}
    </Card>
  );
}
