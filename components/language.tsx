import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createTranslator, locale, type Translator } from '../lib/language/translator.ts';
import type { Language } from '../lib/messaging/protocol.ts';

const TranslatorContext = createContext<Translator | null>(null);

/** Puts one language over the page, the document included; changing it takes effect at once. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const t = useMemo(() => createTranslator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={locale(language)}>
      <TranslatorContext value={t}>{children}</TranslatorContext>
    </I18nProvider>
  );
}

export function useTranslator(): Translator {
  const t = use(TranslatorContext);
  if (t === null) throw new Error('A component was rendered outside its LanguageProvider');
  return t;
}

/** Document title in the user's language: the product and the page, never a count or a name of a pupil. */
export function useDocumentTitle(page: string): void {
  const t = useTranslator();
  const product = t('frame.product');
  useEffect(() => {
    document.title = page === product ? product : `${page} · ${product}`;
  }, [page, product]);
}
