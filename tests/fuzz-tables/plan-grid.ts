import type { Random } from '../practice-school/random.ts';
import { HEADS, NAMES, SCORES, SURNAMES } from './words.ts';
import type { Truth } from './write-noise.ts';

export interface PlannedColumn {
  /** Outermost first; the first of two names stands over its neighbours too. */
  readonly path: readonly string[];
  readonly width: number;
  /** Not displayed, in the header and in every row. */
  readonly hidden: boolean;
}
/** Columns that scroll together; frozen ones stand in a pane of their own. */
export type PlannedPane = readonly PlannedColumn[];
export interface PlannedRow {
  /** Stands on a line of its own above this row. */
  readonly group: string | null;
  readonly height: number;
  /** Per column, in the order of the panes. */
  readonly texts: readonly string[];
}
export interface PlannedGrid {
  readonly panes: readonly PlannedPane[];
  readonly levels: 1 | 2;
  readonly rows: readonly PlannedRow[];
  readonly rowHeight: number;
}

/** A grid as a person sees it, whatever it is made of. */
export function planGrid(
  random: Random,
  { panes: most, grouped, levels }: { panes: number; grouped: boolean; levels: 1 | 2 },
): PlannedGrid {
  let count = 0;
  const label = (): string => `${random.pick(HEADS)} ${String.fromCharCode(97 + (count++ % 26))}`;
  const panes = Array.from({ length: random.between(1, most) }, (_, at) =>
    planPane(random, at === 0 ? random.between(1, 3) : random.between(2, 5), levels, label, 3),
  );
  // One pane alone is a grid of some columns; a name over all of them would be a title.
  if (panes.length === 1) panes[0] = planPane(random, random.between(3, 8), levels, label, 2);
  const columns = panes.flat();
  const rowHeight = random.between(22, 40);
  const uneven = random.chance(0.3);
  const groups = grouped ? ['5a', '5b', '6'] : [];
  const rows = Array.from({ length: random.between(4, 24) }, (_, y): PlannedRow => {
    const begins = grouped && (y === 0 || (y > 1 && random.chance(0.15)));
    const group = begins ? (groups.shift() ?? null) : null;
    const texts = columns.map((_, x) => {
      if (x === 0) return `${random.pick(NAMES)} ${random.pick(SURNAMES)} ${y}`;
      return random.chance(0.12) ? '' : random.pick(SCORES);
    });
    return { group, texts, height: rowHeight + (uneven ? random.pick([0, 0, 9, 17]) : 0) };
  });
  return { panes, levels, rows, rowHeight };
}

function planPane(random: Random, width: number, levels: 1 | 2, label: () => string, widest: number): PlannedColumn[] {
  const pane: PlannedColumn[] = [];
  while (pane.length < width) {
    const size = levels === 2 && random.chance(0.7) ? Math.min(width - pane.length, random.between(1, widest)) : 1;
    const over = size > 1 ? [label()] : [];
    for (let at = 0; at < size; at++) {
      const hidden = pane.length > 2 && size === 1 && random.chance(0.08);
      pane.push({ path: [...over, label()], width: random.between(60, 110), hidden });
    }
  }
  return pane;
}

/** What must be read. A line that names a group of rows is a column. */
export function truthOf({ panes, rows }: PlannedGrid): Truth {
  const columns = panes.flat();
  const shown = columns.flatMap(({ hidden }, x) => (hidden ? [] : [x]));
  const grouped = rows.some(({ group }) => group !== null);
  let group = '';
  return {
    columns: [...(grouped ? [['Groep']] : []), ...shown.map((x) => columns[x]?.path ?? [])],
    rows: rows.map((row) => {
      group = row.group ?? group;
      return [...(grouped ? [group] : []), ...shown.map((x) => row.texts[x] ?? '')];
    }),
  };
}
