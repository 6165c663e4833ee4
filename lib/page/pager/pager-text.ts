/** What a page's own words say about how much it shows. */
export interface PagerText {
  readonly from: number | null;
  readonly to: number | null;
  readonly total: number | null;
  readonly page: number | null;
  readonly pages: number | null;
  /** How many rows are shown, where the page does not say which: "10 of 44 pupils". */
  readonly shown: number | null;
  /** A search or filter leaves rows out of the total. */
  readonly filtered: boolean;
  /** What is counted is said to be rows, or not said at all. False: a word that may count anything stands with it. */
  readonly rows: 'said' | 'bare' | 'unsure';
}

const N = '(\\d{1,3}(?:[.,\\u00A0 ]\\d{3})+|\\d+)';
const OF = '(?:van(?: de| in totaal)?|of|uit|out of|/)';
const RANGE = new RegExp(
  `${N}\\s*(?:tot en met|t/m|tot|to|through|-|–|—)\\s*${N}\\s*${OF}\\s*(?:ongeveer |about )?${N}`,
  'iu',
);
const PAGE = new RegExp(`(?:pagina|page|blz\\.?|bladzijde|pag\\.)\\s*${N}\\s*${OF}\\s*${N}`, 'iu');
const ROWS = 'resulta(?:at|ten)|rij(?:en)?|regels?|records?|items?|entries|entry|rows?|results?';
const THINGS = `(?:${ROWS}|leerling(?:en)?|kinderen|deelnemers|pupils?|students?)`;
const THING = new RegExp(`^${THINGS}$`, 'iu');
const PART = new RegExp(`${N}\\s*${OF}\\s*${N}\\s*${THINGS}`, 'iu');
const WHOLE = new RegExp(
  `^(?:(?:totaal|total|aantal|gevonden|found)\\s*:?\\s*)?${N}\\s*(?:${ROWS})(?:\\s*(?:gevonden|found|totaal|total|in totaal))?\\.?$`,
  'iu',
);
/** Words that stand beside a range of rows. */
const FILLERS =
  /^(?:(?:show|display|view|toon|weerg|getoond|tota|pagin|vorig|volg|prev|next|filter|gef|gevonden|found)\p{L}*|van|of|in|per|page|from|uit)$/iu;
const FILTERED = new RegExp(`(?:gefilterd|filtered)\\D{0,12}${N}`, 'iu');

/** "0 of 10 row(s) selected": how many are ticked, not how many are shown. */
const TICKED = /\b(?:selected|checked|ticked|geselecteerd\p{L}*|aangevinkt\p{L}*|gekozen)\b/iu;

/** Null when a text says nothing about paging. */
export function parsePagerText(text: string): PagerText | null {
  const filter = number(FILTERED.exec(text)?.[1]);
  const none = { from: null, to: null, total: null, page: null, pages: null, shown: null };
  const base: PagerText = { ...none, filtered: filter !== null, rows: 'said' };
  const range = rangeIn(text);
  if (range !== null) return { ...base, ...range, total: filter ?? range.total };
  const page = PAGE.exec(text);
  if (page !== null) return { ...base, page: number(page[1]), pages: number(page[2]) };
  const part = PART.exec(text);
  if (part !== null && !TICKED.test(text)) {
    const [shown, total] = [number(part[1]), number(part[2])];
    if (shown !== null && shown > 0 && total !== null && shown <= total)
      return { ...base, shown, total: filter ?? total };
  }
  const whole = WHOLE.exec(text);
  return whole === null ? null : { ...base, total: filter ?? number(whole[1]) };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly rows: PagerText['rows'];
}
function rangeIn(text: string): Range | null {
  const found = RANGE.exec(text);
  const [from, to, total] = [number(found?.[1]), number(found?.[2]), number(found?.[3])];
  if (found === null || from === null || to === null || total === null) return null;
  if (from <= to + 1 && to <= total)
    return { from, to, total, rows: countedBy(text.slice(0, found.index), text.slice(found.index + found[0].length)) };
  // "25 101–125 of 220": what stands before the space is the size of a page.
  const [size, ...more] = (found[1] ?? '').split(/[\u00A0 ]/);
  return more.length === 0 ? null : rangeIn(text.slice(found.index + (size?.length ?? 0) + 1));
}
/** By the words right before and right after the range; what stood apart on the screen may be one word here. */
function countedBy(before: string, after: string): PagerText['rows'] {
  const words = [LEAD.exec(before), TAIL.exec(after)].flatMap((found) => found?.[1] ?? []);
  if (words.some((word) => THING.test(word))) return 'said';
  return words.every((word) => FILLERS.test(word)) ? 'bare' : 'unsure';
}
const WORD = '(\\p{Lu}*\\p{Ll}+|\\p{Lu}+)';
const LEAD = new RegExp(`${WORD}[\\s:.#-]*$`, 'u');
const TAIL = new RegExp(`^\\s*${WORD}`, 'u');
const number = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits.replace(/\D/g, ''));
