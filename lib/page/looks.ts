import { isSqueezed, styleOf } from './visibility.ts';

/** What style alone decides about an element's text, beside whether it has a box and is visible. */
export interface Look {
  readonly display: string;
  /** Nothing in it can be seen: see-through, clipped to nothing, moved off the page. */
  readonly squeezed: boolean;
  /** Its own text has no size; elements in it may have. */
  readonly sizeless: boolean;
  /** Stands apart from the text around it. */
  readonly apart: boolean;
}

/**
 * Looks of one reading. Asking for a style costs ten times as much as anything else about an element, so elements
 * that no ordinary rule can tell apart (same column, same classes and styles of its row, its cell and itself, same
 * place among its siblings) are looked at once. What shows at all is never decided here: that is asked of each one.
 */
export interface Looks {
  lookOf(element: Element, key: string): Look;
}

export function createLooks(): Looks {
  const known = new Map<string, Look>();
  return {
    lookOf(element, key) {
      const before = known.get(key);
      if (before !== undefined) return before;
      const look = readLook(element);
      // One that is not displayed says nothing about its likes.
      if (look.display !== 'none') known.set(key, look);
      return look;
    },
  };
}

/** Looks of cells: by kind of row, then by column number or, where the cell has attributes, by those as well. */
export interface RowLooks {
  /** Of what is in the cells. */
  readonly inside: Looks;
  lookOf(cell: Element, row: string, own: number | string): Look;
}
export function createRowLooks(): RowLooks {
  const rows = new Map<string, Map<number | string, Look>>();
  return {
    inside: createLooks(),
    lookOf(cell, row, own) {
      const looks = rows.get(row) ?? new Map<number | string, Look>();
      rows.set(row, looks);
      const look = looks.get(own) ?? readLook(cell);
      looks.set(own, look);
      return look;
    },
  };
}

/** For a single cell, read outside a table. */
export const FRESH_LOOKS: Looks = { lookOf: (element) => readLook(element) };

function readLook(element: Element): Look {
  const style = styleOf(element);
  const { display } = style;
  return {
    display,
    squeezed: isSqueezed(style),
    sizeless: style.fontSize === '0px',
    apart: display !== 'inline' && display !== 'contents' && display !== '',
  };
}
