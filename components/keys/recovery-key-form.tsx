import type { ReactNode } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { useRecoveryKey } from './use-recovery-key.ts';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

interface Props {
  readonly submit: string;
  readonly onRight: (kek: string) => void;
  /** The way back, beside the button. */
  readonly children: ReactNode;
}

/** The key of a sheet typed over and tried on the register; whoever asks goes on with what was derived from it. */
export function RecoveryKeyForm({ submit, onRight, children }: Props) {
  const t = useTranslator();
  const { ask, deriveKek } = usePlatform();
  const { recoveryKdf } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const input = useRecoveryKey();
  const wait = useWait();
  const check = async () => {
    const key = input.read();
    if (key === null || recoveryKdf === null) return;
    let kek = '';
    const checked = await run(async () => {
      kek = await deriveKek(key, recoveryKdf);
      return ask('keys.check-recovery', { kek });
    });
    if (checked !== null) onRight(kek);
    await refresh();
  };
  return (
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
          {submit}
        </Button>
        {children}
      </div>
    </form>
  );
}
