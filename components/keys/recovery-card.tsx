import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CheckSheet } from './check-sheet.tsx';
import { NewSheet } from './new-sheet.tsx';

/** Whether the school could still open its register tomorrow, and the way to a sheet that says yes. */
export function RecoveryCard() {
  const t = useTranslator();
  const { register, recovery } = useAppStatus();
  const [act, setAct] = useState<'make' | 'check' | null>(null);
  if (register !== 'unlocked' || recovery === null) return null;
  const { state, madeOn } = recovery;
  const about = madeOn === null ? {} : { date: formatDate(t, madeOn) };
  const close = () => setAct(null);
  return (
    <Card title={t('recovery.title')} id="recovery">
      <p>{t('recovery.intro')}</p>
      <p className="small muted">{t(`recovery.${state}`, about)}</p>
      {act === 'make' && <NewSheet replaces={state !== 'none'} onClose={close} />}
      {act === 'check' && <CheckSheet onClose={close} />}
      {act === null && (
        <div className="row">
          <Button
            kind={state === 'none' || state === 'damaged' ? 'primary' : 'secondary'}
            onPress={() => setAct('make')}
          >
            {t(state === 'none' ? 'recovery.make' : 'recovery.makeNew')}
          </Button>
          {(state === 'unchecked' || state === 'checked') && (
            <Button kind={state === 'unchecked' ? 'primary' : 'quiet'} onPress={() => setAct('check')}>
              {t('recovery.check')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
