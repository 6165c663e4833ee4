import { closestOf, comparePlaces, contains, nameOf, queryAll, queryFirst, rawTextOf } from '../dom-access.ts';
import { isShown } from '../visibility.ts';
import { parsePagerText } from './pager-text.ts';
import { tablesAround } from './surroundings.ts';
import { wideCells } from './wide-cells.ts';

const MAX_TEXT = 160;
const BUTTONS = 'a,button,input,[role=button]';
/** Pages by their numbers, and what leads to more of those. */
const NUMBERS = /^[\d\s.…<>«»‹›|]+$/u;

const textOf = (element: Element): string => (rawTextOf(element) ?? '').trim();

/** What is in tables that hold nothing but a pager, below this one and above the next: `around` stops at any table. */
export function inPagerTables(table: Element, parts: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const other of tablesAround(table)) {
    const own = [table, ...parts].some((part) => contains(part, other) || contains(other, part));
    if (own || comparePlaces(table, other) > 0 || !isShown(other)) continue;
    if (!isPagerTable(other)) break;
    found.push(other, ...queryAll(other, '*'));
  }
  return found;
}
function isPagerTable(table: Element): boolean {
  if (textOf(table).length > MAX_TEXT || queryFirst(table, BUTTONS) === null || queryFirst(table, 'th') !== null)
    return false;
  // The one that only puts such a table on its place is looked through with it, as is the one inside.
  const texts = [table, ...queryAll(table, '*'), closestOf(table, 'td') ?? table].map(textOf);
  return texts.some((text) => text.length <= MAX_TEXT && parsePagerText(text) !== null);
}

/** Page numbers to press, and nothing else, in a line over the whole width of the table. */
export function hasPageNumbers(table: Element): boolean {
  if (nameOf(table) !== 'table') return false;
  const lines = wideCells(table).filter((cell) => closestOf(cell, 'table') === table);
  return lines.some(
    (line) =>
      NUMBERS.test(textOf(line)) &&
      isShown(line) &&
      queryAll(line, BUTTONS).some((one) => /^\d{1,4}$/.test(textOf(one))),
  );
}
