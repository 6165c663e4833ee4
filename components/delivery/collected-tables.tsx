import { FileInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Coverage } from '../../lib/core/table-snapshot.ts';
import { formatDate, formatMoment } from '../../lib/language/format.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { RemovedTable } from '../collection/removed-table.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

type Table = DeliveryPreview['tables'][number];

/** What was read from the LVS, how complete it is, and a way to take it out again. */
export function CollectedTables({
  tables,
  onChanged,
}: {
  readonly tables: readonly Table[];
  readonly onChanged: () => void;
}) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const [removing, setRemoving] = useState<Table | null>(null);
  /** Taken out last; counted, so that the same table taken out again gets ten seconds of its own. */
  const [removed, setRemoved] = useState<{ readonly table: Table; readonly nth: number } | null>(null);
  const { run, busy, problem } = useAct();
  const remove = async (table: Table) => {
    if ((await run(() => ask('delivery.remove-table', { ids: [table.id] }))) === null) return;
    setRemoving(null);
    setRemoved({ table, nth: (removed?.nth ?? 0) + 1 });
    onChanged();
  };
  return (
    <Card title={t('delivery.tables')}>
      <p className="small muted">{t('delivery.tablesHint')}</p>
      {removed !== null && <RemovedTable key={removed.nth} table={removed.table} onBack={onChanged} />}
      {tables.length === 0 && (
        <EmptyState icon={<FileInput size={26} />} title={t('delivery.emptyTitle')}>
          <p>{t('delivery.emptyText')}</p>
        </EmptyState>
      )}
      <ul className="list" aria-label={t('delivery.tables')}>
        {tables.map((table) => (
          <li key={table.id} className="row-between">
            <div className="stack-sm">
              <p className="row">
                <strong>{table.title}</strong>
                <CoverageBadge coverage={table.coverage} />
              </p>
              <p className="small muted">
                {table.kind === 'pupil-list' ? t('delivery.kindPupilList') : t('delivery.kindResults')} ·{' '}
                {t('delivery.tableRows', { count: table.rows })} ·{' '}
                {t('delivery.tableRead', { moment: formatMoment(t, table.readAt) })}
                {table.keepUntil !== null &&
                  ` · ${t('protection.keptUntil', { date: formatDate(t, table.keepUntil) })}`}
              </p>
            </div>
            <Button
              size="small"
              kind="quiet"
              icon={<Trash2 size={16} aria-hidden="true" />}
              aria-label={t('delivery.removeTable', { title: table.title })}
              onPress={() => setRemoving(table)}
            >
              {t('delivery.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {removing !== null && (
        <Dialog title={t('delivery.removeTitle')} onClose={() => setRemoving(null)}>
          <p>{t('delivery.removeText', { title: removing.title })}</p>
          <ProblemBanner problem={problem} />
          <DialogActions>
            <Button onPress={() => setRemoving(null)}>{t('common.cancel')}</Button>
            <Button kind="primary" isDisabled={busy} onPress={() => void remove(removing)}>
              {t('delivery.remove')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Card>
  );
}

function CoverageBadge({ coverage }: { readonly coverage: Coverage }) {
  const t = useTranslator();
  if (coverage.state === 'complete') return <Badge tone="good">{t('delivery.complete')}</Badge>;
  if (coverage.state === 'unknown') return <Badge>{t('delivery.coverageUnknown')}</Badge>;
  const { read, total } = coverage;
  return (
    <Badge tone="warn">
      {total === null ? t('delivery.partial', { read }) : t('delivery.partialOf', { read, total })}
    </Badge>
  );
}
