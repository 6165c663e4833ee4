import { readText } from '../cell-text.ts';
import {
  attributeOf,
  childElementsOf,
  closestOf,
  contains,
  matches,
  nameOf,
  parentOf,
  queryAll,
  queryFirst,
  rawTextOf,
} from '../dom-access.ts';
import { floatsOver } from '../find-tables.ts';
import { isShown, showingOf } from '../visibility.ts';
import { areApart, innerGrids } from './inner-grids.ts';
import { namesAbove } from './names-above.ts';
import {
  around,
  boxOf,
  type CellPart,
  createPaneFinder,
  isNear,
  isOnSpot,
  isSamePane,
  type Pane,
  type RowPart,
} from './parts.ts';
import { CELLS, HEADS, isTitleOf, ROWS, readCell } from './read-cell-part.ts';

const CONTAINER = '[role=grid],[role=table],[role=treegrid]';

export interface GridParts {
  readonly heads: readonly CellPart[];
  readonly rows: readonly RowPart[];
}

/** Header cells and rows of a grid made of roles, as they stand on the screen, panes joined; null where it is several grids. */
export function readParts(grid: Element): GridParts | null {
  const container = nameOf(grid) === 'table' && !matches(grid, CONTAINER) ? 'table' : CONTAINER;
  const inner = matches(grid, container) ? innerGrids(grid, container) : [];
  const panes = matches(grid, container)
    ? [grid, ...inner]
    : childElementsOf(grid).filter((pane) => matches(pane, container));
  const floating = panes.filter((pane) => panes.some((other) => other !== pane && floatsOver(pane, other)));
  const paneOf = createPaneFinder(grid, floating);
  const own = (element: Element): boolean => {
    const holder = closestOf(element, container);
    return holder !== null && panes.includes(holder);
  };
  const heads = queryAll(grid, HEADS).flatMap((element) =>
    own(element) && !isTitleOf(element) ? readCell(element, true, paneOf) : [],
  );
  if (areApart(inner, heads, container)) return null;
  const rows = queryAll(grid, ROWS).filter((row) => own(row) && showingOf(row) !== 'gone');
  const parts = rows.flatMap((row): RowPart[] => {
    const cells = queryAll(row, CELLS).flatMap((cell) =>
      closestOf(cell, ROWS) === row && own(cell) ? readCell(cell, false, paneOf) : [],
    );
    const box = boxOf(row);
    const covered = cells.length > 0 ? around(cells.map((cell) => cell.box)) : box;
    const real = box.bottom - box.top > 1 ? box : covered;
    if (cells.length === 0 || real.bottom - real.top <= 1) return [];
    return (
      (rows.length === 1 ? linesIn(cells) : null) ?? [
        { elements: [row], cells, box: real, wide: false, foot: isFoot(row) },
      ]
    );
  });
  // One that hides its text may lie under a copy that shows it.
  const once = heads.filter(
    (head, at) =>
      !heads.some(
        ({ box, text }, other) =>
          ((text === head.text && other < at) || (head.text === '' && text !== '')) && isOnSpot(box, head.box),
      ),
  );
  return {
    heads: [...once, ...namesAbove(once, grid)],
    rows: joinPanes([...withoutCopies(parts), ...readLines(rows, paneOf)]),
  };
}

/** The only row of a grid may hold the cells of all: as many at each height, each under the one above it. */
function linesIn(cells: readonly CellPart[]): RowPart[] | null {
  const lines: CellPart[][] = [];
  for (const cell of [...cells].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && isNear(line[0].box.top, cell.box.top)) line.push(cell);
    else lines.push([cell]);
  }
  const [model = [], ...others] = lines;
  const fits = (line: readonly CellPart[], above: readonly CellPart[]): boolean =>
    line.length === model.length &&
    line.every(({ box }, x) => isNear(box.left, model[x]?.box.left ?? 0) && box.top >= (above[x]?.box.bottom ?? 0) - 3);
  if (others.length < (model.length < 2 ? 2 : 1) || !others.every((line, at) => fits(line, lines[at] ?? [])))
    return null;
  return lines.map((line) => ({
    elements: line.map(({ element }) => element),
    cells: line,
    box: around(line.map(({ box }) => box)),
    wide: false,
    foot: false,
  }));
}

/**
 * Rows of which another part of the grid has all cells, by the grid's own numbers and by what they say: copies of
 * frozen columns, wherever they ended up. What the whole row hides is what the copy shows.
 */
function withoutCopies(parts: readonly RowPart[]): RowPart[] {
  const byIndex = new Map<string, RowPart[]>();
  for (const part of parts) {
    const index = part.elements[0] === undefined ? null : attributeOf(part.elements[0], 'aria-rowindex');
    if (index !== null) byIndex.set(index, [...(byIndex.get(index) ?? []), part]);
  }
  const copies = new Set<RowPart>();
  const filled = new Map<RowPart, RowPart>();
  for (const alike of byIndex.values())
    for (const part of alike) {
      const whole = alike.find((other) => other.cells.length > part.cells.length && holdsAll(other, part));
      if (whole === undefined) continue;
      copies.add(part);
      filled.set(whole, filledFrom(filled.get(whole) ?? whole, part));
    }
  return parts.flatMap((part) => (copies.has(part) ? [] : (filled.get(part) ?? part)));
}
const like = (row: RowPart, { column }: CellPart): CellPart | undefined =>
  column === null ? undefined : row.cells.find((cell) => cell.column === column);
/** By its words, or where it hides all of them by standing at the same height: numbers may begin anew in every group. */
function holdsAll(whole: RowPart, part: RowPart): boolean {
  if (part.elements.some((element) => whole.elements.some((other) => parentOf(element) === parentOf(other))))
    return false;
  const under = part.cells.map((cell) => like(whole, cell)?.text);
  const level = Math.abs(whole.box.top - part.box.top) < (whole.box.bottom - whole.box.top) / 2;
  const said = part.cells.some(({ text }, at) => text !== '' && text === under[at]);
  return (level || said) && part.cells.every(({ text }, at) => under[at] === '' || under[at] === text);
}
const filledFrom = (whole: RowPart, part: RowPart): RowPart => ({
  ...whole,
  cells: whole.cells.map((cell) => {
    const shown = cell.text === '' ? like(part, cell) : undefined;
    return shown === undefined ? cell : { ...cell, element: shown.element, text: shown.text };
  }),
});

const FOOT = /(?:^|[-_\s])(?:calcs?|(?:sub)?totals?|summary|footer|aggregates?|aggregation)(?:[-_\s]|$)/i;
const isFoot = (row: Element): boolean =>
  FOOT.test(attributeOf(row, 'class') ?? '') || closestOf(row, 'tfoot') !== null;

/** Lines between the rows that are no rows themselves: names of groups. */
function readLines(rows: readonly Element[], paneOf: (cell: Element) => Pane): RowPart[] {
  const parents = new Set(rows.flatMap((row) => parentOf(row) ?? []));
  const known = new Set(rows);
  return [...parents].flatMap((parent) =>
    childElementsOf(parent).flatMap((line): RowPart[] => {
      if (known.has(line) || queryFirst(line, `${ROWS},${HEADS}`) !== null || (rawTextOf(line) ?? '').length > 400)
        return [];
      if (nameOf(line) === 'style' || nameOf(line) === 'script') return [];
      const box = boxOf(line);
      if (box.bottom - box.top <= 4 || !isShown(line)) return [];
      const text = readText(line);
      if (text === '') return [];
      const cell = { element: line, heading: false, text, box, pane: paneOf(line), column: null };
      return [{ elements: [line], cells: [cell], box, wide: true, foot: false }];
    }),
  );
}

/** From top to bottom; pieces at the same height in different panes are one row. */
export function joinPanes(parts: readonly RowPart[]): RowPart[] {
  const sorted = [...parts].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  const rows: RowPart[] = [];
  for (const part of sorted) {
    const at = rows.findLastIndex((row) => isNear(row.box.top, part.box.top));
    const row = rows[at];
    // A copy that floats over the real one (frozen columns, a header that stays): the same cells on the same spot.
    if (row !== undefined && isCopy(row, part)) continue;
    if (row !== undefined && isBeside(row, part)) rows[at] = joined(row, part);
    else rows.push(part);
  }
  return rows;
}
const isCopy = (row: RowPart, part: RowPart): boolean =>
  !row.wide &&
  part.cells.every((cell) => row.cells.some((other) => cell.text === other.text && isOnSpot(cell.box, other.box)));
const isBeside = (row: RowPart, part: RowPart): boolean =>
  isNear(row.box.bottom, part.box.bottom) &&
  !row.wide &&
  !part.wide &&
  part.elements.every((element) =>
    row.elements.every((other) => parentOf(element) !== parentOf(other) && !contains(other, element)),
  ) &&
  part.cells.every((cell) => row.cells.every((other) => !isSamePane(cell.pane, other.pane)));

function joined(row: RowPart, part: RowPart): RowPart {
  const [left, right] = row.box.left <= part.box.left ? [row, part] : [part, row];
  return {
    elements: [...left.elements, ...right.elements],
    cells: [...left.cells, ...right.cells],
    box: around([row.box, part.box]),
    wide: false,
    foot: row.foot || part.foot,
  };
}
