import { useState } from 'react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly presetId: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** A delivery with a BSN is a decision of the board or the privacy officer: who, and when. */
export function DecideDialog({ presetId, onClose, onDecided }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const { refresh } = useStatusInUse();
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem } = useAct();
  const decide = async () => {
    setTried(true);
    if (by.trim() === '' || !on || on > today) return;
    if ((await run(() => ask('preset.decide', { presetId, by: by.trim(), on }))) === null) return;
    await refresh();
    onDecided();
  };
  return (
    <Dialog title={t('delivery.decideTitle')} onClose={onClose}>
      <p>{t('delivery.decideText')}</p>
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
