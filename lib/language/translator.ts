import { createInstance } from 'i18next';
import type { Language } from '../messaging/protocol.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];
/** Plural forms (`pupils_one`, `pupils_other`) are asked for by their stem, with `count`. */
type WithoutPlural<K> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;

/** Every text that exists, as a dotted path: a wrong key does not compile. */
export type TextKey = WithoutPlural<Leaves<typeof nl>>;
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives one text in one language. Works without React; the background uses it too. */
export interface Translator {
  (key: TextKey, values?: TextValues): string;
  readonly language: Language;
}

/**
 * A translator for one language, whatever the browser's own language is.
 * Numbers in `values` are written the way the language does (`1.234` / `1,234`).
 */
export function createTranslator(language: Language): Translator {
  const numbers = new Intl.NumberFormat(locale(language));
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { nl: { translation: nl }, en: { translation: en } },
    // React and textContent escape; escaping here as well would show "&amp;".
    interpolation: { escapeValue: false },
  });
  const translate = (key: TextKey, values: TextValues = {}): string => {
    if (!instance.exists(key, values)) throw new Error(`No text for ${key} in ${language}`);
    return instance.t(key, written(values, numbers));
  };
  return Object.assign(translate, { language });
}

/** `count` stays a number: it chooses the plural, and the texts write it with `{{count, number}}`. */
const written = (values: TextValues, numbers: Intl.NumberFormat): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? numbers.format(value) : value,
    ]),
  );

/** The locale for Intl: Dutch or British conventions. */
export const locale = (language: Language): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** `nl` unless the browser speaks English: the product is for Dutch schools. */
export const defaultLanguage = (browserLanguage: string): Language => (/^en\b/i.test(browserLanguage) ? 'en' : 'nl');
