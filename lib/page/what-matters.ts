import {
  childCountOf,
  childElementsOf,
  closestOf,
  contains,
  isElement,
  isOwnName,
  nameOf,
  parentOf,
  queryFirst,
  typeOf,
} from './dom-access.ts';
import { markedRowAround } from './grids/marked-rows.ts';

const TABLES = 'table,[role=grid],[role=treegrid],[role=table],canvas';
const ROWS = 'tr,[role=row]';
const HEADINGS = 'h1,h2,h3';

/** Everything by which a page may change what a reading finds. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'colspan',
    'rowspan',
    'aria-hidden',
    'aria-selected',
    'aria-label',
    'aria-rowindex',
    'aria-colindex',
    'aria-rowcount',
    'aria-colcount',
    'alt',
    'title',
    'value',
    'checked',
    'role',
    'media',
    'disabled',
  ],
};
/** Where there is no table element at all: only what brings one, or makes one of what is there. */
export const WATCHED_BARE: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['role'],
};
/** Of these, what names or describes: outside rows it says nothing, unless it stands on the table itself. */
const NAMING = new Set(['title', 'alt', 'value', 'checked', 'disabled', 'aria-selected', 'media']);
/** Transitions at whose end something is shown or gone that was not before. */
export const SHOWING =
  /^(?:opacity|visibility|display|transform|translate|scale|clip-path|(?:max-)?height|(?:max-)?width)$/;

/** What came and went, by a change of children. */
export interface Moved {
  readonly addedNodes: Iterable<Node>;
  readonly removedNodes: Iterable<Node>;
}
/** Our own badges coming and going. */
export function isOurs(target: Node, { addedNodes, removedNodes }: Moved): boolean {
  if (isElement(target) && isOwnName(nameOf(target))) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isElement(node) && isOwnName(nameOf(node)));
}

const elementOf = (node: Node): Element | null => (isElement(node) ? node : parentOf(node));
export const rowOf = (node: Node): Element | null => {
  const element = elementOf(node);
  return element === null ? null : (closestOf(element, ROWS) ?? markedRowAround(element));
};

/**
 * Outside rows: tables coming, going, hiding and showing; headings and pager texts. A ticking clock does not.
 * @param tables whether the last reading found any: without them no text can be about one.
 */
export function matters(record: MutationRecord, tables: boolean): boolean {
  const { type, target, addedNodes, removedNodes, attributeName } = record;
  const element = elementOf(target);
  if (element === null) return typeOf(target) !== 3;
  if (isStyle(element) || closestOf(element, tables ? `${TABLES},${HEADINGS}` : TABLES) !== null) return true;
  if (type === 'childList')
    return (
      addsLikes(element, addedNodes) ||
      [...addedNodes, ...removedNodes].some(
        (node) => isElement(node) && (isStyle(node) || bringsTable(node) || bringsGrid(node)),
      )
    );
  if (type === 'characterData') return tables && /\d/.test(target.textContent ?? '') && hasTableNear(element);
  return !NAMING.has(attributeName ?? '') && showsTable(element);
}

/** Where only text is now, none but text came: what a clock does all day. Not by the nodes, which cost more to look at. */
export const isTextOnly = ({ type, target }: MutationRecord): boolean =>
  type === 'childList' && isElement(target) && childCountOf(target) === 0;
export const holdsTables = (root: Document | ShadowRoot): boolean => queryFirst(root, TABLES) !== null;

/** Whether something that shows or goes here takes a table with it. */
export const showsTable = (element: Element): boolean =>
  closestOf(element, TABLES) !== null || queryFirst(element, TABLES) !== null;

export const isStyle = (element: Element): boolean => nameOf(element) === 'style' || nameOf(element) === 'link';
/** One more of several neighbours that have parts: it may be the row of a grid without any roles. */
const addsLikes = (parent: Element, added: NodeList): boolean =>
  childCountOf(parent) >= 3 && [...added].some((node) => isElement(node) && childCountOf(node) >= 2);
/** A whole block with many parts: a list that was drawn in one go. */
const bringsGrid = (node: Element): boolean => queryFirst(node, ':nth-child(3) > :nth-child(2)') !== null;
const bringsTable = (node: Element): boolean =>
  nameOf(node).includes('-') ||
  closestOf(node, `${TABLES},${HEADINGS}`) !== null ||
  queryFirst(node, `${TABLES},${HEADINGS}`) !== null ||
  childElementsOf(node).some((child) => nameOf(child).includes('-'));

function hasTableNear(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < 4; at = parentOf(at), level++) {
    const table = queryFirst(at, TABLES);
    if (table !== null && !contains(element, table)) return true;
  }
  return false;
}
