import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MakeSheet } from './make-sheet.tsx';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

interface Props {
  readonly replaces: boolean;
  readonly onClose: () => void;
}

/** A sheet from the settings asks for the passphrase first: it opens everything, so an open register is not enough. */
export function NewSheet({ replaces, onClose }: Props) {
  const t = useTranslator();
  const { deriveKek } = usePlatform();
  const { kdf } = useAppStatus();
  const { refresh } = useStatusInUse();
  const wait = useWait();
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const keyOfPassphrase = async () => {
    setEmpty(passphrase === '');
    if (passphrase === '' || kdf === null) return null;
    const kek = await deriveKek(passphrase, kdf);
    setPassphrase('');
    await refresh();
    return kek;
  };
  return (
    <MakeSheet
      keyOfPassphrase={keyOfPassphrase}
      isDisabled={wait > 0}
      label={t('recovery.make')}
      leave={t('common.cancel')}
      doneLabel={t('common.done')}
      onLeave={onClose}
      onDone={onClose}
      asking={
        <>
          {replaces && <p>{t('recovery.makeNewHint')}</p>}
          <TextField
            label={t('recovery.passphrase')}
            name="current-passphrase"
            type="password"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
            error={empty ? t('common.required') : null}
          />
          <WaitNotice seconds={wait} />
        </>
      }
    />
  );
}
