/** What a cell's format makes of its number: all that a reader needs to know of it. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'percent' }
  /** "000000000": as many digits as that, zeros in front. */
  | { readonly kind: 'padded'; readonly digits: number };

/** Formats that a file names by number only (ECMA-376, 18.8.30); those of Asian editions are dates too. */
export const BUILT_IN_FORMATS: readonly (readonly [number, string])[] = [
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [
    id,
    'yyyy-mm-dd',
  ]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id): [number, string] => [id, 'h:mm']),
];

/** Without quoted texts, colours, conditions and escaped characters: those may hold any letter. */
const bareCode = (code: string): string =>
  (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '');

export function parseFormat(code: string): NumberFormat {
  const bare = bareCode(code);
  if (/[dy]/i.test(bare) || /mmm/i.test(bare)) return { kind: 'date' };
  if (/[hs]/i.test(bare)) return { kind: 'time' };
  if (/^m+$/i.test(bare)) return { kind: 'date' };
  if (bare.includes('%')) return { kind: 'percent' };
  return /^0{2,}$/.test(bare) ? { kind: 'padded', digits: bare.length } : { kind: 'plain' };
}

const DAY = 86_400_000;
const pad = (part: number): string => String(part).padStart(2, '0');

/** Excel counts 29 February 1900, which never was; days before it are one off. */
const dayOf = (serial: number, from1904: boolean): Date =>
  new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)) + Math.floor(serial) * DAY);

/** 15 digits are all that Excel keeps: beyond them stands how a computer counts. */
const shortest = (value: number): string => String(Number(value.toPrecision(15)));

/**
 * A cell's number as text. Dates come as ISO, whatever the format's order: a date that somebody typed as text beside them
 * then stands out. `1.234` would be thousands to one reader and decimals to another, so a zero is put behind it.
 */
export function writeNumber(value: number, format: NumberFormat, from1904: boolean): string {
  switch (format.kind) {
    case 'date': {
      const date = dayOf(value, from1904);
      // Nine digits under a date's format are no date; as a number they may be one of a pupil.
      if (value < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2200) return shortest(value);
      return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
    }
    case 'time': {
      const minutes = Math.round((value % 1) * 1440);
      return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    }
    case 'percent':
      return `${shortest(value * 100)}%`;
    case 'padded':
      return Number.isInteger(value) && value >= 0 ? shortest(value).padStart(format.digits, '0') : shortest(value);
    case 'plain': {
      const text = shortest(value);
      return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
    }
  }
}
