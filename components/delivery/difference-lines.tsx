import { formatMoment } from '../../lib/language/format.ts';
import type { DeliveryDifference } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

const KINDS = ['added', 'gone', 'changed', 'same'] as const;

/** What is other than last time, in children: many at once may be a wrong page. */
export function DifferenceLines({ difference }: { readonly difference: DeliveryDifference }) {
  const t = useTranslator();
  return (
    <div className="stack-sm">
      <p className="label">{t('past.difference', { moment: formatMoment(t, difference.madeAt) })}</p>
      <ul className="points small">
        {KINDS.filter((kind) => difference[kind] > 0).map((kind) => (
          <li key={kind}>{t(`past.${kind}`, { count: difference[kind] })}</li>
        ))}
      </ul>
    </div>
  );
}
