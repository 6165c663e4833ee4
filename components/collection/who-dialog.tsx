import { useEffect, useState } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { formatMoment } from '../../lib/language/format.ts';
import type {
  CollectedPupilRow,
  CollectedPupils,
  CollectedWho,
  DeliveryPreview,
} from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly preview: DeliveryPreview;
  readonly who: CollectedWho;
  readonly title: string;
  readonly onClose: () => void;
}

/** Names, asked for only now: who misses, who has it, and from which table of which day. */
export function WhoDialog({ preview, who, title, onClose }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { settings } = useAppStatus();
  const [known, setKnown] = useState<CollectedPupils | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useAct();
  const presetId = preview.preset.id;
  const { schoolYear } = preview;
  const asked = JSON.stringify(who);

  useEffect(() => {
    let current = true;
    ask('collection.pupils', { presetId, schoolYear, who: JSON.parse(asked), offset: 0 }).then(
      (reply) => {
        if (!current) return;
        if (reply.ok) setKnown(reply.value);
        else setProblem(reply.problem);
      },
      () => current && setProblem({ code: 'malformed-message' }),
    );
    return () => {
      current = false;
    };
  }, [ask, presetId, schoolYear, asked]);

  const rows = known?.rows ?? [];
  const more = async () => {
    const next = await run(() => ask('collection.pupils', { presetId, schoolYear, who, offset: rows.length }));
    if (next !== null) setKnown({ ...next.value, rows: [...rows, ...next.value.rows] });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <ProblemBanner problem={problem} />
      {known === null && problem === null && <Progress label={t('common.loading')} value={null} />}
      {known !== null && known.total === 0 && <p>{t('collection.who.nobody')}</p>}
      {settings.privacyMode && rows.length > 0 && <p className="small muted">{t('collection.who.covered')}</p>}
      {(['missing', 'elsewhere', 'have', 'said'] as const).map((state) => (
        <Names
          key={state}
          state={state}
          rows={rows.filter((row) => row.state === state)}
          covered={settings.privacyMode}
        />
      ))}
      {known !== null && rows.length < known.total && (
        <div>
          <Button size="small" kind="quiet" isDisabled={busy} onPress={() => void more()}>
            {t('delivery.moreNames')}
          </Button>
        </div>
      )}
      {known !== null && known.tables.length > 0 && (
        <section className="stack-sm">
          <h3>{t('collection.who.from')}</h3>
          <ul className="points small">
            {known.tables.map((table) => (
              <li key={table.id}>
                {t('collection.who.table', { title: table.title, moment: formatMoment(t, table.readAt) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface NamesProps {
  readonly state: CollectedPupilRow['state'];
  readonly rows: readonly CollectedPupilRow[];
  readonly covered: boolean;
}

function Names({ state, rows, covered }: NamesProps) {
  const t = useTranslator();
  if (rows.length === 0) return null;
  // Namesakes share a name and a group, so their place tells them apart.
  const placed = rows.map((row, place) => ({ key: `${place}`, row }));
  return (
    <section className="stack-sm">
      <h3>{t(`collection.who.${state}`)}</h3>
      <ul className="names">
        {placed.map(({ key, row }) => (
          <li key={key}>
            {covered ? (
              <button type="button" className="covered">
                {row.name}
              </button>
            ) : (
              row.name
            )}
            {row.group !== null && state === 'said' && <span className="muted"> · {row.group}</span>}
            {row.isNew && (
              <>
                {' '}
                <Badge tone="info">{t('collection.who.new')}</Badge>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
