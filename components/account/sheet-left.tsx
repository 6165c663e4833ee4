import { shareCount } from '../../lib/core/small-counts.ts';
import { leftTexts } from '../../lib/language/layout-text.ts';
import { countText } from '../../lib/language/shown-count.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { DeliveryAccount } from '../../lib/messaging/protocol.ts';
import { SheetCounts } from './sheet-counts.tsx';

interface Props extends Pick<DeliveryAccount, 'loss' | 'resultsRefused'> {
  readonly t: Translator;
  readonly shared: boolean;
}

/** Results that stayed behind, of pupils whom nothing kept back: what could not be right, and what the layout has no place for. */
export function SheetLeft({ loss, resultsRefused, t, shared }: Props) {
  const rows = leftTexts(t, loss, resultsRefused);
  const counted = (count: number): string => countText(t, shared ? shareCount(count) : { from: count, to: count });
  if (rows.length === 0) return null;
  return (
    <div>
      <h4>{t('account.left.title')}</h4>
      <SheetCounts
        head={[t('account.reason'), t('account.left.count')]}
        rows={rows.map(({ text, count }) => ({ id: text, label: text, count: counted(count) }))}
      />
      {loss !== null && loss.pupils > 0 && (
        <p>
          {t('account.left.pupils')} {counted(loss.pupils)}
        </p>
      )}
    </div>
  );
}
