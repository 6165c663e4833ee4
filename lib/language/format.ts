import { locale, type Translator } from './translator.ts';

/** A formatter per language: to make one takes a hundred times as long as to use it. */
const perLanguage = <F>(make: (locale: string) => F): ((t: Translator) => F) => {
  const made = new Map<string, F>();
  return (t) => {
    const name = locale(t.language);
    const formatter = made.get(name) ?? make(name);
    made.set(name, formatter);
    return formatter;
  };
};
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((name) => new Intl.DateTimeFormat(name, options));

const IN_MONTH = { year: 'numeric', timeZone: 'UTC' } as const;
const MONTHS = {
  long: dateFormat({ ...IN_MONTH, month: 'long' }),
  short: dateFormat({ ...IN_MONTH, month: 'short' }),
};
const DAYS = {
  long: dateFormat({ ...IN_MONTH, month: 'long', day: 'numeric' }),
  short: dateFormat({ ...IN_MONTH, month: 'short', day: 'numeric' }),
};
const momentFormat = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
const wholeMomentFormat = dateFormat({ dateStyle: 'full', timeStyle: 'short' });
const numberFormat = perLanguage((name) => new Intl.NumberFormat(name));
const listFormat = perLanguage((name) => new Intl.ListFormat(name, { type: 'conjunction' }));

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * An ISO date in words ("12 maart 2026"), without its time and without time zones.
 * A birth date with an unknown day or month (`00`) shows only what is known.
 */
export function formatDate(t: Translator, iso: string, month: 'long' | 'short' = 'long'): string {
  const parts = isoDate.exec(iso);
  if (parts === null) return iso;
  const [, year = '', monthNumber = '', day = ''] = parts;
  if (monthNumber === '00') return year;
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, day === '00' ? 1 : Number(day)));
  return (day === '00' ? MONTHS : DAYS)[month](t).format(date);
}

/** A moment in local time ("21 nov 2026, 14:05"). */
export function formatMoment(t: Translator, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return momentFormat(t).format(at);
}

/** The same with its weekday, for a term that has to be kept ("zaterdag 21 november 2026 om 14:05"). */
export const formatWholeMoment = (t: Translator, at: Date): string => wholeMomentFormat(t).format(at);

export const formatNumber = (t: Translator, value: number): string => numberFormat(t).format(value);

/** "a, b en c". */
export const listOf = (t: Translator, items: readonly string[]): string => listFormat(t).format(items);

/** How long to wait: seconds up to a minute and a half, minutes (rounded up) above that. */
export function waitText(t: Translator, seconds: number): string {
  const [value, unit] =
    seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [Math.max(1, Math.ceil(seconds)), 'second'];
  return new Intl.NumberFormat(locale(t.language), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
