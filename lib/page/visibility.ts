import { contains, documentOf, elementsIn, nameOf, parentOf, rectOf, rootElementOf, viewOf } from './dom-access.ts';

/** `gone`: takes no place; `blank`: takes its place but shows nothing. */
export type Showing = 'shown' | 'blank' | 'gone';

const check = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
/** Both names: Chromium knows `visibilityProperty` from 121 on. */
const VISIBLE: CheckVisibilityOptions = { visibilityProperty: true, checkVisibilityCSS: true };
const OPAQUE: CheckVisibilityOptions = { ...VISIBLE, opacityProperty: true, checkOpacity: true };

/** Never null: Firefox has no styles any more for a page that is being closed, nor for a frame that is not shown. */
export function styleOf(element: Element): CSSStyleDeclaration {
  const computed: CSSStyleDeclaration | null = getComputedStyle(element);
  return computed ?? document.createElement('i').style;
}

/**
 * How a row or cell shows, given that everything around it is rendered. Not by `opacity`: a row that fades in is there.
 */
export function showingOf(element: Element): Showing {
  // Twice: the second question is the dear one, not worth asking about what has no box.
  if (check?.call(element) === true && check.call(element, VISIBLE)) return 'shown';
  const { display, visibility } = styleOf(element);
  if (display === 'none') return 'gone';
  if (visibility === 'collapse') return nameOf(element) === 'td' || nameOf(element) === 'th' ? 'blank' : 'gone';
  return visibility === 'hidden'
    ? 'blank'
    : check !== undefined && display !== 'contents'
      ? unseenOf(element)
      : 'shown';
}

/** Shown, and not see-through either. */
export const isPlain = (element: Element): boolean => check?.call(element, OPAQUE) === true;

/** Neither hidden nor without a box by its own style: something around it hides its contents. */
const unseenOf = (element: Element): Showing => (check?.call(element) === true ? 'shown' : 'gone');

/**
 * Whether the element has a place on the screen, whatever its `visibility` says. An order of magnitude cheaper in
 * Chromium than any question with options. False for `display: contents`: ask `showingOf` then.
 */
export const hasBox = (element: Element): boolean => check?.call(element) === true;

/** Whether anything of this element can be seen at all, whatever hides it. */
export function isShown(element: Element): boolean {
  if (check !== undefined) return check.call(element, VISIBLE);
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    if (styleOf(at).display === 'none') return false;
  return styleOf(element).visibility === 'visible' || styleOf(element).visibility === '';
}

/**
 * Whether text right in this element shows, by its own `visibility` and the boxes around it.
 * @param exact false: by the boxes only.
 */
export function showsText(element: Element, display: string, exact: boolean): boolean {
  if (display !== 'contents') return exact ? isShown(element) : hasBox(element);
  if (styleOf(element).visibility !== 'visible') return false;
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (hasBox(at) || check === undefined) return true;
    if (styleOf(at).display !== 'contents') return false;
  }
  return false;
}

/** Wholly see-through, itself or by something around it. */
export const isSeeThrough = (element: Element): boolean =>
  check === undefined ? styleOf(element).opacity === '0' : !isPlain(element) && check.call(element, VISIBLE);

/** Stays at its side of what scrolls sideways. */
export function isStuckAside(element: Element): boolean {
  const { position, left, right, transform } = styleOf(element);
  if (position === 'sticky') return left !== 'auto' || right !== 'auto';
  return transform !== 'none' && isMovedBack(element, transform);
}
/** The same for what holds whole rows: not where more stands in them than it is wide, which slides inside it. */
export function keepsAside(element: Element, row: Element | null): boolean {
  if (row === null || element === row || !contains(element, row)) return isStuckAside(element);
  if (styleOf(element).position !== 'sticky' || !isStuckAside(element)) return false;
  const width = elementsIn(row).reduce((sum, part) => sum + rectOf(part).width, 0);
  return width <= rectOf(element).width + 3;
}
/** Moved by the page as far as the rest was scrolled, unlike its neighbours. */
function isMovedBack(element: Element, transform: string): boolean {
  const moved = /^matrix\(1, 0, 0, 1, (-?[\d.]+), 0\)$/.exec(transform)?.[1];
  const parent = parentOf(element);
  if (moved === undefined || parent === null) return false;
  for (let at: Element | null = parent; at !== null; at = parentOf(at)) {
    if (at.scrollWidth - at.clientWidth < 4 || styleOf(at).overflowX === 'visible') continue;
    const beside = elementsIn(parent).some((other) => styleOf(other).transform === 'none');
    return beside && Math.abs(at.scrollLeft - Number(moved)) <= 2;
  }
  return false;
}

/** False where there is no layout at all (a test without a browser): then geometry says nothing. */
export function hasLayout(element: Element): boolean {
  const owner = documentOf(element);
  const root = owner === null ? null : rootElementOf(owner);
  return root !== null && rectOf(root).width > 0;
}

/** Sized to nothing or moved off the page with all that is in it: a sizing clone, text for screen readers. */
export function isSqueezed(style: CSSStyleDeclaration): boolean {
  if (style.opacity === '0') return true;
  // Not where it is part of a line: there it means nothing.
  if (style.contentVisibility === 'hidden' && !/^(?:inline|contents|ruby.*)$/.test(style.display)) return true;
  const away = style.position === 'absolute' || style.position === 'fixed';
  if (away) {
    if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)) return true;
    if (Number.parseFloat(style.left) <= -900 || Number.parseFloat(style.top) <= -900) return true;
  }
  if (/^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath)) return true;
  if (Number.parseFloat(style.textIndent) <= -900) return true;
  if (/^(?:matrix\(0, 0, 0, 0,|scale\(0\))/.test(style.transform) || style.scale === '0') return true;
  if (!away && style.overflowX !== 'hidden' && style.overflowX !== 'clip') return false;
  const clips = style.overflowX !== 'visible';
  return clips && (isTiny(style.width) || isTiny(style.height));
}
const isTiny = (length: string): boolean => length.endsWith('px') && Number.parseFloat(length) <= 1;

/** Wholly left of or above the page, or without any size. */
export function isOffPage(element: Element): boolean {
  const box = rectOf(element);
  const owner = documentOf(element);
  const view = owner === null ? null : viewOf(owner);
  return (
    box.width < 2 || box.height < 2 || box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0
  );
}
