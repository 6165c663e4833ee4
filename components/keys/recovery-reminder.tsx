import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';

const TITLES = {
  none: 'recovery.dueNone',
  unchecked: 'recovery.dueUnchecked',
  damaged: 'recovery.dueDamaged',
} as const;

/** Until there is a sheet that somebody has looked at; never in the way of anything. */
export function RecoveryReminder() {
  const t = useTranslator();
  const { recovery } = useAppStatus();
  if (recovery === null || recovery.state === 'checked') return null;
  return (
    <Banner kind="info" title={t(TITLES[recovery.state])}>
      <p>{t('recovery.dueText')}</p>
      <ButtonLink size="small" href="app.html#instellingen">
        {t('recovery.dueOpen')}
      </ButtonLink>
    </Banner>
  );
}
