import { isElement, parentOf } from '../dom-access.ts';

/** Rows that no tag and no role tells from anything else: remembered from the reading that found them. */
const marked = new WeakSet<Element>();

export const markRow = (row: Element): void => {
  marked.add(row);
};

/** The remembered row around this node. */
export function markedRowAround(node: Node): Element | null {
  let at = isElement(node) ? node : parentOf(node);
  for (let level = 0; at !== null && level < 10; at = parentOf(at), level++) if (marked.has(at)) return at;
  return null;
}
