import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { KdfRequest } from '../../lib/messaging/protocol.ts';
import { useStatusInUse } from '../app-status.tsx';
import { RestoreOffer } from '../backup/restore-page.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

/** Asks for the passphrase; the key is derived in a worker of this page, so that badges elsewhere keep answering. */
export function UnlockForm({ kdf }: { readonly kdf: KdfRequest }) {
  const t = useTranslator();
  const { ask, deriveKek, openPage } = usePlatform();
  const { refresh } = useStatusInUse();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [empty, setEmpty] = useState(false);
  const { busy, problem, run } = useAct();

  const unlock = async () => {
    setEmpty(passphrase.trim() === '');
    if (passphrase.trim() === '') return;
    await run(async () => ask('register.unlock', { kek: await deriveKek(passphrase, kdf) }));
    await refresh();
  };
  return (
    <Card title={t('unlock.title')}>
      <p className="muted">{t('unlock.intro')}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
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
        <ProblemBanner problem={problem} />
        {problem?.code === 'register-stopped' && <RestoreOffer onOpen={() => openPage('setup.html#terugzetten')} />}
        {busy && <Progress label={t('unlock.busy')} value={null} />}
        <div>
          <Button type="submit" kind="primary" isDisabled={busy} icon={<KeyRound size={18} aria-hidden="true" />}>
            {t('unlock.button')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
