/** What a page's own words say about how much it shows. */
export interface PagerText {
  readonly from: number | null;
  readonly to: number | null;
  readonly total: number | null;
  readonly page: number | null;
  readonly pages: number | null;
  /** A search or filter leaves rows out of the total. */
  readonly filtered: boolean;
}

const N = '(\\d{1,3}(?:[.,\\u00A0 ]\\d{3})+|\\d+)';
const OF = '(?:van(?: de| in totaal)?|of|uit|out of|/)';
const RANGE = new RegExp(
  `${N}\\s*(?:tot en met|t/m|tot|to|through|-|–|—)\\s*${N}\\s*${OF}\\s*(?:ongeveer |about )?${N}`,
  'iu',
);
const PAGE = new RegExp(`(?:pagina|page|blz\\.?|bladzijde|pag\\.)\\s*${N}\\s*${OF}\\s*${N}`, 'iu');
const THINGS =
  '(?:leerling(?:en)?|resulta(?:at|ten)|rij(?:en)?|regels?|records?|items?|entries|entry|rows?|results?|pupils?|students?)';
const PART = new RegExp(`${N}\\s*${OF}\\s*${N}\\s*${THINGS}`, 'iu');
const WHOLE = new RegExp(
  `^(?:(?:totaal|total|aantal|gevonden|found)\\s*:?\\s*)?${N}\\s*(?:resulta(?:at|ten)|rij(?:en)?|regels?|records?|items?|entries|entry|rows?|results?)(?:\\s*(?:gevonden|found|totaal|total|in totaal))?\\.?$`,
  'iu',
);
const FILTERED = new RegExp(`(?:gefilterd|filtered)\\D{0,12}${N}`, 'iu');

/** "0 of 10 row(s) selected": how many are ticked, not how many are shown. */
const TICKED = /\b(?:selected|checked|ticked|geselecteerd\p{L}*|aangevinkt\p{L}*|gekozen)\b/iu;

/** Null when a text says nothing about paging. */
export function parsePagerText(text: string): PagerText | null {
  const filter = number(FILTERED.exec(text)?.[1]);
  const base = { from: null, to: null, total: null, page: null, pages: null, filtered: filter !== null };
  const range = rangeIn(text);
  if (range !== null) return { ...base, ...range, total: filter ?? range.total };
  const page = PAGE.exec(text);
  if (page !== null) return { ...base, page: number(page[1]), pages: number(page[2]) };
  const part = PART.exec(text);
  if (part !== null && !TICKED.test(text)) {
    const [to, total] = [number(part[1]), number(part[2])];
    if (to !== null && to > 0 && total !== null && to <= total) return { ...base, from: 1, to, total: filter ?? total };
  }
  const whole = WHOLE.exec(text);
  return whole === null ? null : { ...base, total: filter ?? number(whole[1]) };
}
function rangeIn(text: string): { from: number; to: number; total: number } | null {
  const found = RANGE.exec(text);
  const [from, to, total] = [number(found?.[1]), number(found?.[2]), number(found?.[3])];
  if (found === null || from === null || to === null || total === null) return null;
  if (from <= to + 1 && to <= total) return { from, to, total };
  // "25 101–125 of 220": what stands before the space is the size of a page.
  const [size, ...more] = (found[1] ?? '').split(/[\u00A0 ]/);
  return more.length === 0 ? null : rangeIn(text.slice(found.index + (size?.length ?? 0) + 1));
}
const number = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits.replace(/\D/g, ''));
