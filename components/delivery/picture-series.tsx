import type { ScoreSeries, Spread } from '../../lib/core/picture-types.ts';
import { formatNumber } from '../../lib/language/format.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { PictureShape } from './picture-shape.tsx';
import { hasSign, momentText, seriesText } from './picture-words.ts';

const NUMBERS = ['min', 'half', 'median', 'max'] as const;

/** What scrolls sideways has to be reached by keyboard. */
const REACHED = { tabIndex: 0 } as const;

/** The scores on one scale, a row for every moment: the shape, and the numbers that it is drawn from. */
export function PictureSeries({ series }: { readonly series: ScoreSeries }) {
  const t = useTranslator();
  const title = seriesText(t, series);
  const number = (value: number) => formatNumber(t, Math.round(value * 10) / 10);
  const axis = t('picture.shapeAxis', { from: number(series.from), to: number(series.to) });
  const label = (spread: Spread) =>
    t('picture.shapeOf', {
      moment: momentText(t, spread),
      ...{ min: number(spread.min), lower: number(spread.lower), upper: number(spread.upper), max: number(spread.max) },
    });
  return (
    <div className="stack-sm">
      <h4 className="picture-title">{title}</h4>
      <section className="table-scroll" aria-label={title} {...REACHED}>
        <table className="table picture">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('picture.moment')}</th>
              <th scope="col">
                {t('picture.shape')} <span className="picture-axis small muted">{axis}</span>
              </th>
              <th scope="col" className="number">
                {t('picture.count')}
              </th>
              {NUMBERS.map((name) => (
                <th scope="col" className="number" key={name}>
                  {t(`picture.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.spreads.map((spread) => (
              <tr key={`${spread.moment} ${spread.yearGroup}`}>
                <th scope="row">
                  {momentText(t, spread)} {hasSign(spread) && <Badge tone="warn">{t('picture.look')}</Badge>}
                </th>
                <td>
                  <PictureShape axis={series} spread={spread} label={label(spread)} />
                </td>
                <td className="number">{formatNumber(t, spread.count)}</td>
                {NUMBERS.map((name) => (
                  <td className="number" key={name}>
                    {name === 'half' ? `${number(spread.lower)}–${number(spread.upper)}` : number(spread[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
