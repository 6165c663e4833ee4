import {
  attributeOf,
  childCountOf,
  childElementsOf,
  closestOf,
  firstElementOf,
  isOwnName,
  nameOf,
  parentOf,
  queryAll,
  queryFirst,
} from '../dom-access.ts';
import { styleOf } from '../visibility.ts';

export const TABLES =
  'table,[role=grid],[role=treegrid],[role=table],[role=listbox],[role=menu],[role=menubar],nav,select';
/** Fewer are no grid. */
export const LEAST_ROWS = 3;
/** A header and two rows of two. */
export const LEAST_CELLS = 6;
/** More elements than that are not looked at. */
const MOST_ELEMENTS = 60_000;

/** Whether anything here might be a grid of plain elements: neighbours of one kind with parts, or put in rows. */
export const mayHoldPlainGrids = (root: Document | ShadowRoot): boolean =>
  parentsOfMany(root, LEAST_ROWS).some((parent) => {
    const rows = mostOfKind(parent);
    const [first] = rows;
    if (first === undefined || rows.length < LEAST_ROWS || closestOf(parent, TABLES) !== null) return false;
    return (
      queryFirst(first, ':nth-child(2)') !== null || (childCountOf(parent) >= LEAST_CELLS && placesChildren(parent))
    );
  });

/** Elements with so many children: asked for by a child, which browsers find ten times as fast as all elements. */
export function parentsOfMany(root: Document | ShadowRoot, least: number): Element[] {
  const found = queryAll(root, `:not(td,th,tr,option,col,path):nth-child(${least})`);
  return found.length > MOST_ELEMENTS ? [] : [...new Set(found.flatMap((child) => parentOf(child) ?? []))];
}

export function mostOfKind(parent: Element): Element[] {
  const children = partsOf(parent);
  if (children.length < LEAST_ROWS) return [];
  const kinds = new Map<string, Element[]>();
  for (const child of children) {
    const kind = kindOf(child);
    kinds.set(kind, [...(kinds.get(kind) ?? []), child]);
  }
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
export const kindOf = (element: Element): string => {
  const [name = ''] = (attributeOf(element, 'class') ?? '').trim().split(/\s+/);
  return `${nameOf(element)} ${name.replace(/[-_]?\d+$/, '')}`;
};

/** Child elements; what we drew ourselves is none of the page's. */
export const partsOf = (element: Element): Element[] =>
  childElementsOf(element).filter((child) => !isOwnName(nameOf(child)));

/** Puts its children in rows and columns itself. */
export function placesChildren(parent: Element): boolean {
  const { display, flexWrap } = styleOf(parent);
  if (display === 'grid' || display === 'inline-grid') return true;
  if (display === 'flex' || display === 'inline-flex') return flexWrap !== 'nowrap';
  const child = firstElementOf(parent);
  const style = child === null ? null : styleOf(child);
  return style !== null && (style.position === 'absolute' || style.float !== 'none');
}
