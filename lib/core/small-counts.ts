/*
 * Counts of pupils as they leave the school. Whoever has a list of the school could tell who the two pupils of "2 objections" are, so:
 * 0 is 0, 1 to 4 is "1–4", and no number beside it may give such a count away.
 */

/** What a count is shown as: `from` and `to` equal = exactly that; `to` null = `from` or more. Null: not shown at all. */
export type ShownCount = { readonly from: number; readonly to: number | null } | null;

export interface SharedTables {
  /** Per table, in the order given. */
  readonly cells: readonly (readonly ShownCount[])[];
  /** What the tables add up to, as far as they tell. */
  readonly total: { readonly from: number; readonly to: number | null };
}

const SMALL = 5;
const exact = (count: number): ShownCount => ({ from: count, to: count });
const isSmall = (count: number): boolean => count > 0 && count < SMALL;

/** One count by itself, beside which nothing stands that it could be worked out from. */
export const shareCount = (count: number): NonNullable<ShownCount> =>
  isSmall(count) ? { from: 1, to: SMALL - 1 } : { from: count, to: count };

/** The other counts of a table, ever less exactly. */
const WAYS: readonly ((count: number) => ShownCount)[] = [
  exact,
  (count) => ({ from: count - (count % SMALL), to: count - (count % SMALL) + SMALL - 1 }),
  () => ({ from: SMALL, to: null }),
];

/**
 * Several tables that divide one and the same total in different ways (what became of the objections; how they came in). Shown as
 * exactly as can be while of no small count a single value can be worked out, from its own table, from another one, or from the
 * total. Where nothing else helps, all tables but the first are left out. `tables`: whole numbers of 0 and more; all add up alike.
 */
export const shareTables = (tables: readonly (readonly number[])[]): SharedTables => {
  for (const way of WAYS) {
    const cells = tables.map((table) => table.map((count) => hide(count, way)));
    if (isSafe(cells)) return { cells, total: totalOf(cells) };
  }
  const [first = [], ...others] = tables;
  const cells = [first.map((count) => hide(count, exact)), ...others.map((table) => table.map(() => null))];
  return { cells, total: totalOf(cells.slice(0, 1)) };
};

/**
 * The parts of one total that is shown exactly beside them: as exactly as can be while no small one can be worked out, also by what
 * the others leave of the total. Where nothing helps, none of them is shown.
 */
export const shareParts = (parts: readonly number[]): readonly ShownCount[] => {
  const total = exact(parts.reduce((sum, part) => sum + part, 0));
  const found = WAYS.map((way) => parts.map((part) => hide(part, way))).find((cells) => isSafe([cells, [total]]));
  return found ?? parts.map(() => null);
};

const hide = (count: number, way: (count: number) => ShownCount): ShownCount => {
  if (isSmall(count)) return { from: 1, to: SMALL - 1 };
  return count === 0 ? exact(0) : way(count);
};

interface Range {
  readonly from: number;
  readonly to: number;
}
const rangeOf = (cell: ShownCount): Range => ({
  from: cell?.from ?? 0,
  to: cell === null ? Number.POSITIVE_INFINITY : (cell.to ?? Number.POSITIVE_INFINITY),
});
const sumOf = (cells: readonly ShownCount[]): Range =>
  cells.map(rangeOf).reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), { from: 0, to: 0 });

/** Every total that all the tables allow. */
const totalRange = (tables: readonly (readonly ShownCount[])[]): Range => {
  const sums = tables.map(sumOf);
  return { from: Math.max(0, ...sums.map(({ from }) => from)), to: Math.min(...sums.map(({ to }) => to)) };
};
const totalOf = (tables: readonly (readonly ShownCount[])[]): SharedTables['total'] => {
  if (tables.length === 0) return { from: 0, to: 0 };
  const { from, to } = totalRange(tables);
  return { from, to: Number.isFinite(to) ? to : null };
};

/** Of every cell that is shown as a range: do at least two values agree with everything that is shown? */
const isSafe = (tables: readonly (readonly ShownCount[])[]): boolean => {
  const total = totalRange(tables);
  return tables.every((cells) => {
    const sum = sumOf(cells);
    return cells.every((cell) => {
      const own = rangeOf(cell);
      if (own.from === own.to) return true;
      const others = { from: sum.from - own.from, to: Number.isFinite(own.to) ? sum.to - own.to : restOf(cells, cell) };
      const low = Math.max(own.from, total.from - others.to);
      const high = Math.min(own.to, total.to - others.from);
      return high - low >= 1;
    });
  });
};

const restOf = (cells: readonly ShownCount[], cell: ShownCount): number =>
  sumOf(cells.filter((other) => other !== cell)).to;
