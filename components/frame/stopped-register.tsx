import { useState } from 'react';
import type { RegisterStop } from '../../lib/core/problem.ts';
import { stopText } from '../../lib/language/problem-text.ts';
import { RestoreOffer } from '../backup/restore-page.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/text-field.tsx';
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
      {stop === 'register-missing' && <BeginAnew />}
      <OtherSchools />
    </>
  );
}

/** Beginning anew forgets every objection, so it takes a typed word. */
function BeginAnew() {
  const t = useTranslator();
  const { openPage } = usePlatform();
  const [typed, setTyped] = useState('');
  const word = t('stopped.anewWord');
  return (
    <Card title={t('stopped.anewTitle')}>
      <p>{t('stopped.anewText')}</p>
      <TextField label={t('stopped.anewField', { word })} name="anew" value={typed} onChange={setTyped} />
      <div>
        <Button
          kind="danger"
          isDisabled={typed.trim().toUpperCase() !== word}
          onPress={() => openPage('setup.html#opnieuw')}
        >
          {t('stopped.anewButton')}
        </Button>
      </div>
    </Card>
  );
}
