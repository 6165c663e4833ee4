import { useState } from 'react';
import { isOfAge } from '../../lib/core/of-age.ts';
import type { PupilSummary, RecordObjection } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PupilFacts } from './pupil-line.tsx';
import { PupilResults } from './pupil-results.tsx';
import { RecordForm } from './record-form.tsx';
import type { Saved } from './saved-notice.tsx';
import { usePupilSearch } from './use-pupil-search.ts';

interface Props {
  readonly onSaved: (saved: Saved) => void;
}

/** An objection with no LVS open: a name is enough. A pupil of the school's list may be picked; then it is tied at once. */
export function TypedRecord({ onSaved }: Props) {
  const t = useTranslator();
  const { today } = useAppStatus();
  const [givenName, setGivenName] = useState('');
  const [prefix, setPrefix] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [birthDate, setBirthDate] = useState<string | null>('');
  const [pupilNumber, setPupilNumber] = useState('');
  const [picked, setPicked] = useState<PupilSummary | null>(null);
  const [tried, setTried] = useState(false);
  const fullName = [givenName, prefix, familyName]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const matches = usePupilSearch(picked === null ? fullName : '');

  const target = (): RecordObjection['target'] | null => {
    if (picked !== null) return { kind: 'pupil', pupilId: picked.pupilId };
    if (familyName.trim() === '' || birthDate === null || birthDate > today) return null;
    return {
      kind: 'typed',
      givenName: givenName.trim(),
      prefix: prefix.trim(),
      familyName: familyName.trim(),
      birthDate: birthDate || null,
      pupilNumber: pupilNumber.trim() || null,
    };
  };
  return (
    <div className="stack">
      {picked === null ? (
        <fieldset className="plain stack">
          <legend className="label">{t('record.who')}</legend>
          <div className="fields-tight">
            <TextField label={t('record.givenName')} name="given-name" value={givenName} onChange={setGivenName} />
            <TextField label={t('record.prefix')} name="prefix" value={prefix} onChange={setPrefix} />
          </div>
          <TextField
            label={t('record.familyName')}
            name="family-name"
            value={familyName}
            onChange={setFamilyName}
            error={tried && familyName.trim() === '' ? t('common.required') : null}
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
              value={pupilNumber}
              onChange={setPupilNumber}
            />
          </div>
          {matches.length > 0 && (
            <div className="stack-sm">
              <p className="label">{t('record.matches')}</p>
              <PupilResults label={t('record.matches')} pupils={matches} onPick={setPicked} />
            </div>
          )}
        </fieldset>
      ) : (
        <div className="offer">
          <div>
            <p className="label">{t('record.picked')}</p>
            <p className="pupil-name">{picked.name}</p>
            <PupilFacts {...picked} />
          </div>
          <div>
            <Button size="small" onPress={() => setPicked(null)}>
              {t('record.unpick')}
            </Button>
          </div>
        </div>
      )}
      <RecordForm
        target={target()}
        onTargetMissing={() => setTried(true)}
        ofAge={isOfAge(picked?.birthDate ?? birthDate, today)}
        onSaved={({ tied, objectionIds }) => onSaved({ name: picked?.name ?? fullName, untied: !tied, objectionIds })}
      />
    </div>
  );
}
