import { readText } from './cell-text.ts';
import {
  attributeOf,
  closestOf,
  elementsIn,
  firstElementOf,
  nameOf,
  nextElementOf,
  queryAll,
  queryFirst,
  rawTextOf,
  rectOf,
} from './dom-access.ts';
import { type CellInput, formTable, type PlacedCell, parseColspan, parseRowspan } from './form-table.ts';
import { declaredSize, type Grid, type GridCell, type GridRow, type Refusal } from './grid.ts';
import { gridByPlace } from './plain-grids.ts';
import { hasBox, hasLayout, showingOf, styleOf } from './visibility.ts';

const CONTAINER = '[role=grid],[role=table],[role=treegrid]';
const ROW = '[role=row],tr:not([role])';
const CELLS =
  '[role=cell],[role=gridcell],[role=columnheader],[role=rowheader],td:not([role=presentation]),th:not([role=presentation])';

interface CellSource extends CellInput<GridCell> {
  /** From `aria-colindex`, counted from 0. */
  readonly column: number | null;
}
interface RowSource {
  readonly elements: Element[];
  readonly cells: CellSource[];
  readonly group: Element | null;
}

/** A grid made of roles: where its rows are not those of one table, by what stands where on the screen. */
export function readAriaGrid(grid: Element): Grid | Refusal | null {
  const free = queryFirst(grid, '[role=row]:not(tr)') !== null || isOfTables(grid);
  if (!free || !hasLayout(grid)) return readByMarkup(grid);
  return gridByPlace(grid);
}

/**
 * A table whose rows are not laid out as such (virtual columns: a row holds but the cells in view): its header and rows
 * may hold other columns, so that counting cells tells nothing.
 */
export const isLooseTable = (table: Element): boolean =>
  hasLayout(table) && rowsAtTop(table).some((row) => /flex|grid/.test(styleOf(row).display));

/** Rows that show something beside their cells: a script put it there, for a cell that is none. */
export const holdsOtherCells = (table: Element): boolean =>
  hasLayout(table) &&
  rowsAtTop(table).some((row) =>
    elementsIn(row).some((part) => !/^t[dh]$/.test(nameOf(part)) && hasBox(part) && /\S/.test(rawTextOf(part) ?? '')),
  );
/** Each section's first rows tell; a long table is not searched. */
function rowsAtTop(table: Element): Element[] {
  const parts = elementsIn(table).flatMap((part) => (nameOf(part) === 'tr' ? [part] : firstRows(part)));
  return parts.slice(0, 12).filter((row) => showingOf(row) === 'shown');
}
function firstRows(section: Element): Element[] {
  const rows: Element[] = [];
  for (let row = firstElementOf(section); row !== null && rows.length < 3; row = nextElementOf(row))
    if (nameOf(row) === 'tr') rows.push(row);
  return rows;
}
/** Made of several tables: a header apart, frozen columns. Their columns are not each other's. */
const isOfTables = (grid: Element): boolean =>
  nameOf(grid) !== 'table' &&
  queryAll(grid, 'table').filter((table) => closestOf(table, CONTAINER) === grid).length > 1;

/**
 * Table rows with roles, and any grid where nothing is laid out. Frozen panes are joined by `aria-rowindex`; columns
 * stand where `aria-colindex` says, else where spans leave room.
 */
function readByMarkup(grid: Element): Grid | null {
  const rows = readRows(grid);
  if (rows.length === 0) return null;
  const indexed = rows.some(({ cells }) => cells.some(({ column }) => column !== null));
  const slots = indexed ? rows.map(placeByIndex) : formTable(groupsOf(rows));
  const gridRows = rows.map(({ elements, cells }, y): GridRow => {
    const heads = cells.length > 0 && cells.every(({ item }) => item.heading);
    return { elements, section: heads ? 'head' : 'body', slots: Array.from(slots[y] ?? []) };
  });
  return { element: grid, kind: 'grid', rows: gridRows, collapsed: new Set(), declared: declaredSize(grid) };
}

function readRows(grid: Element): RowSource[] {
  const measured = hasLayout(grid);
  const rows: RowSource[] = [];
  const byIndex = new Map<string, RowSource>();
  for (const row of queryAll(grid, ROW)) {
    if (closestOf(row, CONTAINER) !== grid || showingOf(row) === 'gone') continue;
    if (measured && rectOf(row).height <= 1 && styleOf(row).display !== 'contents') continue;
    const index = attributeOf(row, 'aria-rowindex');
    const known = index === null ? undefined : byIndex.get(index);
    const cells = readCells(row, grid);
    if (known !== undefined) {
      known.elements.push(row);
      known.cells.push(...cells);
      continue;
    }
    const fresh = { elements: [row], cells, group: closestOf(row, 'thead,tbody,tfoot,[role=rowgroup]') };
    if (index !== null) byIndex.set(index, fresh);
    rows.push(fresh);
  }
  const inOrder = byIndex.size === rows.length;
  return inOrder ? rows.sort((a, b) => indexOf(a) - indexOf(b)) : rows;
}
const indexOf = ({ elements }: RowSource): number =>
  Number((elements[0] && attributeOf(elements[0], 'aria-rowindex')) ?? Number.NaN);

function readCells(row: Element, grid: Element): CellSource[] {
  return queryAll(row, CELLS).flatMap((element): CellSource[] => {
    if (closestOf(element, ROW) !== row || closestOf(element, CONTAINER) !== grid) return [];
    const showing = showingOf(element);
    if (showing === 'gone') return [];
    const heading = isHeading(element);
    const index = Number(attributeOf(element, 'aria-colindex') ?? Number.NaN);
    const text = showing === 'blank' ? '' : readText(element, { header: heading });
    return [
      {
        item: { element, heading, text },
        column: Number.isInteger(index) && index >= 1 && index <= 10_000 ? index - 1 : null,
        colspan: parseColspan(attributeOf(element, 'aria-colspan') ?? attributeOf(element, 'colspan')),
        rowspan: parseRowspan(attributeOf(element, 'aria-rowspan') ?? attributeOf(element, 'rowspan')),
      },
    ];
  });
}

const isHeading = (cell: Element): boolean => {
  const role = attributeOf(cell, 'role');
  return role === 'columnheader' || (role === null && nameOf(cell) === 'th' && attributeOf(cell, 'scope') !== 'row');
};

function placeByIndex({ cells }: RowSource, y: number): (PlacedCell<GridCell> | undefined)[] {
  const line: (PlacedCell<GridCell> | undefined)[] = [];
  let x = 0;
  for (const { item, column, colspan } of cells) {
    x = column ?? x;
    const placed = { item, x, y, width: colspan, height: 1 };
    for (let at = x; at < x + colspan; at++) line[at] ??= placed;
    x += colspan;
  }
  return line;
}

/** Rows that follow each other in one row group: spans never leave it. */
function groupsOf(rows: readonly RowSource[]): CellSource[][][] {
  const groups: CellSource[][][] = [];
  rows.forEach(({ cells, group }, at) => {
    const last = groups.at(-1);
    if (last !== undefined && at > 0 && rows[at - 1]?.group === group) last.push(cells);
    else groups.push([cells]);
  });
  return groups;
}
