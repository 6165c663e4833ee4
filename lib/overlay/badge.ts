import type { RowStanding } from '../core/standing.ts';
import type { OverlayTexts } from '../messaging/protocol.ts';
import { createClosedHost } from './closed-root.ts';
import { createIcon, type IconName } from './icons.ts';
import { badgeCss } from './overlay-css.ts';
import type { Popover } from './popover.ts';

export interface BadgeLook {
  readonly standing: RowStanding;
  readonly texts: OverlayTexts;
  readonly privacyMode: boolean;
  /** No room for a word: the sign alone, whatever it says. */
  readonly compact: boolean;
  /** The page behind it is dark. */
  readonly dark: boolean;
}
export interface Badge {
  readonly host: HTMLElement;
  /** Changes only when something to be seen does. */
  readonly key: string;
}

export const badgeKey = ({ standing, privacyMode, compact, dark, texts }: BadgeLook): string =>
  `${standing.standing}|${standing.reason}|${privacyMode}|${compact}|${dark}|${texts.openRow}`;

/** Room for the one standing that is said in a word; the same for every row, so that sizes tell the page nothing. */
export function badgeWidth(texts: OverlayTexts, signOnly: boolean): number {
  return signOnly ? 20 : 36 + Math.ceil(7.9 * Math.min(texts.standing.objection.length, 14));
}

/** A badge in its own closed root. Details show on hover and focus; only a person's own click opens the row. */
export function createBadge(document: Document, look: BadgeLook, popover: Popover, open: () => void): Badge {
  const { standing, texts, privacyMode, compact, dark } = look;
  const { host, root } = createClosedHost(
    document,
    'bzw-badge',
    badgeCss(badgeWidth(texts, privacyMode || compact), dark),
  );
  const icon: IconName = standing.standing === 'locked' ? 'lock' : standing.standing;
  const title = texts.standing[standing.standing];
  const full = `${title}. ${texts.reason[standing.reason]} ${texts.openRow}`;

  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', privacyMode ? texts.neutralBadge : full);
  const pill = document.createElement('span');
  if (privacyMode) {
    pill.className = 'pill neutral';
    pill.append(createIcon(document, 'neutral'));
  } else {
    const labelled = standing.standing === 'objection' && !compact;
    pill.className = `pill ${standing.standing === 'locked' ? 'unknown' : standing.standing}${labelled ? ' labelled' : ''}`;
    pill.append(createIcon(document, icon));
    if (labelled) pill.append(labelOf(document, title));
  }
  button.append(pill);
  root.append(button);

  const show = (): void => {
    if (privacyMode) button.setAttribute('aria-label', full);
    popover.show(host, { icon, title, text: texts.reason[standing.reason], hint: texts.openRow });
  };
  const hide = (): void => {
    if (privacyMode) button.setAttribute('aria-label', texts.neutralBadge);
    popover.hide();
  };
  button.addEventListener('mouseenter', show);
  button.addEventListener('mouseleave', hide);
  button.addEventListener('focus', show);
  button.addEventListener('blur', hide);
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  button.addEventListener('click', (event) => {
    event.preventDefault();
    if (!event.isTrusted) return;
    hide();
    open();
  });
  return { host, key: badgeKey(look) };
}

function labelOf(document: Document, text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = text;
  return label;
}
