import { attributeOf, queryFirst } from './dom-access.ts';
import { cellsOf, type GridRow } from './grid.ts';
import type { SplitGrid } from './split-rows.ts';

/**
 * Whether some cell names, by `headers`, a header of another column than it stands in: a person sees what stands over
 * it, a screen reader says the other, and nobody can tell which of them is meant. On each line of the header one that
 * stands over it is enough: what heads the row is named with it.
 */
export function pointsElsewhere(table: Element, { headers, data }: SplitGrid): boolean {
  const lines = headers.map(columnsById);
  if (lines.every(({ size }) => size === 0) || queryFirst(table, '[headers]') === null) return false;
  return data.some((row) =>
    cellsOf(row).some(({ item, x, width }) => {
      const ids = attributeOf(item.element, 'headers')?.split(/\s+/) ?? [];
      return lines.some((line) => {
        const named = ids.flatMap((id) => line.get(id) ?? []);
        return named.length > 0 && !named.some((column) => column >= x && column < x + width);
      });
    }),
  );
}
function columnsById({ slots }: GridRow): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  slots.forEach((slot, x) => {
    const id = slot && attributeOf(slot.item.element, 'id');
    if (id) columns.set(id, [...(columns.get(id) ?? []), x]);
  });
  return columns;
}
