/*
 * A form's fields shadow its own properties (`<input name=querySelectorAll>`), an image's name shadows the
 * document's, in a content script too. So everything is asked of the prototypes.
 */
type Getter<V> = (node: Node) => V;

function getterOf<V, T = object>(prototype: object, name: string): (target: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new Error(`no getter for ${name}`);
  return (target) => get.call(target) as V;
}
const getter = <V>(prototype: object, name: string): Getter<V> => getterOf<V, Node>(prototype, name);

export const firstChildOf = getter<Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node | null>(Node.prototype, 'nextSibling');
export const typeOf = getter<number>(Node.prototype, 'nodeType');
export const rawTextOf = getter<string | null>(Node.prototype, 'textContent');
export const isConnected = getter<boolean>(Node.prototype, 'isConnected');
export const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
export const childCountOf = getter<number>(Element.prototype, 'childElementCount');
export const firstElementOf = getter<Element | null>(Element.prototype, 'firstElementChild');
export const nextElementOf = getter<Element | null>(Element.prototype, 'nextElementSibling');
const cellsIn = getter<HTMLCollection>(HTMLTableRowElement.prototype, 'cells');
const countIn = getterOf<number>(HTMLCollection.prototype, 'length');
/** Cells that the row itself knows of: not all its children need be. */
export const cellCountOf = (row: Element): number => (row instanceof HTMLTableRowElement ? countIn(cellsIn(row)) : -1);
export const offsetHeightOf = getter<number>(HTMLElement.prototype, 'offsetHeight');
export const rootElementOf = getter<Element | null>(Document.prototype, 'documentElement');
export const titleOf = getter<string>(Document.prototype, 'title');
export const viewOf = getter<Window | null>(Document.prototype, 'defaultView');
export const documentOf = getter<Document | null>(Node.prototype, 'ownerDocument');
export const classOf = getter<string>(Element.prototype, 'className');
const localName = getter<string>(Element.prototype, 'localName');
const previousElement = getter<Element | null>(Element.prototype, 'previousElementSibling');
export const openRootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

/* Held: in Firefox looking a method up on a prototype takes ten times as long as calling it. */
const {
  getAttribute,
  hasAttribute: has,
  hasAttributes: hasAny,
  closest,
  matches: fits,
  getBoundingClientRect,
} = Element.prototype;
const { contains: holds, compareDocumentPosition } = Node.prototype;

export const nameOf = (element: Element): string => localName(element);
export const previousElementOf = (element: Element): Element | null => previousElement(element);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean => hasAny.call(element);
export const hasAttribute = (element: Element, name: string): boolean => has.call(element, name);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const matches = (element: Element, selector: string): boolean => fits.call(element, selector);
export const contains = (outer: Node, inner: Node): boolean => holds.call(outer, inner);
/** In the order of the page. */
export const comparePlaces = (a: Node, b: Node): number =>
  a === b ? 0 : (compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const isElement = (node: Node): node is Element => typeOf(node) === 1;

type Root = Document | DocumentFragment | Element;
const queryable = (root: Root): Pick<ParentNode, 'querySelector' | 'querySelectorAll'> => {
  const kind = typeOf(root);
  return kind === 9 ? Document.prototype : kind === 11 ? DocumentFragment.prototype : Element.prototype;
};
/** All matches as an array: a live or lazy list costs more each time it is asked. */
export const queryAll = (root: Root, selector: string): Element[] =>
  Array.from(queryable(root).querySelectorAll.call(root, selector));
export const queryFirst = (root: Root, selector: string): Element | null =>
  queryable(root).querySelector.call(root, selector);

/** Child elements, in order. */
export function childElementsOf(parent: Node): Element[] {
  const list: Element[] = [];
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) if (isElement(node)) list.push(node);
  return list;
}

/** The same for an element: text between them is not even looked at. */
export function elementsIn(parent: Element): Element[] {
  const list: Element[] = [];
  for (let child = firstElementOf(parent); child !== null; child = nextElementOf(child)) list.push(child);
  return list;
}

const innerText = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get;
/** The text that the browser says is displayed; null where there is no layout to ask (a test without a browser). */
export const renderedTextOf = (element: Element): string | null =>
  innerText === undefined || !(element instanceof HTMLElement) ? null : String(innerText.call(element));

interface RootOpener {
  readonly dom?: { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}
interface OpenableElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
/** Tags that may host a shadow root without being custom elements (DOM standard, "valid shadow host name"). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The element's shadow root, a closed one through the browser's own extension interface; our own are left out. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const name = nameOf(element);
  if (isOwnName(name)) return null;
  const open = openRootOf(element);
  if (open !== null) return open;
  if (!name.includes('-') && !HOSTS.has(name)) return null;
  const api: RootOpener | undefined = Reflect.get(globalThis, 'chrome');
  return api?.dom?.openOrClosedShadowRoot?.(element) ?? (element as OpenableElement).openOrClosedShadowRoot ?? null;
}

/** Elements that the overlay put into the page. */
export const isOwnName = (name: string): boolean => name.startsWith('bzw-');

/** Words right in it, not only in its children. */
export const hasOwnText = (element: Element): boolean => {
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node))
    if (typeOf(node) === 3 && (rawTextOf(node) ?? '').trim() !== '') return true;
  return false;
};
