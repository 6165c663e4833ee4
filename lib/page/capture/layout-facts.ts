import { LAYOUT_VALUES } from '../../core/captured-page.ts';
import { nameOf } from '../dom-access.ts';
import { styleOf } from '../visibility.ts';

/** What a page without any style says, once margins, paddings and borders are nought: left out. */
const USUAL: Readonly<Record<string, string>> = {
  ...usual('static', 'position'),
  ...usual('none', 'float clear'),
  ...usual('visible', 'visibility overflow-x overflow-y content-visibility'),
  ...usual('content-box', 'box-sizing'),
  ...usual('auto', 'width height top right bottom left cursor pointer-events flex-basis align-self table-layout order'),
  ...usual('normal', 'white-space justify-content align-items row-gap column-gap line-height'),
  ...usual('start', 'text-align'),
  ...usual('baseline', 'vertical-align'),
  ...usual('ltr', 'direction'),
  ...usual('separate', 'border-collapse'),
  ...usual('top', 'caption-side'),
  ...usual('row', 'flex-direction grid-auto-flow'),
  ...usual('nowrap', 'flex-wrap'),
  ...usual('0px', 'text-indent margin-top margin-right margin-bottom margin-left'),
  ...usual('0px', 'padding-top padding-right padding-bottom padding-left'),
  ...usual('0px', 'border-top-width border-right-width border-bottom-width border-left-width'),
  opacity: '1',
  order: '0',
  'font-weight': '400',
  'font-size': '16px',
  'flex-grow': '0',
  'flex-shrink': '1',
  'table-layout': 'auto',
};
function usual(value: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}

const NAMES = Object.keys(LAYOUT_VALUES);
/** Of the page's own frame: another window has another size. */
const SIZES = new Set(['width', 'height']);

/** The facts of one element's layout that its reading may rest on, rounded to whole pixels. */
export function layoutOf(element: Element): Record<string, string> {
  const style = styleOf(element);
  const display = style.getPropertyValue('display');
  if (display === 'none') return { display };
  const name = nameOf(element);
  const outer = name === 'html' || name === 'body';
  const said: Record<string, string> = {};
  for (const property of NAMES) {
    if (outer && SIZES.has(property)) continue;
    const value = rounded(style.getPropertyValue(property), property);
    if (value === USUAL[property] || LAYOUT_VALUES[property as keyof typeof LAYOUT_VALUES]?.test(value) !== true)
      continue;
    said[property] = value;
  }
  return said;
}

/** Fractions of a pixel would tell how wide a text was. */
function rounded(value: string, property: string): string {
  if (property === 'transform')
    return value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
  if (property === 'opacity') return value === '0' ? '0' : '1';
  if (property.startsWith('flex-') && /^[\d.]+$/.test(value)) return String(Math.round(Number(value)));
  return value.replace(/-?\d*\.?\d+px/g, (number) => `${Math.round(Number.parseFloat(number))}px`);
}

/** Each layout once: most cells of a column share one. */
export function createLayoutList(): {
  readonly list: readonly Record<string, string>[];
  readonly numberOf: (element: Element) => number;
} {
  const list: Record<string, string>[] = [];
  const known = new Map<string, number>();
  return {
    list,
    numberOf(element) {
      const layout = layoutOf(element);
      const key = JSON.stringify(layout);
      const number = known.get(key) ?? list.push(layout) - 1;
      known.set(key, number);
      return number;
    },
  };
}
