import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { KdfRequest } from '../../lib/messaging/protocol.ts';
import { useStatusInUse } from '../app-status.tsx';
import { RestoreOffer } from '../backup/restore-page.tsx';
import { raiseCost } from '../keys/raise-cost.ts';
import { RecoverForm } from '../keys/recover-form.tsx';
import { useWait } from '../keys/use-wait.ts';
import { WaitNotice } from '../keys/wait-notice.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { BeginAnew } from './begin-anew.tsx';
import { OtherSchools } from './other-schools.tsx';

interface Props {
  readonly kdf: KdfRequest;
  /** Where there is no room for it: opens the page where a recovery key can be typed. */
  readonly onForgot?: () => void;
}

/** Asks for the passphrase; the key is derived in a worker of this page, so that badges elsewhere keep answering. */
export function UnlockForm({ kdf, onForgot }: Props) {
  const t = useTranslator();
  const platform = usePlatform();
  const { ask, deriveKek, openPage } = platform;
  const [forgotten, setForgotten] = useState(false);
  const wait = useWait();
  const { refresh } = useStatusInUse();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [empty, setEmpty] = useState(false);
  const { busy, problem, run } = useAct();

  const unlock = async () => {
    setEmpty(passphrase.trim() === '');
    if (passphrase.trim() === '') return;
    let used = { kdf, kek: '', elapsedMs: 0 };
    const opened = await run(async () => {
      const from = performance.now();
      const kek = await deriveKek(passphrase, kdf);
      used = { kdf, kek, elapsedMs: performance.now() - from };
      return ask('register.unlock', { kek });
    });
    await refresh();
    if (opened !== null) await raiseCost(platform, passphrase, used);
  };
  const stopped = problem?.code === 'register-stopped';
  if (forgotten) return <RecoverForm onBack={() => setForgotten(false)} />;
  return (
    <div className="stack-lg">
      <Card title={t('unlock.title')}>
        <p className="muted">{t('unlock.intro')}</p>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (wait === 0) void unlock();
          }}
        >
          <TextField
            label={t('unlock.passphrase')}
            name="passphrase"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
            error={empty ? t('common.required') : null}
          />
          <Checkbox label={t('unlock.show')} name="show-passphrase" checked={shown} onChange={setShown} />
          <WaitNotice seconds={wait} />
          <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
          {stopped && <RestoreOffer onOpen={() => openPage('setup.html#terugzetten')} />}
          {busy && <Progress label={t('unlock.busy')} value={null} />}
          <div className="row">
            <Button
              type="submit"
              kind="primary"
              isDisabled={busy || wait > 0}
              icon={<KeyRound size={18} aria-hidden="true" />}
            >
              {t('unlock.button')}
            </Button>
            <Button kind="quiet" onPress={onForgot ?? (() => setForgotten(true))}>
              {t('recover.forgot')}
            </Button>
          </div>
        </form>
      </Card>
      {stopped && onForgot === undefined && <BeginAnew why="stopped" />}
      <OtherSchools />
    </div>
  );
}
