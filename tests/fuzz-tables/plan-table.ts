import type { Random } from '../practice-school/random.ts';
import { HEADS, NAMES, SCORES, SURNAMES } from './words.ts';

/** A cell as it stands on the screen. */
export interface PlannedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}
export interface PlannedTable {
  readonly width: number;
  /** Header rows, by row; empty where the table has no header. */
  readonly head: readonly (readonly PlannedCell[])[];
  /** Header path per column. */
  readonly paths: readonly (readonly string[])[];
  /** Body rows by section; `y` counts within the section. */
  readonly sections: readonly (readonly (readonly PlannedCell[])[])[];
}

export function planTable(random: Random, headless: boolean): PlannedTable {
  const width = random.between(2, 7);
  const { head, paths } = headless
    ? { head: [], paths: Array.from({ length: width }, () => []) }
    : planHead(random, width);
  const sections = Array.from({ length: random.chance(0.3) ? random.between(2, 4) : 1 }, () =>
    planSection(random, width, random.pick([1, 2, 3, 5, 8, 8, 13, 20]), headless),
  );
  return { width, head, paths, sections };
}

/** Columns that a person sees as such: some cell begins there. */
export const columnsOf = ({ head, sections }: PlannedTable): number[] => {
  const begins = new Set([head, ...sections].flatMap((rows) => rows.flatMap((cells) => cells.map(({ x }) => x))));
  return [...begins].sort((a, b) => a - b);
};

function planHead(random: Random, width: number): Pick<PlannedTable, 'head' | 'paths'> {
  const depth = random.pick([1, 1, 1, 2, 2, 3]);
  const head: PlannedCell[][] = Array.from({ length: depth }, () => []);
  const paths: string[][] = Array.from({ length: width }, () => []);
  let count = 0;
  const label = (): string => `${random.pick(HEADS)} ${String.fromCharCode(97 + (count++ % 26))}`;
  const plan = (from: number, to: number, level: number): void => {
    for (let x = from; x < to; ) {
      // A header over the whole width is a title, not part of a path.
      const size = level === depth - 1 ? 1 : Math.min(to - x, width - 1, random.between(1, 3));
      const deep = level === depth - 1 || (size === 1 && random.chance(0.6));
      const text = x === 0 && from === 0 && deep && random.chance(0.08) ? '' : label();
      head[level]?.push({ x, y: level, width: size, height: deep ? depth - level : 1, text });
      for (let at = x; at < x + size; at++) if (text !== '') paths[at]?.push(text);
      if (!deep) plan(x, x + size, level + 1);
      x += size;
    }
  };
  plan(0, width, 0);
  return { head, paths };
}

/** The last column has no spans: so every row has a cell of its own, and no cell takes the whole width. */
function planSection(random: Random, width: number, height: number, headless: boolean): PlannedCell[][] {
  const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  const spanning = random.chance(0.4);
  return Array.from({ length: height }, (_, y) => {
    const row: PlannedCell[] = [];
    for (let x = 0; x < width; x++) {
      if (taken[y]?.[x] === true) continue;
      const most = x < width - 1 && spanning ? random.pick([1, 1, 1, 2, 3]) : 1;
      let across = 1;
      while (across < most && x + across < width - 1 && taken[y]?.[x + across] === false) across++;
      const down = x < width - 1 && spanning ? Math.min(height - y, random.pick([1, 1, 1, 1, 2, 3])) : 1;
      for (let dy = 0; dy < down; dy++)
        for (let dx = 0; dx < across; dx++) {
          const line = taken[y + dy];
          if (line !== undefined) line[x + dx] = true;
        }
      const text =
        x === 0
          ? `${random.pick(NAMES)} ${random.pick(SURNAMES)}`
          : headless && x === width - 1
            ? String(random.between(1, 999))
            : random.chance(0.15)
              ? ''
              : random.pick(SCORES);
      row.push({ x, y, width: across, height: down, text });
    }
    return row;
  });
}
