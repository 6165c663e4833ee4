const spoken = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const unbroken = /^(\d{2})(\d{2})(\d{4})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * A date as a Dutch person types it (`21-11-2026`, `21/11/26`, `21 11 2026`, `21112026`) or ISO, as `YYYY-MM-DD`.
 * Two digits for the year mean this century. Null when it is not a day that exists.
 */
export function readTypedDate(typed: string): string | null {
  const text = typed.trim().replace(/\s*([-/.])\s*/g, '$1');
  const asIso = iso.exec(text);
  if (asIso) return existing(Number(asIso[1]), Number(asIso[2]), Number(asIso[3]));
  const asSpoken = spoken.exec(text) ?? unbroken.exec(text);
  if (!asSpoken) return null;
  const year = Number(asSpoken[3]);
  return existing(year < 100 ? 2000 + year : year, Number(asSpoken[2]), Number(asSpoken[1]));
}

function existing(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** An ISO date the way it is typed: `21-11-2026`. */
export function writeTypedDate(isoDate: string): string {
  const parts = iso.exec(isoDate);
  return parts ? `${Number(parts[3])}-${Number(parts[2])}-${parts[1]}` : isoDate;
}
