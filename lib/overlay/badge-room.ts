import { rectOf } from '../page/dom-access.ts';
import { styleOf } from '../page/visibility.ts';
import type { SeatFinder, SeatSizes } from './badge-seat.ts';

const SIGN = 20;
/** In rows that are narrow or full. */
const SMALL_SIGN = 16;
const SMALLEST_SIGN = 8;
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
    const lowest = heights.length === 0 ? SIGN : Math.floor(Math.min(...heights));
    const tight = list.some((cell) => seats.find(tableId, cell, { sign: SIGN, word }).way === 'over');
    const sign = Math.max(SMALLEST_SIGN, Math.min(tight ? SMALL_SIGN : SIGN, lowest));
    known.set(tableId, { sign, word: sign < SMALL_SIGN ? Number.POSITIVE_INFINITY : word });
  }
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
