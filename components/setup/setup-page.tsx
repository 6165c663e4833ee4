import { useState } from 'react';
import { useStatusInUse } from '../app-status.tsx';
import { RestorePage } from '../backup/restore-page.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { Unreachable } from '../frame/register-gate.tsx';
import { StoppedRegister } from '../frame/stopped-register.tsx';
import { UnlockForm } from '../frame/unlock-form.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Progress } from '../ui/progress.tsx';
import { DoneStep } from './done-step.tsx';
import { HostStep } from './host-step.tsx';
import { SetupWizard } from './setup-wizard.tsx';

/** First start. What stands here depends on what there was when the page was opened, not on what it makes. */
export function SetupPage({ anew, restore = false }: { readonly anew: boolean; readonly restore?: boolean }) {
  const t = useTranslator();
  useDocumentTitle(t('setup.title'));
  return <PageFrame width="reading">{restore ? <RestorePage /> : <SetupContent anew={anew} />}</PageFrame>;
}

function SetupContent({ anew }: { readonly anew: boolean }) {
  const t = useTranslator();
  const { status, unreachable } = useStatusInUse();
  // Once begun, the wizard stays: creating the register changes the status under it.
  const [begun, setBegun] = useState<'first' | 'anew' | null>(null);
  if (status === null) return unreachable ? <Unreachable /> : <Progress label={t('common.loading')} value={null} />;
  const mayBeginAnew = anew && status.register === 'stopped' && status.stop === 'register-missing';
  const wizard = begun ?? (status.register === 'none' ? 'first' : mayBeginAnew ? 'anew' : null);
  if (wizard !== null) return <SetupWizard replacesMissing={wizard === 'anew'} onBegin={() => setBegun(wizard)} />;
  if (status.register === 'stopped') return <StoppedRegister stop={status.stop ?? 'unreadable'} />;
  if (status.register === 'locked' && status.kdf !== null) {
    return (
      <>
        <h1>{t('setup.existsTitle')}</h1>
        <p className="lead">{t('setup.existsTextLocked')}</p>
        <UnlockForm kdf={status.kdf} />
      </>
    );
  }
  return <RegisterExists />;
}

function RegisterExists() {
  const t = useTranslator();
  const { status } = useStatusInUse();
  const [step, setStep] = useState<'exists' | 'host' | 'done'>('exists');
  if (step === 'host') return <HostStep onDone={() => setStep('done')} />;
  if (step === 'done') return <DoneStep />;
  return (
    <>
      <h1>{t('setup.existsTitle')}</h1>
      <Card>
        <p>{t('setup.existsText', { school: status?.school?.name ?? '' })}</p>
        <div className="row">
          <ButtonLink kind="primary" href="app.html#bezwaren">
            {t('setup.openApp')}
          </ButtonLink>
          <Button onPress={() => setStep('host')}>{t('setup.addSite')}</Button>
        </div>
      </Card>
    </>
  );
}
