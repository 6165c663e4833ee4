import { attributeOf, childCountOf, firstElementOf } from '../dom-access.ts';
import type { GridRow } from '../grid.ts';
import { styleOf } from '../visibility.ts';

/** A line that may name the group of the rows below it. */
export interface GroupLine {
  readonly text: string;
  /** 0: the outermost. */
  readonly level: number;
  /** Rows right below it, up to the next line. */
  readonly rows: GridRow[];
}
export interface FoundLine {
  readonly text: string;
  readonly row: GridRow;
  readonly rows: GridRow[];
}

/**
 * How deep each line lies, by what the page says (`aria-level`), else by how far it is indented, else by its look:
 * there only if all rows stand under the innermost lines. Lines that differ in nothing are all of one level.
 */
export function levelsOf(found: readonly FoundLine[]): GroupLine[] {
  const said = byDepth(
    found,
    found.map(({ row }) => levelOf(row) ?? 0),
  );
  if (said !== null) return said;
  const drawn = [found.map(({ row }) => indentOf(row)), kindsOf(found.map(({ row }) => lookOf(row)))];
  for (const depths of drawn) {
    const lines = byDepth(found, depths);
    const deepest = Math.max(...(lines ?? []).filter(({ rows }) => rows.length > 0).map(({ level }) => level));
    if (lines?.every(({ level, rows }) => rows.length === 0 || level === deepest) === true) return lines;
  }
  return found.map(({ text, rows }) => ({ text, rows, level: 0 }));
}

/** Null where all lie equally deep. */
function byDepth(found: readonly FoundLine[], depths: readonly number[]): GroupLine[] | null {
  const steps = [...new Set(depths)].sort((a, b) => a - b);
  if (steps.length < 2) return null;
  return found.map(({ text, rows }, at) => ({ text, rows, level: steps.indexOf(depths[at] ?? 0) }));
}
/** Numbered in the order in which they first come: the outermost line stands on top. */
function kindsOf(looks: readonly string[]): number[] {
  const kinds = [...new Set(looks)];
  return looks.map((look) => kinds.indexOf(look));
}

/** From `aria-level`, where it is a number. */
export function levelOf({ elements }: GridRow): number | null {
  const level = Number((elements[0] && attributeOf(elements[0], 'aria-level')) ?? Number.NaN);
  return Number.isInteger(level) ? level : null;
}

const wordsIn = ({ elements, slots }: GridRow): Element | undefined =>
  slots.find((slot) => slot !== undefined && slot.item.text !== '')?.item.element ?? elements[0];

/** Padding and margins from the row to the words, to a few pixels. */
function indentOf(row: GridRow): number {
  let sum = 0;
  let at: Element | null | undefined = wordsIn(row);
  for (let depth = 0; at != null && depth < 6; depth++) {
    const style = styleOf(at);
    sum += pixels(style.paddingLeft) + pixels(style.marginLeft) + pixels(style.textIndent);
    at = childCountOf(at) === 1 ? firstElementOf(at) : null;
  }
  return Math.round(sum / 4);
}
const pixels = (length: string): number => (length.endsWith('px') ? Number.parseFloat(length) : 0);

/** How the words look. Not the colour behind them: that may alternate. */
function lookOf(row: GridRow): string {
  const words = wordsIn(row);
  if (words === undefined) return '';
  const style = styleOf(words);
  return [style.fontWeight, style.fontSize, style.fontStyle].join();
}
