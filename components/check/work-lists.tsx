import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { WORK_LISTS } from '../../lib/core/compare-register.ts';
import type { ComparisonView, PupilRow, Round, WorkRowView } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { HistoryDialog } from '../pupils/history-dialog.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { CallText } from './call-text.tsx';
import { WorkListPart } from './work-list-part.tsx';

interface Props {
  readonly view: ComparisonView;
  readonly round: Round;
  readonly onChanged: () => void;
}

/** What does not agree, or what nobody can tell yet; the worst first. */
export function WorkLists({ view, round, onChanged }: Props) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { today, settings } = useAppStatus();
  const recorder = useRecorderName();
  const { run, busy, problem } = useAct();
  const [history, setHistory] = useState<PupilRow | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { schoolYear } = view;
  const open = WORK_LISTS.filter((list) => view.lists[list].total > 0);
  const record = async ({ pupil, name }: WorkRowView) => {
    setTried(true);
    if (pupil === null || !recorder.valid) return;
    const said = {
      receivedOn: today,
      channel: 'lvs',
      role: 'parent',
      fromName: '',
      recordedBy: recorder.name,
    } as const;
    const target = { kind: 'pupil', pupilId: pupil.pupilId } as const;
    if ((await run(() => ask('objection.record', { target, ...said }))) === null) return;
    recorder.keep();
    setRecorded(name);
    onChanged();
  };
  const readable = view.readOn !== null && view.pupils > 0;
  return (
    <Card title={t('check.lists')}>
      <ProblemBanner problem={problem} />
      {recorded !== null && (
        <Banner kind="good" live>
          <p>{t('check.recorded', { name: recorded })}</p>
        </Banner>
      )}
      {open.includes('only-in-lvs') && settings.userName === '' && recorder.field(t('common.yourName'), tried)}
      {open.length === 0 && readable && (
        <EmptyState icon={<CircleCheck size={26} />} title={t('check.allClear')}>
          <p>{t('check.allClearText')}</p>
        </EmptyState>
      )}
      {open.length === 0 && !readable && <p>{t('check.nothingRead')}.</p>}
      <ul className="list">
        {open.map((list) => (
          <li key={`${schoolYear} ${round} ${list}`}>
            <WorkListPart
              list={list}
              found={view.lists[list]}
              more={(offset) => ask('comparison.rows', { schoolYear, round, list, offset })}
              busy={busy}
              onHistory={setHistory}
              onRecord={(row) => void record(row)}
            >
              {list === 'after-approval' && <CallText count={view.lists[list].total} schoolYear={schoolYear} />}
            </WorkListPart>
          </li>
        ))}
      </ul>
      {history !== null && <HistoryDialog pupil={history} onClose={() => setHistory(null)} />}
    </Card>
  );
}
