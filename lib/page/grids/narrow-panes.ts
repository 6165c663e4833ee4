import { contains, nameOf, parentOf, queryAll } from '../dom-access.ts';
import { cellsIn, type DivRows, isPane, partsOf, touches } from './find-div-grids.ts';

/** How far up from the rows a pane beside them may hang. */
const LEVELS = 4;
const MOST = 2_000;

/**
 * Frozen panes of one column beside these: rows with a single part look like any list, so they are looked for only
 * where a grid was found, and taken only where each row stands level with one of it.
 */
export function withNarrowPanes(panes: readonly DivRows[]): DivRows[] {
  const all = [...panes];
  const [main] = panes;
  if (main === undefined) return all;
  for (
    let at = parentOf(main.parent), level = 0;
    at !== null && level < LEVELS && nameOf(at) !== 'body';
    at = parentOf(at), level++
  ) {
    const lists = new Set(queryAll(at, `:nth-child(${main.rows.length})`).flatMap((last) => parentOf(last) ?? []));
    if (lists.size > MOST) break;
    for (const list of lists) {
      const pane = narrowPane(list, main.rows.length);
      const apart = all.every(({ parent }) => !contains(parent, list) && !contains(list, parent));
      if (pane !== null && apart && isPane(main, pane) && all.some((other) => touches(other, pane))) all.push(pane);
    }
  }
  return all;
}

function narrowPane(list: Element, count: number): DivRows | null {
  const children = partsOf(list);
  if (children.length !== count) return null;
  const rows = children.map((element) => {
    const cells = cellsIn(element);
    return { element, cells: cells.length === 0 ? [element] : cells };
  });
  return rows.every(({ cells }) => cells.length === 1) ? { parent: list, rows } : null;
}
