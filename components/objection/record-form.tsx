import { useState } from 'react';
import type { RecordObjection } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { NO_DETAILS, useEntryDetails } from './entry-details.tsx';
import { useRecorderName } from './recorder-name.tsx';
import { useReceivedFields } from './use-received-fields.tsx';

interface Props {
  /** Null while it is not known yet who it is about; saving then shows what is missing. */
  readonly target: RecordObjection['target'] | null;
  /** The pupil may be 16 or older, and then decides. */
  readonly ofAge?: boolean;
  readonly onTargetMissing?: () => void;
  /** `tied`: it is known which pupil of the school is meant. */
  readonly onSaved: (saved: { readonly tied: boolean; readonly objectionIds: readonly string[] }) => void;
}

/** How it came in, from whom, and save. Today is filled in; no reason is asked, because none is needed. */
export function RecordForm({ target, ofAge = false, onTargetMissing, onSaved }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const received = useReceivedFields();
  const details = useEntryDetails(NO_DETAILS);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();

  const save = async () => {
    setTried(true);
    if (target === null) onTargetMissing?.();
    if (target === null || received.value === null || !recorder.valid) return;
    const request = { target, ...received.value, recordedBy: recorder.name, ...details.value };
    const saved = await run(() => ask('objection.record', request));
    if (saved === null) return;
    recorder.keep();
    onSaved(saved.value);
  };
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('record.legend')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {received.fields({ withPupil: ofAge, showErrors: tried })}
      <Disclosure label={t('entry.more')}>{details.fields}</Disclosure>
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <div className="stack-sm">
        <Button type="submit" kind="primary" size="large" wide isDisabled={busy}>
          {busy ? t('record.saving') : t('record.save')}
        </Button>
        <p className="small muted">{t('record.noReason')}</p>
      </div>
    </form>
  );
}
