import { type ReactNode, StrictMode } from 'react';
import { defaultLanguage } from '../../lib/language/translator.ts';
import { AppStatusProvider, useStatusInUse } from '../app-status.tsx';
import { LanguageProvider } from '../language.tsx';
import { type Platform, PlatformProvider, usePlatform } from '../platform.tsx';

/** Everything around a page: the browser's services, the status, the language. */
export function PageRoot({ platform, children }: { readonly platform: Platform; readonly children: ReactNode }) {
  return (
    <StrictMode>
      <PlatformProvider value={platform}>
        <AppStatusProvider>
          <InLanguage>{children}</InLanguage>
        </AppStatusProvider>
      </PlatformProvider>
    </StrictMode>
  );
}

function InLanguage({ children }: { readonly children: ReactNode }) {
  const { status } = useStatusInUse();
  const { browserLanguage } = usePlatform();
  return (
    <LanguageProvider language={status?.settings.language ?? defaultLanguage(browserLanguage)}>
      {children}
    </LanguageProvider>
  );
}
