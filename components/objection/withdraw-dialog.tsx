import { useState } from 'react';
import { type Channel, type Role, SAME_PERSON, type SaidSame } from '../../lib/core/objection.ts';
import { isWritten, type WithdrawalState } from '../../lib/core/withdrawal.ts';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from '../use-act.ts';
import { fromText } from './from-text.ts';
import { objectionName } from './objection-name.ts';
import { useRecorderName } from './recorder-name.tsx';
import { UndoButton } from './undo-button.tsx';
import { channelOptions, roleOptions } from './word-options.tsx';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/**
 * When and how the withdrawal came in, and whether it is from who objected: it lifts nothing else. Whatever it does, it is
 * written down, and the objection stays in the history.
 */
export function WithdrawDialog({ objection, onClose, onWithdrawn }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const [saidSame, setSaidSame] = useState<SaidSame | null>(null);
  const [fromName, setFromName] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [channel, setChannel] = useState<Channel | null>(null);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<{ readonly withdrawalId: string; readonly state: WithdrawalState } | null>(null);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const isSame = saidSame === 'yes';
  const asksName = saidSame !== null && !(isSame && objection.fromName !== '');
  const asksRole = saidSame !== null && !(isSame && objection.role !== 'not-said');

  const withdraw = async () => {
    setTried(true);
    if (!receivedOn || receivedOn > today || channel === null || saidSame === null || !recorder.valid) return;
    if (asksRole && role === null) return;
    const from = {
      name: asksName ? fromName.trim() : objection.fromName,
      role: asksRole ? (role ?? 'not-said') : objection.role,
    };
    const { objectionId } = objection;
    const done = await run(() =>
      ask('objection.withdraw', { objectionId, receivedOn, channel, recordedBy: recorder.name, saidSame, from }),
    );
    if (done === null) return;
    recorder.keep();
    if (done.value.state === 'lifts') onWithdrawn();
    else setSaved(done.value);
  };
  const missing = (value: unknown) => (tried && value === null ? t('common.chooseOne') : null);
  if (saved !== null) {
    return (
      <Dialog title={t('withdraw.savedTitle')} onClose={onWithdrawn}>
        <Banner kind="warn" title={t('withdraw.staysTitle')} live>
          <p>{t(`withdraw.state.${saved.state}`)}</p>
        </Banner>
        <DialogActions>
          <UndoButton
            objectionIds={[objection.objectionId]}
            withdrawalId={saved.withdrawalId}
            by={recorder.name}
            onUndone={onWithdrawn}
          />
          <Button kind="primary" autoFocus onPress={onWithdrawn}>
            {t('panel.next')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
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
          <br />
          {t('withdraw.objector', { who: fromText(t, objection) || t('withdraw.objectorUnknown') })}
        </p>
        <p className="small muted">{t('withdraw.text')}</p>
        <ChipGroup
          label={t('withdraw.same')}
          name="said-same"
          value={saidSame}
          options={SAME_PERSON.map((value) => ({ value, label: t(`withdraw.saidSame.${value}`) }))}
          onChange={setSaidSame}
          error={missing(saidSame)}
        />
        {asksRole && (
          <ChipGroup
            label={t('withdraw.role')}
            name="withdraw-role"
            value={role}
            options={roleOptions(t, true)}
            onChange={setRole}
            error={missing(role)}
          />
        )}
        {asksName && (
          <TextField
            label={t('withdraw.fromName')}
            name="withdraw-from"
            optional
            value={fromName}
            onChange={setFromName}
          />
        )}
        {saidSame !== null && !isSame && <p className="small">{t(`withdraw.hint.${saidSame}`)}</p>}
        <ChipGroup
          label={t('withdraw.channel')}
          name="withdraw-channel"
          value={channel}
          options={channelOptions(t)}
          onChange={setChannel}
          error={missing(channel)}
        />
        {channel !== null && !isWritten(channel) && <p className="small">{t('withdraw.spoken')}</p>}
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
