import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { useRecoveryKey } from './use-recovery-key.ts';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

/**
 * The sheet in the place of a forgotten passphrase. It opens nothing by itself: a new passphrase is chosen first, or the
 * school would need its safe again tomorrow.
 */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { recoveryKdf } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const input = useRecoveryKey();
  const wait = useWait();
  const [kek, setKek] = useState<string | null>(null);
  const back = <Button onPress={onBack}>{t('recover.back')}</Button>;

  if (recoveryKdf === null) {
    return (
      <Card title={t('recover.title')}>
        <Arrived>
          <p>{t('recover.none')}</p>
          <div>{back}</div>
        </Arrived>
      </Card>
    );
  }
  const check = async () => {
    const key = input.read();
    if (key === null) return;
    const derived = await deriveKek(key, recoveryKdf);
    const checked = await run(() => ask('keys.check-recovery', { kek: derived }));
    if (checked !== null) setKek(derived);
    await refresh();
  };
  if (kek !== null) {
    return (
      <Card title={t('recover.title')}>
        <NewPassphrase title={t('recover.chooseTitle')} kek={kek} onDone={() => setKek(null)} />
      </Card>
    );
  }
  return (
    <Card title={t('recover.title')}>
      <p className="muted">{t('recover.intro')}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && wait === 0) void check();
        }}
      >
        <RecoveryKeyField input={input} autoFocus />
        <WaitNotice seconds={wait} />
        <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
        {busy && <Progress label={t('recovery.checking')} value={null} />}
        <div className="row">
          <Button type="submit" kind="primary" isDisabled={busy || wait > 0}>
            {t('recover.next')}
          </Button>
          {back}
        </div>
      </form>
    </Card>
  );
}
