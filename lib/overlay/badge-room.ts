import { rectOf } from '../page/dom-access.ts';
import { styleOf } from '../page/visibility.ts';
import type { Seat, SeatFinder, SeatSizes } from './badge-seat.ts';

/** The largest for which most names of the table leave room. */
const SIGNS = [20, 16, 13] as const;
const MOST = 0.75;
const SMALLEST_SIGN = 8;
const SMALLEST_WITH_WORD = 16;
const SAMPLE = 24;

/** Decides for each new table how large its badges are: all alike, whatever they say. Reads only. */
export function measureSizes(
  known: Map<string, SeatSizes>,
  places: readonly { readonly one: { readonly tableId: string }; readonly cell: Element }[],
  word: number,
  seats: SeatFinder,
): void {
  const cells = new Map<string, Element[]>();
  for (const {
    one: { tableId },
    cell,
  } of places) {
    if (known.has(tableId)) continue;
    const list = cells.get(tableId) ?? [];
    cells.set(tableId, list);
    if (list.length < SAMPLE) list.push(cell);
  }
  for (const [tableId, list] of cells) {
    const heights = list.map((cell) => rectOf(cell).height).filter((height) => height > 0);
    const leavesRoom = (sign: number): boolean =>
      list.filter((cell) => !seats.find(tableId, cell, { sign, word }).covers).length >= MOST * list.length;
    const fitting = SIGNS.find(leavesRoom) ?? SIGNS[2];
    const sign = Math.max(SMALLEST_SIGN, Math.min(fitting, ...heights.map(Math.floor)));
    known.set(tableId, { sign, word: sign < SMALLEST_WITH_WORD ? Number.POSITIVE_INFINITY : word });
  }
}

/** Where there is no room beside a name the sign is small, and stands on its last letter if it must. */
export function findSeat(seats: SeatFinder, tableId: string, cell: Element, sizes: SeatSizes, holder?: Element): Seat {
  const seat = seats.find(tableId, cell, sizes, holder);
  return seat.covers && sizes.sign > SIGNS[2]
    ? seats.find(tableId, cell, { sign: SIGNS[2], word: Number.POSITIVE_INFINITY }, holder)
    : seat;
}

/** By the colour that the page paints behind everything; a page that paints none is as light as the browser's own. */
export function isPageDark(document: Document): boolean {
  const { body, documentElement } = document;
  for (const element of [body, documentElement]) {
    if (element === null) continue;
    const { backgroundColor } = styleOf(element);
    const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(backgroundColor);
    if (parts === null || Number(parts[4] ?? 1) < 0.5) continue;
    return 0.299 * Number(parts[1]) + 0.587 * Number(parts[2]) + 0.114 * Number(parts[3]) < 110;
  }
  return /dark/.test(styleOf(documentElement).colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches;
}
