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
export interface LookNode {
  readonly look: Look;
  /** By place among the siblings, then by what rules tell it by. Null: nothing is shared. */
  readonly below: Map<string, LookNode>[] | null;
}

const NO_LOOK: Look = { display: '', squeezed: false, sizeless: false, apart: false };
/** Where looks begin: one for all rows of a kind. */
export const sharedLooks = (): LookNode => ({ look: NO_LOOK, below: [] });
/** For a single cell, read outside a table. */
export const FRESH_LOOKS: LookNode = { look: NO_LOOK, below: null };

export function lookBelow(parent: LookNode, element: Element, index: number, key: string): LookNode {
  if (parent.below === null) return { look: readLook(element), below: null };
  let alike = parent.below[index];
  if (alike === undefined) {
    alike = new Map();
    parent.below[index] = alike;
  }
  const known = alike.get(key);
  if (known !== undefined) return known;
  const node: LookNode = { look: readLook(element), below: [] };
  // One that is not displayed says nothing about its likes.
  if (node.look.display !== 'none') alike.set(key, node);
  return node;
}

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
