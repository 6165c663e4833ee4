import { useState } from 'react';
import { RestoreBackup } from '../backup/restore-backup.tsx';
import { OtherSchools } from '../frame/other-schools.tsx';
import { useTranslator } from '../language.tsx';
import { ErasedNote } from '../settings/erase-register.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChoiceList } from '../ui/chips.tsx';

/** A second, empty register beside a full one would make every objector deliverable: so this comes first. */
export function FirstStep({ onAnswer }: { readonly onAnswer: (fresh: boolean) => void }) {
  const t = useTranslator();
  const [answer, setAnswer] = useState<'existing' | 'fresh' | null>(null);
  const [tried, setTried] = useState(false);
  return (
    <>
      <h1>{t('setup.first.title')}</h1>
      <p className="lead">{t('setup.first.intro')}</p>
      <ErasedNote />
      <ChoiceList
        label={t('setup.first.title')}
        hideLabel
        name="existing-register"
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'existing', label: t('setup.first.existing'), hint: t('setup.first.existingHint') },
          { value: 'fresh', label: t('setup.first.fresh'), hint: t('setup.first.freshHint') },
        ]}
        error={tried && answer === null ? t('common.chooseOne') : null}
      />
      <div>
        <Button kind="primary" onPress={() => (answer === null ? setTried(true) : onAnswer(answer === 'fresh'))}>
          {t('common.next')}
        </Button>
      </div>
      <OtherSchools />
    </>
  );
}

interface ExistingProps {
  readonly onBack: () => void;
  readonly onBegin: () => void;
  readonly onRestored: () => void;
}

/** The register comes out of its backup; without one, nothing is begun here. */
export function ExistingStep({ onBack, onBegin, onRestored }: ExistingProps) {
  const t = useTranslator();
  const [begun, setBegun] = useState(false);
  return (
    <>
      <h1>{t('backup.setupTitle')}</h1>
      {!begun && <p className="lead">{t('backup.setupText')}</p>}
      <Card>
        <RestoreBackup
          onBegin={() => {
            setBegun(true);
            onBegin();
          }}
          after={
            <div>
              <Button kind="primary" onPress={onRestored}>
                {t('common.next')}
              </Button>
            </div>
          }
        />
      </Card>
      {!begun && (
        <>
          <p>{t('setup.existing.ask')}</p>
          <div>
            <Button onPress={onBack}>{t('common.back')}</Button>
          </div>
        </>
      )}
    </>
  );
}
