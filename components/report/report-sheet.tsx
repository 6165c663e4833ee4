import { formatDate } from '../../lib/language/format.ts';
import { reportParts } from '../../lib/language/report-rows.ts';
import { createTranslator } from '../../lib/language/translator.ts';
import type { Language, PrivacyReport } from '../../lib/messaging/protocol.ts';

/** The report as it is printed, in the language of the paper. */
export function ReportSheet({ report, language }: { readonly report: PrivacyReport; readonly language: Language }) {
  const t = createTranslator(language);
  const { schoolName, brin, schoolYear, on } = report;
  return (
    <article className="sheet" lang={language}>
      <h3>{t('report.title')}</h3>
      <p>{t('report.about', { school: schoolName, brin, schoolYear, date: formatDate(t, on) })}</p>
      {reportParts(t, report).map(({ title, rows }) => (
        <div key={title}>
          <h4>{title}</h4>
          <table className="sheet-table sheet-counts">
            <tbody>
              {rows.map(([what, value]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <p>{t('report.note')}</p>
    </article>
  );
}
