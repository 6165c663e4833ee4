import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '../../lib/language/format.ts';
import type { RegisterOverview } from '../../lib/messaging/protocol.ts';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { useRecorderName } from '../objection/recorder-name.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { OverviewSheet } from './overview-sheet.tsx';

/** A readable list for the privacy officer: to save, or on paper. */
export function OverviewCard() {
  const t = useTranslator();
  const { ask, saveFile, print } = usePlatform();
  const { register, lastExport } = useAppStatus();
  const { refresh } = useStatusInUse();
  const [names, setNames] = useState<'without' | 'with'>('without');
  const [overview, setOverview] = useState<RegisterOverview | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const recorder = useRecorderName();
  const { busy, problem, run } = useAct();
  // Names on the screen go with the lock.
  if (register !== 'unlocked') return null;
  const make = async () => {
    setTried(true);
    if (!recorder.valid) return;
    const made = await run(() => ask('register.export', { withNames: names === 'with', by: recorder.name }));
    if (made === null) return;
    recorder.keep();
    setSaved(null);
    setOverview(made.value);
    await refresh();
  };
  const save = (made: RegisterOverview) => {
    saveFile(new TextEncoder().encode(made.csv), made.fileName);
    setSaved(made.fileName);
  };
  return (
    <Card title={t('overview.title')} id="overview">
      <p>{t('overview.intro')}</p>
      <p>
        <a href="#rapport">{t('report.link')}</a>
      </p>
      {lastExport !== null && (
        <p className="small muted">{t('overview.last', { date: formatDate(t, lastExport.on), name: lastExport.by })}</p>
      )}
      <ChoiceList
        label={t('overview.names')}
        name="overview-names"
        value={names}
        options={[
          { value: 'without', label: t('overview.without'), hint: t('overview.withoutHint') },
          { value: 'with', label: t('overview.with'), hint: t('overview.withHint') },
        ]}
        onChange={(next) => {
          setNames(next);
          setOverview(null);
        }}
      />
      {recorder.field(t('common.yourName'), tried)}
      <ProblemBanner problem={problem} />
      <div>
        <Button kind={overview === null ? 'primary' : 'secondary'} isDisabled={busy} onPress={() => void make()}>
          {t('overview.make')}
        </Button>
      </div>
      {overview !== null && (
        <>
          <Banner kind="warn" title={t('overview.warning')} live>
            <p>{t('overview.warningText')}</p>
          </Banner>
          <div className="row">
            <Button
              kind="primary"
              icon={<FileSpreadsheet size={18} aria-hidden="true" />}
              onPress={() => save(overview)}
            >
              {t('overview.save')}
            </Button>
            <Button icon={<Printer size={18} aria-hidden="true" />} onPress={print}>
              {t('overview.print')}
            </Button>
          </div>
          <p role="status" className="small said">
            {saved === null ? '' : t('overview.saved', { name: saved })}
          </p>
          <OverviewSheet overview={overview} />
        </>
      )}
    </Card>
  );
}
