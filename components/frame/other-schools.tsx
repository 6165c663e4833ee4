import { School } from 'lucide-react';
import type { SchoolInList } from '../../lib/messaging/protocol.ts';
import { useAppStatus, useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';

/** The other schools of this browser, each to be taken into use: wherever this one's register is not open. */
export function OtherSchools() {
  const t = useTranslator();
  const { schools, inUse } = useAppStatus().schools;
  const others = schools.filter(({ id }) => id !== inUse);
  if (others.length === 0) return null;
  return (
    <Card title={t('schools.othersTitle')}>
      <p className="small muted">{t('schools.othersText')}</p>
      <SchoolList schools={others} />
    </Card>
  );
}

export function SchoolList({ schools }: { readonly schools: readonly SchoolInList[] }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const status = useAppStatus();
  const { refresh } = useStatusInUse();
  const { run, busy, problem } = useAct();
  const { inUse } = status.schools;
  const use = async (id: string) => {
    await run(() => ask('school.use', { id }));
    await refresh();
  };
  const called = ({ id, ...listed }: SchoolInList): string => {
    // Of a school that is alone no list is kept: only the open register knows its name.
    const { name, brin } = (id === inUse && status.school) || listed;
    if (name !== null) return `${name} · ${brin ?? ''}`;
    return id === inUse && status.register === 'none' ? t('schools.empty') : t('schools.unnamed');
  };
  return (
    <>
      <ProblemBanner problem={problem} />
      <ul className="list" aria-label={t('schools.title')}>
        {schools.map((school) => (
          <li key={school.id} className="row-between">
            <span>{called(school)}</span>
            {school.id === inUse ? (
              <span className="small muted">{t('schools.inUse')}</span>
            ) : (
              <Button
                size="small"
                icon={<School size={16} aria-hidden="true" />}
                isDisabled={busy}
                aria-label={t('schools.useNamed', { school: called(school) })}
                onPress={() => void use(school.id)}
              >
                {t('schools.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
