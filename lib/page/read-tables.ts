import type { SnapshotRow, TableSnapshot } from '../core/table-snapshot.ts';
import { readCaption } from './caption.ts';
import { readCoverage } from './coverage.ts';
import { closestOf, comparePlaces, contains, nameOf, parentOf, queryAll } from './dom-access.ts';
import { findTableElements, isLayoutTable } from './find-tables.ts';
import type { Grid, GridCell, GridRow, Refusal } from './grid.ts';
import { absorbCopies } from './grids/absorb-copies.ts';
import { readGroups } from './grids/group-rows.ts';
import { type JoinedTable, joinTables, type ReadGrid } from './grids/join-tables.ts';
import { stackTables } from './grids/stack-tables.ts';
import { wordsOnTop } from './grids/words-on-top.ts';
import { gridByPlace, plainGridsIn, withHeadersAbove } from './plain-grids.ts';
import { pointsElsewhere } from './pointed-headers.ts';
import { holdsOtherCells, isLooseTable, readAriaGrid } from './read-aria-grid.ts';
import { readHtmlTable } from './read-html-table.ts';
import { findRoots } from './roots.ts';
import { beginReading } from './row-handles.ts';
import { splitRows } from './split-rows.ts';
import { tableId } from './table-ids.ts';
import { hasLayout } from './visibility.ts';
import { isWaitingRow, isWaitingText } from './waiting-rows.ts';

/** A table as it was read, with the elements behind it: for readers that scroll and page. Never leaves this frame. */
export interface ReadTable {
  readonly snapshot: TableSnapshot;
  readonly grid: Grid;
  /** The row behind each of the snapshot's rows, and the cell behind each of its columns. */
  readonly rows: readonly { readonly row: GridRow; readonly cells: readonly (GridCell | null)[] }[];
  /** How many of the snapshot's first columns name the groups that a row stands in. */
  readonly grouped: number;
  /** Other elements that the table is made of, and what its full-width rows say. */
  readonly parts: readonly Element[];
  readonly notes: readonly string[];
  /** Some of its rows stand in for others that still have to come: they are left out. */
  readonly waiting: boolean;
  /** The rows that head it, none where another table lent them. */
  readonly headers: readonly GridRow[];
}
export interface PageReading {
  readonly tables: readonly ReadTable[];
  /** Everything that was looked at, whether it was left out or joined to another or not. */
  readonly elements: readonly Element[];
}

/**
 * Every table and grid in this document (shadow roots included, frames not), as a person sees it, in page order.
 * Reads only; empty when `signal` was aborted. Row ids stay the same as long as a row's content does.
 */
export const readTables = (root: Document, signal?: AbortSignal): TableSnapshot[] =>
  readWithElements(root, signal).map(({ snapshot }) => snapshot);

/** The same reading, with the elements that the texts came from. */
export const readWithElements = (root: Document, signal?: AbortSignal): ReadTable[] => [
  ...readPage(root, signal).tables,
];

export function readPage(root: Document, signal?: AbortSignal): PageReading {
  if (signal?.aborted === true) return { tables: [], elements: [] };
  const reads = findRoots(root).flatMap((part) => {
    const tables = findTableElements(part).flatMap((element) => readGrid(element));
    const loose = readLoose(part);
    if (loose.length === 0) return tables;
    return [...tables, ...loose].sort((a, b) => comparePlaces(a.grid.element, b.grid.element));
  });
  const reading = beginReading();
  const whole = withHeadersAbove(wordsOnTop(stackTables(absorbCopies(reads))));
  const tables = joinTables(whole).flatMap((table, _, all): ReadTable[] => {
    const { split, paths } = table;
    if (table.refused !== undefined) return [toRefused(table, table.refused)];
    const empty = split.data.length === 0;
    if (split.columns.length < 2 && paths.every((path) => path.length === 0)) return [];
    // A header that was drawn once more, without rows of its own.
    if (empty && all.some((other) => other !== table && isSamePaths(other.paths, paths))) return [];
    return empty && split.headers.length === 0 ? [] : [toTable(table, reading.idOf)];
  });
  reading.end();
  return { tables, elements: reads.map(({ grid }) => grid.element) };
}

const isSamePaths = (a: JoinedTable['paths'], b: JoinedTable['paths']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function readGrid(element: Element): ReadGrid[] {
  const inGrid = closestOf(element, '[role=grid],[role=treegrid],[role=table]');
  if (inGrid === null && isLayoutTable(element)) return [];
  const grid = readElement(element);
  if (grid === null) return [];
  if ('refused' in grid) return [refusedGrid(grid)];
  const parts = splitRows(grid);
  return parts === null || parts.some((split) => pointsElsewhere(element, split))
    ? [refusedGrid({ element, refused: 'columns-unsure' })]
    : parts.map((split) => ({ grid, split }));
}

function readElement(element: Element): Grid | Refusal | null {
  if (nameOf(element) !== 'table') return readAriaGrid(element);
  if (holdsOtherCells(element)) return { element, refused: 'columns-unsure' };
  return isLooseTable(element) ? gridByPlace(element) : readHtmlTable(element);
}

/** Grids that are neither tables nor have roles: to be seen only where there is a layout. */
function readLoose(root: Document | ShadowRoot): ReadGrid[] {
  const any = root instanceof Document ? root.documentElement : root.firstElementChild;
  if (any === null || !hasLayout(any)) return [];
  return plainGridsIn(root).flatMap((grid) =>
    'refused' in grid ? [refusedGrid(grid)] : (splitRows(grid)?.map((split) => ({ grid, split })) ?? []),
  );
}

const NOTHING = { headers: [], data: [], columns: [], title: '', notes: [], guessed: false };
const refusedGrid = ({ element, refused }: Refusal): ReadGrid => ({
  grid: { element, kind: 'table', rows: [], collapsed: new Set(), declared: { rows: null, columns: null } },
  split: NOTHING,
  refused,
});
/** Said, not passed over: a person sees a table there. */
function toRefused(table: JoinedTable, reason: Refusal['refused']): ReadTable {
  const { grid, parts } = table;
  const snapshot: TableSnapshot = {
    id: tableId(grid.element, reason),
    caption: captionOf(table),
    kind: 'table',
    columns: [],
    rows: [],
    coverage: { state: 'partial', read: 0, total: null, reason },
  };
  return { snapshot, grid, rows: [], grouped: 0, parts, notes: [], waiting: false, headers: [] };
}

function toTable(table: JoinedTable, idOf: ReturnType<typeof beginReading>['idOf']): ReadTable {
  const { grid, split, header } = table;
  const groups = readGroups(grid, split.data, split.title, split.headers);
  const kept = split.columns.flatMap((x, at) => (isFiller(table, x, at) ? [] : [{ x, path: table.paths[at] ?? [] }]));
  const grouped = groups?.paths.length ?? 0;
  const columns = [...(groups?.paths ?? []), ...kept.map(({ path }) => path)];
  const signature = JSON.stringify(columns);
  const data = groups === null ? split.data : split.data.filter((row) => !groups.heads.has(row));
  const rows: ReadTable['rows'][number][] = [];
  const lines: SnapshotRow[] = [];
  for (const row of data) {
    const cells: (GridCell | null)[] = Array(columns.length).fill(null);
    const own: string[] = Array(columns.length).fill('');
    let at = grouped;
    for (const { x } of kept) {
      const cell = row.slots[x]?.item;
      if (cell !== undefined) {
        cells[at] = cell;
        own[at] = cell.text;
      }
      at++;
    }
    if (isWaitingRow(own)) continue;
    const texts = groups === null ? own : [...groups.valuesOf(row), ...own.slice(grouped)];
    const handle = { elements: row.elements, cells, texts };
    rows.push({ row, cells });
    lines.push({ id: idOf(rowContent(signature, texts), handle), cells: texts });
  }
  const waiting = rows.length < data.length || split.notes.some(isWaitingText);
  const caption = [captionOf(table), header?.split.title ?? split.title];
  const snapshot: TableSnapshot = {
    id: tableId(grid.element, signature),
    caption: caption.filter((text) => text !== '').join(' · '),
    kind: grid.kind,
    columns,
    rows: lines,
    coverage: readCoverage(grid, split.notes, lines.length, table.parts, waiting),
  };
  const headers = header === null ? split.headers : [];
  return { snapshot, grid, rows, grouped, parts: table.parts, notes: split.notes, waiting, headers };
}

/* A number stands for the headers: they are long, and in the content of every row. */
const signatures = new Map<string, number>();
/** What a row's id is given for. */
export function rowContent(signature: string, texts: readonly string[]): string {
  let kind = signatures.get(signature);
  if (kind === undefined) {
    kind = signatures.size;
    signatures.set(signature, kind);
  }
  return `${kind}\u001F${texts.join('\u001F')}`;
}

/** What drew the grid may have wrapped it many times over: then the heading stands above the wrapper. */
function captionOf({ header, grid, parts }: JoinedTable): string {
  const own = readCaption(header?.grid.element ?? grid.element) || hostCaption(grid.element);
  if (own !== '' || (grid.kind !== 'grid' && parts.length < 2)) return own;
  let wrapper = grid.element;
  for (let at = parentOf(wrapper), level = 0; at !== null && level < 8; at = parentOf(at), level++) {
    const others = queryAll(at, 'table,[role=grid],[role=treegrid],[role=table]');
    if (nameOf(at) === 'body' || others.some((other) => !parts.some((part) => contains(part, other)))) break;
    wrapper = at;
  }
  return readCaption(wrapper);
}

/** What stands above an element that draws its table inside itself. */
function hostCaption(table: Element): string {
  const root = Node.prototype.getRootNode.call(table);
  return root instanceof ShadowRoot ? readCaption(root.host) : '';
}

/** In a grid: a column without a name that holds nothing but boxes to tick, or nothing at all. */
function isFiller({ grid, split, paths }: JoinedTable, x: number, at: number): boolean {
  if (grid.kind !== 'grid' || (paths[at]?.length ?? 0) > 0) return false;
  return split.data.every(({ slots }) => /^[☑☐]?$/.test(slots[x]?.item.text ?? ''));
}
