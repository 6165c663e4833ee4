import { attributeOf, nameOf, parentOf, rectOf } from '../page/dom-access.ts';
import { hasLayout, styleOf } from '../page/visibility.ts';
import { type Box, findName, lastThing } from './name-in-cell.ts';

/**
 * How it stands there without taking any room: its margins take back its size.
 * - `float`: among words; painted like them, so that headers that stick out over the rows cover it too.
 * - `over`: the same, above the words that it has to stand on.
 * - `absolute`: in boxes that put each child on a place of its own; `item` where it would not scroll along.
 */
export type SeatWay = 'float' | 'over' | 'item' | 'absolute';
export interface Seat {
  /** It becomes the last child of this. */
  readonly holder: Element;
  readonly way: SeatWay;
  /** Where its top left corner belongs, in the window. */
  readonly x: number;
  readonly y: number;
  /** Where it would stand without margins; null: nobody knows before it is there. */
  readonly from: { readonly x: number; readonly y: number } | null;
  /** What it must take less than nothing of, between items. */
  readonly gap: { readonly x: number; readonly y: number };
  /** There is room for a word. */
  readonly roomy: boolean;
}
/** The same for all badges of a table. */
export interface SeatSizes {
  /** Of the sign, each way. */
  readonly sign: number;
  /** With the word. */
  readonly word: number;
}
interface Shape {
  readonly display: string;
  readonly clips: boolean;
  readonly rightToLeft: boolean;
  readonly lineHeight: number;
  /** From the element's edge to where its lines begin. */
  readonly inset: number;
  readonly gap: { readonly x: number; readonly y: number };
}
const GAP = 5;
const NONE = { x: 0, y: 0 };
/** The page's own elements in which another thing to press cannot stand. */
const CLOSED = new Set(
  'button summary select option textarea svg math canvas video audio meter progress input'.split(' '),
);

export interface SeatFinder {
  /** Reads only. With `holder`: where it belongs now, given that it stands in there. */
  find(tableId: string, cell: Element, sizes: SeatSizes, holder?: Element): Seat;
}

/** Rows of a table look alike: what the style of one says is taken for all whose elements have the same names and classes. */
export function createSeatFinder(document: Document): SeatFinder {
  const shapes = new Map<string, Shape>();
  const range = document.createRange();
  const shapeIn = (tableId: string, element: Element): Shape => {
    const key = `${tableId}|${nameOf(element)}|${attributeOf(element, 'class')}|${attributeOf(element, 'style')?.replace(/[\d.]+px/g, '')}`;
    let shape = shapes.get(key);
    if (shape === undefined) {
      shape = readShape(element);
      shapes.set(key, shape);
    }
    return shape;
  };

  return {
    find(tableId, cell, sizes, standing) {
      const shapeOf = (element: Element): Shape => shapeIn(tableId, element);
      if (!hasLayout(cell))
        return { holder: cell, way: 'float', x: 0, y: 0, from: { x: 0, y: 0 }, gap: NONE, roomy: false };
      const name = findName(cell, range);
      const edge = rectOf(cell);
      const box = name?.box ?? lastThing(cell) ?? { ...boxOf(edge), right: edge.left, left: edge.left };
      const chain = chainOf(name?.around ?? cell, cell);
      const fits = (holder: Element): boolean =>
        room(box, visibleIn(holder, chain, edge, shapeOf), sizes.sign) !== null;
      const open = chain.slice(chain.findLastIndex((element) => CLOSED.has(nameOf(element))) + 1);
      const holder = standing ?? open.find(fits) ?? open[0] ?? cell;
      const visible = visibleIn(holder, chain, edge, shapeOf);
      const place = room(box, visible, sizes.sign) ?? null;
      const shape = shapeOf(holder);
      const after = shape.rightToLeft ? 'left' : 'right';
      const first =
        place === null || place[after] === null ? place?.[after === 'left' ? 'right' : 'left'] : place[after];
      const x = first ?? (shape.rightToLeft ? visible.left + 1 : visible.right - sizes.sign - 1);
      const middle = (box.top + box.bottom - sizes.sign) / 2;
      const y = Math.max(visible.top, Math.min(middle, visible.bottom - sizes.sign));
      const way = wayIn(holder, shape, place === null);
      const known = way === 'float' || way === 'over';
      return {
        holder,
        way,
        x: Math.round(x),
        y: Math.round(y),
        from: known && name?.alone === true && holder === name.around ? startOf(holder, chain, box, shapeOf) : null,
        gap: way === 'item' ? shape.gap : NONE,
        roomy: x >= box.right && x + sizes.word <= visible.right - 1,
      };
    },
  };
}

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** From the words outwards to the cell. */
function chainOf(inner: Element, cell: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = inner; at !== null; at = at === cell ? null : parentOf(at)) chain.push(at);
  return chain;
}

/** The part of the cell in which something in this element can be seen. */
function visibleIn(holder: Element, chain: readonly Element[], cell: Box, shapeOf: (of: Element) => Shape): Box {
  let { left, top, right, bottom } = cell;
  for (const element of chain.slice(chain.indexOf(holder))) {
    if (!shapeOf(element).clips) continue;
    const box = rectOf(element);
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Where it can stand beside the words; null: nowhere. */
function room(words: Box, { left, right }: Box, sign: number): { left: number | null; right: number | null } | null {
  const behind = Math.max(words.right, left) + GAP;
  const before = Math.min(words.left, right) - GAP - sign;
  const found = {
    right: behind + sign <= right - 1 ? behind : null,
    left: before >= left + 1 ? before : null,
  };
  return found.left === null && found.right === null ? null : found;
}

function wayIn(holder: Element, { display }: Shape, covers: boolean): SeatWay {
  if (!/flex|grid/.test(display)) return covers ? 'over' : 'float';
  return scrollsAlone(holder) ? 'item' : 'absolute';
}

/** What is put on a place of its own would stay behind when something scrolls that is no place of reckoning itself. */
function scrollsAlone(holder: Element): boolean {
  for (let at: Element | null = holder; at !== null; at = parentOf(at)) {
    const { position, transform, overflowX, overflowY } = styleOf(at);
    if (position !== 'static' || (transform !== 'none' && transform !== '')) return false;
    if (/auto|scroll|hidden/.test(overflowX + overflowY)) return parentOf(at) !== null && nameOf(at) !== 'body';
  }
  return false;
}

/** Where something that floats in there, behind the words, begins: at the start of their line. */
function startOf(
  holder: Element,
  chain: readonly Element[],
  words: Box,
  shapeOf: (of: Element) => Shape,
): Seat['from'] {
  const block = chain.slice(chain.indexOf(holder)).find((element) => shapeOf(element).display !== 'inline');
  if (block === undefined) return null;
  const { display, inset, clips } = shapeOf(block);
  if (!/^(?:block|inline-block|table-cell|list-item|flow-root)$/.test(display)) return null;
  const box = rectOf(block);
  // Behind words that run on out of sight it falls below their line.
  if (clips && words.right > box.right - 1) return null;
  const { lineHeight } = shapeOf(holder);
  const height = Number.isNaN(lineHeight) ? words.bottom - words.top : lineHeight;
  return { x: box.left + inset, y: (words.top + words.bottom - height) / 2 };
}

function readShape(element: Element): Shape {
  const style = styleOf(element);
  const across = style.flexDirection.startsWith('column');
  const { display, overflowX, overflowY, direction, lineHeight, columnGap, rowGap } = style;
  return {
    display,
    clips: display !== 'inline' && /hidden|clip|auto|scroll/.test(overflowX + overflowY),
    rightToLeft: direction === 'rtl',
    lineHeight: Number.parseFloat(lineHeight),
    inset: (Number.parseFloat(style.borderLeftWidth) || 0) + (Number.parseFloat(style.paddingLeft) || 0),
    gap: { x: across ? 0 : Number.parseFloat(columnGap) || 0, y: across ? Number.parseFloat(rowGap) || 0 : 0 },
  };
}
