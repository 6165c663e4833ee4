import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

const MINUTES = ['5', '10', '15', '30', '60'] as const;

/** Each takes effect at once; only the name is saved by a button. */
export function PersonalSettings() {
  const t = useTranslator();
  const { settings } = useAppStatus();
  const { updateSettings } = useStatusInUse();
  const [userName, setUserName] = useState(settings.userName);
  const [saved, setSaved] = useState(false);
  const minutes = String(settings.autoLockMinutes);
  const choices = MINUTES.some((value) => value === minutes) ? MINUTES : [...MINUTES, minutes];
  return (
    <>
      <Card title={t('settings.you')}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void updateSettings({ userName: userName.trim() }).then(setSaved);
          }}
        >
          <TextField
            label={t('settings.userName')}
            name="user-name"
            value={userName}
            onChange={(value) => {
              setUserName(value);
              setSaved(false);
            }}
            hint={t('settings.userNameHint')}
          />
          <div className="row">
            <Button type="submit">{t('settings.saveName')}</Button>
            <span role="status" className="small">
              {saved ? t('common.saved') : ''}
            </span>
          </div>
        </form>
        <ChipGroup
          label={t('settings.language')}
          name="language"
          value={settings.language}
          options={[
            { value: 'nl', label: t('settings.nl') },
            { value: 'en', label: t('settings.en') },
          ]}
          onChange={(language) => void updateSettings({ language })}
        />
      </Card>
      <Card title={t('settings.privacy')}>
        <Checkbox
          label={t('settings.privacyMode')}
          name="privacy-mode"
          checked={settings.privacyMode}
          onChange={(privacyMode) => void updateSettings({ privacyMode })}
          hint={t('settings.privacyHint')}
        />
      </Card>
      <Card title={t('settings.lock')}>
        <Select
          label={t('settings.autoLock')}
          name="auto-lock"
          value={minutes}
          options={choices.map((value) => ({ value, label: t('settings.minutes', { count: Number(value) }) }))}
          onChange={(value) => void updateSettings({ autoLockMinutes: Number(value) })}
        />
        <p className="small muted">{t('settings.lockHint')}</p>
      </Card>
    </>
  );
}
