import { useState } from 'react';
import type { Channel, Role } from '../../lib/core/objection.ts';
import { isOfAge } from '../../lib/core/of-age.ts';
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
import { useEntryDetails } from './entry-details.tsx';
import { useRecorderName } from './recorder-name.tsx';
import { channelOptions, roleOptions } from './word-options.tsx';

interface Props {
  readonly objection: ObjectionSummary;
  readonly onClose: () => void;
}

/** The whole entry again, to be mended. What was there stays in the history, and whom it named stays blocked. */
export function CorrectDialog({ objection, onClose }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const [about, setAbout] = useState(objection.about);
  const [birthDate, setBirthDate] = useState<string | null>(about.birthDate ?? '');
  const [receivedOn, setReceivedOn] = useState<string | null>(objection.receivedOn);
  const [channel, setChannel] = useState<Channel>(objection.channel);
  const [role, setRole] = useState<Role>(objection.role);
  const [fromName, setFromName] = useState(objection.fromName);
  const [tried, setTried] = useState(false);
  const details = useEntryDetails(objection);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  const save = async () => {
    setTried(true);
    if (!receivedOn || receivedOn > today || birthDate === null || birthDate > today || !recorder.valid) return;
    const request = {
      objectionId: objection.objectionId,
      about: { ...about, birthDate: birthDate || null },
      receivedOn,
      channel,
      role,
      fromName: fromName.trim(),
      ...details.value,
      recordedBy: recorder.name,
    };
    if ((await run(() => ask('objection.correct', request))) === null) return;
    recorder.keep();
    onClose();
  };
  const change = (field: 'givenName' | 'prefix' | 'familyName') => (text: string) =>
    setAbout({ ...about, [field]: text });
  return (
    <Dialog title={t('correct.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="small muted">{t('correct.text')}</p>
        <div className="fields-tight">
          <TextField
            label={t('record.givenName')}
            name="given-name"
            value={about.givenName}
            onChange={change('givenName')}
          />
          <TextField label={t('record.prefix')} name="prefix" value={about.prefix} onChange={change('prefix')} />
        </div>
        <TextField
          label={t('record.familyName')}
          name="family-name"
          value={about.familyName}
          onChange={change('familyName')}
        />
        <div className="fields">
          <DateField
            label={t('record.birthDate')}
            name="birth-date"
            optional
            value={birthDate}
            max={today}
            onChange={setBirthDate}
            showErrors={tried}
          />
          <TextField
            label={t('record.pupilNumber')}
            name="pupil-number"
            optional
            value={about.pupilNumber ?? ''}
            onChange={(text) => setAbout({ ...about, pupilNumber: text.trim() || null })}
          />
        </div>
        <ChipGroup
          label={t('record.channel')}
          name="channel"
          value={channel}
          options={channelOptions(t)}
          onChange={setChannel}
        />
        <ChipGroup
          label={t('record.role')}
          name="role"
          value={role}
          options={roleOptions(t, role === 'pupil' || isOfAge(birthDate, today))}
          onChange={setRole}
        />
        <div className="fields">
          <DateField
            label={t('record.receivedOn')}
            name="received-on"
            value={receivedOn}
            max={today}
            onChange={setReceivedOn}
            showErrors={tried}
          />
          <TextField label={t('record.fromName')} name="from-name" optional value={fromName} onChange={setFromName} />
        </div>
        {details.fields}
        {recorder.field(t('common.yourName'), tried)}
        <ProblemBanner problem={problem} />
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('correct.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
