import { createClosedHost } from './closed-root.ts';
import { createIcon, type IconName } from './icons.ts';
import { popoverCss } from './overlay-css.ts';

export interface PopoverContent {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
}
export interface Popover {
  show(near: Element, content: PopoverContent): void;
  /** With an element: only if it is the one shown for. */
  hide(near?: Element): void;
  destroy(): void;
}

const WIDTH = 264;
const GAP = 6;

/** One popover for all badges: words only, nothing in it can be clicked. */
export function createPopover(document: Document): Popover {
  const { host, root } = createClosedHost(document, 'bzw-popover', popoverCss);
  const surface = document.createElement('div');
  surface.className = 'surface';
  // The badge's own name says the same to a screen reader.
  surface.setAttribute('aria-hidden', 'true');
  root.append(surface);
  let shownFor: Element | null = null;

  return {
    show(near, { icon, title, text, hint }) {
      shownFor = near;
      const box = near.getBoundingClientRect();
      const { clientWidth, clientHeight } = document.documentElement;
      const left = Math.max(GAP, Math.min(box.left, clientWidth - WIDTH - GAP));
      const above = box.bottom > (clientHeight || 600) * 0.7;
      const heading = document.createElement('strong');
      heading.append(createIcon(document, icon), title);
      const reason = document.createElement('p');
      reason.textContent = text;
      const act = document.createElement('p');
      act.className = 'hint';
      act.textContent = hint;
      surface.replaceChildren(heading, reason, act);
      surface.style.cssText = above
        ? `left:${left}px;bottom:${-(box.top - GAP)}px`
        : `left:${left}px;top:${box.bottom + GAP}px`;
      surface.className = 'surface open';
      if (!host.isConnected) document.documentElement.append(host);
    },
    hide(near) {
      if (near !== undefined && near !== shownFor) return;
      shownFor = null;
      surface.className = 'surface';
    },
    destroy() {
      host.remove();
    },
  };
}
