import { useState } from 'react';
import { presetText } from '../../lib/language/words.ts';
import type { PresetSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { looksLikePostcode, type Postcodes, SchoolPostcodes } from './school-postcodes.tsx';

interface Props {
  readonly preset: PresetSummary;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** What a preset with a BSN or day care takes along is a decision of the board or the privacy officer: who, and when. */
export function DecideDialog({ preset, onClose, onDecided }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today, school } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { decided, id: presetId } = preset;
  const branches = preset.identifiers.includes('schoolPostcode') ? (school?.branches ?? []) : [];
  const [by, setBy] = useState(decided?.by ?? '');
  const [on, setOn] = useState<string | null>(decided?.on ?? '');
  const [postcodes, setPostcodes] = useState<Postcodes>(decided?.schoolPostcodes ?? {});
  const [tried, setTried] = useState(false);
  const { run, busy, problem } = useAct();
  const decide = async () => {
    setTried(true);
    if (by.trim() === '' || !on || on > today) return;
    if (!branches.every((branch) => looksLikePostcode(postcodes[branch] ?? ''))) return;
    const schoolPostcodes = Object.fromEntries(branches.map((branch) => [branch, postcodes[branch] ?? '']));
    const decision = { presetId, by: by.trim(), on, ...(branches.length > 0 ? { schoolPostcodes } : {}) };
    if ((await run(() => ask('preset.decide', decision))) === null) return;
    await refresh();
    onDecided();
  };
  return (
    <Dialog title={t('delivery.decideTitle')} onClose={onClose}>
      <p>{t('delivery.decideText', { preset: presetText(t, presetId).name })}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        <TextField
          label={t('delivery.decideBy')}
          name="decided-by"
          value={by}
          onChange={setBy}
          error={tried && by.trim() === '' ? t('common.required') : null}
        />
        <DateField
          label={t('delivery.decideOn')}
          name="decided-on"
          value={on}
          max={today}
          onChange={setOn}
          showErrors={tried}
        />
        <SchoolPostcodes branches={branches} value={postcodes} onChange={setPostcodes} showErrors={tried} />
        <ProblemBanner problem={problem} />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('delivery.decideButton')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
