import { readText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import {
  attributeOf,
  closestOf,
  hasOwnText,
  matches,
  nameOf,
  parentOf,
  previousElementOf,
  queryAll,
} from './dom-access.ts';
import { tablesAndGrids } from './find-tables.ts';
import { PASSING, TELLS } from './same-place.ts';
import { isShown } from './visibility.ts';
import { isWaitingText } from './waiting-rows.ts';

/** What a page without headings has to say where it is: a choice that was made, or words right above a table. */
interface Mark {
  readonly element: Element;
  readonly text: string;
}

const CHOICES =
  'select,[role=tab],[data-toggle=tab],[data-bs-toggle=tab],[aria-pressed=true],[role=radio],input[type=radio]';
const TABLES = 'table,[role=grid],[role=treegrid],[role=table]';
/** What can be pressed, or is said to change by itself, is no name of what stands below it. */
const RESTLESS =
  'button,a,label,input,select,[role=button],[role=status],[role=alert],[role=log],[role=timer],[role=progressbar],[aria-live],progress,time';
/** How far above a table, and of how many tables. */
const LEVELS = 3;
const STEPS = 3;
const MOST = 8;
const LONGEST = 80;

/**
 * Remembers what the page says beside its headings. The answer tells whether it still does: of what stands there now,
 * nothing says something else than it did. What came is no change (a line while it loads), nor what hides.
 */
export function rememberPlace(document: Document): () => boolean {
  const [chosen, above] = [choices(document), wordsAbove(document)];
  return () =>
    [
      { before: chosen, find: choices },
      { before: above, find: wordsAbove },
    ].every(({ before, find }) => {
      const gone = before.filter(({ element, text }) => !isStill(element, text));
      if (gone.length === 0) return true;
      if (gone.some(({ element }) => element.isConnected)) return false;
      // Drawn anew: what stands in its place must say the same.
      const now = find(document);
      return now.length === 0 || gone.every(({ text }) => now.some((mark) => mark.text === text));
    });
}
const isStill = (element: Element, text: string): boolean =>
  element.isConnected && (!isShown(element) || saysOf(element) === text);

function choices(document: Document): Mark[] {
  return queryAll(document, CHOICES)
    .filter((element) => closestOf(element, TABLES) === null && isShown(element))
    .map((element) => ({ element, text: saysOf(element) }))
    .filter(({ element, text }) => text !== '' && (!matches(element, 'select') || tells(text)))
    .slice(0, 4 * MOST);
}

/** Short texts in the elements right before a table, and before what holds it. */
function wordsAbove(document: Document): Mark[] {
  const tables = tablesAndGrids(document).filter((table) => closestOf(parentOf(table) ?? table, TABLES) === null);
  const found = tables.slice(0, MOST).flatMap((table) => {
    const near: Element[] = [];
    for (let at: Element | null = table, level = 0; at !== null && level <= LEVELS; at = parentOf(at), level++) {
      if (nameOf(at) === 'body') break;
      let before = previousElementOf(at);
      for (let step = 0; before !== null && step < STEPS; before = previousElementOf(before), step++)
        if (!matches(before, TABLES) && queryAll(before, TABLES).length === 0) near.push(before);
    }
    return near;
  });
  const small = [...new Set(found)].flatMap((element) => [element, ...queryAll(element, '*').slice(0, 5 * MOST)]);
  return small
    .filter((element) => closestOf(element, RESTLESS) === null && hasOwnText(element))
    .map((element) => ({ element, text: saysOf(element) }))
    .filter(({ element, text }) => tells(text) && text.length <= LONGEST && isShown(element));
}

/** For a choice whether it was made, and what; else its words, without numbers that may count. */
function saysOf(element: Element): string {
  if (element instanceof HTMLSelectElement) {
    const text = cleanText(Array.from(element.selectedOptions, (option) => option.text).join(', '));
    return PASSING.test(text) ? '' : text;
  }
  if (element instanceof HTMLInputElement) return element.checked ? '☑' : '';
  if (matches(element, CHOICES)) return isMade(element) ? `${readText(element)} ☑` : '';
  const text = readText(element);
  return PASSING.test(text) || isWaitingText(text) || AGO.test(text)
    ? ''
    : TELLS.test(text)
      ? text
      : withoutCounts(text);
}
const isMade = (element: Element): boolean =>
  ['aria-selected', 'aria-pressed', 'aria-checked'].some((name) => attributeOf(element, name) === 'true') ||
  [element, parentOf(element)].some((one) => /(?:^|\s)active(?:\s|$)/.test((one && attributeOf(one, 'class')) ?? ''));
const AGO = /\b(?:geleden|zojuist|ago|bezig|gereed|klaar|geladen|loaded|ready|geselecteerd|selected)\b/i;
const withoutCounts = (text: string): string => text.replace(/(?<!\p{L})[\d.,:%/-]+(?!\p{L})/gu, '').trim();
/** A page number or a number of rows tells nothing. */
const tells = (text: string): boolean => /\p{L}/u.test(text);
