import { isConnected, isElement, isOwnName, nameOf, parentOf, queryAll } from './dom-access.ts';
import { rememberScroll } from './remember-scroll.ts';

/** Not by the document's own name for it: an image of the page may be called so. */
const activeIn = (root: Document): unknown => Reflect.get(Document.prototype, 'activeElement', root);
/** Rows and cells do not scroll, and there may be a million of them. */
const MAY_SCROLL = ':not(td,th,tr,tbody,option,svg *)';

/**
 * Where a person is in the page: focus, caret, selected text, and how far everything is scrolled. The returned function
 * puts that back, but for what the page itself has replaced and what the person has moved on to meanwhile.
 */
export function rememberPage(root: Document): () => void {
  const moved = new AbortController();
  const onMove = ({ isTrusted, target }: Event): void => {
    // Our own buttons are no part of the page.
    if (isTrusted && !(target instanceof Element && isOwnName(nameOf(target)))) moved.abort();
  };
  for (const type of ['pointerdown', 'keydown'])
    root.addEventListener(type, onMove, { capture: true, passive: true, signal: moved.signal });
  const active = activeIn(root);
  const caret = caretOf(active);
  const selection = root.getSelection();
  const selected = selection === null ? null : endsOf(selection);
  const scrolled = queryAll(root, MAY_SCROLL).filter(
    ({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0,
  );
  const page = root.scrollingElement;
  const restoreScroll = rememberScroll(page instanceof Element ? [...scrolled, page] : scrolled);
  return () => {
    restoreScroll();
    if (moved.signal.aborted) return;
    moved.abort();
    const now = activeIn(root);
    if (now !== active && active instanceof HTMLElement && isConnected(active)) {
      active.focus({ preventScroll: true });
      if (activeIn(root) !== active && now instanceof HTMLElement) now.blur();
    }
    if (caret !== null && active instanceof HTMLInputElement && caretOf(active)?.join() !== caret.join())
      active.setSelectionRange(caret[0], caret[1]);
    const again = selection === null ? null : endsOf(selection);
    if (selection === null || selected === null || again?.every((end, at) => end === selected[at]) === true) return;
    const [anchor, from, focus, to] = selected;
    if (isInPage(anchor) && isInPage(focus)) selection.setBaseAndExtent(anchor, from, focus, to);
  };
}
const isInPage = (node: Node | null): node is Node =>
  node !== null && isConnected(isElement(node) ? node : (parentOf(node) ?? node));
const endsOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection) =>
  [anchorNode, anchorOffset, focusNode, focusOffset] as const;
/** Null for what has none: also fields of numbers and dates. */
const caretOf = (field: unknown): readonly [number, number] | null =>
  field instanceof HTMLInputElement && field.selectionStart !== null && field.selectionEnd !== null
    ? [field.selectionStart, field.selectionEnd]
    : null;
