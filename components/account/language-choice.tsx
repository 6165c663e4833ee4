import type { Language } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { ChipGroup } from '../ui/chips.tsx';

const LANGUAGES = ['nl', 'en'] as const;

/** Of what is printed: whoever reads it need not read the language of who works here. */
export function LanguageChoice({
  value,
  onChange,
}: {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}) {
  const t = useTranslator();
  return (
    <ChipGroup
      label={t('account.language')}
      name="paper-language"
      value={value}
      options={LANGUAGES.map((one) => ({ value: one, label: t(`settings.${one}`) }))}
      onChange={onChange}
    />
  );
}
