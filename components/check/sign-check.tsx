import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import type { ComparisonView, Round } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ChipGroup } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly view: ComparisonView;
  readonly round: Round;
  readonly onSigned: () => void;
}

/** Written into the register: who compared it, when, and whether the LVS's own delivery was approved. */
export function SignCheck({ view, round, onSigned }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today } = useAppStatus();
  const recorder = useRecorderName();
  const { run, busy, problem } = useAct();
  const [approved, setApproved] = useState<'no' | 'yes'>('no');
  const [on, setOn] = useState<string | null>(today);
  const [noObjections, setNoObjections] = useState(false);
  const [tried, setTried] = useState(false);
  const { head, schoolYear, last, objections } = view;
  const asks = objections === 0;
  const dateGood = approved === 'no' || (on !== null && on !== '' && on <= today);
  const sign = async () => {
    setTried(true);
    if (!recorder.valid || !dateGood || (asks && !noObjections)) return;
    const approvedOn = approved === 'yes' ? on : null;
    const said = { schoolYear, round, head, approvedOn, noObjections: asks && noObjections, by: recorder.name };
    const signed = await run(() => ask('comparison.record', said));
    // The register moved meanwhile: what stands here is looked at again first.
    if (signed !== null) recorder.keep();
    onSigned();
  };
  return (
    <Card title={t('check.sign')}>
      {last !== null && <p role="status">{signedText(t, last)}</p>}
      <p className="small muted">{t('check.signText')}</p>
      {asks && (
        <div className="stack-sm">
          <Checkbox
            label={t('check.noObjections')}
            name="no-objections"
            hint={t('check.noObjectionsHint')}
            checked={noObjections}
            onChange={setNoObjections}
          />
          {tried && !noObjections && (
            <p className="error" role="alert">
              {t('check.noObjectionsAsked')}
            </p>
          )}
        </div>
      )}
      <ChipGroup
        label={t('check.approved')}
        name="approved"
        value={approved}
        options={[
          { value: 'no', label: t('check.approvedNo') },
          { value: 'yes', label: t('check.approvedYes') },
        ]}
        onChange={setApproved}
      />
      {approved === 'yes' && (
        <DateField
          label={t('check.approvedOn')}
          name="approved-on"
          value={on}
          onChange={setOn}
          max={today}
          showErrors={tried}
        />
      )}
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <div>
        <Button kind="primary" isDisabled={busy} onPress={() => void sign()}>
          {t('check.signButton')}
        </Button>
      </div>
    </Card>
  );
}

export function signedText(t: ReturnType<typeof useTranslator>, last: NonNullable<ComparisonView['last']>): string {
  const said = { date: formatDate(t, last.on), name: last.by };
  return last.approvedOn === null
    ? t('check.signed', said)
    : t('check.signedApproved', { ...said, approved: formatDate(t, last.approvedOn) });
}
