import { LAYOUT_VALUES, USUAL_LAYOUT } from '../../core/captured-layout.ts';
import { nameOf } from '../dom-access.ts';
import { styleOf } from '../visibility.ts';

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
    if (value === USUAL_LAYOUT[property] || LAYOUT_VALUES[property as keyof typeof LAYOUT_VALUES]?.test(value) !== true)
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
