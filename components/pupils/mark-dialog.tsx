import { useState } from 'react';
import { addDays } from '../../lib/core/dates.ts';
import { OBJECT_DAYS } from '../../lib/core/informing.ts';
import type { MarkPupils, PupilRow } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly what: MarkPupils['what'];
  readonly chosen: readonly PupilRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A day that goes for all pupils that were chosen. */
export function MarkDialog({ what, chosen, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const [on, setOn] = useState<string | null>(today);
  const [objectBy, setObjectBy] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const asksUntil = what === 'informed';
  const until = objectBy === '' && on ? addDays(on, OBJECT_DAYS) : objectBy;
  const save = async (day: string | null) => {
    setTried(true);
    if (!recorder.valid || (asksUntil && day !== null && (!until || until < day))) return;
    const term = asksUntil && day !== null && until ? { objectBy: until } : {};
    const pupilIds = chosen.map(({ pupilId }) => pupilId);
    if ((await run(() => ask('pupil.mark', { pupilIds, what, on: day, ...term, by: recorder.name }))) === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <Dialog title={t(`pupils.mark.${what}`)} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (on && on <= today) void save(on);
          else setTried(true);
        }}
      >
        <p>
          {chosen.length > 20
            ? t('pupils.chosen', { count: chosen.length })
            : chosen.map(({ name }) => name).join(', ')}
        </p>
        <DateField
          label={t(`pupils.markOn.${what}`)}
          name="mark-on"
          value={on}
          max={today}
          onChange={setOn}
          showErrors={tried}
        />
        {asksUntil && (
          <DateField
            label={t('informing.objectBy')}
            name="object-by"
            value={until}
            {...(on ? { min: on } : {})}
            outside={t('informing.objectByWrong')}
            onChange={setObjectBy}
            showErrors={tried}
          />
        )}
        <p className="small muted">{t(`pupils.markHint.${what}`)}</p>
        {recorder.field(t('common.yourName'), tried)}
        <ProblemBanner problem={problem} />
        <DialogActions>
          {what === 'left' && chosen.some(({ leftOn }) => leftOn !== null) && (
            <Button isDisabled={busy} onPress={() => void save(null)}>
              {t('pupils.stillHere')}
            </Button>
          )}
          {what === 'informed' && chosen.some(({ informedOn }) => informedOn !== null) && (
            <Button isDisabled={busy} onPress={() => void save(null)}>
              {t('pupils.notInformedAfterAll')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('tie.saveAbsent')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
