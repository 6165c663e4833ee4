import { readText } from '../cell-text.ts';
import { cleanText } from '../clean-text.ts';
import { attributeOf, childElementsOf, closestOf, matches, parentOf, queryAll, queryFirst } from '../dom-access.ts';
import { isShown, showingOf } from '../visibility.ts';
import { boxOf, type CellPart, type Pane } from './parts.ts';

export const HEADS = '[role=columnheader],[role=columngroup],th:not([role]):not([scope=row])';
export const ROWS = '[role=row],tr:not([role])';
export const CELLS = '[role=gridcell],[role=cell],[role=rowheader],td:not([role]),th[scope=row]:not([role])';

export function readCell(element: Element, heading: boolean, paneOf: (cell: Element) => Pane): CellPart[] {
  const showing = showingOf(element);
  const box = boxOf(element);
  if (showing === 'gone' || box.right - box.left <= 1 || box.bottom - box.top <= 1) return [];
  const text = showing === 'blank' ? '' : heading ? headText(element) : readText(element);
  const index = Number(attributeOf(element, 'aria-colindex') ?? Number.NaN);
  const column = Number.isInteger(index) && index >= 1 && index <= 10_000 ? index - 1 : null;
  return [{ element, heading, text, box, pane: paneOf(element), column }];
}

/** The one header cell inside another that says nothing else: the outer one stands over the column. */
export function isTitleOf(head: Element): boolean {
  const outer = closestOf(parentOf(head) ?? head, HEADS);
  return outer !== null && outer !== head && isWrapper(outer);
}
const isWrapper = (head: Element): boolean => queryAll(head, HEADS).length === 1 && ownTitle(head) === '';

/** A group of columns may hold the header cells of its columns: those have names of their own. */
function headText(head: Element): string {
  if (queryFirst(head, HEADS) === null || isWrapper(head)) return readText(head, { header: true });
  return ownTitle(head);
}
const ownTitle = (head: Element): string => cleanText(titlesIn(head).join(' '));
const titlesIn = (around: Element): string[] =>
  childElementsOf(around).flatMap((child) => {
    if (matches(child, HEADS)) return [];
    if (queryFirst(child, HEADS) !== null) return titlesIn(child);
    return isShown(child) ? readText(child, { header: true }) : [];
  });
