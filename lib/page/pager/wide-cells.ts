import { elementsIn, nameOf, queryAll } from '../dom-access.ts';

/** What leads to other pages stands at an end of the rows. */
const END_ROWS = 20;

/** Cells over several columns near the ends of a table's row groups: a large table takes long to look through. */
export function wideCells(table: Element): Element[] {
  const rows = endsOf(elementsIn(table)).flatMap((child) =>
    nameOf(child) === 'tr' ? [child] : endsOf(elementsIn(child)),
  );
  return rows.flatMap((row) => queryAll(row, '[colspan]'));
}
const endsOf = (all: readonly Element[]): readonly Element[] =>
  all.length <= 2 * END_ROWS ? all : [...all.slice(0, END_ROWS), ...all.slice(-END_ROWS)];
