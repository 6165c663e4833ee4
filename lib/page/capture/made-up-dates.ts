import type { Draw } from './draw.ts';

const MONTHS = [
  'januari februari maart april mei juni juli augustus september oktober november december',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
].map((list) => list.split(' '));
const MONTH = [...new Set(MONTHS.flat())].sort((one, other) => other.length - one.length).join('|');

/** A school year, a date in figures, one with the month in words. */
export const DATE = new RegExp(
  [
    '(?<![\\d\\p{L}])(?<from>(?:19|20)\\d\\d)(?<dash>\\s?[-/\\u2013]\\s?)(?<to>(?:19|20)\\d\\d|\\d\\d)(?![\\d\\p{L}]|[-/.]\\d)',
    '(?<![\\d\\p{L}])(?<y1>(?:19|20)\\d\\d)(?<s1>[-/.])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?!\\d)',
    '(?<![\\d\\p{L}])(?<d2>\\d{1,2})(?<s2>[-/. ])(?<m2>\\d{1,2})\\k<s2>(?<y2>(?:19|20)\\d\\d|\\d\\d)(?!\\d)',
    `(?<![\\d\\p{L}])(?<d3>\\d{1,2})(?<s3>[ -]|\\. )(?<month>${MONTH})(?<dot>\\.?)(?<rest>[ -](?<y3>(?:19|20)\\d\\d))?(?![\\d\\p{L}])`,
  ].join('|'),
  'giu',
);

const padTo = (value: number, like: string): string => String(value).padStart(like.length, '0');
const other = (draw: Draw, from: number, to: number, not: number): number => {
  // One fewer to choose from: the drawn one steps over the one that stands there.
  const value = from + draw(to - from);
  return value >= not && not >= from && not <= to ? value + 1 : value;
};

/** Another date in the same form; null where it is none after all. */
export function madeUpDate(match: RegExpMatchArray, draw: Draw): string | null {
  const said = match.groups ?? {};
  const { from, dash = '', to = '' } = said;
  if (from !== undefined) {
    if ((Number(from) + 1) % 100 !== Number(to) % 100) return null;
    const year = other(draw, 2001, 2098, Number(from));
    return `${year}${dash}${to.length === 4 ? year + 1 : padTo((year + 1) % 100, to)}`;
  }
  if (said.y1 !== undefined)
    return figures(said.y1, said.m1 ?? '', said.d1 ?? '', draw, (y, m, d) => [y, m, d].join(said.s1));
  if (said.y2 !== undefined)
    return figures(said.y2, said.m2 ?? '', said.d2 ?? '', draw, (y, m, d) => [d, m, y].join(said.s2));
  const { d3 = '', s3 = '', month = '', dot = '', rest, y3 = '' } = said;
  const list = MONTHS.find((names) => names.includes(month.toLowerCase()));
  if (list === undefined || Number(d3) > 31) return null;
  const name = list[other(draw, 0, 11, list.indexOf(month.toLowerCase()))] ?? '';
  const cased = /^\p{Lu}/u.test(month) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const year = rest === undefined ? '' : `${rest.charAt(0)}${yearLike(y3, draw)}`;
  return `${dayLike(d3, draw)}${s3}${cased}${dot}${year}`;
}

function figures(y: string, m: string, d: string, draw: Draw, join: (y: string, m: string, d: string) => string) {
  const [month, day] = [Number(m), Number(d)];
  if (month < 1 || month > 31 || day < 1 || day > 31 || (month > 12 && day > 12)) return null;
  // Both orders may be meant: what was over twelve stays the day.
  const swapped = month > 12;
  const newMonth = padMonth(swapped ? d : m, draw);
  const newDay = dayLike(swapped ? m : d, draw);
  return join(yearLike(y, draw), swapped ? newDay : newMonth, swapped ? newMonth : newDay);
}

const yearLike = (y: string, draw: Draw): string =>
  y.length === 4
    ? String(other(draw, Number(y) < 2000 ? 1950 : 2001, Number(y) < 2000 ? 1999 : 2039, Number(y)))
    : padTo(other(draw, 0, 99, Number(y)), y);
/** As many figures as before. */
const padMonth = (m: string, draw: Draw): string => {
  const month = Number(m);
  if (m.length === 2 && month >= 10) return String(other(draw, 10, 12, month));
  return padTo(other(draw, 1, 9, month), m);
};
const dayLike = (d: string, draw: Draw): string => {
  const day = Number(d);
  if (day > 12) return String(other(draw, 13, 28, day));
  if (day >= 10) return String(other(draw, 10, 12, day));
  return padTo(other(draw, 1, 9, day), d);
};
