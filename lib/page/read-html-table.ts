import { isAligned } from './aligned.ts';
import { attributeOf, childCountOf, elementsIn, nameOf, queryAll } from './dom-access.ts';
import { formTable, parseColspan, parseRowspan } from './form-table.ts';
import { declaredSize, type Grid, type GridRow, type Refusal } from './grid.ts';
import type { Spans } from './read-row.ts';
import { readSectionRows } from './read-rows.ts';
import { readSections, type TableSection } from './table-sections.ts';
import { hasLayout, isSeeThrough, styleOf } from './visibility.ts';

/** Above these a table is refused: no person reads it either, and the page must stay alive. */
const MAX_CELLS = 400_000;
const MAX_SLOTS = 1_000_000;

/**
 * A table element's visible rows and cells, by the HTML table model, as the browser lays them out: what is not
 * displayed takes no place, what is collapsed or invisible does. Null when there are none.
 */
export function readHtmlTable(table: Element): Grid | Refusal | null {
  const sections = readSections(table);
  const marked = queryAll(table, '[colspan],[rowspan],[role]');
  const spans = readSpans(marked);
  if (isTooLarge(sections, spans)) return { element: table, refused: 'too-large' };
  const reading = {
    measured: hasLayout(table),
    faded: isSeeThrough(table),
    looks: new Map(),
    spans,
    roles: new Set(marked.filter((cell) => attributeOf(cell, 'role') !== null)),
  };
  const groups = sections.map((section) => readSectionRows(section, reading));
  if (groups.every((rows) => rows.every(({ cells }) => cells.length === 0))) return null;
  const slots = formTable(groups.map((rows) => rows.map(({ cells }) => cells)));
  const sources = groups.flat();
  if ((spans.size > 0 && hasOverlap(slots)) || !isAligned(sections, sources, slots, spans))
    return { element: table, refused: 'columns-unsure' };
  const rows = sources.flatMap(({ element, section, collapsed }, y): GridRow[] =>
    collapsed ? [] : [{ elements: [element], section, slots: slots[y] ?? [] }],
  );
  return { element: table, kind: 'table', rows, collapsed: collapsedColumns(table), declared: declaredSize(table) };
}

/** Cells with spans are found in one go: hardly any cell has one. */
function readSpans(marked: readonly Element[]): Spans {
  const spans = new Map<Element, { colspan: number; rowspan: number }>();
  for (const cell of marked) {
    const colspan = parseColspan(attributeOf(cell, 'colspan'));
    const rowspan = parseRowspan(attributeOf(cell, 'rowspan'));
    if (colspan !== 1 || rowspan !== 1) spans.set(cell, { colspan, rowspan });
  }
  return spans;
}

function isTooLarge(sections: readonly TableSection[], spans: Spans): boolean {
  let cells = 0;
  for (const { rows } of sections) for (const row of rows) cells += childCountOf(row);
  if (cells > MAX_CELLS) return true;
  const most = Math.max(0, ...sections.map(({ rows }) => rows.length));
  let slots = cells;
  for (const { colspan, rowspan } of spans.values()) {
    slots += colspan * (rowspan === 0 ? most : Math.min(rowspan, most));
    if (slots > MAX_SLOTS) return true;
  }
  return false;
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
