import { readText } from './cell-text.ts';
import { attributeOf, childElementsOf, nameOf, rectOf } from './dom-access.ts';
import { type CellInput, formTable, parseColspan, parseRowspan } from './form-table.ts';
import { declaredSize, type Grid, type GridCell, type GridRow } from './grid.ts';
import { hasLayout, showingOf, styleOf } from './visibility.ts';

interface RowSource {
  readonly element: Element;
  readonly section: GridRow['section'];
  readonly cells: readonly CellInput<GridCell>[];
}
/** Above this many slots a table is refused: no person reads it either, and the page must stay alive. */
const MAX_SLOTS = 4_000_000;

/** A table element's visible rows and cells, by the HTML table model. Null when it has none, or is beyond bounds. */
export function readHtmlTable(table: Element): Grid | null {
  const groups = readGroups(table, hasLayout(table));
  let bound = 0;
  for (const rows of groups)
    for (const { cells } of rows) bound += cells.reduce((sum, { colspan }) => sum + colspan, 0);
  if (bound === 0 || bound > MAX_SLOTS) return null;
  const slots = formTable(groups.map((rows) => rows.map(({ cells }) => cells)));
  const rows = groups
    .flat()
    .map(({ element, section }, y): GridRow => ({ elements: [element], section, slots: slots[y] ?? [] }));
  return { element: table, kind: 'table', rows, collapsed: collapsedColumns(table), declared: declaredSize(table) };
}

/** Row groups as shown: the first thead on top, tfoot at the bottom, wherever they stand in the source. */
function readGroups(table: Element, measured: boolean): RowSource[][] {
  const head: Element[] = [];
  const body: Element[][] = [];
  const foot: Element[] = [];
  let loose: Element[] | null = null;
  for (const child of childElementsOf(table)) {
    const name = nameOf(child);
    if (name === 'tr') {
      if (loose === null) {
        loose = [];
        body.push(loose);
      }
      loose.push(child);
      continue;
    }
    if (name !== 'thead' && name !== 'tbody' && name !== 'tfoot') continue;
    loose = null;
    if (showingOf(child) === 'gone') continue;
    const rows = childElementsOf(child).filter((row) => nameOf(row) === 'tr');
    if (name === 'thead') head.push(...rows);
    else if (name === 'tfoot') foot.push(...rows);
    else body.push(rows);
  }
  const read = (rows: Element[], section: GridRow['section']): RowSource[] =>
    rows.flatMap((row) => readRow(row, section, measured) ?? []);
  return [read(head, 'head'), ...body.map((rows) => read(rows, 'body')), read(foot, 'foot')];
}

function readRow(row: Element, section: GridRow['section'], measured: boolean): RowSource | null {
  const showing = showingOf(row);
  if (showing === 'gone' || (measured && rectOf(row).height <= 1 && styleOf(row).display !== 'contents')) return null;
  const elements = childElementsOf(row).filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th');
  const header = section === 'head' || (elements.length > 1 && elements.every(isHeading));
  const cells: CellInput<GridCell>[] = [];
  for (const element of elements) {
    const cellShowing = showingOf(element);
    if (cellShowing === 'gone') continue;
    const text = cellShowing === 'blank' ? '' : readText(element, { header });
    cells.push({
      item: { element, heading: isHeading(element), text },
      colspan: parseColspan(attributeOf(element, 'colspan')),
      rowspan: parseRowspan(attributeOf(element, 'rowspan')),
    });
  }
  return cells.length === 0 && section !== 'body' ? null : { element: row, section, cells };
}

/** A th that heads a column; one with row scope heads its row and is read as data. */
export function isHeading(cell: Element): boolean {
  if (attributeOf(cell, 'role') === 'columnheader') return true;
  return (
    nameOf(cell) === 'th' &&
    !/^row/i.test(attributeOf(cell, 'scope') ?? '') &&
    attributeOf(cell, 'role') !== 'rowheader'
  );
}

function collapsedColumns(table: Element): Set<number> {
  const collapsed = new Set<number>();
  let x = 0;
  for (const child of childElementsOf(table)) {
    const name = nameOf(child);
    const columns = name === 'col' ? [child] : childElementsOf(child).filter((inner) => nameOf(inner) === 'col');
    if (name !== 'col' && name !== 'colgroup') continue;
    const spans = columns.length > 0 ? columns : [child];
    for (const column of spans) {
      const width = parseColspan(attributeOf(column, 'span'));
      const hidden = styleOf(column).visibility === 'collapse' || styleOf(child).visibility === 'collapse';
      for (let at = x; hidden && at < x + width; at++) collapsed.add(at);
      x += width;
    }
  }
  return collapsed;
}
