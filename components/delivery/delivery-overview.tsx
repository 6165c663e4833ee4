import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/language/format.ts';
import { domainText } from '../../lib/language/words.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { arrangeGrid } from './arrange-grid.ts';
import { DifferenceLines } from './difference-lines.tsx';

/** The two numbers that matter, with the button right under them. */
export function DeliveryOverview({
  preview,
  children,
}: {
  readonly preview: DeliveryPreview;
  readonly children: ReactNode;
}) {
  const t = useTranslator();
  const staying = preview.pupils - preview.cleared;
  return (
    <Card title={t('delivery.overview')}>
      <div className="counts">
        <p className="count" data-tone="good">
          <Count value={preview.cleared} text={t('delivery.going', { count: preview.cleared })} />
          <span className="small">{t('delivery.goingResults', { count: preview.results })}</span>
        </p>
        <p className="count" data-tone="flag">
          <Count value={staying} text={t('delivery.staying', { count: staying })} />
          <span className="small">{t('delivery.ofPupils', { count: preview.pupils })}</span>
        </p>
      </div>
      {preview.difference !== null && <DifferenceLines difference={preview.difference} />}
      {children}
    </Card>
  );
}

/** What goes in the files, per domain and moment. */
export function DeliveryContents({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { grid, resultsLeftOut, resultsRefused } = preview;
  if (grid.length === 0 && resultsLeftOut === 0 && resultsRefused === 0) return null;
  return (
    <Card title={t('delivery.grid')}>
      {grid.length > 0 && <ResultGrid preview={preview} />}
      {resultsRefused > 0 && <p className="small">{t('delivery.refusedResults', { count: resultsRefused })}</p>}
      {resultsLeftOut > 0 && <p className="small muted">{t('delivery.leftOut', { count: resultsLeftOut })}</p>}
    </Card>
  );
}

/** The number large, the sentence in full for everybody: "198 leerlingen gaan mee". */
function Count({ value, text }: { readonly value: number; readonly text: string }) {
  const t = useTranslator();
  const number = formatNumber(t, value);
  const rest = text.startsWith(number) ? text.slice(number.length).trim() : text;
  return (
    <>
      <span className="count-number">{number}</span> <span className="count-label">{rest}</span>
    </>
  );
}

function ResultGrid({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { moments, rows } = arrangeGrid(preview.grid);
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t('delivery.grid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('delivery.gridDomain')}</th>
            {moments.map((moment) => (
              <th scope="col" className="number" key={moment ?? ''}>
                {moment ?? t('delivery.gridNoMoment')}
              </th>
            ))}
            <th scope="col" className="number">
              {t('delivery.gridTotal')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ domain, counts, total }) => (
            <tr key={domain}>
              <th scope="row">{domainText(t, domain)}</th>
              {counts.map((count, index) => (
                <td className="number" key={moments[index] ?? ''}>
                  {count === 0 ? <span className="muted">–</span> : formatNumber(t, count)}
                </td>
              ))}
              <td className="number">
                <strong>{formatNumber(t, total)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
