import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { PictureCoverage } from './picture-coverage.tsx';
import { PictureSeries } from './picture-series.tsx';
import { seriesText, signTexts } from './picture-words.ts';

/** What goes, to look at before it goes: a column that was read as another one stands out. */
export function PictureCard({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { picture, tables } = preview;
  const { coverage, series, tooFew, withoutScore } = picture;
  if (coverage.length === 0) return null;
  const signs = signTexts(t, picture, tables);
  return (
    <Card title={t('picture.title')}>
      <p className="small muted">{t('picture.intro')}</p>
      {series.length > 0 && (
        <section className="stack-sm" aria-label={t('picture.signs')}>
          <h3>{t('picture.signs')}</h3>
          <ul className="points">
            {signs.length === 0 && <li>{t('picture.signsNone')}</li>}
            {signs.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {signs.length > 0 && <p className="small">{t('picture.signsDo')}</p>}
        </section>
      )}
      <PictureCoverage picture={picture} />
      {series.length > 0 && (
        <>
          <div>
            <h3>{t('picture.spread')}</h3>
            <p className="small muted">{t('picture.spreadIntro')}</p>
          </div>
          {series.map((one) => (
            <PictureSeries key={`${one.topic} ${seriesText(t, one)}`} series={one} />
          ))}
        </>
      )}
      {tooFew > 0 && <p className="small muted">{t('picture.tooFew', { count: tooFew })}</p>}
      {withoutScore > 0 && <p className="small muted">{t('picture.withoutScore', { count: withoutScore })}</p>}
    </Card>
  );
}
