import { formatMoment } from '../../lib/language/format.ts';
import type { PastDelivery } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

/** Which deliveries a child was in, and of which nobody can tell any more. */
export function PastLines({ deliveries }: { readonly deliveries: readonly PastDelivery[] }) {
  const t = useTranslator();
  const told = deliveries.filter(({ was }) => was !== 'no');
  return (
    <div className="stack-sm">
      {deliveries.length === 0 && <p className="small">{t('past.empty')}</p>}
      {deliveries.length > 0 && told.length === 0 && <p className="small">{t('past.none')}</p>}
      {told.map(({ receiptId, madeAt, fileName, was }) => (
        <p key={receiptId} className="small">
          {was === 'yes'
            ? t('past.yes', { moment: formatMoment(t, madeAt), fileName })
            : t('past.unknown', { moment: formatMoment(t, madeAt) })}
        </p>
      ))}
      <p className="small muted">{t('past.vendor')}</p>
    </div>
  );
}
