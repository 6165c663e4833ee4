import type { Coverage } from '../../core/table-snapshot.ts';
import type { SayCoverage } from '../coverage.ts';
import { hasFoldedColumns } from '../folded-columns.ts';
import type { Grid } from '../grid.ts';
import { cellsOf } from '../grid.ts';
import { isWindowed } from '../scrollers.ts';
import { isCutOffAside } from './cut-off-aside.ts';
import { findNext, isOff } from './find-next.ts';
import { hasPageNumbers, inPagerTables } from './pager-tables.ts';
import { type PagerText, parsePagerText } from './pager-text.ts';
import { around, textsIn } from './surroundings.ts';

/** How much of the table was read, by the page's own words: in the table itself, then in what stands around it. */
export const sayCoverage: SayCoverage = (grid, notes, read, parts) => {
  const said = sayRows(grid, notes, read, parts);
  return said.state !== 'partial' && hasFoldedColumns(grid) ? say('partial', read, said.total, 'folded') : said;
};
const sayRows: SayCoverage = (grid, notes, read, parts) => {
  const near = [...around(grid.element, parts), ...inPagerTables(grid.element, parts)];
  const pagers = pagersIn(notes, near);
  const best = mostTelling(pagers);
  const said = best === undefined ? say('unknown', read) : judge(best, read);
  if (said.state === 'partial') return said;
  if (isCutOff(grid) || isCutOffAside(grid, parts)) return say('partial', read, said.total, 'virtual');
  const turns = pagers.some(({ pages }) => pages !== null && pages > 1) || hasPageNumbers(grid.element);
  // A range that ends at its total speaks of the end; a mere count may be one of what is shown.
  const ends = said.state === 'complete' && best?.to !== null && !turns;
  if (ends && best?.rows === 'said') return said;
  const { next, more } = findNext(grid.element, near);
  if (!turns && more === null && (next === null || isOff(next))) return said;
  // The range of something that nobody names, beside a button that goes on: whose, nobody can tell.
  return ends ? say('unknown', read) : say('partial', read, null, 'paged');
};
const say = (
  state: Coverage['state'],
  read: number,
  total: number | null = null,
  reason: Coverage['reason'] = null,
): Coverage => ({ state, read, total, reason });

/** The most telling of the page's own words about paging, in the table and near it. */
export const pagerTextIn = (notes: readonly string[], near: readonly Element[]): PagerText | undefined =>
  mostTelling(pagersIn(notes, near));
export function pagersIn(notes: readonly string[], near: readonly Element[]): PagerText[] {
  const said = [...notes, ...textsIn(near)].flatMap((text) => {
    const pager = parsePagerText(text);
    return pager === null ? [] : [{ text, pager }];
  });
  // "Periode 1-5 van 5": nor is "1-5 van 5" a count of rows, in an element of its own there.
  const isInOther = (text: string): boolean =>
    said.some((whole) => whole.pager.rows === 'unsure' && whole.text.includes(text));
  return said.map(({ text, pager }) =>
    pager.rows === 'bare' && isInOther(text) ? { ...pager, rows: 'unsure' } : pager,
  );
}
const mostTelling = (pagers: readonly PagerText[]): PagerText | undefined =>
  pagers.find(({ to, rows }) => to !== null && rows !== 'unsure') ??
  pagers.find(({ to }) => to !== null) ??
  pagers.find(({ pages }) => pages !== null) ??
  pagers[0];

/** More rows or columns than are in the page, by the grid's own count or by the room that it keeps for them. */
function isCutOff({ declared, rows }: Grid): boolean {
  if (declared.rows !== null && declared.rows > rows.length) return true;
  if (declared.columns !== null) {
    const columns = new Set(rows.flatMap((row) => cellsOf(row).map(({ x }) => x)));
    if (declared.columns > columns.size) return true;
  }
  // A row that says nothing may keep the room of others.
  const said = rows.filter((row) => row.section === 'body' && cellsOf(row).some(({ item }) => item.text !== ''));
  return isWindowed(said.flatMap(({ elements }) => elements.slice(0, 1)));
}

function judge({ from, to, total, shown, pages, filtered, rows }: PagerText, read: number): Coverage {
  if (pages !== null) return pages > 1 ? say('partial', read, null, 'paged') : say('complete', read, read);
  const end = to ?? shown;
  const whole = total === read;
  if (
    total === null ||
    total < read ||
    // A range of another length speaks of something else: of pupils with a result, of weeks.
    (end !== null && end < total && whole) ||
    (rows === 'unsure' && (whole || (to ?? 0) - (from ?? 0) + 1 !== read))
  )
    return say('unknown', read);
  if (whole && !filtered) return say('complete', read, total);
  return say('partial', read, total, (from ?? 1) === 1 && end === total && !filtered ? 'virtual' : 'paged');
}
