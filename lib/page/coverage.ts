import type { Coverage } from '../core/table-snapshot.ts';
import type { Grid } from './grid.ts';
import { cellsOf } from './grid.ts';
import { findNext, isOff } from './pager/find-next.ts';
import { countsOthers, type PagerText, parsePagerText } from './pager/pager-text.ts';
import { around, textsIn } from './pager/surroundings.ts';
import { isWindowed } from './scrollers.ts';

/**
 * How much of the table was read, by the page's own words: in the table itself, then in what stands around it.
 * @param waiting some of its rows still have to come
 */
export function readCoverage(
  grid: Grid,
  notes: readonly string[],
  read: number,
  parts: readonly Element[] = [],
  waiting = false,
): Coverage {
  const said = sayCoverage(grid, notes, read, parts);
  return waiting && said.state !== 'partial'
    ? { state: 'partial', read, total: said.total, reason: 'not-loaded' }
    : said;
}
function sayCoverage(grid: Grid, notes: readonly string[], read: number, parts: readonly Element[]): Coverage {
  const near = around(grid.element, parts);
  const pagers = pagersIn(notes, near);
  const best = mostTelling(pagers);
  const said = best === undefined ? null : judge(best, read);
  if (said !== null && said.state === 'partial') return said;
  if (isCutOff(grid)) return { state: 'partial', read, total: said?.total ?? null, reason: 'virtual' };
  // A range that ends at its total speaks of the end; a mere count may be one of what is shown.
  const ends = said?.state === 'complete' && best?.to !== null && !pagers.some(isOneOfMore);
  if (ends && best?.rows === 'said') return said;
  const { next, more } = findNext(grid.element, near);
  const isOn = (next !== null && !isOff(next)) || more !== null;
  // The range of something that nobody names, beside a button that goes on: whose, nobody can tell.
  if (ends) return isOn ? unknown(read) : said;
  return isOn || pagers.some(isOneOfMore) ? partial(read, null) : (said ?? unknown(read));
}
const isOneOfMore = ({ pages }: PagerText): boolean => pages !== null && pages > 1;

/** The most telling of the page's own words about paging, in the table and near it. */
export const pagerTextIn = (notes: readonly string[], near: readonly Element[]): PagerText | undefined =>
  mostTelling(pagersIn(notes, near));
export function pagersIn(notes: readonly string[], near: readonly Element[]): PagerText[] {
  const texts = [...notes, ...textsIn(near)];
  const others = texts.filter(countsOthers);
  // "Periode 1-5 van 5" is no count of rows, nor is "1-5 van 5" in an element of its own there.
  return texts.flatMap((text) => (others.some((other) => other.includes(text)) ? [] : (parsePagerText(text) ?? [])));
}
const mostTelling = (pagers: readonly PagerText[]): PagerText | undefined =>
  pagers.find(({ to }) => to !== null) ?? pagers.find(({ pages }) => pages !== null) ?? pagers[0];

/** More rows or columns than are in the page, by the grid's own count or by the room that it keeps for them. */
function isCutOff({ declared, rows }: Grid): boolean {
  if (declared.rows !== null && declared.rows > rows.length) return true;
  if (declared.columns !== null) {
    const columns = new Set(rows.flatMap((row) => cellsOf(row).map(({ x }) => x)));
    if (declared.columns > columns.size) return true;
  }
  return isWindowed(rows.flatMap(({ section, elements }) => (section === 'body' ? elements.slice(0, 1) : [])));
}

function judge(pager: PagerText, read: number): Coverage {
  const { from, to, total, shown, pages, filtered, rows } = pager;
  if (pages !== null) return pages > 1 ? partial(read, null) : { state: 'complete', read, total: read, reason: null };
  if (total === null || total < read) return unknown(read);
  // A range of another length speaks of something else: of pupils with a result, of weeks.
  const end = to ?? shown;
  if (end !== null && end < total && total === read) return unknown(read);
  if (rows === 'unsure' && (total === read || (from !== null && to !== null && to - from + 1 !== read)))
    return unknown(read);
  if (!filtered && total === read) return { state: 'complete', read, total, reason: null };
  const windowed = (from ?? 1) === 1 && end === total && !filtered;
  return windowed ? { state: 'partial', read, total, reason: 'virtual' } : partial(read, total);
}
const unknown = (read: number): Coverage => ({ state: 'unknown', read, total: null, reason: null });
const partial = (read: number, total: number | null): Coverage => ({ state: 'partial', read, total, reason: 'paged' });
