import { parentOf } from './dom-access.ts';

/** How far these are scrolled; the returned function puts it back (what the page has taken out cannot scroll). */
export function rememberScroll(elements: readonly Element[]): () => void {
  const places = elements.map((element) => [element, element.scrollLeft, element.scrollTop] as const);
  return () => {
    for (const [element, left, top] of places) {
      if (element.scrollLeft !== left) element.scrollLeft = left;
      if (element.scrollTop !== top) element.scrollTop = top;
    }
  };
}

/** This and everything around it. */
export function upwards(element: Element): Element[] {
  const around = parentOf(element);
  return around === null ? [element] : [element, ...upwards(around)];
}
