import {
  attributeOf,
  closestOf,
  comparePlaces,
  contains,
  elementsIn,
  hasAttribute,
  nameOf,
  parentOf,
  queryAll,
  queryFirst,
  rectOf,
} from './dom-access.ts';
import { hasLayout, isOffPage, isShown, styleOf } from './visibility.ts';

const GRID_ROLES = new Set(['grid', 'treegrid', 'table']);

/** All tables and grids in it, shown or not. Asked for one by one: a list of selectors takes browsers four times as long. */
export function tablesAndGrids(root: Document | ShadowRoot | Element): Element[] {
  const tables = queryAll(root, 'table');
  const grids = queryAll(root, '[role]').filter((element) => {
    const role = attributeOf(element, 'role');
    return role !== null && GRID_ROLES.has(role) && nameOf(element) !== 'table';
  });
  return grids.length === 0 ? tables : [...tables, ...grids].sort(comparePlaces);
}

/** Table and grid elements that a person can see, in page order; an ARIA grid's inner tables belong to the grid. */
export function findTableElements(root: Document | ShadowRoot): Element[] {
  const all = tablesAndGrids(root).map((element) => withSlottedRows(element, root));
  const measured = all[0] !== undefined && hasLayout(all[0]);
  const shown = all.filter(
    (element) =>
      isShown(element) &&
      closestOf(element, 'canvas') === null && // there for screen readers only: what a person sees is the picture
      !(measured && isOffPage(element) && !isScrolledOut(element)),
  );
  const plain = shown.filter((element) => !isClone(element));
  const grids = (plain.length > 0 ? plain : shown).filter((element) => nameOf(element) !== 'table');
  const withRows = grids.filter((grid) => queryFirst(grid, '[role=row]') !== null);
  const own = (plain.length > 0 ? plain : shown).filter((element) => {
    if (nameOf(element) !== 'table')
      return withRows.includes(element) && !withRows.some((grid) => grid !== element && isPartOf(element, grid));
    const owner = withRows.find((grid) => isPartOf(element, grid));
    return owner === undefined;
  });
  return measured ? withPanes(own, withRows) : own;
}

/** A web component may have the grid in its shadow root, and the rows beside that, as its own children: it is the grid then. */
function withSlottedRows(element: Element, root: Document | ShadowRoot): Element {
  const has = (grid: Element): boolean => queryFirst(grid, '[role=row]') !== null;
  return root instanceof ShadowRoot && nameOf(element) !== 'table' && !has(element) && has(root.host)
    ? root.host
    : element;
}

/** A grid that floats over another in the same element is its frozen pane: what holds both is the grid. */
function withPanes(own: readonly Element[], grids: readonly Element[]): Element[] {
  const wrappers = new Set(
    grids.flatMap(
      (one) => (grids.some((other) => other !== one && floatsOver(one, other)) ? parentOf(one) : null) ?? [],
    ),
  );
  if (wrappers.size === 0) return [...own];
  const around = (element: Element): Element => {
    const parent = parentOf(element);
    return parent !== null && wrappers.has(parent) && grids.includes(element) ? parent : element;
  };
  return [...new Set(own.map(around))];
}
/** As high, and narrower. */
export function floatsOver(one: Element, other: Element): boolean {
  if (parentOf(one) !== parentOf(other)) return false;
  const [a, b] = [rectOf(one), rectOf(other)];
  const inside = a.left >= b.left - 3 && a.right <= b.right + 3 && a.width < b.width - 3;
  return inside && Math.abs(a.top - b.top) <= 3;
}

/**
 * Above or left of the page only because what it stands in was scrolled, or it was moved within a frame that is there to be
 * seen. What is placed there by itself, for screen readers, is in no frame.
 */
function isScrolledOut(element: Element): boolean {
  const { width, height } = rectOf(element);
  if (width < 2 || height < 2) return false;
  let placed = /^(?:absolute|fixed)$/.test(styleOf(element).position);
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (at.scrollTop > 0 || at.scrollLeft > 0) return true;
    const { position, overflowX } = styleOf(at);
    if (!placed && overflowX !== 'visible' && !isOffPage(at)) return true;
    placed ||= /^(?:absolute|fixed)$/.test(position);
  }
  return false;
}

/** Inside the grid, but not inside one of its cells (that would be a table of its own). */
const isPartOf = (element: Element, grid: Element): boolean => {
  if (element === grid || !contains(grid, element)) return false;
  const cell = closestOf(parentOf(element) ?? element, '[role=gridcell],[role=cell],td,th');
  return cell === null || !contains(grid, cell);
};

/** Marked as not being content, itself or its near wrapper: a copy that floats over the real one. */
function isClone(table: Element): boolean {
  for (let at: Element | null = table, level = 0; at !== null && level < 3; at = parentOf(at), level++)
    if (attributeOf(at, 'aria-hidden') === 'true') return true;
  return false;
}

/** A table used to place things on the page: no header, and marked so or full of other structure. */
export function isLayoutTable(table: Element): boolean {
  const role = attributeOf(table, 'role');
  if (nameOf(table) !== 'table') return false;
  const own = (selector: string): boolean => {
    // The first one mostly tells; only where it is a nested table's are all of them looked at.
    const first = queryFirst(table, selector);
    if (first === null || closestOf(first, 'table') === table) return first !== null;
    return queryAll(table, selector).some((element) => closestOf(element, 'table') === table);
  };
  if (role === 'presentation' || role === 'none')
    return !own('th') && !['columnheader', 'gridcell', 'cell'].some((cell) => own(`[role=${cell}]`));
  if (role === 'grid' || role === 'treegrid' || role === 'table') return false;
  if (own('th') || own('thead') || hasAttribute(table, 'summary')) return false;
  if (elementsIn(table).some((child) => nameOf(child) === 'caption')) return false;
  // One row in a cell of another table, and no header: a pager.
  if (queryAll(table, 'tr').length < 2 && closestOf(parentOf(table) ?? table, 'td,th') !== null) return true;
  const structure = 'table,form,h1,h2,h3,nav,header,footer,main,section,article,iframe';
  return queryAll(table, structure).some((element) => {
    const cell = closestOf(parentOf(element) ?? element, 'td');
    return cell !== null && contains(table, cell);
  });
}
