import { findPager, type Pager } from '../pager/find-pager.ts';
import { inPagerTables } from '../pager/pager-tables.ts';
import { press } from '../pager/press.ts';
import { pagerTextIn } from '../pager/say-coverage.ts';
import { around } from '../pager/surroundings.ts';
import type { ReadTable } from '../read-tables.ts';
import type { Line } from './merge-lines.ts';
import type { PageReading, ReadOptions, Shortfall } from './page-reading.ts';
import { isSameColumns, type WindowColumn } from './read-window.ts';
import { scrollThrough } from './scroll-through.ts';
import { settle, waitUntil } from './settle.ts';

export interface PagedReading extends Omit<PageReading, 'shortfall'> {
  readonly shortfall: Shortfall | 'leaves-page' | 'endless' | 'no-answer' | null;
  /** Pages visited to the last one; 0 where the table has no pages. */
  readonly pages: number;
}
export interface PageOptions extends Omit<ReadOptions, 'onRows' | 'paged'> {
  readonly onProgress: (rows: number, page: number | null, pages: number | null) => void;
}
const MAX_PAGES = 500;
/** A page of the table that has not come by then does not come. */
const ANSWER = 10_000;

/** All pages of a table, from the first to the last, each read whole; then the one is shown again that was. */
export async function pageThrough(find: () => ReadTable | null, options: PageOptions): Promise<PagedReading> {
  const { signal, deadline, onProgress } = options;
  const read = async (before: number, page: number | null, pages: number | null): Promise<PageReading> => {
    await hasCome(find, signal);
    const onRows = (rows: number): void => onProgress(before + rows, page, pages);
    const part = await scrollThrough(find, { ...options, paged: page !== null, onRows });
    // Where it was scrolled the places that were put back may be drawn anew: what was seen on the way was filled.
    const lacks = part.shortfall === null && !part.scrolled && !(await hasCome(find, signal));
    return lacks ? { ...part, shortfall: 'not-loaded' } : part;
  };
  const pager = pagerOf(find());
  if (pager === null || !pager.sure) {
    if (pager?.more != null) return loadMore(find, () => read(0, null, null), options);
    return { ...(await read(0, null, null)), pages: 0 };
  }
  const shown = contentOf(find());
  const start = await toFirst(find, signal);
  const other = contentOf(find()) === shown ? null : shown;
  let columns: readonly WindowColumn[] = [];
  let lines: readonly Line[] = [];
  const seen = new Set<string>();
  try {
    for (let page = 1; page <= MAX_PAGES; page++) {
      const pages = saysOf(find())?.pages ?? null;
      let part = await read(rowsIn(lines), page, pages);
      // A busy page may still have stood where the one before it ended.
      if (isShort(part.lines, saysOf(find()))) part = await read(rowsIn(lines), page, pages);
      const give = (shortfall: PagedReading['shortfall'], scrolled = true): PagedReading => ({
        columns,
        lines,
        shortfall,
        scrolled,
        pages: page,
      });
      if (page > 1 && !isSameColumns(columns, part.columns)) return give('changed');
      const key = part.lines.map(({ cells }) => cells.join('\u001F')).join('\u001E');
      if (seen.has(key)) return give('endless');
      seen.add(key);
      columns = part.columns;
      const next = append(lines, part.lines, saysOf(find())?.from ?? null);
      if (next === null) return give('changed');
      lines = next;
      if (part.shortfall !== null) return give(part.shortfall);
      if (isShort(part.lines, saysOf(find()))) return give('changed');
      if (start !== 'first') return give(start);
      const button = pagerOf(find())?.next ?? null;
      // A grid that scrolls may show a pager too: when all rows are there, no page is left to turn to.
      const says = saysOf(find());
      const ranges = says?.to != null && (part.scrolled || says.to === says.total);
      if (button === null || (ranges && rowsIn(lines) === says.total)) return give(null);
      if (signal.aborted) return give('cancelled');
      if (performance.now() > deadline) return give('too-long');
      const turned = await turn(find, button, signal);
      if (turned !== 'turned') return give(turned);
    }
    return { columns, lines, shortfall: 'too-long', scrolled: true, pages: MAX_PAGES };
  } finally {
    // Not by the reading's own signal: also after "cancel" the page is shown again that was.
    await backTo(other, find, AbortSignal.timeout(60_000));
  }
}

/** Rows that stand in for others are waited for; false when they are still there. */
const hasCome = (find: () => ReadTable | null, signal: AbortSignal): Promise<boolean> =>
  waitUntil(() => find()?.waiting !== true, signal, 5000);
const pagerOf = (table: ReadTable | null): Pager | null =>
  table === null ? null : findPager(table.grid.element, nearTo(table), table.notes);
const saysOf = (table: ReadTable | null) => (table === null ? undefined : pagerTextIn(table.notes, nearTo(table)));
const nearTo = ({ grid: { element }, parts }: ReadTable): Element[] => [
  ...around(element, parts),
  ...inPagerTables(element, parts),
];
const rowsIn = (lines: readonly Line[]): number => lines.filter(({ kind }) => kind === 'row').length;
const contentOf = (table: ReadTable | null): string =>
  table === null ? '' : JSON.stringify([table.snapshot.rows.map(({ cells }) => cells), saysOf(table)]);

/** Fewer rows than this page says that it shows. A grid that scrolls may speak of its window only: then all are there. */
function isShort(lines: readonly Line[], says: ReturnType<typeof saysOf>): boolean {
  if (says?.from == null || says.to === null || says.filtered || lines.some(({ kind }) => kind === 'group'))
    return false;
  const rows = rowsIn(lines);
  return rows < says.to - says.from + 1 && rows !== says.total;
}

/** The page's own count says where its rows begin: a last page may repeat some of the one before. Null: they do not fit. */
function append(lines: readonly Line[], fresh: readonly Line[], from: number | null): readonly Line[] | null {
  const before = rowsIn(lines);
  if (from === null || before === 0 || from === before + 1) return joinGroups(lines, fresh);
  if (from > before + 1) return null;
  const again = before + 1 - from;
  if (again >= fresh.length || fresh.some(({ kind }) => kind === 'group')) return null;
  const known = lines.filter(({ kind }) => kind === 'row').slice(-again);
  const same = known.every(({ cells }, at) => cells.join('\u001F') === fresh[at]?.cells.join('\u001F'));
  return same ? [...lines, ...fresh.slice(again)] : null;
}
/** The name of a group that goes on is repeated on top of the next page. */
function joinGroups(lines: readonly Line[], fresh: readonly Line[]): readonly Line[] {
  const [last, first] = [lines.at(-1), fresh[0]];
  const repeated = last?.kind === 'group' && first?.kind === 'group' && last.cells[0] === first.cells[0];
  return [...lines, ...(repeated ? fresh.slice(1) : fresh)];
}

type Turned = 'turned' | 'leaves-page' | 'no-answer' | 'cancelled';
async function turn(find: () => ReadTable | null, button: Element, signal: AbortSignal): Promise<Turned> {
  const before = contentOf(find());
  if (press(button) === 'leaves') return 'leaves-page';
  const hasTurned = (): boolean => {
    const table = find();
    return table !== null && table.rows.length > 0 && !table.waiting && contentOf(table) !== before;
  };
  const came = await waitUntil(hasTurned, signal, ANSWER);
  if (signal.aborted) {
    // What was asked for still comes: only then can the way back begin.
    await waitUntil(hasTurned, AbortSignal.timeout(ANSWER), 3000);
    return 'cancelled';
  }
  const root = find()?.grid.element;
  if (!came || root === undefined) return 'no-answer';
  await settle(root, signal);
  return 'turned';
}

async function toFirst(
  find: () => ReadTable | null,
  signal: AbortSignal,
): Promise<'first' | Exclude<Turned, 'turned'>> {
  for (let back = 0; back < MAX_PAGES; back++) {
    const table = find();
    const pager = pagerOf(table);
    const says = saysOf(table);
    if (says?.page === 1 || says?.from === 1) return 'first';
    const button = pager?.first ?? pager?.previous ?? null;
    if (button === null) return 'first';
    const turned = await turn(find, button, signal);
    if (turned !== 'turned') return turned === 'no-answer' && pager?.previous === null ? 'first' : turned;
  }
  return 'no-answer';
}

/** To the first page, and from there to the one that says this; the first where none does. */
async function backTo(shown: string | null, find: () => ReadTable | null, signal: AbortSignal): Promise<void> {
  const first = await toFirst(find, signal);
  if (first !== 'first' || shown === null) return;
  for (let at = 0; at < MAX_PAGES && contentOf(find()) !== shown; at++) {
    const button = pagerOf(find())?.next ?? null;
    if (button !== null && (await turn(find, button, signal)) === 'turned') continue;
    await toFirst(find, signal);
    return;
  }
}

/** "Meer laden" until there is no more of it. */
async function loadMore(
  find: () => ReadTable | null,
  read: () => Promise<PageReading>,
  { signal, deadline, onProgress }: PageOptions,
): Promise<PagedReading> {
  for (let times = 0; times < MAX_PAGES; times++) {
    const table = find();
    const button = pagerOf(table)?.more ?? null;
    if (button === null || table === null) return { ...(await read()), pages: times + 1 };
    const rows = table.rows.length;
    const give = async (shortfall: PagedReading['shortfall']): Promise<PagedReading> => ({
      ...(await read()),
      shortfall,
      pages: times,
    });
    if (signal.aborted) return give('cancelled');
    if (performance.now() > deadline) return give('too-long');
    if (press(button) === 'leaves') return give('leaves-page');
    const grew = await waitUntil(() => (find()?.rows.length ?? 0) > rows, signal, ANSWER);
    if (!grew) return pagerOf(find())?.more == null ? { ...(await read()), pages: times + 1 } : give('no-answer');
    onProgress(find()?.rows.length ?? rows, null, null);
  }
  return { ...(await read()), shortfall: 'endless', pages: MAX_PAGES };
}
