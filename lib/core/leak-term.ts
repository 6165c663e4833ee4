/** A data leak is told to the supervisor within 72 hours of its discovery (GDPR article 33): hours that run through weekends. */
const HOURS = 72;
const HOUR = 3_600_000;

export interface LeakTerm {
  readonly until: Date;
  /** Whole hours that are left; negative once it is over. */
  readonly hoursLeft: number;
}
export const leakTerm = (discovered: Date, now: Date): LeakTerm => {
  const until = new Date(discovered.getTime() + HOURS * HOUR);
  return { until, hoursLeft: Math.floor((until.getTime() - now.getTime()) / HOUR) };
};

/** "14:05", "14.05", "1405", "9" or "9 uur" → hours and minutes; null for what is no time of the day. */
export const readTime = (typed: string): { readonly hours: number; readonly minutes: number } | null => {
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?:\s*(?:uur|u))?$/u.exec(typed.trim().toLowerCase());
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hours < 24 && minutes < 60 ? { hours, minutes } : null;
};

/** In local time. `iso`: a date. */
export const momentAt = (
  iso: string,
  { hours, minutes }: { readonly hours: number; readonly minutes: number },
): Date => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day, hours, minutes);
};
