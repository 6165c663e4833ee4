import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Outcome } from '../../lib/core/problem.ts';
import type { DoubtfulView, MatchingView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { DecidedItem } from './decided-item.tsx';
import { DoubtfulItem } from './doubtful-item.tsx';
import { NamedGroups } from './named-groups.tsx';
import { hasTies, TieAgain } from './tie-again.tsx';

const STEP = 50;
const isEmpty = ({ doubtful, decided, groups, withoutList }: MatchingView): boolean =>
  doubtful.length + decided.length + groups.length + withoutList === 0;

/** Rows that no identifier settles: a person confirms a group of names, or says who a row is. */
export function MatchingPage() {
  const t = useTranslator();
  useDocumentTitle(t('matching.title'));
  const { ask } = usePlatform();
  const { settings } = useAppStatus();
  const { value, problem, reload } = useAnswer('matching.list', {});
  const { value: ties, reload: reloadTies } = useAnswer('ties.list', {});
  const waits = value !== null && (!isEmpty(value) || (ties !== null && hasTies(ties)));
  const [answering, setAnswering] = useState<DoubtfulView | null>(null);
  const [most, setMost] = useState(STEP);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const act = useAct();
  const change = async (doing: (by: string) => Promise<Outcome<null>>) => {
    setTried(true);
    if (!recorder.valid) return;
    if ((await act.run(() => doing(recorder.name))) !== null) recorder.keep();
    reload();
    reloadTies();
  };
  return (
    <>
      <div className="stack-sm">
        <h1>{t('matching.title')}</h1>
        <p className="lead">{t('matching.intro')}</p>
        <p>
          <a href="#leerlingen">{t('matching.back')}</a>
        </p>
      </div>
      <ProblemBanner problem={problem ?? act.problem} />
      {value === null
        ? problem === null && <Progress label={t('common.loading')} value={null} />
        : settings.userName === '' && waits && recorder.field(t('common.yourName'), tried)}
      {value !== null && ties !== null && !waits && (
        <EmptyState icon={<CircleCheck size={26} />} title={t('matching.nothing')}>
          <p>{t('matching.nothingText')}</p>
        </EmptyState>
      )}
      {ties !== null && hasTies(ties) && <TieAgain view={ties} busy={act.busy} change={change} />}
      {value !== null && value.withoutList > 0 && (
        <Banner kind="warn" title={t('matching.withoutList', { count: value.withoutList })}>
          <p>{t('matching.withoutListText')}</p>
        </Banner>
      )}
      {value !== null && value.groups.length > 0 && (
        <NamedGroups
          view={value}
          busy={act.busy}
          onConfirm={({ schoolYear, group, digest }) =>
            void change((by) => ask('matching.confirm', { schoolYear, group, digest, by }))
          }
          onUndo={({ schoolYear, group }) => void change((by) => ask('matching.unconfirm', { schoolYear, group, by }))}
        />
      )}
      {value !== null && value.doubtful.length > 0 && (
        <Card
          title={t('matching.rows.title')}
          aside={<span role="status">{t('matching.rows.shown', { count: value.doubtful.length })}</span>}
        >
          <ul className="list" aria-label={t('matching.rows.title')}>
            {value.doubtful.slice(0, most).map((row) => (
              <li key={row.rowId}>
                <DoubtfulItem row={row} onAnswer={() => setAnswering(row)} />
              </li>
            ))}
          </ul>
          {value.doubtful.length > most && (
            <Button onPress={() => setMost(most + STEP)}>{t('matching.rows.more')}</Button>
          )}
        </Card>
      )}
      {value !== null && value.decided.length > 0 && (
        <Card title={t('matching.decided.title')}>
          <ul className="list" aria-label={t('matching.decided.title')}>
            {value.decided.map((row) => (
              <li key={row.rowId}>
                <DecidedItem
                  row={row}
                  busy={act.busy}
                  onUndo={() => void change((by) => ask('matching.undo', { rowId: row.rowId, by }))}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {answering !== null && (
        <DecideDialog
          row={answering}
          onClose={() => setAnswering(null)}
          onDone={() => {
            setAnswering(null);
            reload();
          }}
        />
      )}
    </>
  );
}
