import { useState } from 'react';
import { ABSENCE_REASONS, type AbsenceReason } from '../../lib/core/objection.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { objectionName } from './objection-name.ts';
import { PupilFacts } from './pupil-line.tsx';
import { PupilResults } from './pupil-results.tsx';
import { useRecorderName } from './recorder-name.tsx';
import { usePupilSearch } from './use-pupil-search.ts';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onClose: () => void;
}

/** Ties an objection to one pupil, or says why there is none. Until then it blocks every delivery. */
export function TieDialog({ objection, onClose }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const { objectionId } = objection;
  const suggested = useAnswer('objection.suggest', { objectionId });
  const [typed, setTyped] = useState('');
  const found = usePupilSearch(typed);
  const [reason, setReason] = useState<AbsenceReason | null>(null);
  const [leftOn, setLeftOn] = useState<string | null>('');
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const pupils = typed.trim().length < 2 ? (suggested.value ?? []) : found;

  const finish = (done: unknown) => {
    if (done === null) return;
    recorder.keep();
    onClose();
  };
  const tie = async (pupilId: string) => {
    setTried(true);
    if (recorder.valid) finish(await run(() => ask('objection.tie', { objectionId, pupilId, by: recorder.name })));
  };
  const saveAbsent = async () => {
    setTried(true);
    if (reason === null || !recorder.valid || leftOn === null) return;
    if (reason === 'left' && (leftOn === '' || leftOn > today)) return;
    const request = { objectionId, reason, leftOn: reason === 'left' ? leftOn : null, by: recorder.name };
    finish(await run(() => ask('objection.absent', request)));
  };
  return (
    <Dialog title={t('tie.title', { name: objectionName(t, objection) })} onClose={onClose}>
      <PupilFacts {...objection} />
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem ?? suggested.problem} />
      <div className="stack-sm">
        <h3>{t('tie.suggestions')}</h3>
        <TextField label={t('tie.searchField')} name="tie-search" type="search" value={typed} onChange={setTyped} />
        {pupils.length === 0 && !suggested.loading && <p className="muted small">{t('tie.none')}</p>}
        <PupilResults label={t('tie.suggestions')} pupils={pupils} onPick={({ pupilId }) => void tie(pupilId)} />
      </div>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saveAbsent();
        }}
      >
        <ChipGroup
          label={t('tie.or')}
          name="absence"
          value={reason}
          options={ABSENCE_REASONS.map((value) => ({ value, label: t(`absence.${value}`) }))}
          onChange={setReason}
        />
        {reason === 'left' && (
          <DateField
            label={t('tie.leftOn')}
            name="left-on"
            value={leftOn}
            max={today}
            onChange={setLeftOn}
            showErrors={tried}
          />
        )}
        {reason === 'still-looking' && <p className="small muted">{t('tie.stillLookingHint')}</p>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy || reason === null}>
            {t('tie.saveAbsent')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
