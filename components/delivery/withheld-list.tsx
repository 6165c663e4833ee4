import { useEffect, useState } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { formatNumber } from '../../lib/language/format.ts';
import { detailText, withheldText } from '../../lib/language/words.ts';
import type { DeliveryPreview, WithheldRow } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { wantedOf } from './wanted-of.ts';

/** Per reason how many pupils stay out, and on demand who they are. */
export function WithheldList({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const reasons = Object.entries(preview.withheld).filter(([, count]) => count > 0);
  if (reasons.length === 0) return null;
  return (
    <Card title={t('delivery.whyWithheld')}>
      <ul className="list" aria-label={t('delivery.whyWithheld')}>
        {reasons.map(([reason, count]) => {
          const { label, explain } = withheldText(t, reason);
          return (
            <li key={reason} className="stack-sm">
              <p className="row">
                <Badge tone={reason === 'objection' ? 'flag' : 'unsure'}>{formatNumber(t, count)}</Badge>
                <strong>{label}</strong>
              </p>
              <p className="small muted">{explain}</p>
              <Disclosure
                label={t('delivery.namesShort')}
                openLabel={t('delivery.hideNamesShort')}
                fullLabel={t('delivery.names', { reason: label })}
                fullOpenLabel={t('delivery.hideNames', { reason: label })}
              >
                <WithheldNames key={preview.digest} preview={preview} reason={reason} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** One page of names at a time; they are asked for only when somebody wants to see them. */
function WithheldNames({ preview, reason }: { readonly preview: DeliveryPreview; readonly reason: string }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [rows, setRows] = useState<readonly WithheldRow[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useAct();
  // Of the preview that it was opened in: another one has another digest, and with that a list of its own.
  const [request] = useState(() => ({ ...wantedOf(preview), schoolYear: preview.schoolYear, reason }));

  useEffect(() => {
    let current = true;
    ask('delivery.withheld', { ...request, offset: 0 }).then(
      (reply) => {
        if (!current) return;
        if (!reply.ok) return setProblem(reply.problem);
        setRows(reply.value.rows);
        setTotal(reply.value.total);
      },
      () => current && setProblem({ code: 'malformed-message' }),
    );
    return () => {
      current = false;
    };
  }, [ask, request]);

  const more = async () => {
    const next = await run(() => ask('delivery.withheld', { ...request, offset: rows.length }));
    if (next !== null) setRows([...rows, ...next.value.rows]);
  };
  return (
    <div className="stack-sm">
      <ProblemBanner problem={problem} />
      <ul className="names">
        {numbered(rows).map(({ key, row }) => (
          <li key={key}>
            {row.name}
            {row.classGroup !== null && <span className="muted"> · {row.classGroup}</span>}
            {row.detail !== null && <span className="muted"> · {detailText(t, row.detail)}</span>}
          </li>
        ))}
      </ul>
      {total !== null && rows.length < total && (
        <div>
          <Button size="small" kind="quiet" isDisabled={busy} onPress={() => void more()}>
            {t('delivery.moreNames')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Namesakes share a name and a group, so their place tells them apart; the list only ever grows at its end. */
const numbered = (rows: readonly WithheldRow[]) => rows.map((row, place) => ({ key: `${place}`, row }));
