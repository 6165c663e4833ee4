import { lookKey } from './cell-text.ts';
import {
  attributeOf,
  childCountOf,
  firstElementOf,
  hasAttributes,
  isOwnName,
  nameOf,
  nextElementOf,
  openRootOf,
  rawTextOf,
} from './dom-access.ts';
import { type Look, type LookNode, lookBelow } from './looks.ts';

const WRAPPERS = new Set('span a b strong em small div p bdi u'.split(' '));

/** What stands in a cell beside its text: nothing, one element, or more. What we drew ourselves does not count. */
export function onlyChild(cell: Element): Element | 'none' | 'more' {
  let only: Element | 'none' = 'none';
  for (let child = firstElementOf(cell); child !== null; child = nextElementOf(child)) {
    const ours = isOwnName(nameOf(child)) && (rawTextOf(child) ?? '') === '';
    if (ours) continue;
    if (only !== 'none') return 'more';
    only = child;
  }
  return only;
}

/** How a wrapper looks that shows its text and nothing else; null where it may show less or more. */
export function plainWrapper(only: Element, looks: LookNode): Look | null {
  const name = nameOf(only);
  if (!WRAPPERS.has(name) || childCountOf(only) !== 0 || openRootOf(only) !== null) return null;
  const marked = hasAttributes(only);
  if (marked && (attributeOf(only, 'role') !== null || attributeOf(only, 'aria-hidden') !== null)) return null;
  const { look } = lookBelow(looks, only, 0, marked ? name + lookKey(only) : name);
  return look.display === 'none' || look.display === 'contents' || look.squeezed || look.sizeless ? null : look;
}

/** Text that stands in one plain wrapper, as in `<td><div>12</div></td>`: the cell's own. Null where there may be more. */
export function wrappedText(cell: Element, only: Element, looks: LookNode): string | null {
  const look = plainWrapper(only, looks);
  const raw = look === null ? '' : (rawTextOf(cell) ?? '');
  // Without text there may be an icon, which has a name of its own.
  if (look === null || raw.trim() === '') return null;
  return look.apart && (rawTextOf(only) ?? '').trim() !== raw.trim() ? null : raw;
}
