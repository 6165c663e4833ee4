import { elementsIn, nameOf } from './dom-access.ts';
import { formTable, type PlacedCell } from './form-table.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { RowSource, Spans } from './read-row.ts';
import type { TableSection } from './table-sections.ts';

type Slots = readonly GridRow['slots'][];

/**
 * Cells that are not displayed take no place: what follows moves up, under another header than it was written for.
 * Fine where a whole column is hidden, or where a span covers the place of what was hidden. Else a person sees a
 * value under a header that it may not belong to, and nobody can tell: false.
 */
export function isAligned(
  sections: readonly TableSection[],
  rows: readonly RowSource[],
  slots: Slots,
  spans: Spans,
): boolean {
  const shown = rows.reduce((sum, { collapsed }) => sum + (collapsed ? 0 : 1), 0);
  const written = sections.reduce((sum, section) => sum + section.rows.length, 0);
  if (rows.every(({ gone }) => gone.length === 0) && (spans.size === 0 || shown === written)) return true;
  if (spans.size === 0 && hideAlike(rows)) return true;
  const source = placeInSource(sections, spans);
  const main = mainRow(rows, slots);
  if (main === null) return true;
  const mainLine = slots[main] ?? [];
  const width = mainLine.length;
  const columns = columnsIn(mainLine, source);
  const edge = edgeOf(mainLine, source);
  return rows.every(({ collapsed }, y) => {
    const line = slots[y] ?? [];
    if (collapsed || cellCount(line) < 2) return true;
    const own = columnsIn(line, source);
    const same = (x: number): boolean => own[x] === null || columns[x] === null || own[x] === columns[x];
    if (own.every((_, x) => same(x))) return true;
    // Spans may count what is hidden or not; where cells begin must agree.
    const begins = (x: number): boolean => line[x]?.x === x && mainLine[x]?.x === x;
    return line.length === width && (edgeOf(line, source) !== edge || own.every((_, x) => !begins(x) || same(x)));
  });
}

/** Every row of several cells hides the same ones. */
function hideAlike(rows: readonly RowSource[]): boolean {
  const kinds = new Set(rows.flatMap(({ cells, gone }) => (cells.length < 2 ? [] : gone.join())));
  return kinds.size <= 1;
}

/** Where each cell would stand if everything were displayed. */
function placeInSource(sections: readonly TableSection[], spans: Spans): Map<Element, PlacedCell<Element>> {
  const groups = sections.map(({ rows }) =>
    rows.map((row) =>
      elementsIn(row)
        .filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th')
        .map((item) => ({ item, ...(spans.get(item) ?? { colspan: 1, rowspan: 1 }) })),
    ),
  );
  const places = new Map<Element, PlacedCell<Element>>();
  for (const row of formTable(groups))
    for (const cell of row) if (cell !== undefined && !places.has(cell.item)) places.set(cell.item, cell);
  return places;
}

/** The first row that takes the whole width in several cells. */
function mainRow(rows: readonly RowSource[], slots: Slots): number | null {
  const width = Math.max(0, ...slots.map((line, y) => (rows[y]?.collapsed === true ? 0 : line.length)));
  const found = slots.findIndex(
    (line, y) => rows[y]?.collapsed !== true && line.length === width && cellCount(line) >= 2,
  );
  return found < 0 ? null : found;
}

const cellCount = (line: GridRow['slots']): number => new Set(line.filter((cell) => cell !== undefined)).size;

/** Per slot: the column in the source of what stands there. */
const columnsIn = (line: GridRow['slots'], source: ReadonlyMap<Element, PlacedCell<Element>>): (number | null)[] =>
  Array.from(line, (cell, x) => {
    const place = cell === undefined ? undefined : source.get(cell.item.element);
    return place === undefined || cell === undefined ? null : place.x + (x - cell.x);
  });
const edgeOf = (line: GridRow['slots'], source: ReadonlyMap<Element, PlacedCell<Element>>): number =>
  Math.max(
    0,
    ...line.map((cell: PlacedCell<GridCell> | undefined) => {
      const place = cell === undefined ? undefined : source.get(cell.item.element);
      return place === undefined ? 0 : place.x + place.width;
    }),
  );
