import { formatMoment } from '../../lib/language/format.ts';
import { layoutText, lossTexts } from '../../lib/language/layout-text.ts';
import { presetText, withheldText } from '../../lib/language/words.ts';
import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { AskPast } from './ask-past.tsx';
import { PasswordOnDemand } from './delivery-password.tsx';
import { MatchFile } from './match-file.tsx';
import { ReceiptLinks } from './receipt-links.tsx';
import { ReceiptSpecial } from './receipt-special.tsx';

/** What was delivered before: counts and check sums, no pupil. */
export function ReceiptList({ receipts }: { readonly receipts: readonly ReceiptSummary[] }) {
  const t = useTranslator();
  return (
    <Card title={t('delivery.receipts')} id="leveringen">
      {receipts.length === 0 && (
        <p className="muted">
          {t('delivery.receiptsEmpty')} <a href="#er-ging-iets-mis">{t('incident.link')}</a>
        </p>
      )}
      <ul className="list" aria-label={t('delivery.receipts')}>
        {receipts.map((receipt) => (
          <li key={receipt.receiptId} className="stack-sm">
            <p>
              <strong>{formatMoment(t, receipt.madeAt)}</strong> ·{' '}
              {t('delivery.receiptYear', { year: receipt.schoolYear })}
            </p>
            <p className="small">
              {t('delivery.receiptPupils', { count: receipt.pupils })},{' '}
              {t('delivery.receiptResults', { count: receipt.results })} · {presetText(t, receipt.presetId).name}
            </p>
            <p className="small">
              {t('layouts.receiptLayout', {
                name: layoutText(t, { id: receipt.layoutId }).name,
                version: receipt.layoutVersion,
              })}
            </p>
            {receipt.loss !== null &&
              lossTexts(t, receipt.loss).map((text) => (
                <p key={text} className="small muted">
                  {text}
                </p>
              ))}
            <ReceiptSpecial special={receipt.special} />
            {receipt.linking === 'pupil-number' && <p className="small">{t('layouts.numbersTitle')}</p>}
            {receipt.linking === 'none' && <p className="small">{t('delivery.notLinkableTitle')}</p>}
            <p className="small muted">
              {Object.entries(receipt.withheld)
                .filter(([, count]) => count > 0)
                .map(([reason, count]) => `${withheldText(t, reason).label}: ${count}`)
                .join(' · ')}
            </p>
            {receipt.protected && <PasswordOnDemand receiptId={receipt.receiptId} fileName={receipt.fileName} />}
            <Disclosure
              label={receipt.fileName}
              fullLabel={t('delivery.receiptHashes', { fileName: receipt.fileName })}
            >
              <dl className="stack-sm">
                {receipt.members.map(({ name, sha256 }) => (
                  <div key={name}>
                    <dt className="small">{name}</dt>
                    <dd className="mono">{sha256}</dd>
                  </div>
                ))}
              </dl>
            </Disclosure>
            <ReceiptLinks receipt={receipt} />
          </li>
        ))}
      </ul>
      {receipts.length > 0 && <AskPast />}
      {receipts.length > 0 && <MatchFile receipts={receipts} />}
    </Card>
  );
}
