import type { Problem } from '../../lib/core/problem.ts';
import { formatNumber } from '../../lib/language/format.ts';
import { useTranslator } from '../language.tsx';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { groupProblems } from './group-problems.ts';

/** What was not read well, said once each, with what can be done about it. */
export function DeliveryProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslator();
  const groups = groupProblems(t, problems);
  if (groups.length === 0) return null;
  return (
    <Card title={t('delivery.problems')}>
      <ul className="list" aria-label={t('delivery.problems')}>
        {groups.map(({ key, text, action, times }) => (
          <li key={key}>
            <p className="row">
              <span>{text}</span>
              {times > 1 && <Badge tone="warn">{t('delivery.problemTimes', { times: formatNumber(t, times) })}</Badge>}
            </p>
            <p className="small muted">{action}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
