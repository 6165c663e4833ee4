import { childCountOf, closestOf, queryFirst } from '../dom-access.ts';
import { type Box, boxOf, isNear, middleOf } from '../grids/parts.ts';
import { isShown } from '../visibility.ts';
import { LEAST_CELLS, parentsOfMany, partsOf, placesChildren, TABLES } from './candidates.ts';

const MOST_CELLS = 20_000;
const LEAST_LINES = 3;
/** A card is higher than any row. */
const TALLEST = 120;
const NO_CELL = 'h1,h2,h3,h4,h5,h6,[role=heading],p + p,section,article,form';

interface FlatCell {
  readonly element: Element;
  readonly box: Box;
}
/** Cells that all lie in one parent, without rows: what stands beside each other is one. */
export interface FlatLines {
  readonly parent: Element;
  readonly lines: readonly { readonly cells: readonly Element[]; readonly wide: boolean }[];
}

/** Parents that put their children in rows and columns themselves, every row as wide as the first. */
export function findFlatGrids(root: Document | ShadowRoot): FlatLines[] {
  return parentsOfMany(root, LEAST_CELLS).flatMap((parent) => {
    const count = childCountOf(parent);
    if (count < LEAST_CELLS || count > MOST_CELLS || !placesChildren(parent)) return [];
    if (closestOf(parent, TABLES) !== null || queryFirst(parent, TABLES) !== null || !isShown(parent)) return [];
    const lines = linesOf(parent);
    return lines === null ? [] : [{ parent, lines }];
  });
}

function linesOf(parent: Element): FlatLines['lines'] | null {
  const cells: FlatCell[] = partsOf(parent)
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
  if (cells.length < LEAST_CELLS || cells.some(({ box }) => box.bottom - box.top > TALLEST)) return null;
  if (cells.slice(0, 40).some(({ element }) => queryFirst(element, NO_CELL) !== null)) return null;
  const lines = sortedLines(cells);
  const [model] = lines;
  if (model === undefined || model.length < 2) return null;
  const [left, right] = [model[0]?.box.left ?? 0, model.at(-1)?.box.right ?? 0];
  const whole = lines.map((line) => ({
    cells: line.map(({ element }) => element),
    wide: line.length === 1 && line.every(({ box }) => isNear(box.left, left) && box.right >= right - 3),
    fits: line.length === model.length && line.every((cell, x) => isUnder(cell.box, model[x]?.box)),
  }));
  if (whole.some(({ wide, fits }) => !wide && !fits)) return null;
  return whole.filter(({ wide }) => !wide).length < LEAST_LINES ? null : whole;
}

/** From top to bottom and from left to right, whatever their order in the source. */
function sortedLines(cells: readonly FlatCell[]): FlatCell[][] {
  const lines: FlatCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.box.top - b.box.top)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && isNear(heightMiddle(line[0].box), heightMiddle(cell.box))) line.push(cell);
    else lines.push([cell]);
  }
  for (const line of lines) line.sort((a, b) => a.box.left - b.box.left);
  return lines;
}
const heightMiddle = ({ top, bottom }: Box): number => (top + bottom) / 2;
const isUnder = (box: Box, model: Box | undefined): boolean =>
  model !== undefined &&
  (isNear(box.left, model.left) || isNear(box.right, model.right) || isNear(middleOf(box), middleOf(model)));
