import { closestOf, contains, parentOf, rectOf } from '../dom-access.ts';
import { keepsAside, styleOf } from '../visibility.ts';

/** Pieces of a grid whose markup says nothing about columns: what stands where on the screen. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
/** What scrolls sideways together: frozen columns stand in another pane than those that slide under them. */
export interface Pane {
  readonly fixed: boolean;
  /** Left edge of what clips it. */
  readonly left: number;
}
export interface CellPart {
  readonly element: Element;
  readonly heading: boolean;
  readonly text: string;
  readonly box: Box;
  readonly pane: Pane;
  /** From `aria-colindex`, counted from 0. */
  readonly column: number | null;
}
export interface RowPart {
  /** More than one where panes split a row. */
  readonly elements: readonly Element[];
  readonly cells: readonly CellPart[];
  readonly box: Box;
  /** A line over the whole width instead of cells: a group's name, a message. */
  readonly wide: boolean;
  readonly foot: boolean;
}

export function boxOf(element: Element): Box {
  const { left, right, top, bottom } = rectOf(element);
  return { left, right, top, bottom };
}
/** Where a table can be seen: itself, cut off by what it scrolls in. */
export function paneBox(table: Element): Box {
  for (let at = parentOf(table), level = 0; at !== null && level < 5; at = parentOf(at), level++)
    if (styleOf(at).overflowX !== 'visible') return boxOf(at);
  return boxOf(table);
}
/** The smallest box around all of these. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
export const middleOf = ({ left, right }: Box): number => (left + right) / 2;
/** Sub-pixel layouts and borders shift what belongs together by a pixel or two. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 3;

export const isOnSpot = (a: Box, b: Box): boolean =>
  isNear(a.left, b.left) && isNear(a.right, b.right) && isNear(a.top, b.top) && isNear(a.bottom, b.bottom);

export const isSamePane = (a: Pane, b: Pane): boolean => a.fixed === b.fixed && Math.abs(a.left - b.left) <= 12;

/**
 * Tells each cell's pane; asks the browser once for each element on the way up.
 * @param floating panes that lie over another
 */
export function createPaneFinder(grid: Element, floating: readonly Element[] = []): (cell: Element) => Pane {
  const clips = new Map<Element, number | null>();
  const sticky = new Map<Element, boolean>();
  const clipLeft = (element: Element): number | null => {
    const known = clips.get(element);
    if (known !== undefined) return known;
    const found = styleOf(element).overflowX === 'visible' ? null : Math.round(rectOf(element).left);
    clips.set(element, found);
    return found;
  };
  const isSticky = (element: Element, row: Element | null): boolean => {
    const known = sticky.get(element);
    if (known !== undefined) return known;
    const found = keepsAside(element, row);
    sticky.set(element, found);
    return found;
  };
  const lefts = new Map<Element, number>();
  const leftOf = (element: Element): number => {
    const found = lefts.get(element) ?? Math.round(rectOf(element).left);
    lefts.set(element, found);
    return found;
  };
  const outer = parentOf(grid);
  return (cell) => {
    const row = closestOf(cell, '[role=row],tr');
    let fixed = isSticky(cell, row);
    let left: number | null = null;
    // What clips inside a row (a cell, a title) makes no pane: panes hold more than one line.
    let within = row !== null && contains(grid, row);
    const held = row === null || !within ? null : parentOf(row);
    for (let at = parentOf(cell); at !== null && at !== outer; at = parentOf(at)) {
      fixed ||= floating.includes(at) || (left === null && isSticky(at, row));
      if (!within) left ??= clipLeft(at);
      within &&= at !== row;
    }
    const clip = left ?? Math.round(rectOf(grid).left);
    // A frozen pane may be cut off by nothing of its own: then it begins where what holds its rows does.
    return { fixed, left: held === null || held === grid ? clip : Math.max(clip, leftOf(held)) };
  };
}
