import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Arrived } from '../ui/arrived.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { CheckGroups } from './check-groups.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';

interface Props {
  /** Gives the passphrase's key, or null when it is not there yet. */
  readonly keyOfPassphrase: () => Promise<string | null>;
  /** Where the passphrase has to be asked first. */
  readonly asking?: ReactNode;
  readonly isDisabled?: boolean;
  readonly label: string;
  /** Beside the first button, and after the last step. */
  readonly leave: string;
  readonly onLeave: () => void;
  readonly onDone: () => void;
  readonly doneLabel: string;
}

/** Make, print, type two groups back, done. The key is in this component only, and gone with it. */
export function MakeSheet({ keyOfPassphrase, asking, isDisabled = false, label, leave, ...props }: Props) {
  const t = useTranslator();
  const { ask, newRecoveryKey, deriveKek, print } = usePlatform();
  const { register } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const [keyText, setKeyText] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);

  const make = async () => {
    const kek = await keyOfPassphrase();
    if (kek === null) return;
    const { text, kdf } = newRecoveryKey();
    const made = await run(async () =>
      ask('keys.make-recovery', { kek, sheet: { kdf, kek: await deriveKek(text, kdf) } }),
    );
    if (made !== null) setKeyText(text);
    await refresh();
  };
  const confirm = async () => {
    const confirmed = await run(() => ask('keys.confirm-recovery', {}));
    if (confirmed !== null) setChecked(true);
    await refresh();
  };

  // Whoever walked away from a sheet on the screen: it goes with the lock.
  if (keyText !== null && register !== 'unlocked') return <ProblemBanner problem={{ code: 'locked' }} />;
  if (checked) {
    return (
      <Arrived>
        <Banner kind="good" title={t('recovery.doneTitle')} live>
          <p>{t('recovery.doneText')}</p>
        </Banner>
        <div>
          <Button kind="primary" onPress={props.onDone}>
            {props.doneLabel}
          </Button>
        </div>
      </Arrived>
    );
  }
  if (keyText !== null) {
    return (
      <Arrived>
        <RecoverySheet keyText={keyText} />
        <p className="small muted">{t('recovery.printHint')}</p>
        <div>
          <Button icon={<Printer size={18} aria-hidden="true" />} onPress={print}>
            {t('recovery.print')}
          </Button>
        </div>
        <ProblemBanner problem={problem} />
        <CheckGroups keyText={keyText} busy={busy} onRight={() => void confirm()} onSkip={props.onLeave} />
      </Arrived>
    );
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void make();
      }}
    >
      {asking}
      <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
      {busy && <Progress label={t('recovery.making')} value={null} />}
      <div className="row">
        <Button type="submit" kind="primary" isDisabled={busy || isDisabled}>
          {label}
        </Button>
        <Button kind="quiet" onPress={props.onLeave}>
          {leave}
        </Button>
      </div>
    </form>
  );
}
