import { cleanText } from '../clean-text.ts';
import {
  attributeOf,
  childElementsOf,
  closestOf,
  comparePlaces,
  contains,
  firstChildOf,
  matches,
  nameOf,
  nextSiblingOf,
  parentOf,
  queryAll,
  queryFirst,
  rawTextOf,
  typeOf,
} from '../dom-access.ts';
import { tablesAndGrids } from '../find-tables.ts';
import { isShown } from '../visibility.ts';
import { parsePagerText } from './pager-text.ts';

const TABLES = 'table,[role=grid],[role=treegrid],[role=table]';
const ROWS = '[role=row],tr';
const MAX_TEXT = 120;
const MAX_ELEMENTS = 2000;

/** What can be chosen or pressed: "25 rows" there is the size of a page, not a count. */
const CHOICES = 'select,option,button,[role=button],[role=option],[role=listbox],[role=combobox]';

/** Short texts among these elements. */
export function textsIn(near: readonly Element[]): string[] {
  const texts: string[] = [];
  for (const element of near) {
    const raw = rawTextOf(element) ?? '';
    if (raw.length > 4 * MAX_TEXT || !/\d/.test(raw)) continue;
    const text = cleanText(partsOf(element));
    if (text.length <= MAX_TEXT && isShown(element) && closestOf(element, CHOICES) === null) texts.push(text);
  }
  return texts;
}

/** A total and the numbers of pages after it: two words on the screen, one number in the source. */
function partsOf(node: Node): string {
  let text = '';
  for (let child = firstChildOf(node); child !== null; child = nextSiblingOf(child)) {
    const own = typeOf(child) === 3 ? (rawTextOf(child) ?? '') : partsOf(child);
    text += /\d$/.test(text) && /^\d/.test(own) ? ` · ${own}` : own;
  }
  return text;
}

/**
 * What stands around the table, nearest first, tables left out; of a grid also what it holds beside its rows.
 * `parts`: other elements that the same table is made of.
 */
export function around(table: Element, parts: readonly Element[]): Element[] {
  const found: Element[] = [];
  if (nameOf(table) !== 'table') addInside(found, table);
  const tables: Element[] = [table];
  let inner: Element = table;
  for (let at = parentOf(table), level = 0; at !== null && level < 8; at = parentOf(at), level++) {
    const held = inner;
    const wrapper = at;
    // Never in what was held before: a large table takes long to look through.
    const beside = tablesBeside(at, held);
    tables.push(...beside);
    const others = beside.filter(
      (other) => !parts.some((part) => contains(other, part) || contains(part, other)) && isShown(other),
    );
    if (others.some((other) => closestOf(other, '[aria-hidden=true]') === null && !isSplitPart(other, wrapper))) {
      found.push(...between(at, held, tables));
      break;
    }
    addOutside(found, at, held, parts);
    inner = at;
    if (nameOf(at) === 'body' || found.length > MAX_ELEMENTS) break;
  }
  return found;
}
/** All tables and grids in the same root but those in this one, in page order. */
export function tablesAround(table: Element): Element[] {
  const found: Element[] = [];
  let held = table;
  for (let at = parentOf(table); at !== null; at = parentOf(at)) {
    found.push(...tablesBeside(at, held));
    held = at;
  }
  return found.sort(comparePlaces);
}
/** The tables that one element more brings into view, it itself included. */
function tablesBeside(outer: Element, held: Element): Element[] {
  const children = childElementsOf(outer).filter((child) => child !== held);
  const own = [outer, ...children].filter((element) => matches(element, TABLES));
  return [...own, ...children.flatMap(tablesAndGrids)];
}
function addInside(found: Element[], grid: Element): void {
  for (const child of childElementsOf(grid)) {
    if (matches(child, ROWS) || found.length > MAX_ELEMENTS) continue;
    if (queryFirst(child, ROWS) === null) found.push(child, ...queryAll(child, '*').slice(0, 200));
    else addInside(found, child);
  }
}
function addOutside(found: Element[], parent: Element, held: Element, parts: readonly Element[]): void {
  for (const child of childElementsOf(parent)) {
    if (child === held || matches(child, TABLES)) continue;
    if (parts.includes(child)) continue;
    found.push(child);
    addOutside(found, child, held, parts);
  }
}
/**
 * What stands between this table and its neighbour, where it is clear whose it is: pagers stand below all tables but
 * not above the first, or the other way round.
 */
function between(parent: Element, held: Element, tables: readonly Element[]): Element[] {
  const parts: Element[][] = [[]];
  let own = 0;
  for (const child of childElementsOf(parent)) {
    if (child === held) own = parts.length;
    if (tables.some((table) => contains(child, table))) parts.push([]);
    else parts.at(-1)?.push(child, ...queryAll(child, '*'));
  }
  const [above, below] = [parts[0], parts.at(-1)].map((part = []) =>
    textsIn(part).some((text) => parsePagerText(text) !== null),
  );
  return above === below ? [] : (parts[above === true ? own - 1 : own] ?? []);
}
/** A header or footer split off the same table shares its scroll container's class names, or has no data. */
const isSplitPart = (other: Element, wrapper: Element): boolean =>
  queryAll(other, 'td').length === 0 || (matchesScroll(wrapper) && queryAll(other, 'tbody td').length === 0);
const matchesScroll = (wrapper: Element): boolean => /scroll|grid|table/i.test(attributeOf(wrapper, 'class') ?? '');
