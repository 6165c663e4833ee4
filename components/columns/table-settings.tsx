import type { Setting, TableSettings } from '../../lib/core/column-answer.ts';
import { TOPICS } from '../../lib/core/topic.ts';
import type { MappingView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/select.tsx';
import { SETTINGS, settingText } from './column-words.ts';
import {
  domainOptions,
  fromChoice,
  MOMENTS,
  type Option,
  PROVIDERS,
  schoolYearOptions,
  UNSET,
  VERSIONS,
  withChosen,
} from './value-options.ts';

interface Props {
  readonly view: MappingView;
  readonly onChange: (settings: TableSettings) => void;
}

/** What holds for every row and column that does not say otherwise. */
export function TableSettingsCard({ view, onChange }: Props) {
  const t = useTranslator();
  const { today } = useAppStatus();
  const { settings, page } = view;
  const options: Readonly<Record<Setting, readonly Option[]>> = {
    domain: domainOptions(t),
    moment: MOMENTS,
    provider: PROVIDERS,
    version: VERSIONS,
    schoolYear: schoolYearOptions(today),
  };
  const set = (setting: Setting, choice: string) => {
    const value = fromChoice(choice);
    if (setting !== 'domain') return onChange({ ...settings, [setting]: value });
    onChange({ ...settings, domain: TOPICS.find((topic) => topic === value) ?? null });
  };
  return (
    <Card title={t('columns.whole')}>
      <p className="small muted">{t('columns.wholeHint')}</p>
      <div className="fields">
        {SETTINGS.map((setting) => {
          const said = page[setting];
          const label =
            said === null
              ? t('columns.asPageSilent')
              : t('columns.asPageSays', { value: settingText(t, setting, said) });
          return (
            <Select
              key={setting}
              name={`setting-${setting}`}
              label={t(`columns.setting.${setting}`)}
              value={settings[setting] ?? UNSET}
              options={[{ value: UNSET, label }, ...withChosen(options[setting], settings[setting])]}
              onChange={(choice) => set(setting, choice)}
            />
          );
        })}
      </div>
    </Card>
  );
}
