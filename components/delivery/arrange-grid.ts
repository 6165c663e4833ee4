import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';

export interface Grid {
  /** Columns in the order of the school years; null = without a moment. */
  readonly moments: readonly (string | null)[];
  readonly rows: readonly { readonly domain: string; readonly counts: readonly number[]; readonly total: number }[];
}

/** Counts per domain and moment as a table: `M3 E3 M4 …`, those without a moment last. */
export function arrangeGrid(cells: DeliveryPreview['grid']): Grid {
  const moments = [...new Set(cells.map(({ moment }) => moment))].sort(byMoment);
  const domains = [...new Set(cells.map(({ domain }) => domain))];
  const rows = domains.map((domain) => {
    const counts = moments.map((moment) =>
      cells
        .filter((cell) => cell.domain === domain && cell.moment === moment)
        .reduce((sum, { results }) => sum + results, 0),
    );
    return { domain, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  return { moments, rows };
}

function byMoment(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sortKey(a).localeCompare(sortKey(b)) || a.localeCompare(b);
}

/** `M4` → year first, then begin, middle, end. */
function sortKey(moment: string): string {
  const parts = /^([BME])([1-8])/.exec(moment);
  return parts ? `${parts[2]}${'BME'.indexOf(parts[1] ?? '')}` : `9${moment}`;
}
