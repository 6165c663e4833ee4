import { cleanText } from '../clean-text.ts';
import {
  attributeOf,
  childCountOf,
  closestOf,
  elementsIn,
  hasAttribute,
  matches,
  nameOf,
  parentOf,
  queryAll,
  queryFirst,
  rawTextOf,
} from '../dom-access.ts';
import { isShown, styleOf } from '../visibility.ts';
import { wideCells } from './wide-cells.ts';

/** Buttons near a table, with what they say of themselves, and those that bring more of it. */
export interface NextButtons {
  readonly next: Element | null;
  /** "Meer laden": adds rows under those that are there. */
  readonly more: Element | null;
  readonly buttons: readonly Element[];
  readonly said: ReadonlyMap<Element, readonly string[]>;
  readonly near: readonly Element[];
}
export interface ButtonKind {
  readonly word: RegExp;
  readonly sign: RegExp;
  /** A name that the page gives such a button for itself. */
  readonly token: RegExp;
  /** What its icon is called: that alone may also fold a row out. */
  readonly icon: RegExp;
}

const GO = '(?:ga naar |naar |toon |go to |to |show )?(?:de |the )?';
const PAGE = '(?: (?:pagina|page|blz\\.?|bladzijde|resultaten|results|rijen|rows|\\d+))?';
export const words = (list: string): RegExp => new RegExp(`^${GO}(?:${list})${PAGE}[ ›»>→‹«<←.]*$`, 'iu');
const NEXT: ButtonKind = {
  word: words('volgende|next'),
  sign: /^(?:›|>|→|▶|►|❯|⟩|chevron_right|navigate_next|keyboard_arrow_right)$/u,
  token: /(?:^|[-_])(?:next|volgende)(?:[-_]|$)/i,
  icon: /(?:chevron|angle|arrow|caret)s?[-_]?right/i,
};
const DOUBLE_NEXT = /^(?:»|>>)$/u;
const MORE =
  /^(?:meer (?:laden|tonen|weergeven|leerlingen|resultaten|rijen)|(?:toon|laad|bekijk) meer|(?:load|show|view) more|more results)\b/iu;
/** Names that pages give such buttons for themselves. */
const NAMED = /(?:^|[-_])(?:next|volgende|prev|previous|vorige|first|eerste)(?:[-_]|$)/i;
const GLYPH = /^\s*[‹›<>«»←→❮❯]{1,2}\s*$/;
const NUMBER = /^\s*\d{1,4}\s*$/;
const CLICKABLE =
  'a,button,input[type=button],input[type=submit],input[type=image],[role=button],[role=link],[tabindex],[onclick]';
const CONTEXT = /pag(?:e|er|ing|inat|ina)|paginering|bladeren|(?:^|[-_ ])(?:pg|dt)[-_]/i;

/** What shows the next part of this table, in its own head and foot, else in what stands around it, nearest first. */
export function findNext(table: Element, surroundings: readonly Element[]): NextButtons {
  const near = [...insideRows(table), ...surroundings];
  const buttons = near.filter((element) => isButton(element) && isShown(element));
  const said = new Map(buttons.map((button) => [button, labelsOf(button)] as const));
  const next =
    pickButton(buttons, said, NEXT) ??
    buttons.find((button) => said.get(button)?.some((label) => DOUBLE_NEXT.test(label))) ??
    numberAfter(buttons, said, near) ??
    null;
  const more = buttons.find((button) => said.get(button)?.some((label) => MORE.test(label)) && !isOff(button)) ?? null;
  return { next, more, buttons, said, near };
}

export function pickButton(
  buttons: NextButtons['buttons'],
  said: NextButtons['said'],
  { word, sign, token, icon }: ButtonKind,
): Element | null {
  const fits = (button: Element): boolean => {
    const labels = said.get(button) ?? [];
    if (labels.some((label) => word.test(label) || sign.test(label))) return true;
    if (labels.some((label) => /[\p{L}\p{N}]/u.test(label))) return false;
    return tokensOf(button).some((name) => token.test(name) || (icon.test(name) && isPageContext(button)));
  };
  return buttons.find(fits) ?? null;
}

/** Buttons in a table's own head, foot and full-width rows. */
function insideRows(table: Element): Element[] {
  if (nameOf(table) !== 'table') return [];
  const edges = elementsIn(table).filter((child) => /^(?:caption|thead|tfoot)$/.test(nameOf(child)));
  const parts = [...edges, ...wideCells(table).filter((cell) => nameOf(cell) === 'td')];
  const buttons = new Set(parts.flatMap((part) => queryAll(part, CLICKABLE)));
  return [...buttons].filter((element) => closestOf(element, 'table') === table);
}

const isButton = (element: Element): boolean => {
  if (matches(element, CLICKABLE)) return true;
  // What holds more than an icon or a word is no button: most that stands around a table.
  if (childCountOf(element) > 3) return false;
  const text = rawTextOf(element) ?? '';
  const isNumber = NUMBER.test(text) && childCountOf(element) === 0 && isPageContext(element);
  if (!isNumber && !GLYPH.test(text) && !tokensOf(element).some((name) => NAMED.test(name))) return false;
  return queryFirst(element, CLICKABLE) === null && styleOf(element).cursor === 'pointer';
};

function labelsOf(button: Element): string[] {
  const image = queryFirst(button, 'img[alt],[aria-label]');
  const texts = [
    attributeOf(button, 'aria-label'),
    attributeOf(button, 'title'),
    rawTextOf(button)?.slice(0, 200),
    nameOf(button) === 'input' ? (attributeOf(button, 'value') ?? attributeOf(button, 'alt')) : null,
    image === null ? null : (attributeOf(image, 'alt') ?? attributeOf(image, 'aria-label')),
  ];
  const labels = texts.flatMap((text) => cleanText(text ?? '') || []);
  return attributeOf(button, 'rel') === 'next' ? [...labels, 'next'] : labels.filter((label) => label.length <= 60);
}

/** Names that the page gives the button for itself, where it shows but an icon. */
const tokensOf = (button: Element): string[] =>
  [button, ...queryAll(button, 'i,span,svg,use').slice(0, 3)].flatMap((element) =>
    NAMES.flatMap((name) => attributeOf(element, name)?.split(/[\s#]+/) ?? []),
  );
const NAMES = ['class', 'id', 'data-page', 'data-testid', 'data-icon', 'href'];

export function isPageContext(button: Element): boolean {
  for (let at: Element | null = button, level = 0; at !== null && level < 4; at = parentOf(at), level++) {
    const role = attributeOf(at, 'role');
    const names = ['class', 'id', 'aria-label', 'title'].map((name) => attributeOf(at, name)).join(' ');
    if (CONTEXT.test(names) || ((nameOf(at) === 'nav' || role === 'navigation') && level > 0)) return true;
  }
  return false;
}

const CURRENT = /(?:^|[\s_-])(?:active|current|selected|actief|huidig)(?:[\s_-]|$)/i;
export const isCurrent = (button: Element): boolean =>
  [button, parentOf(button)].some(
    (element) =>
      element !== null && (hasAttribute(element, 'aria-current') || CURRENT.test(attributeOf(element, 'class') ?? '')),
  );
/** Where there are only numbers: the one after the page that is shown, which need be no button itself. */
function numberAfter(
  buttons: readonly Element[],
  said: ReadonlyMap<Element, readonly string[]>,
  near: readonly Element[],
): Element | undefined {
  const numbers = buttons.filter(
    (button) => said.get(button)?.some((label) => NUMBER.test(label)) && isPageContext(button),
  );
  const textOf = (element: Element): string => cleanText(rawTextOf(element) ?? '');
  const marked = numbers.filter(isCurrent);
  const after = (page: Element | undefined, list = numbers): Element | undefined =>
    list.find((one) => Number(textOf(one)) === Number(page && textOf(page)) + 1);
  // "20 | 50" rows a page may stand beside them, with its own choice marked.
  const own = marked.flatMap((page) => after(page, [numbers[numbers.indexOf(page) + 1] ?? page]) ?? []);
  if (own[0] || marked[1]) return own[0];
  const current =
    marked[0] ??
    (numbers[0] &&
      near.find(
        (element) =>
          childCountOf(element) === 0 &&
          NUMBER.test(textOf(element)) &&
          !numbers.some((one) => textOf(one) === textOf(element)) &&
          isPageContext(element) &&
          isShown(element),
      ));
  return after(current);
}

/** Not what may be pressed even so ("disabled-interactive", on every button of a kind). */
const OFF = /(?:^|[\s_-])(?:disable(?:d(?!-interactive)|(?!\S))|inactive|uitgeschakeld)(?:[\s_-]|$)|[a-z]Disabled\b/;
/** Cannot be pressed, however the page says so. */
export function isOff(button: Element): boolean {
  const { pointerEvents, cursor } = styleOf(button);
  if (matches(button, ':disabled,[disabled],[inert] *') || pointerEvents === 'none' || cursor === 'not-allowed')
    return true;
  return [button, parentOf(button)].some(
    (element) =>
      element !== null &&
      (attributeOf(element, 'aria-disabled') === 'true' || OFF.test(attributeOf(element, 'class') ?? '')),
  );
}
