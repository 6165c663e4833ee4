import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { RecoveryKeyForm } from './recovery-key-form.tsx';

/** A sheet that has been lying somewhere: does it still open this register? */
export function CheckSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslator();
  const [right, setRight] = useState(false);
  if (right) {
    return (
      <Arrived>
        <Banner kind="good" title={t('recovery.checkedNow')} live />
        <div>
          <Button onPress={onClose}>{t('common.done')}</Button>
        </div>
      </Arrived>
    );
  }
  return (
    <div className="stack">
      <p>{t('recovery.checkHint')}</p>
      <RecoveryKeyForm submit={t('recovery.checkButton')} onRight={() => setRight(true)}>
        <Button kind="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </RecoveryKeyForm>
    </div>
  );
}
