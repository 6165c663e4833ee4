import { useEffect, useRef, useState } from 'react';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { useAct } from '../use-act.ts';
import { DoneStep } from './done-step.tsx';
import { ExistingStep, FirstStep } from './first-step.tsx';
import { HostStep } from './host-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PrivacyStep } from './privacy-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { type SchoolAnswers, SchoolStep } from './school-step.tsx';

type Step = 'first' | 'existing' | 'passphrase' | 'school' | 'recovery' | 'privacy' | 'host' | 'done';
const COUNTED: readonly Step[] = ['first', 'passphrase', 'school', 'recovery', 'privacy', 'host', 'done'];

interface Props {
  readonly replacesMissing: boolean;
  /** Called as soon as the register is about to be made. */
  readonly onBegin: () => void;
}

/** One question a screen. The passphrase lives in this component only and is forgotten once the register stands. */
export function SetupWizard({ replacesMissing, onBegin }: Props) {
  const t = useTranslator();
  const { ask, newKdf, deriveKek } = usePlatform();
  const { refresh, updateSettings } = useStatusInUse();
  const [step, setStep] = useState<Step>(replacesMissing ? 'passphrase' : 'first');
  const [passphrase, setPassphrase] = useState('');
  /** Of the passphrase; kept only until the next step, which may make a recovery sheet with it. */
  const [kek, setKek] = useState('');
  const act = useAct();

  const create = async ({ userName, ...school }: SchoolAnswers) => {
    onBegin();
    let derived = '';
    const created = await act.run(async () => {
      const kdf = newKdf();
      derived = await deriveKek(passphrase, kdf);
      return ask('register.create', { kek: derived, kdf, school, replacesMissing });
    });
    if (created === null) return;
    setPassphrase('');
    setKek(derived);
    await updateSettings({ userName });
    await refresh();
    setStep('recovery');
  };
  return (
    <>
      <StepBar step={step} label={t('setup.steps')} />
      <StepFocus key={step}>
        {step === 'first' && <FirstStep onAnswer={(fresh) => setStep(fresh ? 'passphrase' : 'existing')} />}
        {step === 'existing' && (
          <ExistingStep onBack={() => setStep('first')} onBegin={onBegin} onRestored={() => setStep('privacy')} />
        )}
        {step === 'passphrase' && (
          <PassphraseStep
            {...(replacesMissing ? {} : { onBack: () => setStep('first') })}
            onChosen={(chosen) => {
              setPassphrase(chosen);
              setStep('school');
            }}
          />
        )}
        {step === 'school' && (
          <SchoolStep
            busy={act.busy}
            problem={act.problem}
            onBack={() => setStep('passphrase')}
            onAnswer={(answers) => void create(answers)}
          />
        )}
        {step === 'recovery' && (
          <RecoveryStep
            kek={kek}
            onDone={() => {
              setKek('');
              setStep('privacy');
            }}
          />
        )}
        {step === 'privacy' && <PrivacyStep onDone={() => setStep('host')} />}
        {step === 'host' && <HostStep onDone={() => setStep('done')} />}
        {step === 'done' && <DoneStep />}
      </StepFocus>
    </>
  );
}

function StepBar({ step, label }: { readonly step: Step; readonly label: string }) {
  const t = useTranslator();
  const at = Math.max(0, COUNTED.indexOf(step === 'existing' ? 'first' : step));
  return (
    <div className="stack-sm">
      <p className="small muted">{t('setup.step', { step: at + 1, total: COUNTED.length })}</p>
      <ol className="steps" aria-label={label}>
        {COUNTED.map((counted, index) => (
          <li
            key={counted}
            {...(index <= at ? { 'data-done': '' } : {})}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="visually-hidden">{index + 1}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A new step takes the focus, so that a screen reader begins at its heading. */
function StepFocus({ children }: { readonly children: React.ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = here.current;
    if (part && !part.contains(document.activeElement)) part.focus();
  }, []);
  return (
    <div ref={here} tabIndex={-1} className="stack-lg">
      {children}
    </div>
  );
}
