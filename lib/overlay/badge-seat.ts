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
  /** The size it was looked for with. */
  readonly sign: number;
  /** No room beside the words. */
  readonly covers: boolean;
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
/** One of the elements from the words outwards to the cell. */
interface Link {
  readonly element: Element;
  readonly shape: Shape;
}
const gapFor = (sign: number): number => (sign < 20 ? 2 : 5);
const NONE = { x: 0, y: 0 };
const UNPLACED = { way: 'float', x: 0, y: 0, from: NONE, gap: NONE, covers: false, roomy: false } as const;
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
  const shapeOf = (tableId: string, element: Element): Shape => {
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
      const edge = rectOf(cell);
      if (edge.width === 0 && !hasLayout(cell)) return { ...UNPLACED, sign: sizes.sign, holder: cell };
      const name = findName(cell, range);
      const box = name?.box ??
        lastThing(cell) ?? { left: edge.left, right: edge.left, top: edge.top, bottom: edge.bottom };
      const chain: Link[] = [];
      for (let at: Element | null = name?.around ?? cell; at !== null; at = at === cell ? null : parentOf(at))
        chain.push({ element: at, shape: shapeOf(tableId, at) });
      const inner = chooseHolder(chain, box, edge, sizes.sign, standing);
      const { element: holder, shape } = chain[inner] ?? { element: cell, shape: shapeOf(tableId, cell) };
      const visible = visibleIn(inner, chain, edge);
      const room = roomBeside(box, visible, sizes.sign);
      const x =
        (shape.rightToLeft ? (room.left ?? room.right) : (room.right ?? room.left)) ??
        (shape.rightToLeft ? visible.left + 1 : visible.right - sizes.sign - 1);
      const middle = (box.top + box.bottom - sizes.sign) / 2;
      const y = Math.max(visible.top, Math.min(middle, visible.bottom - sizes.sign));
      const covers = room.left === null && room.right === null;
      const way = wayIn(holder, shape, covers);
      const known = (way === 'float' || way === 'over') && name?.alone === true && holder === name.around;
      return {
        holder,
        way,
        x: Math.round(x),
        y: Math.round(y),
        from: known ? startOf(inner, chain, box) : null,
        gap: way === 'item' ? shape.gap : NONE,
        sign: sizes.sign,
        covers,
        roomy: x >= box.right && x + sizes.word <= visible.right - 1,
      };
    },
  };
}

/** From the words outwards: the first that may hold a badge and has room for it where it can be seen. */
function chooseHolder(
  chain: readonly Link[],
  words: Box,
  cell: Box,
  sign: number,
  standing: Element | undefined,
): number {
  if (standing !== undefined)
    return Math.max(
      0,
      chain.findIndex(({ element }) => element === standing),
    );
  const open = chain.findLastIndex(({ element }) => CLOSED.has(nameOf(element))) + 1;
  for (let at = open; at < chain.length; at++) {
    const { left, right } = roomBeside(words, visibleIn(at, chain, cell), sign);
    if (left !== null || right !== null) return at;
  }
  return Math.min(open, chain.length - 1);
}

/** The part of the cell in which something in this link of the chain can be seen. */
function visibleIn(from: number, chain: readonly Link[], cell: Box): Box {
  let { left, top, right, bottom } = cell;
  for (let at = from; at < chain.length; at++) {
    const link = chain[at];
    if (link?.shape.clips !== true) continue;
    const box = rectOf(link.element);
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Where it can stand beside the words: to their left and to their right. */
function roomBeside(words: Box, { left, right }: Box, sign: number): { left: number | null; right: number | null } {
  const behind = Math.max(words.right, left) + gapFor(sign);
  const before = Math.min(words.left, right) - gapFor(sign) - sign;
  return { right: behind + sign <= right - 1 ? behind : null, left: before >= left + 1 ? before : null };
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
function startOf(inner: number, chain: readonly Link[], words: Box): Seat['from'] {
  const block = chain.slice(inner).find(({ shape }) => shape.display !== 'inline');
  if (block === undefined) return null;
  const { display, inset, clips } = block.shape;
  if (!/^(?:block|inline-block|table-cell|list-item|flow-root)$/.test(display)) return null;
  const box = rectOf(block.element);
  // Behind words that run on out of sight it falls below their line.
  if (clips && words.right > box.right - 1) return null;
  const lineHeight = chain[inner]?.shape.lineHeight ?? Number.NaN;
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
