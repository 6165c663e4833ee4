import type { RowStanding } from '../core/standing.ts';
import type { OverlayTexts } from '../messaging/protocol.ts';
import type { Seat, SeatWay } from './badge-seat.ts';
import { createQuietHost, setStyle } from './closed-root.ts';
import { createIcon, type IconName } from './icons.ts';
import { badgeCss } from './overlay-css.ts';
import type { PopoverContent } from './popover.ts';

export interface BadgeLook {
  readonly standing: RowStanding;
  readonly texts: OverlayTexts;
  readonly privacyMode: boolean;
  /** No room for a word: the sign alone, whatever it says. */
  readonly compact: boolean;
  /** Of the sign, in px. */
  readonly size: number;
  /** The page behind it is dark. */
  readonly dark: boolean;
}
/** A badge in its own closed root. Hundreds of them are drawn at once, so what they have in common is made once. */
export interface Badge {
  readonly host: HTMLElement;
  /** What has a place and a size: the host has neither, so that the page cannot measure it. */
  readonly box: HTMLElement;
  /** Changes only when something to be seen does. */
  readonly key: string;
  /** Makes it say something else, where it stands. */
  wear(look: BadgeLook): void;
  /** Where it stands in its holder: its margins take its own size back, so that nothing moves for it. */
  sit(way: SeatWay, x: number, y: number, gap: Seat['gap']): void;
  /** In privacy mode the words are there only while a person points at it. */
  speak(aloud: boolean): void;
  words(): PopoverContent;
}

export const badgeKey = ({ standing, privacyMode, compact, size, dark, texts }: BadgeLook): string =>
  `${standing.standing}|${standing.reason}|${privacyMode}|${compact}|${size}|${dark}|${texts.openRow}`;

/** Room for the one standing that is said in a word; the same for every row, so that sizes tell the page nothing. */
export const wordWidth = (texts: OverlayTexts): number =>
  36 + Math.ceil(7.9 * Math.min(texts.standing.objection.length, 14));

/** What badges of one look share: their words, their style sheet, and a button to be copied. */
interface Face {
  readonly css: string;
  readonly width: number;
  readonly size: number;
  readonly button: HTMLElement;
  readonly words: PopoverContent;
  /** What it says to who cannot see it, at rest and when asked. */
  readonly quiet: string;
  readonly full: string;
}
export interface BadgeMaker {
  create(look: BadgeLook): Badge;
}

export function createBadgeMaker(document: Document): BadgeMaker {
  const faces = new Map<string, Face>();
  const faceOf = (look: BadgeLook, key: string): Face => {
    let face = faces.get(key);
    if (face === undefined) {
      face = createFace(document, look);
      faces.set(key, face);
    }
    return face;
  };
  return {
    create(look) {
      let key = badgeKey(look);
      let face = faceOf(look, key);
      const { host, root } = createQuietHost(document, 'bzw-badge', face.css);
      const box = root.appendChild(document.createElement('div'));
      let button = box.appendChild(copyOf(face.button));
      let margins = (): string => '';
      return {
        host,
        box,
        get key() {
          return key;
        },
        wear(next) {
          const before = face;
          key = badgeKey(next);
          face = faceOf(next, key);
          if (face.css !== before.css) setStyle(document, root, face.css);
          const fresh = copyOf(face.button);
          button.replaceWith(fresh);
          button = fresh;
          box.style.margin = margins();
        },
        sit(way, x, y, gap) {
          box.className = way;
          margins = () => `${y}px ${-x - face.width - gap.x}px ${-y - face.size - gap.y}px ${x}px`;
          box.style.margin = margins();
        },
        speak(aloud) {
          if (face.quiet !== face.full) button.setAttribute('aria-label', aloud ? face.full : face.quiet);
        },
        words: () => face.words,
      };
    },
  };
}

const copyOf = (button: HTMLElement): HTMLElement => button.cloneNode(true) as HTMLElement;

/** The page's own preference says otherwise than the register. */
const CONTRADICTIONS: readonly RowStanding['reason'][] = ['objection-not-in-lvs', 'refused-in-lvs'];

function createFace(document: Document, { standing, texts, privacyMode, compact, size, dark }: BadgeLook): Face {
  const contradicts = CONTRADICTIONS.includes(standing.reason);
  const icon: IconName = contradicts ? 'contradiction' : standing.standing === 'locked' ? 'lock' : standing.standing;
  const title = standing.reason === 'refused-in-lvs' ? texts.refusedInLvs : texts.standing[standing.standing];
  const text = texts.reason[standing.reason];
  const full = `${title}. ${text} ${texts.openRow}`;
  const quiet = privacyMode ? texts.neutralBadge : full;

  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', quiet);
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
  const width = privacyMode || compact ? size : wordWidth(texts);
  return {
    css: badgeCss(width, size, dark),
    width,
    size,
    button,
    words: { icon, title, text, hint: texts.openRow },
    quiet,
    full,
  };
}

/** Not as text: `window.find` of the page looks through closed roots as well, and would tell which rows say it. */
function labelOf(document: Document, text: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'label';
  label.dataset.text = text;
  return label;
}
