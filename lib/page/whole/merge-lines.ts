/** A line of a table: a row of data, or the name of the group below it. */
export interface Line {
  readonly kind: 'row' | 'group';
  readonly cells: readonly string[];
  /** What the page numbers the row with, where it does. */
  readonly index: number | null;
}

export type Merged =
  | { readonly outcome: 'merged'; readonly lines: readonly Line[]; readonly start: number }
  /** Nothing in common: rows between the two were never seen, or the page changed its rows. */
  | { readonly outcome: 'apart' }
  /** It fits in more than one place: rows that look alike. */
  | { readonly outcome: 'doubtful' };

const keyOf = ({ kind, cells, index }: Line): string => `${kind}${index ?? ''}\u001F${cells.join('\u001F')}`;

/**
 * Lays a window on the lines that were read before. Windows follow each other downwards, so that this one begins
 * at or after the start of the one before (`from`), and what both show must be the same, row by row.
 */
export function mergeLines(known: readonly Line[], from: number, window: readonly Line[]): Merged {
  if (known.length === 0) return { outcome: 'merged', lines: window, start: 0 };
  if (window.length === 0) return { outcome: 'merged', lines: known, start: from };
  const keys = window.map(keyOf);
  const before = known.slice(from).map(keyOf);
  const starts: number[] = [];
  for (let start = 0; start < before.length; start++) {
    const shared = Math.min(keys.length, before.length - start);
    let same = 0;
    while (same < shared && keys[same] === before[start + same]) same++;
    if (same === shared) starts.push(start);
  }
  const [first, ...more] = starts;
  if (first === undefined) return { outcome: 'apart' };
  // A window that shows nothing new may lie in several places: that changes nothing.
  const inside = starts.filter((start) => start + keys.length <= before.length);
  if (more.length > 0 && inside.length < starts.length) {
    const longest = before.length - first;
    const next = before.length - (more[0] ?? before.length);
    // Rows that look alike: only a long common stretch beside a very short one is beyond doubt.
    if (inside.length > 0 || longest < next + 2) return { outcome: 'doubtful' };
  }
  const start = from + first;
  return { outcome: 'merged', lines: [...known, ...window.slice(Math.max(0, known.length - start))], start };
}
