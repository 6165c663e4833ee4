import { cleanHeader, cleanText, hasWordOrNumber } from './clean-text.ts';
import { controlValue, isControl } from './control-value.ts';
import {
  attributeOf,
  childCountOf,
  firstChildOf,
  hasAttribute,
  hasAttributes,
  isElement,
  isOwnName,
  nameOf,
  nextSiblingOf,
  openRootOf,
  queryAll,
  queryFirst,
  rawTextOf,
  shadowRootOf,
  typeOf,
} from './dom-access.ts';
import { FRESH_LOOKS, type Look, type Looks } from './looks.ts';
import { isShown, showsText } from './visibility.ts';

export interface TextOptions {
  /** Header cells: sort arrows and filter fields stay out. */
  readonly header: boolean;
}

/** How the cells of one table are read; filled in on the way. */
export interface CellWalk {
  readonly looks: Looks;
  /** Ask of every element whether it is visible; else only whether it has a box, and somebody checks `shown`. */
  readonly exact: boolean;
  /** All text that has a box, in page order, whether it is part of a cell's text or not. */
  readonly shown: string[];
  /** Held something whose displayed text `shown` cannot tell: a select, a nested table, a shadow root. */
  odd: boolean;
  /** The last cell held a field that a person can fill in. */
  field: boolean;
}

const SILENT = new Set(
  'script style template noscript svg canvas audio video object embed iframe map head datalist optgroup option table math wbr img'.split(
    ' ',
  ),
);
/** Of those, what never has text on the screen. */
const WORDLESS = new Set('script style template noscript head datalist wbr img'.split(' '));

/** What a person sees in a cell: its visible text, field values, or else what its icon says. A nested table is left out. */
export const readText = (cell: Element, { header }: TextOptions = { header: false }): string =>
  readCell(cell, header, { looks: FRESH_LOOKS, exact: true, shown: [], odd: false, field: false }, '');

/** @param key what the looks of the cell's inside may be shared by. */
export function readCell(cell: Element, header: boolean, walk: CellWalk, key: string, sizeless = false): string {
  const clean = header ? cleanHeader : cleanText;
  walk.field = false;
  if (childCountOf(cell) === 0 && rootIn(cell, nameOf(cell)) === null) {
    const raw = rawTextOf(cell) ?? '';
    walk.shown.push(raw);
    return sizeless ? '' : clean(raw);
  }
  const parts: string[] = [];
  readInto({ walk, parts, header }, cell, { own: true, muted: false, sizeless, key });
  const text = clean(parts.join(''));
  return text === '' && !walk.field ? clean(iconText(cell)) : text;
}

/** What ordinary rules tell an element by. */
export const lookKey = (element: Element): string =>
  hasAttributes(element)
    ? `.${attributeOf(element, 'class') ?? ''}{${attributeOf(element, 'style') ?? ''}${hasAttribute(element, 'hidden')}`
    : '';

interface Text {
  readonly walk: CellWalk;
  readonly parts: string[];
  readonly header: boolean;
}
interface Place {
  /** Whether text right in it shows; null: not asked yet. */
  own: boolean | null;
  /** Not part of the cell's text, though it may be displayed. */
  readonly muted: boolean;
  readonly sizeless: boolean;
  readonly key: string;
  readonly look?: Look;
}

function readInto(text: Text, parent: Element, place: Place): void {
  const root = rootIn(parent, nameOf(parent));
  const assigned = nameOf(parent) === 'slot' && parent instanceof HTMLSlotElement ? parent.assignedNodes() : [];
  if (root !== null || assigned.length > 0) text.walk.odd = true;
  else if (childCountOf(parent) === 0) {
    addText(text, parent, place, rawTextOf(parent) ?? '');
    return;
  }
  let index = 0;
  const readNode = (node: Node): void => {
    if (typeOf(node) === 3) addText(text, parent, place, rawTextOf(node) ?? '');
    else if (isElement(node)) readElement(text, node, place, `${place.key}>${index++}`);
  };
  if (assigned.length > 0) for (const node of assigned) readNode(node);
  else for (let node = firstChildOf(root ?? parent); node !== null; node = nextSiblingOf(node)) readNode(node);
}

function addText({ walk, parts }: Text, parent: Element, place: Place, raw: string): void {
  if (raw === '') return;
  place.own ??= showsText(parent, place.look?.display ?? '', walk.exact);
  if (!place.own) return;
  walk.shown.push(raw);
  if (!place.muted && !place.sizeless) parts.push(raw);
}

function readElement(text: Text, element: Element, around: Place, at: string): void {
  const { walk, parts, header } = text;
  const name = nameOf(element);
  if (name === 'br' || name === 'hr') parts.push(' ');
  if (SILENT.has(name) || isOwnName(name)) {
    if (!WORDLESS.has(name)) walk.odd = true;
    return;
  }
  const key = `${at}${name}${lookKey(element)}`;
  const look = walk.looks.lookOf(element, key);
  if (look.display === 'none') return;
  const muted = around.muted || look.squeezed || isNoise(element, name);
  if (isControl(name)) {
    walk.odd = true;
    if (muted || !isShown(element)) return;
    walk.field ||= name !== 'input' || attributeOf(element, 'type') !== 'checkbox';
    if (!header) parts.push(' ', controlValue(element), ' ');
    return;
  }
  if (look.apart) parts.push(' ');
  readInto(text, element, { own: null, muted, sizeless: look.sizeless, key, look });
  if (look.apart) parts.push(' ');
}

/** Tooltips, decorations, and labels of choices that were not made. */
function isNoise(element: Element, name: string): boolean {
  if (!hasAttributes(element) && name !== 'label') return false;
  if (attributeOf(element, 'role') === 'tooltip') return true;
  if (attributeOf(element, 'aria-hidden') === 'true' && !hasWordOrNumber(rawTextOf(element) ?? '')) return true;
  if (name !== 'label' || !(element instanceof HTMLLabelElement)) return false;
  const control = element.control;
  return control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
}

/**
 * Closed roots are asked for where there may be one: asking takes longer than all the rest, and a plain element with
 * contents of its own hardly ever has one.
 */
const rootIn = (element: Element, name: string): ShadowRoot | null =>
  name.includes('-') || firstChildOf(element) === null ? shadowRootOf(element) : openRootOf(element);

/** Only for cells without text: what an icon is called. */
function iconText(cell: Element): string {
  for (const icon of queryAll(cell, 'img, svg, i, [role=img], span:empty')) {
    if (attributeOf(icon, 'role') === 'button' || !isShown(icon)) continue;
    const said =
      attributeOf(icon, 'alt') ?? attributeOf(icon, 'aria-label') ?? attributeOf(icon, 'title') ?? svgTitle(icon);
    if (said !== null && said.trim() !== '') return said;
  }
  return '';
}
const svgTitle = (icon: Element): string | null => {
  const title = nameOf(icon) === 'svg' ? queryFirst(icon, 'title') : null;
  return title === null ? null : rawTextOf(title);
};
