import { useTranslator } from '../language.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { RecoveryKeyInput } from './use-recovery-key.ts';

/** Not hidden while typing: forty characters from paper have to be compared with the paper. */
export function RecoveryKeyField({ input, autoFocus = false }: { input: RecoveryKeyInput; autoFocus?: boolean }) {
  const t = useTranslator();
  return (
    <TextField
      label={t('recovery.key')}
      name="recovery-key"
      autoComplete="off"
      autoFocus={autoFocus}
      value={input.typed}
      onChange={input.type}
      hint={t('recovery.keyHint')}
      error={input.error}
    />
  );
}
