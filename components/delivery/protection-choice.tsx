import { useState } from 'react';
import { PASSWORD } from '../../lib/core/delivery-password.ts';
import type { DeliveryProtection } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { TextField } from '../ui/text-field.tsx';

const KINDS = ['made', 'given', 'none'] as const;

interface Choice {
  readonly kind: DeliveryProtection['kind'];
  /** As typed; counts only with `given`. */
  readonly password: string;
}
interface ProtectionDraft {
  readonly choice: Choice;
  /** Null: a password that no zip program reads alike, or none at all. */
  readonly protection: DeliveryProtection | null;
  readonly change: (choice: Choice) => void;
}

/** A password by default; what was agreed, or none, by choice. */
export function useProtection(): ProtectionDraft {
  const [choice, change] = useState<Choice>({ kind: 'made', password: '' });
  const { kind, password } = choice;
  const protection = kind !== 'given' ? { kind } : PASSWORD.test(password) ? { kind, password } : null;
  return { choice, protection, change };
}

interface Props {
  readonly draft: ProtectionDraft;
  readonly showErrors: boolean;
}
export function ProtectionChoice({ draft, showErrors }: Props) {
  const t = useTranslator();
  const { choice, protection, change } = draft;
  const { kind, password } = choice;
  return (
    <div className="stack-sm">
      <ChipGroup
        label={t('protection.label')}
        name="protection"
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`protection.${value}`) }))}
        onChange={(next) => change({ ...choice, kind: next })}
      />
      {kind === 'given' ? (
        <TextField
          label={t('protection.password')}
          name="delivery-password"
          value={password}
          maxLength={64}
          hint={t('protection.passwordHint')}
          error={showErrors && protection === null ? t('protection.passwordWrong') : null}
          onChange={(next) => change({ ...choice, password: next })}
        />
      ) : (
        <p className="hint">{t(kind === 'made' ? 'protection.madeHint' : 'protection.noneHint')}</p>
      )}
    </div>
  );
}
