import { closestOf, isElement, isOwnName, matches, nameOf, parentOf, queryAll, queryFirst } from './dom-access.ts';
import { isKnownRow } from './row-handles.ts';

/** Attributes by which a table's form, not its text, changes. */
const FORM = new Set(['colspan', 'rowspan', 'role', 'hidden']);
/** Tables of their own, what may name a table, and other documents. */
const OTHERS =
  'table,[role=grid],[role=treegrid],[role=table],h1,h2,h3,h4,h5,h6,[role=heading],legend,caption,figcaption,iframe,frame';

/**
 * The row that a change is confined to, and whether it is inside cells or on the row itself (its class, say).
 * Null where it may reach further: rows or cells that come or go, spans, tables and headings in a cell.
 */
export function rowChangeOf(record: MutationRecord): { readonly row: Element; readonly by: 'cells' | 'row' } | null {
  const { type, target } = record;
  const element = isElement(target) ? target : parentOf(target);
  if (element === null || (type === 'attributes' && FORM.has(record.attributeName ?? ''))) return null;
  if (nameOf(element) === 'tr')
    return type === 'attributes' && isKnownRow(element) ? { row: element, by: 'row' } : null;
  const cell = closestOf(element, 'td,th,tr,table');
  const row = cell === null || !/^t[dh]$/.test(nameOf(cell)) ? null : parentOf(cell);
  if (row === null || nameOf(row) !== 'tr' || !isKnownRow(row)) return null;
  const nodes = type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [];
  return nodes.every((node) => !isElement(node) || (!matches(node, OTHERS) && holdsTextOnly(node)))
    ? { row, by: 'cells' }
    : null;
}

/** Neither a table, nor a heading, nor anything that may have a shadow root of its own. */
export const holdsTextOnly = (element: Element): boolean =>
  queryFirst(element, OTHERS) === null &&
  [element, ...queryAll(element, '*')].every((one) => !nameOf(one).includes('-') || isOwnName(nameOf(one)));
