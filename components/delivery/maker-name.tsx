import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { TextField } from '../ui/text-field.tsx';

interface MakerName {
  /** Null where the name is known. */
  readonly field: React.JSX.Element | null;
  /** To be awaited before the delivery is made: its receipt takes the name from the settings. */
  readonly keep: () => Promise<void>;
}

/** Who makes it, for the account of the delivery. A delivery without a name is made all the same: the paper has a line for it. */
export function useMakerName(): MakerName {
  const t = useTranslator();
  const { settings } = useAppStatus();
  const { updateSettings } = useStatusInUse();
  const [own, setOwn] = useState('');
  const name = own.trim();
  return {
    field:
      settings.userName === '' ? (
        <TextField
          label={t('account.makerName')}
          name="made-by"
          value={own}
          onChange={setOwn}
          hint={t('account.makerHint')}
          optional
        />
      ) : null,
    keep: async () => {
      if (name !== '' && settings.userName === '') await updateSettings({ userName: name });
    },
  };
}
