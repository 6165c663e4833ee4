import { cleanText } from '../clean-text.ts';
import {
  attributeOf,
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
import { parsePagerText } from './pager-text.ts';

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

const GO = '(?:ga naar |naar |toon |go to |to |show )?(?:de |the )?';
const PAGE = '(?: (?:pagina|page|blz\\.?|bladzijde|resultaten|results|rijen|rows|\\d+))?';
const words = (list: string): RegExp => new RegExp(`^${GO}(?:${list})${PAGE}[ ›»>→‹«<←.]*$`, 'iu');
const NEXT = {
  word: words('volgende|next'),
  sign: /^(?:›|>|→|▶|►|❯|⟩|chevron_right|navigate_next|keyboard_arrow_right)$/u,
};
const PREVIOUS = {
  word: words('vorige|previous|prev'),
  sign: /^(?:‹|<|←|◀|◄|❮|⟨|chevron_left|navigate_before|keyboard_arrow_left)$/u,
};
const FIRST = { word: words('eerste|first|begin'), sign: /^(?:«|<<|‹‹|\|<|⏮|first_page)$/u };
const DOUBLE_NEXT = /^(?:»|>>)$/u;
const MORE =
  /^(?:meer (?:laden|tonen|weergeven|leerlingen|resultaten|rijen)|(?:toon|laad|bekijk) meer(?: \p{L}+)?|(?:load|show|view) more(?: \p{L}+)?|more results)\b/iu;
const TOKEN = {
  next: /(?:^|[-_])(?:next|volgende)(?:[-_]|$)/i,
  previous: /(?:^|[-_])(?:prev|previous|vorige)(?:[-_]|$)/i,
  first: /(?:^|[-_])(?:first|eerste)(?:[-_]|$)/i,
};
const CLICKABLE =
  'a,button,input[type=button],input[type=submit],input[type=image],[role=button],[role=link],[tabindex],[onclick]';
const CONTEXT = /pag(?:e|er|ing|inat|ina)|paginering|bladeren|(?:^|[-_ ])(?:pg|dt)[-_]/i;

/** The pager of this table: in its own head and foot, else in what stands around it, nearest first. */
export function findPager(table: Element, surroundings: readonly Element[]): Pager {
  const near = [...insideRows(table), ...surroundings];
  const buttons = near.filter((element) => isButton(element) && isShown(element));
  const said = new Map(buttons.map((button) => [button, labelsOf(button)] as const));
  const isOne = (button: Element, { word, sign }: typeof NEXT, token: RegExp): boolean => {
    const labels = said.get(button) ?? [];
    if (labels.some((label) => word.test(label) || sign.test(label))) return true;
    return labels.every((label) => !/[\p{L}\p{N}]/u.test(label)) && tokensOf(button).some((name) => token.test(name));
  };
  const pick = (kind: typeof NEXT, token: RegExp): Element | null =>
    buttons.find((button) => isOne(button, kind, token)) ?? null;
  const next =
    pick(NEXT, TOKEN.next) ??
    buttons.find((button) => said.get(button)?.some((label) => DOUBLE_NEXT.test(label))) ??
    numberAfter(buttons, said);
  const previous = pick(PREVIOUS, TOKEN.previous);
  const first =
    pick(FIRST, TOKEN.first) ??
    buttons.find((button) => said.get(button)?.includes('1') && isPageContext(button)) ??
    null;
  const more = buttons.find((button) => said.get(button)?.some((label) => MORE.test(label)) && !isOff(button)) ?? null;
  const speaks = near.some((element) => {
    const raw = rawTextOf(element) ?? '';
    return raw.length < 200 && parsePagerText(cleanText(raw)) !== null;
  });
  return {
    next: next === null || isOff(next) ? null : next,
    previous: previous === null || isOff(previous) ? null : previous,
    first: first === null || isOff(first) ? null : first,
    more,
    sure: next !== null && (speaks || isPageContext(next)),
  };
}

/** Buttons in a table's own head, foot and full-width rows: asked part by part, since a large table is slow to search. */
function insideRows(table: Element): Element[] {
  if (nameOf(table) !== 'table') return [];
  const edges = elementsIn(table).filter((child) => /^(?:caption|thead|tfoot)$/.test(nameOf(child)));
  const parts = [...edges, ...queryAll(table, 'td[colspan]')];
  const buttons = new Set(parts.flatMap((part) => queryAll(part, CLICKABLE)));
  return [...buttons].filter((element) => closestOf(element, 'table') === table);
}

const isButton = (element: Element): boolean => {
  if (matches(element, CLICKABLE)) return true;
  if (!tokensOf(element).some((name) => Object.values(TOKEN).some((token) => token.test(name)))) return false;
  return queryFirst(element, CLICKABLE) === null && styleOf(element).cursor === 'pointer';
};

function labelsOf(button: Element): string[] {
  const image = queryFirst(button, 'img[alt],svg[aria-label],[aria-label]');
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
function tokensOf(button: Element): string[] {
  const icon = queryFirst(button, 'i,span,svg');
  const named = [button, ...(icon === null ? [] : [icon])];
  const names = named.flatMap((element) => (attributeOf(element, 'class') ?? '').split(/\s+/));
  return [...names, attributeOf(button, 'data-page') ?? '', attributeOf(button, 'id') ?? ''].filter(
    (name) => name !== '',
  );
}

function isPageContext(button: Element): boolean {
  for (let at: Element | null = button, level = 0; at !== null && level < 4; at = parentOf(at), level++) {
    const role = attributeOf(at, 'role');
    const names = `${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''} ${attributeOf(at, 'aria-label') ?? ''} ${attributeOf(at, 'title') ?? ''}`;
    if (CONTEXT.test(names) || ((nameOf(at) === 'nav' || role === 'navigation') && level > 0)) return true;
  }
  return false;
}

const CURRENT = /(?:^|[\s-_])(?:active|current|selected|actief|huidig)(?:[\s-_]|$)/i;
/** Where there are only numbers: the one after the page that is shown. */
function numberAfter(buttons: readonly Element[], said: ReadonlyMap<Element, readonly string[]>): Element | null {
  const numbers = buttons.filter(
    (button) => said.get(button)?.some((label) => /^\d{1,4}$/.test(label)) && isPageContext(button),
  );
  const current = numbers.find((button) =>
    [button, parentOf(button)].some(
      (element) =>
        element !== null &&
        (hasAttribute(element, 'aria-current') || CURRENT.test(attributeOf(element, 'class') ?? '')),
    ),
  );
  const page = Number(current === undefined ? Number.NaN : cleanText(rawTextOf(current) ?? ''));
  return numbers.find((button) => cleanText(rawTextOf(button) ?? '') === String(page + 1)) ?? null;
}

const OFF = /(?:^|[\s_-])(?:disabled|inactive|uitgeschakeld)(?:[\s_-]|$)/i;
export function isOff(button: Element): boolean {
  return [button, parentOf(button)].some(
    (element, level) =>
      element !== null &&
      ((level === 0 && hasAttribute(element, 'disabled')) ||
        attributeOf(element, 'aria-disabled') === 'true' ||
        OFF.test(attributeOf(element, 'class') ?? '')),
  );
}
