import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface RecorderName {
  readonly name: string;
  readonly valid: boolean;
  /** Keeps the name for the next time. */
  readonly keep: () => void;
  readonly field: (label: string, showErrors: boolean) => React.JSX.Element;
}

/** Who records this: known from the settings, else asked once (the name is not kept on disk). */
export function useRecorderName(): RecorderName {
  const t = useTranslator();
  const { settings } = useAppStatus();
  const { updateSettings } = useStatusInUse();
  const [own, setOwn] = useState<string | null>(null);
  const name = (own ?? settings.userName).trim();
  const asks = own !== null || settings.userName === '';
  const field = (label: string, showErrors: boolean) =>
    asks ? (
      <TextField
        label={label}
        name="recorded-by"
        value={own ?? ''}
        onChange={setOwn}
        error={showErrors && name === '' ? t('common.required') : null}
      />
    ) : (
      <p className="row small muted">
        {t('record.recordedByYou', { name })}
        <Button kind="quiet" size="inline" onPress={() => setOwn(settings.userName)}>
          {t('common.change')}
        </Button>
      </p>
    );
  return {
    name,
    valid: name !== '',
    keep: () => {
      if (name !== settings.userName) void updateSettings({ userName: name });
      setOwn(null);
    },
    field,
  };
}
