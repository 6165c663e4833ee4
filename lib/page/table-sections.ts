import { elementsIn, nameOf } from './dom-access.ts';
import type { GridRow } from './grid.ts';
import { showingOf } from './visibility.ts';

/** Rows that spans cannot leave, as they stand on the screen. */
export interface TableSection {
  readonly kind: GridRow['section'];
  /** Null: rows right in the table. */
  readonly element: Element | null;
  readonly rows: readonly Element[];
  /** Kept while forming the table (spans run through it), but not to be seen. */
  readonly collapsed: boolean;
}

/**
 * Row groups as shown: the first thead on top and the first tfoot at the bottom, wherever they stand in the source.
 * Any further thead is drawn where it stands.
 */
export function readSections(table: Element): TableSection[] {
  let head: TableSection | null = null;
  let foot: TableSection | null = null;
  const between: TableSection[] = [];
  let loose: Element[] | null = null;
  for (const child of elementsIn(table)) {
    const name = nameOf(child);
    if (name === 'tr') {
      if (loose === null) {
        loose = [];
        between.push({ kind: 'body', element: null, rows: loose, collapsed: false });
      }
      loose.push(child);
      continue;
    }
    if (name !== 'thead' && name !== 'tbody' && name !== 'tfoot') continue;
    loose = null;
    const showing = showingOf(child);
    const collapsed = showing === 'gone' && isLaidOut(child);
    if (showing === 'gone' && !collapsed) continue;
    const kind = name === 'thead' ? 'head' : name === 'tfoot' ? 'foot' : 'body';
    const rows = elementsIn(child).filter((row) => nameOf(row) === 'tr');
    const section: TableSection = { kind, element: child, rows, collapsed };
    if (kind === 'head' && head === null) head = section;
    else if (kind === 'foot' && foot === null) foot = section;
    else between.push(section);
  }
  return [head, ...between, foot].filter((section) => section !== null);
}

/** Not by `display: none`: collapsed, so that it still takes part in the table's form. */
export const isLaidOut = (element: Element): boolean => getComputedStyle(element)?.display !== 'none';
