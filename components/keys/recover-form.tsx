import { useState } from 'react';
import { useAppStatus } from '../app-status.tsx';
import { BeginAnew } from '../frame/begin-anew.tsx';
import { useTranslator } from '../language.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { RecoveryKeyForm } from './recovery-key-form.tsx';

/**
 * The sheet in the place of a forgotten passphrase. It opens nothing by itself: a new passphrase is chosen first, or the
 * school would need its safe again tomorrow.
 */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslator();
  const { recoveryKdf } = useAppStatus();
  const [kek, setKek] = useState<string | null>(null);
  const back = <Button onPress={onBack}>{t('recover.back')}</Button>;

  if (recoveryKdf === null) {
    return (
      <div className="stack-lg">
        <Card title={t('recover.title')}>
          <Arrived>
            <p>{t('recover.none')}</p>
            <div>{back}</div>
          </Arrived>
        </Card>
        <BeginAnew why="forgotten" />
      </div>
    );
  }
  if (kek !== null) {
    return (
      <Card title={t('recover.title')}>
        <NewPassphrase title={t('recover.chooseTitle')} kek={kek} onDone={() => setKek(null)} />
      </Card>
    );
  }
  return (
    <div className="stack-lg">
      <Card title={t('recover.title')}>
        <p className="muted">{t('recover.intro')}</p>
        <RecoveryKeyForm submit={t('recover.next')} onRight={setKek}>
          {back}
        </RecoveryKeyForm>
      </Card>
      <BeginAnew why="forgotten" />
    </div>
  );
}
