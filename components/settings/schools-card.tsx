import { Plus } from 'lucide-react';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { SchoolList } from '../frame/other-schools.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

/** The schools of this browser: one is in use, others may be added. */
export function SchoolsCard() {
  const t = useTranslator();
  const { ask, openPage } = usePlatform();
  const { register, schools } = useAppStatus();
  const { refresh } = useStatusInUse();
  const { run, busy, problem } = useAct();
  const add = async () => {
    const added = await run(() => ask('school.add', {}));
    await refresh();
    if (added !== null) openPage('setup.html');
  };
  // Before the first register there is nothing to choose from.
  if (register === 'none' && schools.schools.length < 2) return null;
  return (
    <Card title={t('schools.title')} id="schools">
      <p className="small muted">{t('schools.text')}</p>
      <SchoolList schools={schools.schools} />
      {register !== 'none' && (
        <>
          <p className="small muted">{t('schools.addText')}</p>
          <ProblemBanner problem={problem} />
          <div>
            <Button
              size="small"
              icon={<Plus size={16} aria-hidden="true" />}
              isDisabled={busy}
              onPress={() => void add()}
            >
              {t('schools.add')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
