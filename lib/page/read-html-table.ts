import { isAligned } from './aligned.ts';
import { attributeOf, childCountOf, elementsIn, nameOf } from './dom-access.ts';
import { type CellInput, formTable, parseColspan } from './form-table.ts';
import { declaredSize, type Grid, type GridCell, type GridRow, type PlainCell, type Refusal } from './grid.ts';
import type { RowSource, Span, TableReading } from './read-row.ts';
import { readSectionRows } from './read-rows.ts';
import { readSections, type TableSection } from './table-sections.ts';
import { hasLayout, isSeeThrough, styleOf } from './visibility.ts';

/** Above these a table is not read at once: the page must stay alive. Of one that can be read in pieces the first rows are. */
const MAX_CELLS = 400_000;
const MAX_SLOTS = 1_000_000;
const FIRST = { cells: 4000, rows: 36 };
const IN_PIECES = { cells: 2_000_000, rows: 50_020, width: 2000 };

/**
 * A table element's visible rows and cells, by the HTML table model, as the browser lays them out: what is not
 * displayed takes no place, what is collapsed or invisible does. Null when there are none.
 */
export function readHtmlTable(table: Element): Grid | Refusal | null {
  const all = readSections(table);
  const cells = countCells(all);
  const cut = cells > MAX_CELLS;
  if (cut && !fitsInPieces(all, cells)) return { element: table, refused: 'too-large' };
  const sections = cut ? firstRows(all) : all;
  const spans = new Map<Element, Span>();
  const reading = beginTable(table, spans);
  const groups = sections.map((section) => readSectionRows(section, reading));
  if (groups.every((rows) => rows.every(({ cells }) => cells.length === 0))) return null;
  if (countSlots(groups, spans) > MAX_SLOTS) return { element: table, refused: 'too-large' };
  const sources = groups.flat();
  const plain = spans.size === 0 ? sources.map(plainSlots) : null;
  const slots = plain ?? formTable(groups.map((rows) => rows.map(withSpans(spans))));
  if ((spans.size > 0 && hasOverlap(slots)) || !isAligned(sections, sources, slots, spans))
    return { element: table, refused: 'columns-unsure' };
  const rows = sources.flatMap(({ element, section, collapsed }, y): GridRow[] => {
    if (collapsed) return [];
    return [{ elements: [element], section, slots: slots[y] ?? [] }];
  });
  return {
    element: table,
    kind: 'table',
    rows,
    collapsed: collapsedColumns(table),
    declared: declaredSize(table),
    cut,
    looks: reading.looks,
  };
}

export const beginTable = (
  table: Element,
  spans: Map<Element, Span>,
  looks: TableReading['looks'] = new Map(),
): TableReading => ({
  measured: hasLayout(table),
  faded: isSeeThrough(table),
  pointed: true,
  looks,
  spans,
});

function fitsInPieces(sections: readonly TableSection[], cells: number): boolean {
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return rows <= IN_PIECES.rows && cells <= Math.min(IN_PIECES.cells, IN_PIECES.width * rows);
}
/** Of a table that is too long to be read at once; without its elements, so that each cell is asked and not all of them. */
function firstRows(sections: readonly TableSection[]): TableSection[] {
  let [cells, count] = [0, 0];
  return sections.map((section) => {
    const rows: Element[] = [];
    for (const row of section.rows) {
      if (cells > FIRST.cells && count >= FIRST.rows) break;
      cells += childCountOf(row);
      count++;
      rows.push(row);
    }
    return { ...section, element: null, rows };
  });
}

/** Without spans each cell stands where it is counted. */
function plainSlots({ cells }: RowSource, y: number): readonly PlainCell[] {
  for (const cell of cells) cell.y = y;
  return cells;
}
const withSpans =
  (spans: ReadonlyMap<Element, Span>) =>
  ({ cells }: RowSource): CellInput<GridCell>[] =>
    cells.map((item) => ({ item, ...(spans.get(item.element) ?? ONE) }));
const ONE: Span = { colspan: 1, rowspan: 1 };

function countCells(sections: readonly TableSection[]): number {
  let cells = 0;
  for (const { rows } of sections) for (const row of rows) cells += childCountOf(row);
  return cells;
}

/** At most so many: the markup may ask for billions. */
function countSlots(groups: readonly (readonly RowSource[])[], spans: ReadonlyMap<Element, Span>): number {
  const most = Math.max(0, ...groups.map((rows) => rows.length));
  let slots = groups.reduce((sum, rows) => sum + rows.reduce((own, { cells }) => own + cells.length, 0), 0);
  for (const { colspan, rowspan } of spans.values())
    slots += colspan * (rowspan === 0 ? most : Math.min(rowspan, most));
  return slots;
}

/** Two texts over each other: nobody can tell which one is meant. */
const hasOverlap = (slots: readonly GridRow['slots'][]): boolean =>
  slots.some((row) => row.some((cell) => cell?.overlaps === true && cell.item.text !== ''));

function collapsedColumns(table: Element): Set<number> {
  const collapsed = new Set<number>();
  let x = 0;
  for (const child of elementsIn(table)) {
    const name = nameOf(child);
    if (name !== 'col' && name !== 'colgroup') continue;
    const inner = elementsIn(child).filter((column) => nameOf(column) === 'col');
    for (const column of inner.length > 0 ? inner : [child]) {
      const style = styleOf(column);
      if (style.display === 'none' || styleOf(child).display === 'none') continue;
      const width = parseColspan(attributeOf(column, 'span'));
      const hidden = style.visibility === 'collapse' || styleOf(child).visibility === 'collapse';
      for (let at = x; hidden && at < x + width; at++) collapsed.add(at);
      x += width;
    }
  }
  return collapsed;
}
