import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { ChoosePassphrase } from './choose-passphrase.tsx';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

/** The old one, the new one twice. */
export function PassphraseCard() {
  const t = useTranslator();
  const { register } = useAppStatus();
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  if (register === 'none' || register === 'stopped') return null;
  if (register === 'locked') {
    return (
      <Card title={t('passphrase.title')}>
        <p className="muted">{t('recovery.lockedText')}</p>
      </Card>
    );
  }
  const close = (done: boolean) => {
    setOpen(false);
    setChanged(done);
  };
  return (
    <Card title={t('passphrase.title')} id="passphrase-card">
      {changed && (
        <Banner kind="good" title={t('passphrase.changed')} live>
          <p>{t('passphrase.older')}</p>
        </Banner>
      )}
      <p className="small muted">{t('passphrase.hint')}</p>
      {open ? (
        <ChangeForm onClose={close} />
      ) : (
        <div>
          <Button onPress={() => setOpen(true)}>{t('passphrase.change')}</Button>
        </div>
      )}
    </Card>
  );
}

function ChangeForm({ onClose }: { readonly onClose: (done: boolean) => void }) {
  const t = useTranslator();
  const { ask, deriveKek, newKdf } = usePlatform();
  const { kdf } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { busy, problem, run } = useAct();
  const wait = useWait();
  const [current, setCurrent] = useState('');
  const change = async (passphrase: string) => {
    if (kdf === null || current === '') return;
    const next = newKdf();
    const changed = await run(async () =>
      ask('keys.change-passphrase', {
        way: 'passphrase',
        kek: await deriveKek(current, kdf),
        next: { kdf: next, kek: await deriveKek(passphrase, next) },
      }),
    );
    await refresh();
    if (changed !== null) onClose(true);
  };
  return (
    <ChoosePassphrase
      submit={t('passphrase.next')}
      label={t('passphrase.new')}
      busy={busy || wait > 0 || current === ''}
      onChosen={(passphrase) => void change(passphrase)}
      before={
        <TextField
          label={t('passphrase.current')}
          name="current-passphrase"
          type="password"
          autoFocus
          value={current}
          onChange={setCurrent}
        />
      }
      notes={
        <>
          <WaitNotice seconds={wait} />
          <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
          {busy && <Progress label={t('passphrase.changing')} value={null} />}
        </>
      }
      others={
        <Button kind="quiet" onPress={() => onClose(false)}>
          {t('common.cancel')}
        </Button>
      }
    />
  );
}
