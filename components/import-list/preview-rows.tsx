import { formatDate, formatNumber } from '../../lib/language/format.ts';
import type { Translator } from '../../lib/language/translator.ts';
import type { ImportPreview, ImportRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { PupilFacts } from '../objection/pupil-line.tsx';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';

const LOOKS = {
  matched: { tone: 'good', text: 'importList.rowMatched' },
  untied: { tone: 'warn', text: 'importList.rowUntied' },
  known: { tone: 'neutral', text: 'importList.rowKnown' },
  repeated: { tone: 'neutral', text: 'importList.rowRepeated' },
} as const satisfies Record<ImportRow['state'], object>;

/** Line by line what would be recorded, and of whom it turns out to be. */
export function PreviewRows({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslator();
  const { rows } = preview;
  const all = preview.lines - preview.refused.length;
  if (rows.length === 0) return null;
  return (
    <Card title={t('importList.table')}>
      <div className="table-scroll">
        <table className="table" aria-label={t('importList.table')}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('importList.lineHeader')}
              </th>
              <th scope="col">{t('importList.pupilHeader')}</th>
              <th scope="col">{t('importList.outcomeHeader')}</th>
              <th scope="col">{t('importList.objectionHeader')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td className="number">{row.line}</td>
                <td>
                  {row.name !== '' && <strong>{row.name}</strong>}
                  {row.name === '' && row.pupilNumberEnd === null && t('importList.numberOnly')}
                  <PupilFacts {...row} />
                </td>
                <td>
                  <Badge tone={LOOKS[row.state].tone}>{t(LOOKS[row.state].text)}</Badge>
                  {row.tiedTo !== null && <p className="small">{row.tiedTo}</p>}
                </td>
                <td className="small">{objectionText(t, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < all && (
        <p className="small muted">
          {t('importList.shownOf', { shown: formatNumber(t, rows.length), all: formatNumber(t, all) })}
        </p>
      )}
    </Card>
  );
}

/** What is not said is left out. */
function objectionText(t: Translator, { receivedOn, channel, role, fromName }: ImportRow): string {
  const from = role === 'not-said' ? fromName : fromName === '' ? t(`role.${role}`) : fromName;
  return [formatDate(t, receivedOn, 'short'), channel === 'not-said' ? '' : t(`channel.${channel}`), from]
    .filter(Boolean)
    .join(' · ');
}
