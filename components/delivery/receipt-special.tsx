import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

/** What a delivery held of special data, in counts. */
export function ReceiptSpecial({ special }: Pick<ReceiptSummary, 'special'>) {
  const t = useTranslator();
  if (special === null) return null;
  const { study, withValue, withoutValue, contradicted, withoutConsent } = special;
  return (
    <p className="small">
      {t('special.preview.title', { study })}: {t('special.preview.withValue', { count: withValue })}{' '}
      {t('special.preview.withoutValue', { count: withoutValue })}{' '}
      {contradicted > 0 && `${t('special.preview.contradicted', { count: contradicted })} `}
      {t('special.preview.withoutConsent', { count: withoutConsent })}
    </p>
  );
}
