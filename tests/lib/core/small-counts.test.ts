import { describe, expect, it } from 'vitest';
import { type ShownCount, shareCount, shareParts, shareTables } from '../../../lib/core/small-counts.ts';
import fc from '../../fast-check.ts';

const text = (shown: ShownCount): string => {
  if (shown === null) return '-';
  if (shown.to === null) return `${shown.from}+`;
  return shown.from === shown.to ? String(shown.from) : `${shown.from}-${shown.to}`;
};
const share = (...tables: (readonly number[])[]) => {
  const { cells, total } = shareTables(tables);
  return [...cells.map((table) => table.map(text).join(' ')), text(total)];
};

describe('counts that leave the school', () => {
  it('0 stays 0, 1 to 4 are one and the same, 5 is 5', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((count) => text(shareCount(count)))).toEqual([
      ...['0', '1-4', '1-4', '1-4', '1-4', '5', '60'],
    ]);
  });
  it('a total does not give away the one small part', () => {
    expect(share([12, 3, 0])).toEqual(['12 1-4 0', '13-16']);
    expect(share([12, 7, 0])).toEqual(['12 7 0', '19']);
  });
  it('nor does another table of the same total', () => {
    // 15 by 10 and 5; so mail 12 would make paper 3.
    expect(share([10, 5], [12, 3])).toEqual(['10-14 5-9', '10-14 1-4', '15-18']);
  });
  it('leaves the other tables out where nothing else helps', () => {
    expect(share([4], [1, 1, 1, 1])).toEqual(['1-4', '- - - -', '1-4']);
  });

  /** Every table of the total that agrees with what is shown; by trying. */
  const fits = (cells: readonly ShownCount[], total: number): readonly (readonly number[])[] => {
    const [first, ...rest] = cells;
    if (first === undefined) return total === 0 ? [[]] : [];
    const [from, to] = first === null ? [0, total] : [first.from, Math.min(total, first.to ?? total)];
    const found: (readonly number[])[] = [];
    for (let value = from; value <= to; value += 1)
      for (const others of fits(rest, total - value)) found.push([value, ...others]);
    return found;
  };
  const table = fc.array(fc.oneof(fc.nat(4), fc.nat(12)), { minLength: 1, maxLength: 4 });

  it('of parts beside an exact total no small one can be worked out', () => {
    expect(shareParts([20, 0, 9]).map(text)).toEqual(['20', '0', '9']);
    expect(shareParts([20, 3, 9]).map(text)).toEqual(['20-24', '1-4', '5-9']);
    // One beside five or more of six can only be one.
    expect(shareParts([5, 1, 0])).toEqual([null, null, null]);
    fc.assert(
      fc.property(table, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shown = shareParts(parts);
        const possible = fits(shown, total);
        for (const [at, part] of parts.entries()) {
          expect(possible.some((fit) => fit[at] === part)).toBe(true);
          const hidden = part > 0 && part < 5 && shown[at] !== null;
          if (hidden) expect(new Set(possible.map((fit) => fit[at])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of no small count a single value can be worked out from all that is shown', () => {
    const divided = fc.tuple(table, fc.array(fc.nat(3), { maxLength: 12 })).map(([one, marks]) => {
      // The same total, cut up elsewhere.
      const total = one.reduce((sum, count) => sum + count, 0);
      const other = [0, 0, 0, 0];
      for (let at = 0; at < total; at += 1) {
        const part = marks.length === 0 ? 0 : (marks[at % marks.length] ?? 0);
        other[part] = (other[part] ?? 0) + 1;
      }
      return [one, other] as const;
    });
    fc.assert(
      fc.property(divided, (tables) => {
        const { cells, total } = shareTables(tables);
        const totals: number[] = [];
        for (let sum = total.from; sum <= (total.to ?? 60); sum += 1)
          if (cells.every((shown) => fits(shown, sum).length > 0)) totals.push(sum);
        const real = tables[0].reduce((sum, count) => sum + count, 0);
        expect(totals).toContain(real);
        for (const [index, counts] of tables.entries()) {
          for (const [at, count] of counts.entries()) {
            const shown = cells[index]?.[at] ?? null;
            if (shown !== null) expect(count >= shown.from && count <= (shown.to ?? count)).toBe(true);
            if (count === 0 || count > 4) continue;
            const possible = new Set(totals.flatMap((sum) => fits(cells[index] ?? [], sum).map((fit) => fit[at])));
            expect(possible.size).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
