import { formatMoment } from '../../lib/language/format.ts';
import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

/** What can be done with a delivery that was made. */
export function ReceiptLinks({ receipt }: { readonly receipt: ReceiptSummary }) {
  const t = useTranslator();
  const moment = formatMoment(t, receipt.madeAt);
  return (
    <p className="row small">
      <a href={`#verantwoording/${receipt.receiptId}`} aria-label={t('account.linkOf', { moment })}>
        {t('account.link')}
      </a>
      <a href={`#er-ging-iets-mis/${receipt.receiptId}`} aria-label={t('incident.linkOf', { moment })}>
        {t('incident.link')}
      </a>
    </p>
  );
}
