import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readCaption } from './caption.ts';
import { readCoverage } from './coverage.ts';
import { closestOf, nameOf, rectOf } from './dom-access.ts';
import { findTableElements, isLayoutTable } from './find-tables.ts';
import type { Grid, Refusal } from './grid.ts';
import { borrowedPaths, headerPaths } from './header-paths.ts';
import { readAriaGrid } from './read-aria-grid.ts';
import { readHtmlTable } from './read-html-table.ts';
import { findRoots } from './roots.ts';
import { beginReading, type RowHandle } from './row-handles.ts';
import { type SplitGrid, splitRows } from './split-rows.ts';
import { tableId } from './table-ids.ts';
import { hasLayout } from './visibility.ts';

interface ReadGrid {
  readonly grid: Grid;
  readonly split: SplitGrid;
  readonly refused?: Refusal['refused'];
}

/**
 * Every table and grid in this document (shadow roots included, frames not), as a person sees it, in page order.
 * Reads only; empty when `signal` was aborted. Row ids stay the same as long as a row's content does.
 */
export function readTables(root: Document, signal?: AbortSignal): TableSnapshot[] {
  if (signal?.aborted === true) return [];
  const reads = findRoots(root).flatMap((part) => findTableElements(part).flatMap((element) => readGrid(element)));
  const reading = beginReading();
  const snapshots: TableSnapshot[] = [];
  reads.forEach((read, index) => {
    if (read.refused !== undefined) {
      snapshots.push(toRefused(read.grid.element, read.refused));
      return;
    }
    const lender = lenderFor(reads, index);
    const paths =
      (lender && borrowedPaths(read.split, lender.split, hasLayout(read.grid.element))) ?? headerPaths(read.split);
    const empty = read.split.data.length === 0;
    if (read.split.columns.length < 2 && paths.every((path) => path.length === 0)) return;
    if (empty && read.split.headers.length > 0 && lends(reads, index)) return;
    if (empty && read.split.headers.length === 0) return;
    snapshots.push(toSnapshot(read, paths, lender ?? null, reading.idOf));
  });
  reading.end();
  return snapshots;
}

function readGrid(element: Element): ReadGrid[] {
  const inGrid = closestOf(element, '[role=grid],[role=treegrid],[role=table]');
  if (inGrid === null && isLayoutTable(element)) return [];
  const grid = nameOf(element) === 'table' ? readHtmlTable(element) : readAriaGrid(element);
  if (grid === null) return [];
  if ('refused' in grid) return [refusedGrid(grid)];
  return splitRows(grid)?.map((split) => ({ grid, split })) ?? [refusedGrid({ element, refused: 'columns-unsure' })];
}

const NOTHING = { headers: [], data: [], columns: [], title: '', notes: [] };
const refusedGrid = ({ element, refused }: Refusal): ReadGrid => ({
  grid: { element, kind: 'table', rows: [], collapsed: new Set(), declared: { rows: null, columns: null } },
  split: NOTHING,
  refused,
});
/** Said, not passed over: a person sees a table there. */
const toRefused = (element: Element, reason: Refusal['refused']): TableSnapshot => ({
  id: tableId(element, reason),
  caption: readCaption(element),
  kind: 'table',
  columns: [],
  rows: [],
  coverage: { state: 'partial', read: 0, total: null, reason },
});

/** The table right before a headerless one, if it is nothing but a header and stands on top of it. */
function lenderFor(reads: readonly ReadGrid[], index: number): ReadGrid | undefined {
  const body = reads[index];
  const before = reads[index - 1];
  if (body === undefined || before === undefined) return undefined;
  if (body.split.headers.length > 0 || body.split.data.length === 0) return undefined;
  if (before.split.headers.length === 0 || before.split.data.length > 0) return undefined;
  if (!hasLayout(body.grid.element)) return before;
  const [upper, lower] = [rectOf(before.grid.element), rectOf(body.grid.element)];
  const beside = upper.right < lower.left || lower.right < upper.left;
  return !beside && lower.top - upper.bottom < 60 && upper.top <= lower.bottom ? before : undefined;
}
const lends = (reads: readonly ReadGrid[], index: number): boolean =>
  reads[index + 1] !== undefined && lenderFor(reads, index + 1) === reads[index];

function toSnapshot(
  { grid, split }: ReadGrid,
  columns: readonly (readonly string[])[],
  lender: ReadGrid | null,
  idOf: (content: string, handle: RowHandle) => string,
): TableSnapshot {
  const signature = JSON.stringify(columns);
  const rows = split.data.map((row) => {
    const cells = split.columns.map((x) => row.slots[x]);
    const texts = cells.map((cell) => cell?.item.text ?? '');
    const elements = cells.map((cell) => cell?.item.element ?? null);
    return {
      id: idOf(`${signature}${texts.join('\u001F')}`, { elements: row.elements, cells: elements, texts }),
      cells: texts,
    };
  });
  const caption = [readCaption(lender?.grid.element ?? grid.element), lender?.split.title ?? split.title];
  return {
    id: tableId(grid.element, signature),
    caption: caption.filter((text) => text !== '').join(' · '),
    kind: grid.kind,
    columns,
    rows,
    coverage: readCoverage(grid, split.notes, rows.length),
  };
}
