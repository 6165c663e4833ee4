/**
 * Calls before the next frame is drawn, when the page's own layout is known: once for a table of which a badge asks
 * for it, and whenever the width of a table's cells changes.
 */
export interface SeatWatch {
  /** A cell of it is watched that is still in the page. */
  watches(tableId: string): boolean;
  /** Its width stands for that of all cells of the column. */
  watchCell(tableId: string, cell: Element): void;
  callFor(tableId: string, box: Element): void;
}

export function createSeatWatch(
  act: (tableId: string, why: 'asked' | 'resized') => void,
  signal: AbortSignal,
): SeatWatch {
  if (typeof ResizeObserver === 'undefined')
    return { watches: () => true, watchCell: () => undefined, callFor: () => undefined };
  const cells = new Map<string, { readonly cell: Element; width: number | null }>();
  const asked = new Map<Element, string>();
  const observer = new ResizeObserver((entries) => {
    const resized = new Set<string>();
    const called = new Set<string>();
    for (const { target, contentRect } of entries) {
      const tableId = asked.get(target);
      if (tableId !== undefined) {
        called.add(tableId);
        asked.delete(target);
        observer.unobserve(target);
      }
      for (const [id, known] of cells) {
        // Out of the page it has no width.
        if (known.cell !== target || contentRect.width === 0) continue;
        if (known.width !== null && known.width !== contentRect.width) resized.add(id);
        known.width = contentRect.width;
      }
    }
    for (const id of resized) act(id, 'resized');
    for (const id of called) if (!resized.has(id)) act(id, 'asked');
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watches: (tableId) => cells.get(tableId)?.cell.isConnected === true,
    watchCell(tableId, cell) {
      const known = cells.get(tableId);
      if (known?.cell === cell) return;
      if (known !== undefined) observer.unobserve(known.cell);
      cells.set(tableId, { cell, width: null });
      observer.observe(cell);
    },
    callFor(tableId, box) {
      asked.set(box, tableId);
      observer.observe(box);
    },
  };
}
