import { useState } from 'react';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { useAboutFields } from '../objection/use-about-fields.tsx';
import { usePlatform } from '../platform.tsx';
import { SaveForm } from '../ui/save-form.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly pupil: PupilRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A new name or number of a pupil: added, so that the old ones still find an objection. */
export function IdentifiersForm({ pupil, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const about = useAboutFields();
  const recorder = useRecorderName();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const said = about.value;
  const isEmpty = said !== null && said.familyName === '' && said.birthDate === null && said.pupilNumber === null;
  const save = async () => {
    setTried(true);
    if (said === null || isEmpty || !recorder.valid) return;
    const saved = await run(() =>
      ask('pupil.add-identifiers', { pupilId: pupil.pupilId, about: said, by: recorder.name }),
    );
    if (saved === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <SaveForm save={t('pupils.add.save')} busy={busy} problem={problem} onSave={save} onCancel={onClose}>
      <p className="small muted">{t('pupils.add.text')}</p>
      {about.fields({ isNameNeeded: false, showErrors: tried })}
      {tried && isEmpty && (
        <p className="small" role="alert">
          {t('pupils.add.nothing')}
        </p>
      )}
      {recorder.field(t('common.yourName'), tried)}
    </SaveForm>
  );
}
