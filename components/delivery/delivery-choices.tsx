import type { ReactNode } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import { presetText } from '../../lib/language/words.ts';
import type { PresetSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { Select } from '../ui/select.tsx';
import { recentSchoolYears } from './school-years.ts';

interface Props {
  readonly presetId: string;
  readonly onPreset: (preset: PresetSummary) => void;
  readonly onDecideAgain: (preset: PresetSummary) => void;
  readonly schoolYear: string | null;
  readonly schoolYears: readonly string[];
  readonly onSchoolYear: (schoolYear: string) => void;
  /** How it is written. */
  readonly children: ReactNode;
}

/** Which school year, and what goes in. */
export function DeliveryChoices({
  presetId,
  onPreset,
  onDecideAgain,
  schoolYear,
  schoolYears,
  onSchoolYear,
  children,
}: Props) {
  const t = useTranslator();
  const { presets, today } = useAppStatus();
  const chosen = presets.find(({ id }) => id === presetId);
  const years = schoolYears.length > 0 ? schoolYears : recentSchoolYears(today);
  return (
    <Card>
      <Select
        label={t('delivery.schoolYear')}
        name="school-year"
        value={schoolYear}
        placeholder={t('delivery.schoolYearNone')}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={onSchoolYear}
      />
      <ChoiceList
        label={t('delivery.preset')}
        name="preset"
        value={presetId}
        options={presets.map((preset) => {
          const { name, description } = presetText(t, preset.id);
          const decision = preset.decided
            ? t('delivery.decidedBy', { name: preset.decided.by, date: formatDate(t, preset.decided.on) })
            : preset.needsDecision
              ? t('delivery.decideNeeded')
              : null;
          return { value: preset.id, label: name, hint: description, ...(decision === null ? {} : { note: decision }) };
        })}
        onChange={(id) => {
          const preset = presets.find((candidate) => candidate.id === id);
          if (preset) onPreset(preset);
        }}
      />
      {chosen?.decided && (
        <div>
          <Button size="small" kind="quiet" onPress={() => onDecideAgain(chosen)}>
            {t('delivery.decideAgain')}
          </Button>
        </div>
      )}
      {children}
    </Card>
  );
}
