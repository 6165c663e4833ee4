import { firstElementOf, nameOf, nextElementOf, shadowRootOf } from './dom-access.ts';

/** Hold no root, and are many. */
const PLAIN = new Set('td th tr tbody thead option li a path'.split(' '));
/** Rows of one table in whose cells roots are looked for. */
const ROWS = 8;

/**
 * The document and every shadow root in it, closed ones too where the browser lets an extension in.
 *
 * Asking for a closed one is slow and a large table has many thousands of elements, so from its ninth row on a table's
 * cells are not searched. (What a custom element in such a cell says is read all the same; only a table inside it is
 * not found.)
 */
export function findRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let index = 0; index < roots.length; index++) {
    const root = roots[index];
    if (root !== undefined) addRootsIn(root, roots);
  }
  return roots;
}

function addRootsIn(root: Document | ShadowRoot, roots: (Document | ShadowRoot)[]): void {
  const open: Element[] = [];
  const add = (first: Element | null): void => {
    let rows = 0;
    for (let at = first; at !== null; at = nextElementOf(at)) {
      if (nameOf(at) === 'tr' && ++rows > ROWS) continue;
      open.push(at);
    }
  };
  add(firstIn(root));
  // In any order: the order of the tables is not decided here.
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const name = nameOf(at);
    const shadow = PLAIN.has(name) ? null : shadowRootOf(at);
    if (shadow !== null) roots.push(shadow);
    add(firstElementOf(at));
  }
}

const firstInDocument = Object.getOwnPropertyDescriptor(Document.prototype, 'firstElementChild')?.get;
const firstInFragment = Object.getOwnPropertyDescriptor(DocumentFragment.prototype, 'firstElementChild')?.get;
const firstIn = (root: Document | ShadowRoot): Element | null =>
  (root instanceof ShadowRoot ? firstInFragment : firstInDocument)?.call(root) ?? null;
