import { useState } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';

/** No browser can say whether a screen is mirrored on a board, so a person is asked; "don't know" is the safe answer. */
export function PrivacyStep({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslator();
  const { updateSettings } = useStatusInUse();
  const [answer, setAnswer] = useState<'yes' | 'unsure' | 'no' | null>(null);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const next = async () => {
    setTried(true);
    if (answer === null) return;
    if (await updateSettings({ privacyMode: answer !== 'no' })) onDone();
    else setProblem({ code: 'write-failed' });
  };
  return (
    <>
      <h1>{t('setup.privacy.title')}</h1>
      <p className="lead">{t('setup.privacy.intro')}</p>
      <ChoiceList
        label={t('setup.privacy.title')}
        hideLabel
        name="board"
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'yes', label: t('setup.privacy.yes'), hint: t('setup.privacy.yesHint') },
          { value: 'unsure', label: t('setup.privacy.unsure'), hint: t('setup.privacy.unsureHint') },
          { value: 'no', label: t('setup.privacy.no'), hint: t('setup.privacy.noHint') },
        ]}
        error={tried && answer === null ? t('common.chooseOne') : null}
      />
      <ProblemBanner problem={problem} />
      <div>
        <Button kind="primary" onPress={() => void next()}>
          {t('common.next')}
        </Button>
      </div>
    </>
  );
}
