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
import { FRESH_LOOKS, type LookNode, lookBelow } from './looks.ts';
import { noteField, noteRoot } from './unseen-parts.ts';
import { isShown, showsText } from './visibility.ts';

export interface TextOptions {
  /** Header cells: sort arrows and filter fields stay out. */
  readonly header: boolean;
}

/** How the cells of one table are read; filled in on the way. */
export interface CellWalk {
  /** What is asked of each element: whether it is visible; whether it has a box; or nothing, and `shown` is checked. */
  readonly ask: 'all' | 'boxes' | 'nothing';
  /** All text that is taken to be displayed, in page order, whether it is part of a cell's text or not. */
  readonly shown: string[];
  /** Held something whose displayed text `shown` cannot tell: a select, a nested table, a shadow root. */
  odd: boolean;
  /** The last cell held a field that a person can fill in. */
  field: boolean;
}

const SILENT = new Set(
  'script style template noscript svg canvas audio video object embed iframe map head datalist optgroup option table math wbr img meter progress'.split(
    ' ',
  ),
);
/** Of those, what never has text on the screen. */
const WORDLESS = new Set('script style template noscript head datalist wbr img'.split(' '));

/** What a person sees in a cell: its visible text, field values, or else what its icon says. A nested table is left out. */
export const readText = (cell: Element, { header }: TextOptions = { header: false }): string =>
  readCell(cell, header, { ask: 'all', shown: [], odd: false, field: false }, lookBelow(FRESH_LOOKS, cell, 0, ''));

/** @param looks those of the cell itself, shared with its likes. */
export function readCell(cell: Element, header: boolean, walk: CellWalk, looks: LookNode): string {
  const clean = header ? cleanHeader : cleanText;
  walk.field = false;
  const text: Text = { walk, parts: [], header };
  readInto(text, cell, nameOf(cell), { own: true, muted: false, looks });
  const said = clean(text.parts.join(''));
  return said === '' && !walk.field && childCountOf(cell) > 0 ? clean(iconText(cell)) : said;
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
  readonly looks: LookNode;
}

function readInto(text: Text, parent: Element, name: string, place: Place): void {
  const plain = childCountOf(parent) === 0;
  const raw = plain ? (rawTextOf(parent) ?? '') : '';
  const root = rootIn(parent, name, plain && raw === '');
  const assigned = name === 'slot' && parent instanceof HTMLSlotElement ? parent.assignedNodes() : [];
  if (root !== null) noteRoot(root);
  if (root !== null || assigned.length > 0) text.walk.odd = true;
  else if (plain) {
    addText(text, parent, place, raw);
    return;
  }
  let index = 0;
  const readNode = (node: Node): void => {
    if (typeOf(node) === 3) addText(text, parent, place, rawTextOf(node) ?? '');
    else if (isElement(node)) readElement(text, node, place, index++);
  };
  if (assigned.length > 0) for (const node of assigned) readNode(node);
  else for (let node = firstChildOf(root ?? parent); node !== null; node = nextSiblingOf(node)) readNode(node);
}

function addText({ walk, parts }: Text, parent: Element, place: Place, raw: string): void {
  if (raw === '') return;
  place.own ??= walk.ask === 'nothing' || showsText(parent, place.looks.look.display, walk.ask === 'all');
  if (!place.own) return;
  walk.shown.push(raw);
  if (!place.muted && !place.looks.look.sizeless) parts.push(raw);
}

function readElement(text: Text, element: Element, around: Place, index: number): void {
  const { walk, parts, header } = text;
  const name = nameOf(element);
  if (name === 'br' || name === 'hr') parts.push(' ');
  if (SILENT.has(name) || isOwnName(name)) {
    // What we drew keeps its text in a root of its own.
    if (!WORDLESS.has(name) && !isOwnName(name)) walk.odd = true;
    return;
  }
  const attributes = lookKey(element);
  const looks = lookBelow(around.looks, element, index, attributes === '' ? name : name + attributes);
  const { look } = looks;
  if (look.display === 'none') return;
  const muted = around.muted || look.squeezed || isNoise(element, name);
  if (isControl(name)) {
    walk.odd = true;
    noteField(element);
    if (muted || !isShown(element)) return;
    walk.field ||= name !== 'input' || !/^(?:checkbox|radio|hidden)$/i.test(attributeOf(element, 'type') ?? '');
    if (!header) parts.push(' ', controlValue(element), ' ');
    return;
  }
  if (look.apart) parts.push(' ');
  // Closed: its own text has no element that could be asked.
  const closed = name === 'details' && !hasAttribute(element, 'open');
  readInto(text, element, name, { own: closed ? false : null, muted, looks });
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
const rootIn = (element: Element, name: string, empty: boolean): ShadowRoot | null => {
  if (name === 'td' || name === 'th') return null;
  return empty || name.includes('-') ? shadowRootOf(element) : openRootOf(element);
};

/** Only for cells without text: what an icon is called. */
function iconText(cell: Element): string {
  for (const icon of queryAll(cell, 'img, svg, i, [role=img], [role=checkbox], [role=switch], span:empty')) {
    const role = attributeOf(icon, 'role');
    if (role === 'button' || !isShown(icon)) continue;
    const ticked = role === 'checkbox' || role === 'switch' ? attributeOf(icon, 'aria-checked') : null;
    if (ticked === 'true' || ticked === 'false') return ticked === 'true' ? '☑' : '☐';
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
