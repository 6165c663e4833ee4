import { countHeaderWords, isAllHeader, isMostlyHeader } from './header-words.ts';
import type { RawLine } from './raw-sheet.ts';

/** Where a table's header stands among the lines: both ends included. */
export interface HeaderPlace {
  readonly from: number;
  readonly to: number;
}

/** Titles, filters and dates of printing stand above a header; more of them than this do not. */
const WITHIN = 40;
const MOST_LEVELS = 4;

const distinct = (cells: readonly string[]): number => new Set(cells.filter((cell) => cell !== '')).size;

/** The line with the most header words; none where no line has two. */
function findBest(lines: readonly RawLine[], from: number): number | null {
  let best: { readonly at: number; readonly words: number } | null = null;
  for (let at = from; at < Math.min(lines.length, from + WITHIN); at += 1) {
    const cells = lines[at]?.cells ?? [];
    const words = countHeaderWords(cells);
    if (words >= 2 && words > (best?.words ?? 0) && isMostlyHeader(cells)) best = { at, words };
  }
  return best?.at ?? null;
}

/** Does the upper line gather columns of the lower one? It leaves some blank, or covers several with one text. */
const gathers = (upper: readonly string[], lower: readonly string[]): boolean =>
  lower.some((cell, at) => cell !== '' && at > 0 && (upper[at] === '' || upper[at] === upper[at - 1]));

/** A title, or a name with its value in the first columns, heads the whole table and no columns of it. */
const headsColumns = (cells: readonly string[], below: readonly string[]): boolean => {
  const last = cells.findLastIndex((cell) => cell !== '');
  const wide = below.filter((cell) => cell !== '').length > 3;
  if (distinct(cells) === 0 || (distinct(cells) === 1 && cells[0] !== '')) return false;
  return (!wide || last > 1) && isMostlyHeader(cells) && gathers(cells, below);
};

/** The next header from this line on, with the levels above and below the line that says most. */
export function findHeader(lines: readonly RawLine[], start: number): HeaderPlace | null {
  const best = findBest(lines, start);
  if (best === null) return null;
  let from = best;
  let to = best;
  const cellsAt = (at: number) => lines[at]?.cells ?? [];
  const touches = (at: number) => lines[at] !== undefined && lines[at].line === (lines[at + 1]?.line ?? 0) - 1;
  while (
    from > start &&
    to - from < MOST_LEVELS - 1 &&
    touches(from - 1) &&
    headsColumns(cellsAt(from - 1), cellsAt(best))
  )
    from -= 1;
  while (
    to - from < MOST_LEVELS - 1 &&
    touches(to) &&
    isAllHeader(cellsAt(to + 1)) &&
    gathers(cellsAt(to), cellsAt(to + 1))
  )
    to += 1;
  return { from, to };
}

/** A second table further down: its own header, at least half as wide as the first. */
export const isAnotherHeader = (cells: readonly string[], header: readonly string[]): boolean =>
  distinct(cells) >= 3 &&
  isAllHeader(cells) &&
  distinct(cells) * 2 >= distinct(header) &&
  cells.some((cell, at) => cell !== '' && cell !== header[at]);
