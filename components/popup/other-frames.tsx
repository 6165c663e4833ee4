import { problemText } from '../../lib/language/problem-text.ts';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { hostOf } from '../setup/read-origin.ts';
import { useAllowSite } from '../setup/use-allow-site.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';

/** Parts of the page that come from sites which are not allowed: said, with the one click that allows them. */
export function OtherFrames({ page, onAllowed }: { readonly page: PageStatus; readonly onAllowed: () => void }) {
  const t = useTranslator();
  const { allow, problem: refused, busy } = useAllowSite();
  const frames = page.problems.flatMap((problem) => (problem.code === 'frame-not-granted' ? [problem] : []));
  return (
    <>
      {frames.map((problem) => {
        const { text } = problemText(t, problem);
        return (
          <Banner key={problem.origin} kind="warn" title={text}>
            <p>{t('popup.allowToo')}</p>
            <Button
              isDisabled={busy}
              onPress={() => void allow(problem.origin).then((granted) => granted && onAllowed())}
            >
              {t('popup.allow', { host: hostOf(problem.origin) })}
            </Button>
          </Banner>
        );
      })}
      <ProblemBanner problem={refused} />
    </>
  );
}
