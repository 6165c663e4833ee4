import { cleanHeader, cleanText, hasWordOrNumber } from './clean-text.ts';
import {
  attributeOf,
  firstChildOf,
  isElement,
  isOwnName,
  nameOf,
  nextSiblingOf,
  queryAll,
  queryFirst,
  rawTextOf,
  shadowRootOf,
  typeOf,
} from './dom-access.ts';
import { isShown, isSqueezed, styleOf } from './visibility.ts';

export interface TextOptions {
  /** Header cells: sort arrows and filter fields stay out. */
  readonly header: boolean;
}

const SILENT = new Set(
  'script style template noscript svg canvas audio video object embed iframe map head datalist optgroup option table math wbr img'.split(
    ' ',
  ),
);
const CONTROLS = new Set(['input', 'select', 'textarea']);

/** What a person sees in a cell: its visible text, field values, or else what its icon says. A nested table is left out. */
export function readText(cell: Element, { header }: TextOptions = { header: false }): string {
  const only = firstChildOf(cell);
  if (only === null && shadowRootOf(cell) === null) return '';
  const clean = header ? cleanHeader : cleanText;
  if (only !== null && nextSiblingOf(only) === null && typeOf(only) === 3) return clean(rawTextOf(only) ?? '');
  const parts: string[] = [];
  readInto(parts, cell, true, header);
  const text = clean(parts.join(''));
  return text === '' ? clean(iconText(cell)) : text;
}

function readInto(parts: string[], parent: Element, visible: boolean, header: boolean): void {
  for (const node of composedChildren(parent)) {
    if (typeOf(node) === 3) {
      if (visible) parts.push(rawTextOf(node) ?? '');
    } else if (isElement(node)) readElement(parts, node, header);
  }
}

function readElement(parts: string[], element: Element, header: boolean): void {
  const name = nameOf(element);
  if (name === 'br' || name === 'hr') parts.push(' ');
  if (SILENT.has(name) || isOwnName(name)) return;
  const style = styleOf(element);
  if (style.display === 'none' || isSqueezed(style)) return;
  const visible = style.visibility === 'visible' || style.visibility === '';
  if (CONTROLS.has(name)) {
    if (visible && !header) parts.push(' ', controlValue(element), ' ');
    return;
  }
  if (isNoise(element, name)) return;
  const apart = style.display !== 'inline' && style.display !== 'contents' && style.display !== '';
  if (apart) parts.push(' ');
  readInto(parts, element, visible, header);
  if (apart) parts.push(' ');
}

/** Tooltips, decorations, and labels of choices that were not made. */
function isNoise(element: Element, name: string): boolean {
  if (attributeOf(element, 'role') === 'tooltip') return true;
  if (attributeOf(element, 'aria-hidden') === 'true' && !hasWordOrNumber(rawTextOf(element) ?? '')) return true;
  if (name !== 'label' || !(element instanceof HTMLLabelElement)) return false;
  const control = element.control;
  return control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
}

function composedChildren(parent: Element): Node[] {
  if (nameOf(parent) === 'slot' && parent instanceof HTMLSlotElement) {
    const assigned = parent.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const nodes: Node[] = [];
  const from = shadowRootOf(parent) ?? parent;
  for (let node = firstChildOf(from); node !== null; node = nextSiblingOf(node)) nodes.push(node);
  return nodes;
}

/** The current value; a box says ☑ or ☐, since an empty box is something else than an empty cell. */
function controlValue(control: Element): string {
  if (control instanceof HTMLSelectElement)
    return Array.from(control.selectedOptions, (option) => option.label || option.text).join(', ');
  if (control instanceof HTMLTextAreaElement) return control.value;
  if (!(control instanceof HTMLInputElement)) return '';
  switch (control.type) {
    case 'hidden':
    case 'password':
    case 'radio': // its label says which choice was made
    case 'image':
    case 'file':
      return '';
    case 'checkbox':
      return control.checked ? '☑' : '☐';
    default:
      return control.value;
  }
}

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
