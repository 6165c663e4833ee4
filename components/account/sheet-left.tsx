import { shareCount } from '../../lib/core/small-counts.ts';
import { leftTexts } from '../../lib/language/layout-text.ts';
import { countText } from '../../lib/language/shown-count.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { DeliveryAccount } from '../../lib/messaging/protocol.ts';

interface Props extends Pick<DeliveryAccount, 'loss' | 'resultsRefused'> {
  readonly t: Translator;
  readonly shared: boolean;
}

/** Results that stayed behind, of pupils whom nothing kept back: what could not be right, and what the layout has no place for. */
export function SheetLeft({ loss, resultsRefused, t, shared }: Props) {
  const rows = leftTexts(t, loss, resultsRefused);
  if (rows.length === 0) return null;
  return (
    <div>
      <h4>{t('account.left.title')}</h4>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('account.reason')}</th>
            <th scope="col">{t('account.left.count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, count }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td>{countText(t, shared ? shareCount(count) : { from: count, to: count })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {loss !== null && loss.pupils > 0 && (
        <p>
          {t('account.left.pupils')}{' '}
          {countText(t, shared ? shareCount(loss.pupils) : { from: loss.pupils, to: loss.pupils })}
        </p>
      )}
    </div>
  );
}
