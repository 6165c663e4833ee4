import {
  attributeOf,
  closestOf,
  contains,
  documentOf,
  hasAttribute,
  nameOf,
  parentOf,
  queryAll,
  queryFirst,
  rectOf,
  viewOf,
} from '../dom-access.ts';
import type { Refusal } from '../grid.ts';
import { isOffPage, isShown, styleOf } from '../visibility.ts';

/** Smaller ones are icons, sparklines and badges. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 120;
/** Without any other sign: so much of the window. */
const LEAST_SHARE = 0.2;
/** How far around the picture what scrolls it or takes its keys may hang. */
const LEVELS = 4;
const TABLES = 'table,[role=grid],[role=treegrid],[role=table]';
const KEYS = 'input,textarea,[contenteditable],[tabindex]';

/**
 * Tables that the page draws as a picture (`<canvas>`): nobody but a person can read those, and passing them over would
 * look as if none of their pupils had an objection. Charts are pictures too: of these only one is taken for a table that
 * holds one for screen readers, that scrolls, that takes keys, or that is most of what a page without any table shows.
 */
export function findDrawnTables(root: Document | ShadowRoot): Refusal[] {
  const pictures = queryAll(root, 'canvas').filter(isLarge);
  const [first] = pictures;
  if (first === undefined) return [];
  // Said once: layers and frozen parts are pictures of their own.
  const drawn = pictures.find(isTable) ?? (hasOtherTable(first) ? undefined : pictures.find(fillsWindow));
  return drawn === undefined ? [] : [{ element: drawn, refused: 'drawn' }];
}

function isLarge(canvas: Element): boolean {
  const { width, height } = rectOf(canvas);
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && isShown(canvas) && !isOffPage(canvas);
}
function isTable(canvas: Element): boolean {
  if (queryFirst(canvas, TABLES) !== null) return true;
  if (isNamedPicture(canvas)) return false;
  return takesKeys(canvas) || scrolls(canvas);
}
const isNamedPicture = (canvas: Element): boolean => attributeOf(canvas, 'role') === 'img';

/** Where a person can go with the keyboard, or what catches what they type: a chart has none of it. */
const takesKeys = (canvas: Element): boolean =>
  hasAttribute(canvas, 'tabindex') || wrappersOf(canvas).some((around) => hasInside(around, KEYS));

/** Something as large as the picture scrolls, while the picture itself fits: only what is drawn moves. */
function scrolls(canvas: Element): boolean {
  const wrappers = wrappersOf(canvas);
  const beside = wrappers.at(-1);
  const others = beside === undefined ? [] : queryAll(beside, '*').filter((one) => covers(one, canvas));
  return [...wrappers, ...others].some((one) => {
    const room = one.scrollHeight > one.clientHeight + 20 || one.scrollWidth > one.clientWidth + 20;
    const { overflowX, overflowY } = styleOf(one);
    const { width, height } = rectOf(canvas);
    const fits = height <= rectOf(one).height + 4 && width <= rectOf(one).width + 4;
    return room && fits && /auto|scroll/.test(`${overflowX} ${overflowY}`);
  });
}
/** What stands around the picture and is hardly larger than it. */
function wrappersOf(canvas: Element): Element[] {
  const { width, height } = rectOf(canvas);
  const wrappers: Element[] = [];
  for (let at = parentOf(canvas), level = 0; at !== null && level < LEVELS; at = parentOf(at), level++) {
    const box = rectOf(at);
    if (nameOf(at) === 'body' || box.width > width + 60 || box.height > height + 60) break;
    wrappers.push(at);
  }
  return wrappers;
}
const hasInside = (around: Element, selector: string): boolean =>
  hasAttribute(around, 'tabindex') ||
  queryAll(around, selector).some((one) => closestOf(one, 'canvas') === null && attributeOf(one, 'type') !== 'button');
/** Lies over most of the picture, and does not hold it. */
function covers(one: Element, canvas: Element): boolean {
  if (one === canvas || contains(canvas, one)) return false;
  const [box, own] = [rectOf(one), rectOf(canvas)];
  const width = Math.min(box.right, own.right) - Math.max(box.left, own.left);
  const height = Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top);
  return width > own.width * 0.7 && height > own.height * 0.7;
}

const hasOtherTable = (canvas: Element): boolean => {
  const page = documentOf(canvas);
  return page !== null && queryAll(page, TABLES).some((table) => closestOf(table, 'canvas') === null && isShown(table));
};
function fillsWindow(canvas: Element): boolean {
  const page = documentOf(canvas);
  const view = page === null ? null : viewOf(page);
  if (view === null || isNamedPicture(canvas)) return false;
  const { width, height } = rectOf(canvas);
  return width * height >= LEAST_SHARE * view.innerWidth * view.innerHeight;
}
