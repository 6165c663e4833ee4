import { locale, type Translator } from './translator.ts';

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
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month, timeZone: 'UTC' };
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, day === '00' ? 1 : Number(day)));
  const shown = day === '00' ? options : { ...options, day: 'numeric' as const };
  return new Intl.DateTimeFormat(locale(t.language), shown).format(date);
}

/** A moment in local time ("21 nov 2026, 14:05"). */
export function formatMoment(t: Translator, iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(t.language), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The same with its weekday, for a term that has to be kept ("zaterdag 21 november 2026 om 14:05"). */
export const formatWholeMoment = (t: Translator, at: Date): string =>
  new Intl.DateTimeFormat(locale(t.language), { dateStyle: 'full', timeStyle: 'short' }).format(at);

export const formatNumber = (t: Translator, value: number): string =>
  new Intl.NumberFormat(locale(t.language)).format(value);

/** "a, b en c". */
export const listOf = (t: Translator, items: readonly string[]): string =>
  new Intl.ListFormat(locale(t.language), { type: 'conjunction' }).format(items);

/** How long to wait: seconds up to a minute and a half, minutes (rounded up) above that. */
export function waitText(t: Translator, seconds: number): string {
  const [value, unit] =
    seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [Math.max(1, Math.ceil(seconds)), 'second'];
  return new Intl.NumberFormat(locale(t.language), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
