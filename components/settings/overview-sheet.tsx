import { formatDate } from '../../lib/language/format.ts';
import type { RegisterOverview } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';

/** What scrolls sideways has to be reached by keyboard. */
const REACHED = { tabIndex: 0 } as const;
const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The list as it is printed: nothing else of the page goes on the paper (sheet.css). */
export function OverviewSheet({ overview: { header, rows } }: { readonly overview: RegisterOverview }) {
  const t = useTranslator();
  const { school, today } = useAppStatus();
  return (
    <div className="sheet sheet-wide">
      <h3>{t('overview.listTitle')}</h3>
      <p>{t('overview.about', { school: school?.name ?? '', brin: school?.brin ?? '', date: formatDate(t, today) })}</p>
      {rows.length === 0 ? (
        <p>{t('overview.empty')}</p>
      ) : (
        <section className="sheet-scroll" aria-label={t('overview.listTitle')} {...REACHED}>
          <table className="sheet-table">
            <thead>
              <tr>
                {header.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([number = '', ...cells]) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  {cells.map((cell, at) => (
                    <td key={header[at + 1]} {...(IS_DATE.test(cell) ? { className: 'sheet-date' } : {})}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
