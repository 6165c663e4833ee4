/*
 * Unknown text → a typed identifier, or null. Nothing is repaired beyond spaces, dots and case:
 * an identifier that fails its test is a problem for the reader to name, never a guess.
 */

const digitsOf = (text: string): string => text.replace(/[\s.\u00a0]/gu, '');

/** 9p1 + 8p2 + … + 2p8 − p9, the sum under both tests. */
const elevenSum = (nine: string): number => {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) {
    const digit = nine.charCodeAt(index) - 48;
    sum += index === 8 ? -digit : (9 - index) * digit;
  }
  return sum;
};
const NINE = /^\d{9}$/u;

/** True for nine digits that pass the BSN test (rest 0), not all zero. */
export const isBsn = (text: string): boolean => NINE.test(text) && text !== '000000000' && elevenSum(text) % 11 === 0;

/** Nine digits that pass the BSN test; eight digits get their leading zero back (a spreadsheet drops it). */
export const parseBsn = (text: string): string | null => {
  const digits = digitsOf(text);
  const nine = digits.length === 8 ? `0${digits}` : digits;
  return isBsn(nine) ? nine : null;
};

/** True for nine digits that pass the onderwijsnummer test (rest 5). Source: BRON-PO PvE 2017, 750/751. */
export const isEducationNumber = (text: string): boolean => NINE.test(text) && elevenSum(text) % 11 === 5;

/** Nine digits that pass the onderwijsnummer test, or null. A prefix other than 10 is allowed. */
export const parseEducationNumber = (text: string): string | null => {
  const digits = digitsOf(text);
  return isEducationNumber(digits) ? digits : null;
};

/** `1234AB`, or null. SA, SD and SS are never issued. */
export const parsePostcode = (text: string): string | null => {
  const compact = text.replace(/[\s\u00a0]/gu, '').toUpperCase();
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/u.test(compact) ? compact : null;
};

export interface HouseNumber {
  /** 1–5 digits. */
  readonly houseNumber: string;
  /** Letter and addition together, upper case, 1–5 characters; null = none. */
  readonly houseNumberAddition: string | null;
}

/** "12", "12a", "12 A-3", "12-hs" → number and addition; null when either does not fit. */
export const parseHouseNumber = (text: string): HouseNumber | null => {
  const match = /^\s*([1-9]\d{0,4})(?!\d)[\s\u00a0/-]*(.*)$/u.exec(text);
  if (match === null) return null;
  const [, houseNumber = '', rest = ''] = match;
  if (/[^\p{ASCII}]|[^A-Za-z0-9\s/.-]/u.test(rest)) return null;
  const addition = rest.replace(/[\s/.-]/gu, '').toUpperCase();
  if (addition.length > 5) return null;
  return { houseNumber, houseNumberAddition: addition === '' ? null : addition };
};

/** House letter or addition in a column of its own: 1–5 letters and digits, upper case, or null. */
export const parseHouseNumberAddition = (text: string): string | null => {
  const addition = text.replace(/[\s\u00a0/.-]/gu, '').toUpperCase();
  return /^[A-Z0-9]{1,5}$/u.test(addition) ? addition : null;
};

/** `99XX` (two digits, two capitals), or null. */
export const parseBrin = (text: string): string | null => {
  const compact = text.replace(/[\s\u00a0]/gu, '').toUpperCase();
  return /^\d{2}[A-Z]{2}$/u.test(compact) ? compact : null;
};

/** A location's two characters: "4" → "04"; the main location is "00". */
export const parseBranch = (text: string): string | null => {
  const compact = text.replace(/[\s\u00a0]/gu, '').toUpperCase();
  const two = compact.length === 1 ? `0${compact}` : compact;
  return /^[0-9A-Z]{2}$/u.test(two) ? two : null;
};

/** "99XX", "99XX04", "99XX-04", "99XX 4" → BRIN and location (null where none is said). */
export const parseBrinAndBranch = (text: string): { brin: string; branch: string | null } | null => {
  const match = /^\s*(\d{2}\s?[A-Za-z]{2})(?:[\s|/.-]*([0-9A-Za-z]{1,2}))?\s*$/u.exec(text);
  const brin = parseBrin(match?.[1] ?? '');
  if (match === null || brin === null) return null;
  return { brin, branch: match[2] === undefined ? null : parseBranch(match[2]) };
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a birth date with a known year, month and day that exist. */
export const isWholeDate = (date: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = DAYS[month - 1] ?? 0;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && !leap ? 28 : days);
};
