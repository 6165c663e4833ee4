import { useTranslator } from '../language.tsx';
import { TextField } from '../ui/text-field.tsx';

export type Postcodes = Readonly<Record<string, string>>;

/** As a person types it: "1234 ab" will do. The background reads it strictly and has the last word. */
export const looksLikePostcode = (text: string): boolean => /^\s*[1-9]\d{3}\s*[a-z]{2}\s*$/i.test(text);

interface Props {
  readonly branches: readonly string[];
  readonly value: Postcodes;
  readonly onChange: (value: Postcodes) => void;
  readonly showErrors: boolean;
}

/** The postcode of each branch, asked once with the decision on a preset that sends it. */
export function SchoolPostcodes({ branches, value, onChange, showErrors }: Props) {
  const t = useTranslator();
  return branches.map((branch, index) => (
    <TextField
      key={branch}
      label={branches.length === 1 ? t('delivery.schoolPostcode') : t('delivery.branchPostcode', { branch })}
      name={`school-postcode-${branch}`}
      value={value[branch] ?? ''}
      onChange={(text) => onChange({ ...value, [branch]: text })}
      maxLength={10}
      error={showErrors && !looksLikePostcode(value[branch] ?? '') ? t('delivery.schoolPostcodeWrong') : null}
      {...(index === branches.length - 1 ? { hint: t('delivery.schoolPostcodeHint') } : {})}
    />
  ));
}
