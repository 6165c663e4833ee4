import { useState } from 'react';
import type { BackupAbout, KdfRequest, KeyWay } from '../../lib/messaging/protocol.ts';
import { RecoveryKeyField } from '../keys/recovery-key-field.tsx';
import { useRecoveryKey } from '../keys/use-recovery-key.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';

/** What opens a backup, as it was typed. */
export interface BackupSecret {
  readonly way: KeyWay;
  readonly text: string;
  readonly kdf: KdfRequest;
}
export interface BackupKeyInput {
  readonly way: KeyWay;
  readonly setWay: (way: KeyWay) => void;
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
  readonly recovery: ReturnType<typeof useRecoveryKey>;
}

export function useBackupKey(): BackupKeyInput {
  const [way, setWay] = useState<KeyWay>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  return { way, setWay, passphrase, setPassphrase, recovery: useRecoveryKey() };
}

/** Null: nothing was typed yet, or a group of the key is wrong and the field says which. */
export function readBackupKey({ way, passphrase, recovery }: BackupKeyInput, about: BackupAbout): BackupSecret | null {
  if (way === 'passphrase') return passphrase === '' ? null : { way, text: passphrase, kdf: about.kdf };
  const text = recovery.read();
  return text === null || about.recoveryKdf === null ? null : { way, text, kdf: about.recoveryKdf };
}

/** The passphrase of that day, or the key of the sheet that was there on that day. */
export function BackupKey({ input, about }: { readonly input: BackupKeyInput; readonly about: BackupAbout }) {
  const t = useTranslator();
  const [shown, setShown] = useState(false);
  const byPassphrase = input.way === 'passphrase';
  return (
    <>
      {byPassphrase ? (
        <>
          <TextField
            label={t('backup.passphrase')}
            name="backup-passphrase"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            autoFocus
            value={input.passphrase}
            onChange={input.setPassphrase}
            hint={t('backup.passphraseHint')}
          />
          <Checkbox label={t('unlock.show')} name="show-backup-passphrase" checked={shown} onChange={setShown} />
        </>
      ) : (
        <RecoveryKeyField input={input.recovery} autoFocus />
      )}
      {about.recoveryKdf === null ? (
        <p className="small muted">{t('recover.noneInBackup')}</p>
      ) : (
        <div>
          <Button size="small" kind="quiet" onPress={() => input.setWay(byPassphrase ? 'recovery' : 'passphrase')}>
            {t(byPassphrase ? 'recover.forgot' : 'recover.back')}
          </Button>
        </div>
      )}
    </>
  );
}
