import { readText } from './cell-text.ts';
import { attributeOf, closestOf, nameOf, queryAll, rectOf } from './dom-access.ts';
import type { PlacedCell } from './form-table.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { hasLayout, showingOf, styleOf } from './visibility.ts';

const CONTAINER = '[role=grid],[role=table],[role=treegrid]';
const CELLS =
  '[role=cell],[role=gridcell],[role=columnheader],[role=rowheader],td:not([role=presentation]),th:not([role=presentation])';

/** A grid made of roles. Frozen panes are joined by `aria-rowindex`, columns placed by `aria-colindex`. */
export function readAriaGrid(grid: Element): Grid | null {
  const measured = hasLayout(grid);
  const byIndex = new Map<string, { elements: Element[]; cells: PlacedCell<GridCell>[] }>();
  const rows: { elements: Element[]; cells: PlacedCell<GridCell>[] }[] = [];
  for (const row of queryAll(grid, '[role=row],tr:not([role])')) {
    if (ownerOf(row) !== grid || showingOf(row) === 'gone') continue;
    if (measured && rectOf(row).height <= 1 && styleOf(row).display !== 'contents') continue;
    const index = attributeOf(row, 'aria-rowindex');
    const known = index === null ? undefined : byIndex.get(index);
    const cells = readCells(row, grid, rows.length, known?.cells.at(-1));
    if (known !== undefined) {
      known.elements.push(row);
      known.cells.push(...cells);
      continue;
    }
    const fresh = { elements: [row], cells };
    if (index !== null) byIndex.set(index, fresh);
    rows.push(fresh);
  }
  if (rows.length === 0) return null;
  if (byIndex.size === rows.length) rows.sort((a, b) => indexOf(a.elements) - indexOf(b.elements));
  const declared = { rows: countOf(grid, 'aria-rowcount'), columns: countOf(grid, 'aria-colcount') };
  return { element: grid, kind: 'grid', rows: rows.map(toRow), collapsed: new Set(), declared };
}

const ownerOf = (row: Element): Element | null => closestOf(row, CONTAINER);
const indexOf = (rows: readonly Element[]): number =>
  Number((rows[0] && attributeOf(rows[0], 'aria-rowindex')) ?? Number.NaN);
const countOf = (element: Element, name: string): number | null => {
  const count = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : null;
};

function readCells(
  row: Element,
  grid: Element,
  y: number,
  last: PlacedCell<GridCell> | undefined,
): PlacedCell<GridCell>[] {
  const placed: PlacedCell<GridCell>[] = [];
  let x = last === undefined ? 0 : last.x + last.width;
  for (const element of queryAll(row, CELLS)) {
    if (closestOf(element, '[role=row],tr') !== row || ownerOf(element) !== grid) continue;
    const showing = showingOf(element);
    if (showing === 'gone') continue;
    const column = Number(attributeOf(element, 'aria-colindex') ?? Number.NaN);
    if (Number.isInteger(column) && column >= 1) x = column - 1;
    const span = Number(attributeOf(element, 'aria-colspan') ?? attributeOf(element, 'colspan') ?? 1);
    const width = Number.isInteger(span) && span >= 1 ? Math.min(span, 1000) : 1;
    const heading = isHeading(element);
    const text = showing === 'blank' ? '' : readText(element, { header: heading });
    placed.push({ item: { element, heading, text }, x, y, width, height: 1 });
    x += width;
  }
  return placed;
}

const isHeading = (cell: Element): boolean => {
  const role = attributeOf(cell, 'role');
  return role === 'columnheader' || (role === null && nameOf(cell) === 'th' && attributeOf(cell, 'scope') !== 'row');
};

function toRow({ elements, cells }: { elements: Element[]; cells: PlacedCell<GridCell>[] }): GridRow {
  const slots: (PlacedCell<GridCell> | undefined)[] = [];
  for (const cell of cells) for (let at = cell.x; at < cell.x + cell.width; at++) slots[at] ??= cell;
  const section = cells.length > 0 && cells.every(({ item }) => item.heading) ? 'head' : 'body';
  return { elements, section, slots: Array.from(slots) };
}
