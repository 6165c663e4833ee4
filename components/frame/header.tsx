import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStatusInUse } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import brandIcon from '../ui/brand-icon.svg';
import { Button } from '../ui/button.tsx';
import { useAct } from '../use-act.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** Product, register in use, lock button and language: the same on every page. */
export function Header({ children }: { readonly children?: ReactNode }) {
  const t = useTranslator();
  const { ask } = usePlatform();
  const { status, refresh } = useStatusInUse();
  const { run } = useAct();
  const lock = async () => {
    await run(() => ask('register.lock', {}));
    await refresh();
  };
  return (
    <header className="header">
      <div className="header-bar">
        <div className="brand">
          <img className="brand-mark" src={brandIcon} alt="" />
          <span className="brand-text">
            <span className="brand-name">{t('frame.product')}</span>
            <span className="brand-school">
              <SchoolLine />
            </span>
          </span>
        </div>
        {status?.register === 'unlocked' && (
          <Button kind="quiet" size="small" icon={<Lock size={16} aria-hidden="true" />} onPress={() => void lock()}>
            <span className="lock-label">{t('frame.lock')}</span>
          </Button>
        )}
        <LanguageSwitch />
      </div>
      {children}
    </header>
  );
}

/** Which register is in use. A BRIN alone on a line says nothing: it stays with the last word of the name. */
function SchoolLine() {
  const t = useTranslator();
  const { status } = useStatusInUse();
  if (status === null) return null;
  if (status.register === 'stopped') return t('stopped.title');
  const { inUse, schools } = status.schools;
  const known = schools.length > 1 ? schools.find(({ id, name }) => id === inUse && name !== null) : undefined;
  const name = status.school?.name ?? known?.name;
  const brin = status.school?.brin ?? known?.brin;
  if (!name || !brin) return status.register === 'locked' ? t('frame.locked') : t('frame.noSchool');
  const [, first = '', last = name] = /^(.*\s)(\S+)$/.exec(name) ?? [];
  return (
    <>
      {first}
      <span className="brand-brin">{`${last} · ${brin}`}</span>
    </>
  );
}
