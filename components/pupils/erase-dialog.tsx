import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useWait } from '../keys/use-wait.ts';
import { WaitNotice } from '../keys/wait-notice.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly pupils: readonly { readonly pupilId: string; readonly name: string; readonly classGroup: string | null }[];
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** What follows from it, the passphrase, and what is to be done afterwards. */
export function EraseDialog({ pupils, onClose, onErased }: Props) {
  const t = useTranslator();
  const { ask, deriveKek, openPage } = usePlatform();
  const { kdf, counts, recovery } = useAppStatus();
  const { refresh } = useStatusInUse();
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [hadSheet] = useState(recovery !== null && recovery.state !== 'none');
  const [erased, setErased] = useState(false);
  const recorder = useRecorderName();
  const wait = useWait();
  const { busy, problem, run } = useAct();
  const tables = counts?.collectedTables ?? 0;
  const title = t('erase.title', { count: pupils.length });
  const erase = async () => {
    setTried(true);
    if (kdf === null || passphrase === '' || !recorder.valid) return;
    const pupilIds = pupils.map(({ pupilId }) => pupilId);
    const done = await run(async () =>
      ask('pupil.erase', { pupilIds, kek: await deriveKek(passphrase, kdf), by: recorder.name }),
    );
    await refresh();
    if (done === null) return;
    recorder.keep();
    setErased(true);
  };
  if (erased) {
    return (
      <Dialog title={t('erase.done')} onClose={onErased}>
        <Banner kind="good" live>
          <p>{t('erase.doneText')}</p>
          {hadSheet && <p>{t('erase.doneSheet')}</p>}
        </Banner>
        <DialogActions>
          <Button onPress={onErased}>{t('erase.close')}</Button>
          <Button kind="primary" autoFocus onPress={() => openPage('app.html#instellingen')}>
            {t('erase.toSettings')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={busy ? () => undefined : onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && wait === 0) void erase();
        }}
      >
        <ul>
          {pupils.map(({ pupilId, name, classGroup }) => (
            <li key={pupilId}>
              <strong>{classGroup === null ? name : `${name} · ${t('panel.group', { group: classGroup })}`}</strong>
            </li>
          ))}
        </ul>
        <Banner kind="warn" title={t('erase.whatTitle')}>
          <ul className="points">
            <li>{t('erase.gone')}</li>
            <li>{t('erase.mark')}</li>
            <li>{t('erase.backups')}</li>
            {hadSheet && <li>{t('erase.sheet')}</li>}
            {tables > 0 && <li>{t('erase.collected', { count: tables })}</li>}
            <li>{t('erase.disk')}</li>
            <li>{t('erase.lvs')}</li>
          </ul>
        </Banner>
        <TextField
          label={t('erase.passphrase')}
          name="erase-passphrase"
          type="password"
          hint={t('erase.passphraseHint')}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && passphrase === '' ? t('common.required') : null}
        />
        {recorder.field(t('common.yourName'), tried)}
        <WaitNotice seconds={wait} />
        <ProblemBanner problem={problem?.code === 'too-many-tries' ? null : problem} />
        {busy && <Progress label={t('erase.erasing')} value={null} />}
        <DialogActions>
          <Button isDisabled={busy} onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" kind="danger" isDisabled={busy || wait > 0}>
            {t('erase.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
