import { useAppStatus } from '../app-status.tsx';
import { LastingWarning } from '../backup/lasting-warning.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { hostOf } from './read-origin.ts';

export function DoneStep() {
  const t = useTranslator();
  const { grantedOrigins } = useAppStatus();
  const latest = grantedOrigins.at(-1);
  return (
    <>
      <h1>{t('setup.done.title')}</h1>
      {latest !== undefined && (
        <Banner kind="good">
          <p>{t('setup.host.granted', { host: hostOf(latest) })}</p>
        </Banner>
      )}
      <LastingWarning />
      <Card>
        <p>{t('setup.done.intro')}</p>
        <ol className="numbered">
          <li>{t('setup.done.openList')}</li>
          <li>{t('setup.done.record')}</li>
          <li>{t('setup.done.state')}</li>
        </ol>
      </Card>
      <div>
        <ButtonLink kind="primary" href="app.html#bezwaren">
          {t('setup.done.open')}
        </ButtonLink>
      </div>
    </>
  );
}
