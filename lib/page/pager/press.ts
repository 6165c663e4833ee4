import { closestOf, nameOf } from '../dom-access.ts';

/** `leaves`: the button would load another page in place of this one; that was prevented. */
export type Pressed = 'pressed' | 'leaves';

/** Presses a button of the page as a person would, but never lets it leave the page: a reading would end there. */
export function press(button: Element): Pressed {
  const view = button.ownerDocument.defaultView;
  let leaves = false;
  // Last in line: a page that draws its next part itself has by now said that the link is not to be followed.
  const last = (event: Event): void => {
    if (event.defaultPrevented) return;
    const leaving = event.type === 'submit' || goesElsewhere(event.target);
    if (!leaving) return;
    leaves = true;
    event.preventDefault();
  };
  view?.addEventListener('click', last);
  view?.addEventListener('submit', last);
  try {
    if (button instanceof HTMLElement) button.click();
    else button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  } finally {
    view?.removeEventListener('click', last);
    view?.removeEventListener('submit', last);
  }
  return leaves ? 'leaves' : 'pressed';
}

/** A script that sends the page's form or goes to another address: no event tells of it. */
const SENDS = /__doPostBack|submit|location/i;

function goesElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const link = closestOf(target, 'a[href],area[href]');
  if (!(link instanceof HTMLAnchorElement) || nameOf(link) !== 'a') return false;
  if (link.protocol === 'javascript:') return SENDS.test(link.href);
  const here = link.ownerDocument.location;
  return link.target === '_blank' || link.href.split('#')[0] !== here.href.split('#')[0];
}
