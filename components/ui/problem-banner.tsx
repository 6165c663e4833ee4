import type { Problem } from '../../lib/core/problem.ts';
import { problemText } from '../../lib/language/problem-text.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from './banner.tsx';

/** What went wrong and what to do now; nothing when nothing did. Read out at once. */
export function ProblemBanner({ problem }: { readonly problem: Problem | null }) {
  const t = useTranslator();
  if (problem === null) return null;
  const { text, action } = problemText(t, problem);
  return (
    <Banner kind="warn" title={text} live>
      <p>{action}</p>
    </Banner>
  );
}
