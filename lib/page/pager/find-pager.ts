import { type ButtonKind, findNext, isCurrent, isOff, isPageContext, pickButton, words } from './find-next.ts';
import { pagersIn } from './say-coverage.ts';

/** Buttons that show another part of the table. */
export interface Pager {
  readonly next: Element | null;
  readonly previous: Element | null;
  readonly first: Element | null;
  /** "Meer laden": adds rows under those that are there. */
  readonly more: Element | null;
  /** Beyond doubt about pages of this table: not the next child, week or step of a form. */
  readonly sure: boolean;
}

const PREVIOUS: ButtonKind = {
  word: words('vorige|previous|prev'),
  sign: /^(?:‹|<|←|◀|◄|❮|⟨|chevron_left|navigate_before|keyboard_arrow_left)$/u,
  token: /(?:^|[-_])(?:prev|previous|vorige)(?:[-_]|$)/i,
  icon: /(?:chevron|angle|arrow|caret)s?[-_]?left/i,
};
const FIRST: ButtonKind = {
  word: words('eerste|first|begin'),
  sign: /^(?:«|<<|‹‹|\|<|⏮|first_page)$/u,
  token: /(?:^|[-_])(?:first|eerste)(?:[-_]|$)/i,
  icon: /(?:chevrons|angles|double)[-_]?(?:angle|arrow)?[-_]?left/i,
};

/** The pager of this table: in its own head and foot, else in what stands around it, nearest first. */
export function findPager(table: Element, surroundings: readonly Element[], notes: readonly string[] = []): Pager {
  const { next, more, buttons, said } = findNext(table, surroundings);
  const previous = pickButton(buttons, said, PREVIOUS);
  const first =
    pickButton(buttons, said, FIRST) ??
    buttons.find((button) => said.get(button)?.includes('1') && isPageContext(button) && !isCurrent(button)) ??
    null;
  return {
    next: next === null || isOff(next) ? null : next,
    previous: previous === null || isOff(previous) ? null : previous,
    first: first === null || isOff(first) ? null : first,
    more,
    sure: next !== null && (isPageContext(next) || pagersIn(notes, surroundings).some(({ rows }) => rows !== 'unsure')),
  };
}
