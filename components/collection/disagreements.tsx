import { useState } from 'react';
import { formatMoment, formatNumber, listOf } from '../../lib/language/format.ts';
import { domainText } from '../../lib/language/words.ts';
import type { DeliveryPreview, DisagreementView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { WhoDialog } from './who-dialog.tsx';

interface Props {
  readonly preview: DeliveryPreview;
  readonly onChanged: () => void;
}

/** Tables that say different things of one sitting: where, and which of them counts. Nothing goes until somebody says so. */
export function Disagreements({ preview, onChanged }: Props) {
  const t = useTranslator();
  const { disagreements } = preview.collection;
  if (disagreements.length === 0) return null;
  return (
    <Card title={t('collection.disagree.title')}>
      <ul className="list" aria-label={t('collection.disagree.title')}>
        {disagreements.map((one) => (
          <li key={one.tables.map(({ id }) => id).join()} className="stack-sm">
            <OneDisagreement one={one} preview={preview} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneDisagreement({ one, preview, onChanged }: Props & { readonly one: DisagreementView }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { run, busy, problem } = useAct();
  const [open, setOpen] = useState(false);
  const tableIds = one.tables.map(({ id }) => id);
  const choose = async (counts: string | null) => {
    const { schoolYear } = preview;
    const request = { presetId: preview.preset.id, schoolYear, tableIds, counts };
    if ((await run(() => ask('collection.choose', request))) !== null) onChanged();
  };
  const about = listOf(
    t,
    one.topics.map((topic) => domainText(t, topic)),
  );
  return (
    <>
      <p>
        <strong>{[about, ...one.moments].join(' · ')}</strong>
      </p>
      <p>
        {one.counts === null
          ? t('collection.disagree.text', { count: one.sittings })
          : t('collection.disagree.settled')}
      </p>
      {one.tables.length === 1 && <p>{t('collection.disagree.oneTable')}</p>}
      <ul className="stack-sm plain">
        {one.tables.map(({ id, title, readAt, rows }) => (
          <li key={id} className="row-between">
            <span>
              {t('collection.who.table', { title, moment: formatMoment(t, readAt) })}{' '}
              <span className="small muted">
                {t('collection.disagree.rows', {
                  ...{
                    count: rows.length,
                    rows: listOf(
                      t,
                      rows.slice(0, 12).map((row) => formatNumber(t, row)),
                    ),
                  },
                })}
                {rows.length > 12 && ' …'}
              </span>
            </span>
            {one.counts === id ? (
              <Badge tone="good">{t('collection.disagree.chosen')}</Badge>
            ) : one.counts === null && one.tables.length > 1 ? (
              <Button
                size="small"
                isDisabled={busy}
                aria-label={t('collection.disagree.countsFor', { title: `${title}, ${formatMoment(t, readAt)}` })}
                onPress={() => void choose(id)}
              >
                {t('collection.disagree.counts')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemBanner problem={problem} />
      <div className="row">
        <Button size="small" kind="quiet" onPress={() => setOpen(true)}>
          {t('collection.complete.show')}
        </Button>
        {one.counts !== null && (
          <Button size="small" kind="quiet" isDisabled={busy} onPress={() => void choose(null)}>
            {t('collection.disagree.undo')}
          </Button>
        )}
      </div>
      {open && (
        <WhoDialog
          preview={preview}
          who={{ kind: 'disagreement', tableIds }}
          title={t('collection.who.disagreement')}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
