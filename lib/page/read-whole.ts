import type { Coverage, SnapshotRow, TableSnapshot } from '../core/table-snapshot.ts';
import { cellsOf } from './grid.ts';
import { nameGroups, namesGroup } from './grids/group-rows.ts';
import type { PageReader } from './page-reader.ts';
import { pagerTextIn } from './pager/say-coverage.ts';
import { around } from './pager/surroundings.ts';
import type { ReadTable } from './read-tables.ts';
import type { Line } from './whole/merge-lines.ts';
import { type PagedReading, pageThrough } from './whole/page-through.ts';
import { readInPieces } from './whole/read-in-pieces.ts';
import { giveWay } from './whole/settle.ts';

/** How far a whole reading has come. */
export interface ReadProgress {
  /** Rows so far, over all tables. */
  readonly rows: number;
  /** The page's own total, where it shows one. */
  readonly total: number | null;
  /** The page being read, counted from 1, and how many there are; null where the table has no pages. */
  readonly page: number | null;
  readonly pages: number | null;
}
export interface WholeOptions {
  /** Ends the reading: what was read so far is given back as partial, and the page is shown as it was. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}
export type ReadWhole = typeof readWhole;

/** However long a table is: a person waits no longer. */
const LONGEST_MS = 5 * 60_000;
/** Rows put together before the page gets its turn. */
const AT_ONCE = 10_000;

/**
 * Tables with all their rows, also those that are not in the page yet: scrolls and pages step by step, then shows the
 * page as it was. Null: every table. Each snapshot's coverage says whether that succeeded.
 *
 * Reading all pages may take minutes, and would end in the question what its columns mean. Where `asksFirst` says that it would, no
 * page is turned: what is shown is all that is handed over, and refused with the question.
 */
export async function readWhole(
  document: Document,
  tableId: string | null,
  { signal, onProgress }: WholeOptions,
  reader: PageReader,
  asksFirst?: (tableId: string) => Promise<unknown>,
): Promise<TableSnapshot[]> {
  const { readWithElements } = reader;
  const wanted = readWithElements(document, signal).filter(
    ({ snapshot }) => tableId === null || snapshot.id === tableId,
  );
  if (tableId !== null && (await asksFirst?.(tableId))) return wanted.map(({ snapshot }) => snapshot);
  const deadline = performance.now() + LONGEST_MS;
  const done: TableSnapshot[] = [];
  const restore = reader.rememberPage(document);
  try {
    for (const [at, table] of wanted.entries()) {
      const before = done.reduce((sum, { rows }) => sum + rows.length, 0);
      // Of the first nothing can have changed yet.
      const again = (): ReadTable | undefined =>
        readWithElements(document).find(({ snapshot }) => snapshot.id === table.snapshot.id);
      const first = at === 0 ? table : again();
      if (first === undefined) continue;
      if (first.grid.cut === true) {
        const onRows = (rows: number, of: number): void =>
          onProgress({ rows: before + rows, total: before + of, page: null, pages: null });
        const pieces = await readInPieces(first, reader, { signal, deadline, onRows });
        done.push(await toSnapshot(first, pieces, pieces.coverage));
        continue;
      }
      const total = wanted.length === 1 ? first.snapshot.coverage.total : null;
      const reading = await pageThrough(finder(document, first, readWithElements), {
        ...reader,
        signal,
        deadline,
        onProgress: (rows, page, pages) => onProgress({ rows: before + rows, total, page, pages }),
      });
      const coverage = coverageOf(first, reading);
      const folded = coverage.state !== 'partial' && reader.hasFoldedColumns(first.grid);
      const said: Coverage = folded ? { ...coverage, state: 'partial', reason: 'folded' } : coverage;
      done.push(await toSnapshot(first, reading, said));
    }
  } finally {
    restore();
  }
  return done;
}

/** The same table again, though the page may have put another element in its place. */
function finder(
  document: Document,
  first: ReadTable,
  readWithElements: PageReader['readWithElements'],
): () => ReadTable | null {
  const path = (table: ReadTable): string => JSON.stringify(table.snapshot.columns.slice(table.grouped));
  return () => {
    const tables = readWithElements(document);
    const same = tables.find(({ snapshot }) => snapshot.id === first.snapshot.id);
    if (same !== undefined) return same;
    const [only, ...more] = tables.filter(
      (table) => table.grid.element === first.grid.element || path(table) === path(first),
    );
    return more.length === 0 ? (only ?? null) : null;
  };
}

async function toSnapshot(
  first: ReadTable,
  { lines, columns }: Pick<PagedReading, 'lines' | 'columns'>,
  coverage: Coverage,
): Promise<TableSnapshot> {
  const paths = columns.map(({ path }) => path);
  const groups = groupsOf(lines);
  let group = -1;
  const rows: SnapshotRow[] = [];
  for (const { kind, cells } of lines) {
    if (kind === 'group') group++;
    else {
      const id = `${first.snapshot.id}-${rows.length + 1}`;
      // What is put together is text: whatever the page does meanwhile, it stays the same.
      if (rows.length % AT_ONCE === 0) await giveWay();
      rows.push({ id, cells: groups === null ? cells : [groups.values[group] ?? '', ...cells] });
    }
  }
  return { ...first.snapshot, columns: groups === null ? paths : [groups.path, ...paths], rows, coverage };
}

/** The group above each line; null where there are none, or a row has none above it. */
function groupsOf(lines: readonly Line[]): ReturnType<typeof nameGroups> | null {
  const names = lines.flatMap(({ kind, cells }) => (kind === 'group' ? [cells[0] ?? ''] : []));
  const follow = lines.some(({ kind }, at) => kind === 'group' && lines[at + 1]?.kind === 'group');
  const [first] = lines;
  if (first?.kind !== 'group' || follow || (names.length === 1 && !namesGroup(first.cells[0] ?? ''))) return null;
  return nameGroups(names);
}

/** Complete only by the page's own total, or because the end was seen: of its pages, or of what it scrolls in. */
function coverageOf(first: ReadTable, reading: PagedReading): Coverage {
  const read = reading.lines.filter(({ kind }) => kind === 'row').length;
  const { coverage } = first.snapshot;
  const says = pagerTextIn(first.notes, around(first.grid.element, first.parts));
  const total = says?.rows === 'unsure' ? null : (says?.total ?? coverage.total);
  if (reading.shortfall !== null) return { state: 'partial', read, total, reason: reading.shortfall };
  if (says?.filtered === true) return { state: 'partial', read, total, reason: 'paged' };
  if (isNarrower(first, reading)) return { state: 'partial', read, total, reason: 'virtual' };
  if (total !== null) {
    // "1-5 van 5" may be said of something else: of one page that is no proof, of pages that follow each other it is.
    const proved = says?.rows === 'said' || reading.scrolled || reading.pages > 1;
    if (total < read || (!proved && coverage.state === 'unknown'))
      return { state: 'unknown', read, total: null, reason: null };
    return total === read
      ? { state: 'complete', read, total, reason: null }
      : { state: 'partial', read, total, reason: reading.pages > 0 ? 'paged' : 'virtual' };
  }
  const declared = first.grid.declared.rows;
  const heads = first.grid.rows.filter(({ section }) => section !== 'body').length;
  if (declared !== null && declared > reading.lines.length + heads)
    return { state: 'partial', read, total: null, reason: 'virtual' };
  if (reading.scrolled || reading.pages > 0) return { state: 'complete', read, total: read, reason: null };
  return { ...coverage, read };
}

/** Columns that the grid counts and nobody saw; what was left out as a filler was seen. */
function isNarrower({ grid, snapshot, grouped }: ReadTable, { columns }: PagedReading): boolean {
  const seen = new Set(grid.rows.flatMap((row) => cellsOf(row).map(({ x }) => x))).size;
  const left = seen - snapshot.columns.length + (grouped ? 1 : 0);
  return grid.declared.columns !== null && grid.declared.columns > columns.length + Math.max(0, left);
}
