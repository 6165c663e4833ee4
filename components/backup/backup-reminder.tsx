import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useMakeBackup } from './use-make-backup.ts';

/** Says that a backup is due; never in the way of anything. */
export function BackupReminder() {
  const t = useTranslator();
  const { backup } = useAppStatus();
  const { busy, problem, saved, make } = useMakeBackup();
  if (saved !== null) return <Banner kind="good" title={t('backup.saved', { name: saved })} live />;
  if (!backup?.due) return null;
  return (
    <>
      <Banner kind="info" title={t('backup.dueTitle')}>
        <p>{t('backup.dueText')}</p>
        <Button size="small" isDisabled={busy} onPress={() => void make()}>
          {t('backup.make')}
        </Button>
      </Banner>
      <ProblemBanner problem={problem} />
    </>
  );
}
