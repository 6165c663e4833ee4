import { ISOLATED } from './closed-root.ts';

/** What a person does to a badge. */
export interface BadgeActs {
  point(host: Element): void;
  leave(host: Element): void;
  open(host: Element): void;
}
const POINTING = ['mouseover', 'mouseout', 'focusin', 'focusout', 'click', 'keydown'] as const;

/**
 * Listens for all badges at once, at the outermost place that still sees which of them is meant: a thousand badges
 * with two dozen listeners each take longer than everything else about them. No event of a badge gets further into
 * the page, and only a person's own count.
 */
export function createBadgeEvents(
  isBadge: (target: EventTarget | null) => target is Element,
  acts: BadgeActs,
  signal: AbortSignal,
): { listenAround(badge: Element): void } {
  const heard = new WeakSet<EventTarget>();
  const onEvent = (event: Event): void => {
    const { target, type } = event;
    if (!isBadge(target)) return;
    if (ISOLATED.some((one) => one === type)) event.stopPropagation();
    if (!event.isTrusted) return;
    if (type === 'mouseover' || type === 'focusin') acts.point(target);
    else if (type === 'mouseout' || type === 'focusout') acts.leave(target);
    else if (type === 'keydown' && Reflect.get(event, 'key') === 'Escape') acts.leave(target);
    else if (type === 'click') {
      event.preventDefault();
      acts.leave(target);
      acts.open(target);
    }
  };
  return {
    listenAround(badge) {
      const root = Node.prototype.getRootNode.call(badge);
      const place = root instanceof ShadowRoot ? root : (badge.ownerDocument.defaultView ?? root);
      if (heard.has(place)) return;
      heard.add(place);
      for (const type of new Set([...ISOLATED, ...POINTING]))
        place.addEventListener(type, onEvent, { signal, capture: true, passive: type.startsWith('touch') });
    },
  };
}
