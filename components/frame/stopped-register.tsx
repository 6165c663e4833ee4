import type { RegisterStop } from '../../lib/core/problem.ts';
import { stopText } from '../../lib/language/problem-text.ts';
import { RestoreOffer } from '../backup/restore-page.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { OtherSchools } from './other-schools.tsx';

/** Why the register may not be used. Never an empty list: that would read as "nobody objected". */
export function StoppedRegister({ stop }: { readonly stop: RegisterStop }) {
  const t = useTranslator();
  const { openPage } = usePlatform();
  return (
    <>
      <h1>{t('stopped.title')}</h1>
      <Banner kind="stop" title={t('stopped.notEmpty')}>
        <p>{t('stopped.intro')}</p>
      </Banner>
      <Card title={t('stopped.what')}>
        <p>{stopText(t, stop)}</p>
        <h3>{t('stopped.todo')}</h3>
        <p>{t(`stopped.advice.${stop}`)}</p>
      </Card>
      <RestoreOffer onOpen={() => openPage('setup.html#terugzetten')} />
      <BeginAnew why={stop === 'register-missing' ? 'missing' : 'stopped'} />
      <OtherSchools />
    </>
  );
}
