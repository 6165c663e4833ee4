import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { ErasedNote } from '../settings/erase-register.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Progress } from '../ui/progress.tsx';
import { OtherSchools } from './other-schools.tsx';
import { StoppedRegister } from './stopped-register.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** Shows its children only beside an unlocked register; otherwise what has to happen first. */
export function RegisterGate({ children }: { readonly children: ReactNode }) {
  const t = useTranslator();
  const { status, unreachable } = useStatusInUse();
  if (status === null) return unreachable ? <Unreachable /> : <Progress label={t('common.loading')} value={null} />;
  if (status.register === 'stopped') return <StoppedRegister stop={status.stop ?? 'unreadable'} />;
  if (status.register === 'none') return <NoRegister />;
  if (status.register === 'locked' && status.kdf !== null) {
    return (
      <div className="reading">
        <h1 className="visually-hidden">{t('frame.product')}</h1>
        <UnlockForm kdf={status.kdf} />
      </div>
    );
  }
  if (status.register === 'locked') return <StoppedRegister stop="unreadable" />;
  return children;
}

export function Unreachable() {
  const t = useTranslator();
  const { refresh } = useStatusInUse();
  return (
    <Banner kind="warn" title={t('frame.unreachable')} live>
      <p>{t('frame.unreachableAction')}</p>
      <Button size="small" onPress={() => void refresh()}>
        {t('common.retry')}
      </Button>
    </Banner>
  );
}

function NoRegister() {
  const t = useTranslator();
  const { openPage } = usePlatform();
  return (
    <>
      <h1 className="visually-hidden">{t('frame.product')}</h1>
      <ErasedNote />
      <EmptyState icon={<ShieldCheck size={26} />} title={t('frame.noRegisterTitle')}>
        <p>{t('frame.noRegisterText')}</p>
        <Button kind="primary" onPress={() => openPage('setup.html')}>
          {t('frame.startSetup')}
        </Button>
      </EmptyState>
      <OtherSchools />
    </>
  );
}
