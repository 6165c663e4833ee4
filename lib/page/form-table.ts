/** One cell as the markup gives it. `rowspan` 0: to the end of its row group. */
export interface CellInput<T> {
  readonly item: T;
  readonly colspan: number;
  readonly rowspan: number;
}
export interface PlacedCell<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Covers slots that another cell had first: a person sees two texts over each other. */
  overlaps?: boolean;
}
/** Per row, per column: the cell that covers the slot. */
export type Slots<T> = (PlacedCell<T> | undefined)[][];

/**
 * "Forming a table" (WHATWG HTML 4.9.12): cells take the first free slot, spans never leave their row group.
 * Where cells overlap, the slot stays with the cell that had it first.
 * @param groups row groups in the order in which they are shown; a row is a list of cells.
 */
export function formTable<T>(groups: readonly (readonly (readonly CellInput<T>[])[])[]): Slots<T> {
  const slots: Slots<T> = [];
  for (const group of groups) {
    const top = slots.length;
    const end = top + group.length;
    for (let y = top; y < end; y++) slots.push([]);
    group.forEach((row, index) => {
      placeRow(slots, row, top + index, end);
    });
  }
  return slots;
}

function placeRow<T>(slots: Slots<T>, row: readonly CellInput<T>[], y: number, end: number): void {
  let x = 0;
  const line = slots[y] ?? [];
  for (const cell of row) {
    while (line[x] !== undefined) x++;
    const height = cell.rowspan === 0 ? end - y : Math.min(cell.rowspan, end - y);
    const placed: PlacedCell<T> = { item: cell.item, x, y, width: cell.colspan, height };
    for (let down = 0; down < height; down++) {
      const target = slots[y + down];
      if (target === undefined) continue;
      for (let across = x; across < x + cell.colspan; across++) {
        if (target[across] === undefined) target[across] = placed;
        else placed.overlaps = true;
      }
    }
    x += cell.colspan;
  }
}

const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

/** HTML's rules for `colspan`: a number from 1 to 1000, else 1. */
export function parseColspan(value: string | null): number {
  const number = parseNumber(value) ?? 1;
  return number === 0 ? 1 : Math.min(number, MAX_COLSPAN);
}
/** HTML's rules for `rowspan`: a number up to 65534, else 1; 0 grows to the end of the row group. */
export const parseRowspan = (value: string | null): number => Math.min(parseNumber(value) ?? 1, MAX_ROWSPAN);

function parseNumber(value: string | null): number | null {
  const digits = value === null ? null : /^[\t\n\f\r ]*\+?(\d+)/.exec(value)?.[1];
  return digits === null || digits === undefined ? null : Number(digits);
}
