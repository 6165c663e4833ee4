import { useState } from 'react';
import { isOfAge } from '../../lib/core/of-age.ts';
import type { PupilSummary, RecordObjection } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { PupilFacts } from './pupil-line.tsx';
import { PupilResults } from './pupil-results.tsx';
import { RecordForm } from './record-form.tsx';
import type { Saved } from './saved-notice.tsx';
import { useAboutFields } from './use-about-fields.tsx';
import { usePupilSearch } from './use-pupil-search.ts';

interface Props {
  readonly onSaved: (saved: Saved) => void;
}

/** An objection with no LVS open: a name is enough. A pupil of the school's list may be picked; then it is tied at once. */
export function TypedRecord({ onSaved }: Props) {
  const t = useTranslator();
  const { today } = useAppStatus();
  const about = useAboutFields();
  const [picked, setPicked] = useState<PupilSummary | null>(null);
  const [tried, setTried] = useState(false);
  const matches = usePupilSearch(picked === null ? about.fullName : '');

  const target = (): RecordObjection['target'] | null => {
    if (picked !== null) return { kind: 'pupil', pupilId: picked.pupilId };
    return about.value === null || about.value.familyName === '' ? null : { kind: 'typed', ...about.value };
  };
  return (
    <div className="stack">
      {picked === null ? (
        <fieldset className="plain stack">
          <legend className="label">{t('record.who')}</legend>
          {about.fields({ isNameNeeded: true, showErrors: tried })}
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
        ofAge={isOfAge(picked?.birthDate ?? about.birthDate, today)}
        onSaved={({ tied, objectionIds }) =>
          onSaved({ name: picked?.name ?? about.fullName, untied: !tied, objectionIds })
        }
      />
    </div>
  );
}
