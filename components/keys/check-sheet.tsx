import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { useRecoveryKey } from './use-recovery-key.ts';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

/** A sheet that has been lying somewhere: does it still open this register? */
export function CheckSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { recoveryKdf } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const input = useRecoveryKey();
  const wait = useWait();
  const [right, setRight] = useState(false);
  const check = async () => {
    const key = input.read();
    if (key === null || recoveryKdf === null) return;
    const checked = await run(async () => ask('keys.check-recovery', { kek: await deriveKek(key, recoveryKdf) }));
    if (checked !== null) setRight(true);
    await refresh();
  };
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
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && wait === 0) void check();
      }}
    >
      <p>{t('recovery.checkHint')}</p>
      <RecoveryKeyField input={input} autoFocus />
      <WaitNotice seconds={wait} />
      <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
      {busy && <Progress label={t('recovery.checking')} value={null} />}
      <div className="row">
        <Button type="submit" kind="primary" isDisabled={busy || wait > 0}>
          {t('recovery.checkButton')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
