import type { BackgroundContext } from './context.ts';

/** A page could otherwise ask "does X object?" as often as it likes (security design: capped per tab). */
export const BUDGET = { callsPerMinute: 20, newRowsPerHour: 5_000 } as const;

/** Session key: when pages were last told to ask again (ms). */
export const ANNOUNCED_AT = 'announcedAt';

interface Spent {
  readonly calls: readonly number[];
  readonly hourStart: number;
  /** 8 hex digits a row, joined: small enough for `storage.session`, so a stopped background forgets nothing. */
  readonly rows: string;
}

/** Books one call for these rows; false when the tab has to wait. Row texts are only kept as short hashes, in memory. */
export async function spendAssess(
  context: BackgroundContext,
  tabId: number,
  rows: readonly string[],
): Promise<boolean> {
  const key = `budget:${tabId}`;
  const now = context.now().getTime();
  const before = parseSpent(await context.session.get(key), now);
  // After a change every page has to ask again: those calls are ours, not the page's.
  const announced = await context.session.get(ANNOUNCED_AT);
  const since = typeof announced === 'number' ? announced : 0;
  const calls = before.calls.filter((at) => now - at < 60_000 && at >= since);
  if (calls.length >= BUDGET.callsPerMinute) return false;
  const seen = new Set<string>();
  for (let at = 0; at < before.rows.length; at += 8) seen.add(before.rows.slice(at, at + 8));
  const fresh: string[] = [];
  for (const row of rows) {
    const hash = shortHash(row);
    if (seen.has(hash)) continue;
    seen.add(hash);
    fresh.push(hash);
  }
  if (seen.size > BUDGET.newRowsPerHour) return false;
  const after: Spent = { calls: [...calls, now], hourStart: before.hourStart, rows: before.rows + fresh.join('') };
  await context.session.set(key, after);
  return true;
}

function parseSpent(value: unknown, now: number): Spent {
  const fresh: Spent = { calls: [], hourStart: now, rows: '' };
  if (typeof value !== 'object' || value === null) return fresh;
  if (!('calls' in value && 'hourStart' in value && 'rows' in value)) return fresh;
  const { calls, hourStart, rows } = value;
  if (!Array.isArray(calls) || typeof hourStart !== 'number' || typeof rows !== 'string') return fresh;
  const expired = now - hourStart >= 3_600_000;
  return {
    calls: calls.filter((at) => typeof at === 'number'),
    hourStart: expired ? now : hourStart,
    rows: expired ? '' : rows,
  };
}

/** FNV-1a, 32 bits: tells rows apart for counting; protects nothing and needs not to. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
