import type { TriesRow } from './database.ts';

/*
 * Guessing at the keyboard. Somebody who has the disk is not held up by this: for that there is the cost of the
 * derivation. Kept in the register's own database, so that it outlives the browser and all windows count together.
 */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
/**
 * Four tries an hour are a hundred a day, which is nothing against a passphrase of 40 bits; longer would only keep out for
 * a day who mistyped the one for the other year, on the day that the delivery is due.
 */
const LONGEST_WAIT_MS = 15 * 60_000;

/** After one more wrong key. */
export function failOnce(tries: TriesRow | null, now: number): TriesRow {
  const failures = Math.min((tries?.failures ?? 0) + 1, 1_000);
  const doubled = FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_TRIES, 20);
  const waitMs = failures < FREE_TRIES ? 0 : Math.min(doubled, LONGEST_WAIT_MS);
  return { key: 'tries', failures, waitMs, since: now };
}

export interface Wait {
  readonly ms: number;
  /** To be stored: the clock was set back, or the row was no row of ours, so counting begins now. */
  readonly rebased: TriesRow | null;
}

/**
 * How long there is still to wait. A clock that was set back shortens nothing; it begins the same wait once more, and
 * never a longer one.
 */
export function waitOf(row: unknown, now: number): Wait {
  if (row === undefined || row === null) return { ms: 0, rebased: null };
  const tries = parseTries(row);
  if (!tries) {
    const rebased: TriesRow = { key: 'tries', failures: FREE_TRIES, waitMs: FIRST_WAIT_MS, since: now };
    return { ms: rebased.waitMs, rebased };
  }
  const passed = now - tries.since;
  if (passed < 0 && tries.waitMs > 0) return { ms: tries.waitMs, rebased: { ...tries, since: now } };
  return { ms: Math.max(0, tries.waitMs - passed), rebased: null };
}

export function parseTries(row: unknown): TriesRow | null {
  if (typeof row !== 'object' || row === null) return null;
  const { key, failures, waitMs, since } = row as Partial<Record<keyof TriesRow, unknown>>;
  if (key !== 'tries' || !isCount(failures) || !isCount(waitMs) || !isCount(since)) return null;
  return waitMs <= LONGEST_WAIT_MS ? { key, failures, waitMs, since } : null;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
