import type { OutgoingPicture } from '../../lib/core/picture-types.ts';
import { formatNumber } from '../../lib/language/format.ts';
import { domainText } from '../../lib/language/words.ts';
import { useTranslator } from '../language.tsx';

/** What scrolls sideways has to be reached by keyboard. */
const REACHED = { tabIndex: 0 } as const;

/** Per group and domain, of those who go: who has a result that goes. The bar repeats the numbers beside it. */
export function PictureCoverage({ picture: { topics, coverage } }: { readonly picture: OutgoingPicture }) {
  const t = useTranslator();
  return (
    <div className="stack-sm">
      <h3>{t('picture.coverage')}</h3>
      <p className="small muted">{t('picture.coverageIntro')}</p>
      <section className="table-scroll" aria-label={t('picture.coverage')} {...REACHED}>
        <table className="table picture">
          <caption className="visually-hidden">{t('picture.coverage')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('picture.group')}</th>
              <th scope="col" className="number">
                {t('picture.going')}
              </th>
              {topics.map((topic) => (
                <th scope="col" key={topic}>
                  {domainText(t, topic)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ group, pupils, having }) => (
              <tr key={group ?? ''}>
                <th scope="row">{group ?? t('picture.noGroup')}</th>
                <td className="number">{formatNumber(t, pupils)}</td>
                {having.map((have, at) => (
                  <td key={topics[at]}>
                    <span className="picture-cell small">
                      {t('picture.ofGroup', { have, total: pupils })}
                      <Bar part={have / pupils} />
                    </span>
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

function Bar({ part }: { readonly part: number }) {
  return (
    <svg className="picture-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="picture-ground" width={100} height={6} />
      <rect className="picture-part" width={part * 100} height={6} />
    </svg>
  );
}
