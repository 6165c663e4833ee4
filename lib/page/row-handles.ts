import { readText } from './cell-text.ts';
import { isConnected } from './dom-access.ts';

/** Where a row was read from, and what it said then. */
export interface RowHandle {
  readonly elements: readonly Element[];
  /** Per snapshot column: the cell that showed the text. */
  readonly cells: readonly (Element | null)[];
  readonly texts: readonly string[];
}

/** Content → number: the same row keeps its id through sorting, paging and re-rendering. Never leaves this frame. */
const numbers = new Map<string, number>();
let handles = new Map<string, RowHandle>();

/** Starts a reading: earlier ids stay valid only if they are given out again. */
export function beginReading(): { idOf(content: string, handle: RowHandle): string; end(): void } {
  const fresh = new Map<string, RowHandle>();
  const seen = new Map<number, number>();
  return {
    idOf(content, handle) {
      const number = numbers.get(content) ?? numbers.size + 1;
      numbers.set(content, number);
      const again = seen.get(number) ?? 0;
      seen.set(number, again + 1);
      const id = `r${number}${again === 0 ? '' : `.${again}`}`;
      fresh.set(id, handle);
      return id;
    },
    end() {
      handles = fresh;
    },
  };
}

/** Still there, and still saying what was read. */
const holds = (handle: RowHandle): boolean =>
  handle.cells.every((cell, x) => cell === null || (isConnected(cell) && says(cell, handle.texts[x])));
const says = (cell: Element, text: string | undefined): boolean =>
  readText(cell) === text || readText(cell, { header: true }) === text;

/** The row's element, or null when it is gone or now shows something else: a row is never mistaken for another. */
export function findRow(rowId: string): Element | null {
  const handle = handles.get(rowId);
  return handle !== undefined && holds(handle) ? (handle.elements[0] ?? null) : null;
}

/** The cell of a column in that row, under the same condition. */
export function findCell(rowId: string, column: number): Element | null {
  const handle = handles.get(rowId);
  return handle !== undefined && holds(handle) ? (handle.cells[column] ?? handle.cells[0] ?? null) : null;
}
