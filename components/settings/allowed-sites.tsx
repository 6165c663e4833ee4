import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { hostOf } from '../setup/read-origin.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

/** The sites that may be read, each to be taken back. */
export function AllowedSites() {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const { grantedOrigins } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { run, busy, problem } = useAct();
  const revoke = async (origin: string) => {
    await run(() => ask('host.revoke', { origin }));
    await refresh();
  };
  return (
    <Card title={t('settings.sites')}>
      <ProblemBanner problem={problem} />
      {grantedOrigins.length === 0 ? (
        <p className="muted">{t('settings.sitesNone')}</p>
      ) : (
        <ul className="list" aria-label={t('settings.sites')}>
          {grantedOrigins.map((origin) => (
            <li key={origin} className="row-between">
              <span>{hostOf(origin)}</span>
              <Button
                size="small"
                isDisabled={busy}
                aria-label={t('settings.revokeSite', { host: hostOf(origin) })}
                onPress={() => void revoke(origin)}
              >
                {t('settings.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" onPress={() => openPage('setup.html')}>
          {t('settings.addSite')}
        </Button>
      </div>
    </Card>
  );
}
