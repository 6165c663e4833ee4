import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Language } from '../../lib/messaging/protocol.ts';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';

const LANGUAGES: readonly { readonly language: Language; readonly short: string }[] = [
  { language: 'nl', short: 'NL' },
  { language: 'en', short: 'EN' },
];

/** NL | EN, at once and without a reload. */
export function LanguageSwitch() {
  const t = useTranslator();
  const { updateSettings } = useStatusInUse();
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={t('frame.languageSwitch')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[t.language]}
      onSelectionChange={(keys) => {
        const chosen = LANGUAGES.find(({ language }) => keys.has(language));
        if (chosen) void updateSettings({ language: chosen.language });
      }}
    >
      {LANGUAGES.map(({ language, short }) => (
        <ToggleButton key={language} id={language} className="segment" aria-label={t(`settings.${language}`)}>
          {short}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
