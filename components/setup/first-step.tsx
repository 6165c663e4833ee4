import { useState } from 'react';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
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
    </>
  );
}

/** Restoring comes later; until then, stop here. */
export function ExistingStep({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslator();
  return (
    <>
      <h1>{t('setup.existing.title')}</h1>
      <Banner kind="warn" title={t('setup.existing.text')}>
        <p>{t('setup.existing.advice')}</p>
      </Banner>
      <p>{t('setup.existing.ask')}</p>
      <div>
        <Button onPress={onBack}>{t('common.back')}</Button>
      </div>
    </>
  );
}
