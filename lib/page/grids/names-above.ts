import { childElementsOf, closestOf, contains, matches, parentOf, queryAll, rawTextOf } from '../dom-access.ts';
import { type Box, boxOf, type CellPart, isNear } from './parts.ts';
import { CELLS, HEADS, ROWS, readCell } from './read-cell-part.ts';

/** How far up from the header cells, and among how many elements, the names of their groups may stand. */
const LEVELS = 3;
const MOST_NAMES = 400;
/** Something to press or to fill in, in a bar above the grid: no name of columns, whatever it stands over. */
export const CONTROLS =
  'button,a,label,input,select,textarea,summary,nav,[role=button],[role=toolbar],[role=tablist],[role=tab],[role=search],[role=menubar]';
function isControl(element: Element, grid: Element): boolean {
  const around = closestOf(element, CONTROLS);
  if (around !== null && contains(grid, around)) return true;
  return queryAll(element, CONTROLS).some((inner) => rawTextOf(inner)?.trim() === rawTextOf(element)?.trim());
}
/**
 * Names of groups of columns that no role tells: right on top of header cells, from the edge of one to that of another
 * (or out of sight: what is there need not be drawn), with more beside them.
 */
export function namesAbove(heads: readonly CellPart[], grid: Element): CellPart[] {
  const lowest = Math.max(...heads.map(({ box }) => box.top));
  const isHead = (element: Element): boolean =>
    heads.some((head) => contains(element, head.element) || contains(head.element, element));
  const beside = new Set<Element>();
  // Groups in groups of which none has a role stand in wrappers of wrappers.
  const levels = heads.some(({ box }) => box.bottom <= lowest + 1) ? LEVELS : 2 * LEVELS;
  let around = new Set(heads.flatMap(({ element }) => parentOf(element) ?? []));
  for (let level = 0; level < levels; level++) {
    around = new Set([...around].flatMap((element) => (element === grid ? [] : (parentOf(element) ?? []))));
    for (const child of [...around].flatMap(childElementsOf))
      if (!matches(child, ROWS) && boxOf(child).top < lowest && !isHead(child)) beside.add(child);
  }
  const view = boxOf(grid);
  const found: CellPart[] = [];
  for (const element of [...beside].flatMap((line) => [line, ...queryAll(line, '*')]).slice(0, MOST_NAMES)) {
    if (matches(element, `${ROWS},${CELLS},${HEADS}`) || found.some((name) => contains(name.element, element)))
      continue;
    const box = boxOf(element);
    const under = [...heads, ...found].filter((head) => isNear(head.box.top, box.bottom) && within(box, head.box));
    const [one] = under;
    if (one === undefined || under.length === heads.length || isControl(element, grid)) continue;
    const edges = [
      under.some((head) => isNear(head.box.left, box.left)),
      under.some((head) => isNear(head.box.right, box.right)),
    ];
    const open = [box.left < view.left + 3, box.right > view.right - 3];
    if (!edges.includes(true) || !edges.every((known, side) => known || open[side])) continue;
    found.push(...readCell(element, true, () => one.pane).filter(({ text }) => text !== '' && text.length <= 60));
  }
  return found;
}
const within = (outer: Box, { left, right }: Box): boolean => outer.left - 3 <= left && right <= outer.right + 3;
