import type { BlockReason } from '../../lib/core/problem.ts';
import { blockText } from '../../lib/language/problem-text.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly reasons: readonly BlockReason[];
  readonly onDecidePreset: () => void;
}

/** What stops the whole delivery, each with the way to solve it. */
export function BlockedBanner({ reasons, onDecidePreset }: Props) {
  const t = useTranslator();
  if (reasons.length === 0) return null;
  return (
    <Banner kind="stop" title={t('delivery.blockedTitle')}>
      <ul className="blocks">
        {reasons.map((reason) => {
          const { code, text, action } = blockText(t, reason);
          return (
            <li key={code}>
              <p>{text}</p>
              {code === 'preset-undecided' ? (
                <Button size="small" onPress={onDecidePreset}>
                  {action}
                </Button>
              ) : code === 'count-not-stated' || code === 'objection-untied' ? (
                <a href="#bezwaren">{action}</a>
              ) : (
                <p>{action}.</p>
              )}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
