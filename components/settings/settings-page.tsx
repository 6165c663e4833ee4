import { useStatusInUse } from '../app-status.tsx';
import { BackupCard } from '../backup/backup-card.tsx';
import { LastingWarning } from '../backup/lasting-warning.tsx';
import { KnownSystems } from '../columns/known-systems.tsx';
import { RememberedColumns } from '../columns/remembered-columns.tsx';
import { Unreachable } from '../frame/register-gate.tsx';
import { PassphraseCard } from '../keys/passphrase-card.tsx';
import { RecoveryCard } from '../keys/recovery-card.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { Progress } from '../ui/progress.tsx';
import { AllowedSites } from './allowed-sites.tsx';
import { EraseRegister } from './erase-register.tsx';
import { OverviewCard } from './overview-card.tsx';
import { PersonalSettings } from './personal-settings.tsx';
import { SchoolsCard } from './schools-card.tsx';

export function SettingsPage() {
  const t = useTranslator();
  useDocumentTitle(t('settings.title'));
  const { status, unreachable } = useStatusInUse();
  if (status === null) return unreachable ? <Unreachable /> : <Progress label={t('common.loading')} value={null} />;
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <div className="two">
        <div className="stack-lg">
          <LastingWarning />
          <BackupCard />
          <OverviewCard />
          <RecoveryCard />
          <PassphraseCard />
          <PersonalSettings />
          <AllowedSites />
          <RememberedColumns />
          <KnownSystems />
          <SchoolsCard />
          <EraseRegister />
        </div>
        <About />
      </div>
    </>
  );
}

function About() {
  const t = useTranslator();
  return (
    <Card title={t('settings.about')}>
      <ul className="points small">
        <li>{t('settings.aboutDoes')}</li>
        <li>{t('settings.aboutKeeps')}</li>
        <li>{t('settings.aboutNever')}</li>
        <li>{t('settings.aboutLvs')}</li>
        <li>{t('settings.aboutBsn')}</li>
      </ul>
    </Card>
  );
}
