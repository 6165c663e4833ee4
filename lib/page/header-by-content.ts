import { childCountOf, closestOf, firstElementOf, nameOf } from './dom-access.ts';
import { DATA_LIKE, isLeadingHead, type RowLook, spans } from './row-kinds.ts';
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

function isWordy({ cells }: RowLook): boolean {
  const filled = cells.filter(({ item }) => item.text !== '');
  return (
    filled.length >= 2 &&
    filled.every(({ item }) => !item.heading && item.text.length <= 40 && !DATA_LIKE.test(item.text))
  );
}

/** Set apart by its own look, or words over a column of numbers and dates. */
function looksUnlike(look: RowLook, below: readonly RowLook[]): boolean {
  const overData = look.row.slots.some((cell, x) => {
    if (cell === undefined || cell.item.text === '') return false;
    const texts = below.flatMap(({ row }) => row.slots[x]?.item.text || []);
    return texts.length > 0 && texts.filter((text) => DATA_LIKE.test(text)).length >= texts.length * 0.6;
  });
  const next = below.find(({ cells }) => !cells.some(spans)) ?? below[0];
  return overData || (next !== undefined && isMarked(look) && !isMarked(next));
}
const isMarked = ({ cells }: RowLook): boolean => cells.every(({ item }) => item.text === '' || isBold(item.element));
export function isBold(element: Element): boolean {
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
