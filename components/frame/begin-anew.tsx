import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

/** `missing`: there is nothing to take away. Else the register that nobody can use goes first. */
type Why = 'missing' | 'stopped' | 'forgotten';

/** Beginning anew forgets every objection, so it takes a typed word. */
export function BeginAnew({ why }: { readonly why: Why }) {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const [typed, setTyped] = useState('');
  const { busy, problem, run } = useAct();
  const word = t('stopped.anewWord');

  const begin = async () => {
    const given = why === 'missing' || (await run(() => ask('register.give-up', {}))) !== null;
    if (given) openPage('setup.html#opnieuw');
  };
  return (
    <Card title={t('stopped.anewTitle')}>
      {why !== 'missing' && <p>{t(`stopped.anewWhy.${why}`)}</p>}
      <p>{t('stopped.anewText')}</p>
      <TextField label={t('stopped.anewField', { word })} name="anew" value={typed} onChange={setTyped} />
      <ProblemBanner problem={problem} />
      <div>
        <Button kind="danger" isDisabled={busy || typed.trim().toUpperCase() !== word} onPress={() => void begin()}>
          {t('stopped.anewButton')}
        </Button>
      </div>
    </Card>
  );
}
