import { childCountOf, closestOf, firstElementOf, nameOf } from './dom-access.ts';
import type { GridCell } from './grid.ts';
import { DATA_LIKE, isLeadingHead, isRowHead, NO_RESULT, type RowLook, spans } from './row-kinds.ts';
import { styleOf } from './visibility.ts';

/** Without header cells: leading rows that look unlike those below. A row with a header cell in it is no such row. */
export function headerByContent(body: readonly RowLook[]): RowLook[] {
  const headers: RowLook[] = [];
  for (const [index, look] of body.slice(0, 3).entries()) {
    const below = body.slice(index + 1);
    const over = headers.at(-1);
    if (below.length === 0 || !isWordy(look) || (over !== undefined && !over.cells.some(spans))) break;
    if (!looksUnlike(look, below)) break;
    headers.push(look);
  }
  return headers;
}

/** Leading rows of header cells. Numbers in header cells are data, but for years and dates under a wider header. */
export function leadingHeads(body: readonly RowLook[]): RowLook[] {
  const leading: RowLook[] = [];
  for (const look of body) {
    if (!isLeadingHead(look)) break;
    const over = leading.at(-1);
    const numbers = look.cells.some(({ item, y }) => y === rowOf(look) && DATA_LIKE.test(item.text));
    if (numbers && over !== undefined && !over.cells.some(({ width }) => width > 1)) break;
    leading.push(look);
  }
  return leading;
}
/** Cells that reach down from above begin on a row before this one. */
const rowOf = ({ cells }: RowLook): number => Math.max(...cells.map(({ y }) => y));

/** A row of plain cells further down; given that it begins with the name of the first column, it names them anew. */
export const namesAnew = (look: RowLook): boolean => look.cells[0]?.item.text !== '' && isWordy(look);

/** Rows that are enough to tell what a column holds. */
export const SAMPLE = 30;
export function numberColumns(rest: readonly RowLook[]): number[] {
  const sample = rest.slice(0, SAMPLE).map(({ row }) => row);
  // A long table is sorted piece by piece, each time under the same first rows.
  if (sample.length === lastSample.length && sample.every((row, at) => row === lastSample[at])) return lastNumbers;
  const width = Math.max(0, ...sample.map(({ slots }) => slots.length));
  const columns = Array.from({ length: sample.length < 2 ? 0 : width }, (_, x) => x);
  lastSample = sample;
  lastNumbers = columns.filter((x) => holdsData(sample.flatMap(({ slots }) => slots[x]?.item.text || [])));
  return lastNumbers;
}
let lastSample: readonly RowLook['row'][] = [];
let lastNumbers: number[] = [];
export const holdsData = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.filter((text) => DATA_LIKE.test(text)).length >= texts.length * 0.6;

/** Numbers alone, or dates alone. */
export const isUniform = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  new Set(texts.map((text) => (DATA_LIKE.test(text) ? /[-/:]/.test(text.slice(1)) : null))).size === 1;

/** Different words where all others have numbers, and made to stand out: a header, or a child that was ill. */
export function mayNameAnew(look: RowLook, numbers: readonly number[], before: RowLook | undefined): boolean {
  if (numbers.length < 2 || before === undefined) return false;
  const textAt = (x: number): string => look.row.slots[x]?.item.text ?? '';
  if (numbers.some((x) => textAt(x) === '' || DATA_LIKE.test(textAt(x)))) return false;
  return (
    new Set(numbers.map(textAt)).size === numbers.length &&
    isWordy(look) &&
    isMarked(itemsOf(look)) &&
    !isMarked(itemsOf(before))
  );
}

function isWordy({ cells }: RowLook): boolean {
  const filled = cells.filter(({ item }) => item.text !== '');
  return (
    filled.length >= 2 &&
    filled.every(
      ({ item }) => !item.heading && !isRowHead(item) && item.text.length <= 40 && !DATA_LIKE.test(item.text),
    )
  );
}

/** Set apart by its own look, or words over a column of numbers and dates. */
function looksUnlike(look: RowLook, below: readonly RowLook[]): boolean {
  const overData = look.row.slots.some((cell, x) => {
    if (cell === undefined || cell.item.text === '' || NO_RESULT.test(cell.item.text)) return false;
    const texts = below.flatMap(({ row }) => row.slots[x]?.item.text || []);
    // Labels stand in the first of two columns, beside values of every kind.
    return holdsData(texts) && (look.cells.length > 2 || x === 0 || isUniform(texts));
  });
  const next = below.find(({ cells }) => !cells.some(spans)) ?? below[0];
  return overData || (next !== undefined && isMarked(itemsOf(look)) && !isMarked(itemsOf(next)));
}
const itemsOf = ({ cells }: RowLook): GridCell[] => cells.map(({ item }) => item);
/** Bold, all that is not empty. */
export const isMarked = (cells: readonly Pick<GridCell, 'element' | 'text'>[]): boolean =>
  cells.every(({ element, text }) => text === '' || isBold(element));
function isBold(element: Element): boolean {
  const inner = innermost(element);
  return closestOf(inner, 'b,strong') !== null || Number(styleOf(inner).fontWeight) >= 600;
}

function innermost(element: Element): Element {
  let at = element;
  for (let only = firstElementOf(at); only !== null && childCountOf(at) === 1; only = firstElementOf(at)) {
    if (nameOf(only) === 'table') break;
    at = only;
  }
  return at;
}
