import type { Coverage } from '../core/table-snapshot.ts';
import { cleanText } from './clean-text.ts';
import {
  attributeOf,
  childElementsOf,
  closestOf,
  contains,
  hasAttribute,
  matches,
  nameOf,
  parentOf,
  queryAll,
  rawTextOf,
} from './dom-access.ts';
import { allTablesIn } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { isShown } from './visibility.ts';

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

/** Null when a text says nothing about paging. */
export function parsePagerText(text: string): PagerText | null {
  const filter = number(FILTERED.exec(text)?.[1]);
  const base = { from: null, to: null, total: null, page: null, pages: null, filtered: filter !== null };
  const range = RANGE.exec(text);
  if (range !== null) {
    const [from, to, total] = [number(range[1]), number(range[2]), number(range[3])];
    if (from !== null && to !== null && total !== null && from <= to + 1 && to <= total)
      return { ...base, from, to, total: filter ?? total };
  }
  const page = PAGE.exec(text);
  if (page !== null) return { ...base, page: number(page[1]), pages: number(page[2]) };
  const part = PART.exec(text);
  if (part !== null) {
    const [to, total] = [number(part[1]), number(part[2])];
    if (to !== null && total !== null && to <= total) return { ...base, from: 1, to, total: filter ?? total };
  }
  const whole = WHOLE.exec(text);
  return whole === null ? null : { ...base, total: filter ?? number(whole[1]) };
}
const number = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits.replace(/\D/g, ''));

/** How much of the table was read, by the page's own words: in the table itself, then in what stands around it. */
export function readCoverage(grid: Grid, notes: readonly string[], read: number): Coverage {
  const near = around(grid.element);
  const texts = [...notes, ...textsIn(near)];
  const pagers = texts.flatMap((text) => parsePagerText(text) ?? []);
  const best = pagers.find(({ to }) => to !== null) ?? pagers.find(({ pages }) => pages !== null) ?? pagers[0];
  const declared = grid.declared.rows;
  if (best === undefined && declared !== null && declared > grid.rows.length)
    return { state: 'partial', read, total: null, reason: 'virtual' };
  if (best === undefined)
    return hasNextPage(near) ? partial(read, null) : { state: 'unknown', read, total: null, reason: null };
  return judge(best, read);
}

function judge(pager: PagerText, read: number): Coverage {
  const { from, to, total, pages, filtered } = pager;
  if (pages !== null) return pages > 1 ? partial(read, null) : { state: 'complete', read, total: read, reason: null };
  if (total === null || total < read) return { state: 'unknown', read, total: null, reason: null };
  if (!filtered && total === read) return { state: 'complete', read, total, reason: null };
  const windowed = from === 1 && to === total && !filtered;
  return windowed ? { state: 'partial', read, total, reason: 'virtual' } : partial(read, total);
}
const partial = (read: number, total: number | null): Coverage => ({ state: 'partial', read, total, reason: 'paged' });

const TABLES = 'table,[role=grid],[role=treegrid],[role=table]';
const MAX_TEXT = 120;

/** Short texts near the table, nearest first, up to where another table begins. */
function textsIn(near: readonly Element[]): string[] {
  const texts: string[] = [];
  for (const element of near) {
    const raw = rawTextOf(element) ?? '';
    if (raw.length > 4 * MAX_TEXT || !/\d/.test(raw)) continue;
    const text = cleanText(raw);
    if (text.length <= MAX_TEXT && isShown(element)) texts.push(text);
  }
  return texts;
}

/** What stands around the table, nearest first, tables left out. */
function around(table: Element): Element[] {
  const found: Element[] = [];
  // Looked for once: a large table takes long to look through, and each level holds it.
  const tables = allTablesIn(rootOf(table));
  let inner: Element = table;
  for (let at = parentOf(table), level = 0; at !== null && level < 6; at = parentOf(at), level++) {
    const held = inner;
    const others = tables.filter((other) => contains(at, other) && !contains(held, other) && isShown(other));
    if (others.some((other) => closestOf(other, '[aria-hidden=true]') === null && !isSplitPart(other, at))) break;
    addOutside(found, at, held);
    inner = at;
    if (nameOf(at) === 'body' || found.length > 2000) break;
  }
  return found;
}
const rootOf = (table: Element): Document | ShadowRoot | Element => {
  const root = Node.prototype.getRootNode.call(table);
  return root instanceof Document || root instanceof ShadowRoot ? root : table;
};
function addOutside(found: Element[], parent: Element, held: Element): void {
  for (const child of childElementsOf(parent)) {
    if (child === held || matches(child, TABLES)) continue;
    found.push(child);
    addOutside(found, child, held);
  }
}
/** A header or footer split off the same table shares its scroll container's class names, or has no data. */
const isSplitPart = (other: Element, wrapper: Element): boolean =>
  queryAll(other, 'td').length === 0 || (matchesScroll(wrapper) && queryAll(other, 'tbody td').length === 0);
const matchesScroll = (wrapper: Element): boolean => /scroll|grid|table/i.test(attributeOf(wrapper, 'class') ?? '');

const NEXT = /^(?:volgende(?: pagina)?|next(?: page)?|›|»|>|>>|→)$/i;
/** A "next" button that can still be pressed. */
function hasNextPage(near: readonly Element[]): boolean {
  return near.some((element) => {
    const name = nameOf(element);
    if (name !== 'a' && name !== 'button' && attributeOf(element, 'role') !== 'button') return false;
    const said = [attributeOf(element, 'aria-label'), attributeOf(element, 'title'), rawTextOf(element)];
    const next = attributeOf(element, 'rel') === 'next' || said.some((text) => NEXT.test(cleanText(text ?? '')));
    const off =
      hasAttribute(element, 'disabled') ||
      attributeOf(element, 'aria-disabled') === 'true' ||
      /\bdisabled\b/.test(`${attributeOf(element, 'class')} ${attributeOf(parentOf(element) ?? element, 'class')}`);
    return next && !off && isShown(element);
  });
}
