import { useState } from 'react';
import type { Channel } from '../../lib/core/objection.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { objectionName } from './objection-name.ts';
import { useRecorderName } from './recorder-name.tsx';
import { channelOptions } from './word-options.tsx';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** When and how the withdrawal came in. The objection itself stays in the history. */
export function WithdrawDialog({ objection, onClose, onWithdrawn }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [channel, setChannel] = useState<Channel | null>(null);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const spoken = channel === 'desk' || channel === 'phone';

  const withdraw = async () => {
    setTried(true);
    if (!receivedOn || receivedOn > today || channel === null || !recorder.valid) return;
    const { objectionId } = objection;
    const done = await run(() =>
      ask('objection.withdraw', { objectionId, receivedOn, channel, recordedBy: recorder.name }),
    );
    if (done === null) return;
    recorder.keep();
    onWithdrawn();
  };
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <p>
          <strong>{objectionName(t, objection)}</strong>
        </p>
        <p>{t('withdraw.text')}</p>
        <ChipGroup
          label={t('withdraw.channel')}
          name="withdraw-channel"
          value={channel}
          options={channelOptions(t)}
          onChange={setChannel}
          error={tried && channel === null ? t('common.chooseOne') : null}
        />
        {spoken && <p className="small muted">{t('withdraw.spoken')}</p>}
        <DateField
          label={t('withdraw.receivedOn')}
          name="withdrawn-on"
          value={receivedOn}
          max={today}
          onChange={setReceivedOn}
          showErrors={tried}
        />
        {recorder.field(t('common.yourName'), tried)}
        <ProblemBanner problem={problem} />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('withdraw.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
