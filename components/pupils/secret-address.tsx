import { useState } from 'react';
import type { PupilRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly pupil: PupilRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** That the address is secret, or that it is not any more. Holds for every later delivery. */
export function SecretAddress({ pupil, onClose, onDone }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const secret = !pupil.addressSecret;
  const save = async () => {
    setTried(true);
    if (!recorder.valid) return;
    const mark = { pupilIds: [pupil.pupilId], secret, by: recorder.name };
    if ((await run(() => ask('secrets.mark', mark))) === null) return;
    recorder.keep();
    onDone();
  };
  return (
    <div className="stack">
      <p>{t('secrets.markText')}</p>
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" isDisabled={busy} onPress={() => void save()}>
          {t(secret ? 'secrets.mark' : 'secrets.unmark')}
        </Button>
      </DialogActions>
    </div>
  );
}
