import { useState } from 'react';
import { isOfAge } from '../../lib/core/of-age.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SaveForm } from '../ui/save-form.tsx';
import { useAct } from '../use-act.ts';
import { useEntryDetails } from './entry-details.tsx';
import { useRecorderName } from './recorder-name.tsx';
import { useAboutFields } from './use-about-fields.tsx';
import { useReceivedFields } from './use-received-fields.tsx';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onClose: () => void;
}

/** The whole entry again, to be mended. What was there stays in the history, and whom it named stays blocked. */
export function CorrectDialog({ objection, onClose }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const about = useAboutFields(objection.about);
  const received = useReceivedFields(objection);
  const [tried, setTried] = useState(false);
  const details = useEntryDetails(objection);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const save = async () => {
    setTried(true);
    if (about.value === null || received.value === null || !recorder.valid) return;
    const request = {
      objectionId: objection.objectionId,
      about: about.value,
      ...received.value,
      ...details.value,
      recordedBy: recorder.name,
    };
    if ((await run(() => ask('objection.correct', request))) === null) return;
    recorder.keep();
    onClose();
  };
  return (
    <Dialog title={t('correct.title')} onClose={onClose}>
      <SaveForm save={t('correct.save')} busy={busy} problem={problem} onSave={save} onCancel={onClose}>
        <p className="small muted">{t('correct.text')}</p>
        {about.fields({ isNameNeeded: false, showErrors: tried })}
        {received.fields({
          withPupil: received.role === 'pupil' || isOfAge(about.birthDate, today),
          showErrors: tried,
        })}
        {details.fields}
        {recorder.field(t('common.yourName'), tried)}
      </SaveForm>
    </Dialog>
  );
}
