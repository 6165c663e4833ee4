import { useState } from 'react';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { useReceivedFields } from '../objection/use-received-fields.tsx';
import { usePlatform } from '../platform.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { SaveForm } from '../ui/save-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly pupil: PupilRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Consent for special data, given or withdrawn, for one study that is named. It never touches an objection. */
export function ConsentForm({ pupil, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [study, setStudy] = useState('');
  const [given, setGiven] = useState<'yes' | 'no' | null>(null);
  const received = useReceivedFields({}, true);
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const save = async () => {
    setTried(true);
    const said = received.value;
    if (said === null || said.channel === 'not-said' || said.role === 'not-said') return;
    if (study.trim() === '' || given === null || !recorder.valid) return;
    const { channel, role } = said;
    const about = { pupilId: pupil.pupilId, study: study.trim(), given: given === 'yes' };
    const saved = await run(() =>
      ask('pupil.consent', { ...said, channel, role, ...about, recordedBy: recorder.name }),
    );
    if (saved === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <SaveForm save={t('pupils.consent.save')} busy={busy} problem={problem} onSave={save} onCancel={onClose}>
      <p className="small muted">{t('pupils.consent.text')}</p>
      <TextField
        label={t('pupils.consent.study')}
        name="consent-study"
        autoFocus
        value={study}
        onChange={setStudy}
        error={tried && study.trim() === '' ? t('common.required') : null}
      />
      <ChipGroup
        label={t('pupils.consent.given')}
        name="consent-given"
        value={given}
        options={[
          { value: 'yes', label: t('pupils.consent.yes') },
          { value: 'no', label: t('pupils.consent.no') },
        ]}
        onChange={setGiven}
        error={tried && given === null ? t('common.chooseOne') : null}
      />
      {received.fields({ withPupil: pupil.ofAge, showErrors: tried })}
      {recorder.field(t('common.yourName'), tried)}
    </SaveForm>
  );
}
