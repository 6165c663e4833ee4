import { formatNumber } from '../../lib/language/format.ts';
import type { ImportPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

/** Four numbers that add up to the lines that were read. */
export function PreviewCounts({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslator();
  const { matched, untied, known, repeated, refused } = preview;
  const counts = [
    { label: t('importList.matched'), count: matched, tone: 'good' },
    { label: t('importList.untied'), count: untied, tone: null },
    { label: t('importList.already'), count: known + repeated, tone: null },
    { label: t('importList.refused'), count: refused.length, tone: refused.length > 0 ? 'flag' : null },
  ];
  return (
    <ul className="counts-four">
      {counts.map(({ label, count, tone }) => (
        <li key={label} className="count" {...(tone === null ? {} : { 'data-tone': tone })}>
          <span className="count-number">{formatNumber(t, count)}</span>
          <span className="count-label">{label}</span>
        </li>
      ))}
    </ul>
  );
}
