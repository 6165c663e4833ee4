import { useState } from 'react';
import { KEPT_DAYS } from '../../lib/core/collection-life.ts';
import { addDays } from '../../lib/core/dates.ts';
import { formatDate } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';

/** Offered where somebody chooses to keep what was collected at all. */
const OFFERED_DAYS = 30;

interface KeepDraft {
  readonly keep: boolean;
  readonly until: string | null;
  /** ISO date, null: wiped once the file is saved. */
  readonly keepUntil: string | null;
  readonly valid: boolean;
  readonly last: string;
  readonly setKeep: (keep: boolean) => void;
  readonly setUntil: (until: string | null) => void;
}

export function useKeepCollected(): KeepDraft {
  const { today } = useAppStatus();
  const [keep, setKeep] = useState(false);
  const [until, setUntil] = useState<string | null>(() => addDays(today, OFFERED_DAYS));
  const last = addDays(today, KEPT_DAYS);
  const fits = until !== null && until >= today && until <= last;
  return { keep, until, keepUntil: keep && fits ? until : null, valid: !keep || fits, last, setKeep, setUntil };
}

interface Props {
  readonly draft: KeepDraft;
  readonly name: string;
  readonly hint?: string;
}
/** Wiped by default; kept by choice, and never without an end. */
export function KeepCollected({ draft, name, hint }: Props) {
  const t = useTranslator();
  const { today } = useAppStatus();
  return (
    <div className="stack-sm">
      <Checkbox
        label={t('delivery.keep')}
        name={name}
        checked={draft.keep}
        onChange={draft.setKeep}
        {...(hint === undefined ? {} : { hint })}
      />
      {draft.keep && (
        <DateField
          label={t('protection.keepUntil')}
          name={`${name}-until`}
          value={draft.until}
          min={today}
          max={draft.last}
          outside={t('protection.keepUntilWrong', { date: formatDate(t, draft.last) })}
          onChange={draft.setUntil}
          showErrors
        />
      )}
    </div>
  );
}
