import { useEffect, useState } from 'react';
import { waitText } from '../../lib/language/format.ts';
import { problemText } from '../../lib/language/problem-text.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';

/** The wait after too many wrong keys. Eyes see it count down; a screen reader hears its beginning and its end. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  const t = useTranslator();
  const waiting = seconds > 0;
  // As it was when the wait began: read out once, for it does not change any more.
  const [began, setBegan] = useState<number | null>(null);
  useEffect(() => {
    if (waiting) setBegan((known) => known ?? seconds);
  }, [waiting, seconds]);
  useEffect(() => {
    if (!waiting) setBegan((known) => (known === null ? null : 0));
  }, [waiting]);
  const { text, action } = problemText(t, { code: 'too-many-tries', seconds: began || seconds });
  return (
    <>
      {waiting && (
        <Banner kind="warn">
          <p className="banner-title" aria-hidden="true">
            {t('wait.title')} {t('wait.left', { wait: waitText(t, seconds) })}
          </p>
          <p>{action}</p>
        </Banner>
      )}
      <p role="status" className={waiting ? 'visually-hidden' : 'small'}>
        {waiting && began ? text : began === 0 ? t('wait.over') : ''}
      </p>
    </>
  );
}
