import type { AssessReply, PageState } from '../messaging/protocol.ts';
import { createButton, problemsOf } from './chip-parts.ts';
import { createIcon, type IconName } from './icons.ts';

const ICON: Partial<Record<PageState, IconName>> = { locked: 'lock', stopped: 'ambiguous', 'which-school': 'unknown' };

/** Folded, one round mark. It must still show that something was not read: no badges would look like no objections. */
export function createFolded(document: Document, reply: AssessReply, quiet: boolean, unfold: () => void): HTMLElement {
  const { texts, state } = reply;
  const unread = quiet ? problemsOf(reply)[0] : undefined;
  const said = unread?.text ?? texts.chip[state];
  const button = createButton(document, 'open', `surface small${quiet && !unread ? ' quiet' : ''}`, unfold);
  button.setAttribute('aria-label', `${texts.productName}: ${said}`);
  button.title = said;
  button.append(createIcon(document, ICON[state] ?? (unread ? 'ambiguous' : 'shield')));
  return button;
}

/** What the card begins with: the state in words, the school, and the way to fold it. */
export function createTop(
  document: Document,
  { texts, state, schoolName }: AssessReply,
  fold: () => void,
): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'mark';
  mark.append(createIcon(document, ICON[state] ?? 'shield'));
  const words = document.createElement('div');
  words.className = 'words';
  const said = document.createElement('p');
  said.className = 'state';
  said.textContent = texts.chip[state];
  const school = document.createElement('p');
  school.className = 'school';
  school.textContent = schoolName ?? texts.productName;
  words.append(said, school);
  const close = createButton(document, 'close', 'icon', fold);
  close.setAttribute('aria-label', texts.closeChip);
  close.append(createIcon(document, 'minus'));
  const row = document.createElement('div');
  row.className = 'top';
  row.append(mark, words, close);
  return row;
}
