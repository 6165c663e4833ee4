import { nameOf, parentOf, rectOf } from './dom-access.ts';

/** `gone`: takes no place; `blank`: takes its place but shows nothing. */
export type Showing = 'shown' | 'blank' | 'gone';

const canCheck = typeof Element.prototype.checkVisibility === 'function';

/** Never null: Firefox has no styles any more for a page that is being closed, nor for a frame that is not shown. */
export function styleOf(element: Element): CSSStyleDeclaration {
  const computed: CSSStyleDeclaration | null = getComputedStyle(element);
  return computed ?? element.ownerDocument.createElement('i').style;
}

/** How a row or cell shows, given that everything around it is rendered. */
export function showingOf(element: Element): Showing {
  if (canCheck && Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return 'shown';
  const { display, visibility } = styleOf(element);
  if (display === 'none') return 'gone';
  if (visibility === 'collapse') return nameOf(element) === 'td' || nameOf(element) === 'th' ? 'blank' : 'gone';
  return visibility === 'hidden' ? 'blank' : canCheck && display !== 'contents' ? unseenOf(element) : 'shown';
}

/** Neither hidden nor without a box by its own style: something around it hides its contents. */
const unseenOf = (element: Element): Showing => (Element.prototype.checkVisibility.call(element) ? 'shown' : 'gone');

/** Whether anything of this element can be seen at all, whatever hides it. */
export function isShown(element: Element): boolean {
  if (canCheck) return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (styleOf(at).display === 'none') return false;
  return styleOf(element).visibility === 'visible' || styleOf(element).visibility === '';
}

/** False where there is no layout at all (a test without a browser): then geometry says nothing. */
export function hasLayout(element: Element): boolean {
  const root = element.ownerDocument.documentElement;
  return rectOf(root).width > 0;
}

/** Sized to nothing or moved off the page: a sizing clone, text for screen readers. */
export function isSqueezed(style: CSSStyleDeclaration): boolean {
  if (style.opacity === '0' || style.fontSize === '0px') return true;
  const away = style.position === 'absolute' || style.position === 'fixed';
  if (away) {
    if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)) return true;
    if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
    if (Number.parseFloat(style.left) <= -900 || Number.parseFloat(style.top) <= -900) return true;
  }
  if (!away && style.overflowX !== 'hidden' && style.overflowX !== 'clip') return false;
  const clips = style.overflowX !== 'visible';
  return clips && (isTiny(style.width) || isTiny(style.height));
}
const isTiny = (length: string): boolean => length.endsWith('px') && Number.parseFloat(length) <= 1;

/** Wholly left of or above the page, or without any size. */
export function isOffPage(element: Element): boolean {
  const box = rectOf(element);
  const view = element.ownerDocument.defaultView;
  return (
    box.width < 2 || box.height < 2 || box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0
  );
}
