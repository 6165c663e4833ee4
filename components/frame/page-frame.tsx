import type { ReactNode } from 'react';
import { useTranslator } from '../language.tsx';
import { Header } from './header.tsx';

interface Props {
  /** `narrow`: popup and side panel. */
  readonly width: 'narrow' | 'reading' | 'full';
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** Header, navigation and main part of every page. */
export function PageFrame({ width, nav, children }: Props) {
  const t = useTranslator();
  return (
    <div className={width === 'narrow' ? 'app narrow' : 'app'}>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('frame.skip')}
      </button>
      <Header>{nav}</Header>
      <main className="main" id="main" tabIndex={-1} data-width={width}>
        {children}
      </main>
    </div>
  );
}
