import type { CellWalk } from './cell-text.ts';
import { matches, renderedTextOf } from './dom-access.ts';
import { readPlainRows } from './read-plain-rows.ts';
import { cellsIn, POINTED, type RowSource, readRow, type TableReading } from './read-row.ts';
import type { TableSection } from './table-sections.ts';
import { hasBox } from './visibility.ts';

/** Fewer rows than this are asked about one by one. */
const FEW = 8;
/** How a section had to be read the last time: the next reading begins there. */
const asks = new WeakMap<Element, 'plain' | CellWalk['ask']>();
const ORDER = ['nothing', 'boxes', 'all'] as const;

/**
 * A section's rows, with the browser as the witness of what shows: it is asked once for the text that it displays in
 * the whole section. Where cells hold nothing but text they are read off it. Else, when it is, to the letter, the text
 * that was read, then nothing that was read is hidden, and no element needs to be asked. Else each one is asked whether
 * it has a box, and the texts are compared again; else each one is asked everything.
 */
export function readSectionRows(section: TableSection, table: TableReading): RowSource[] {
  const { element } = section;
  const reading = { ...table, pointed: element === null || matches(element, POINTED) };
  const bulk = element !== null && section.rows.length >= FEW && !section.collapsed;
  const rendered = bulk ? renderedTextOf(element) : null;
  if (element !== null && rendered !== null) {
    const suspects = hiddenPlaces(section);
    const last = asks.get(element) ?? 'plain';
    if (last === 'plain') {
      const rows = readPlainRows({ ...section, element }, reading, rendered, suspects);
      if (rows !== null) return rows;
    }
    const displayed = bare(rendered);
    for (const ask of ORDER.slice(ORDER.indexOf(last === 'plain' ? 'nothing' : last), 2)) {
      const walk = newWalk(ask);
      const rows = readRows(section, reading, walk, suspects);
      asks.set(element, walk.odd ? 'all' : ask);
      if (walk.odd) break;
      if (displayed === bare(walk.shown.join(''))) return rows;
      asks.set(element, ask === 'nothing' ? 'boxes' : 'all');
    }
  }
  return readRows(section, reading, newWalk('all'), new Set());
}

const newWalk = (ask: CellWalk['ask']): CellWalk => ({ ask, shown: [], odd: false, field: false });
/** White space is folded in one of the two, and capitals may come from the style sheet. */
const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Where the first row hides a cell, the others may do so too. */
function hiddenPlaces({ rows: [first] }: TableSection): ReadonlySet<number> {
  const cells = first === undefined ? [] : cellsIn(first);
  return new Set(cells.flatMap((cell, at) => (hasBox(cell) ? [] : [at])));
}

function readRows(
  section: TableSection,
  reading: TableReading,
  walk: CellWalk,
  suspects: ReadonlySet<number>,
): RowSource[] {
  const sources: RowSource[] = [];
  for (const row of section.rows) {
    const source = readRow(row, section, reading, walk, suspects);
    if (source !== null) sources.push(source);
    // Whatever follows: this reading will not do.
    if (walk.odd && walk.ask !== 'all') break;
  }
  return sources;
}
