import { useState } from 'react';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { useReceivedFields } from '../objection/use-received-fields.tsx';
import { usePlatform } from '../platform.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SaveForm } from '../ui/save-form.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly pupil: PupilRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody was erased with an objection and is back: who said that there is none now? */
export function AskedDialog({ pupil, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const received = useReceivedFields({}, true);
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const save = async () => {
    setTried(true);
    const said = received.value;
    if (said === null || said.channel === 'not-said' || said.role === 'not-said' || !recorder.valid) return;
    const { channel, role } = said;
    const request = { ...said, channel, role, pupilId: pupil.pupilId, recordedBy: recorder.name };
    if ((await run(() => ask('pupil.asked', request))) === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <Dialog title={t('erase.askedTitle')} onClose={onClose}>
      <SaveForm save={t('tie.saveAbsent')} busy={busy} problem={problem} onSave={save} onCancel={onClose}>
        <div>
          <p className="pupil-name">{pupil.name}</p>
          <PupilFacts {...pupil} />
        </div>
        <p>{t('erase.askedText')}</p>
        {received.fields({ withPupil: pupil.ofAge, showErrors: tried })}
        {recorder.field(t('common.yourName'), tried)}
      </SaveForm>
    </Dialog>
  );
}
