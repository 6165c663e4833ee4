import type { CollectedTable } from '../core/collected-table.ts';
import { lifeOf } from '../core/collection-life.ts';
import type { CollectionStatus } from '../messaging/collection-views.ts';
import { openRegister } from '../register/register.ts';
import type { OpenRegister } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';

/** The page offers it for ten seconds; its click may take a while to arrive. */
const UNDO_MS = 15_000;
/** Once the page has counted them out, or at the next occasion. */
const FORGET_MS = 9_000;

export const markRemoved =
  (ids: readonly string[], now: Date) =>
  (table: CollectedTable): CollectedTable | null => {
    if (ids.includes(table.id) && table.removedAt === undefined) return { ...table, removedAt: now.toISOString() };
    return forgetRemoved(now)(table);
  };

export const undoRemove =
  (ids: readonly string[], now: Date) =>
  (table: CollectedTable): CollectedTable => {
    const { removedAt, ...kept } = table;
    if (removedAt === undefined || !ids.includes(table.id) || isOver(removedAt, now, UNDO_MS)) return table;
    return kept;
  };

export const forgetRemoved =
  (now: Date) =>
  (table: CollectedTable): CollectedTable | null =>
    table.removedAt !== undefined && isOver(table.removedAt, now, FORGET_MS) ? null : table;

const isOver = (removedAt: string, now: Date, after: number): boolean => now.getTime() - Date.parse(removedAt) > after;

/**
 * What was collected is wiped when nothing was added for long, or on the day until which it was kept after a delivery; what went is
 * said afterwards. At each unlocking, before anybody looks,
 * and by an alarm; while the register is locked it stays sealed.
 */
export async function expireCollection(context: BackgroundContext): Promise<void> {
  const opened = await openRegister(context.register);
  if (!opened.ok) return;
  const register = opened.value;
  const now = context.now();
  await register.changeCollected(forgetRemoved(now));
  const collected = await register.listCollected();
  const life = collected.ok ? lifeOf(collected.value, now) : null;
  if (!collected.ok || life === null) return;
  const today = localDate(now);
  const isDue = ({ keepUntil }: CollectedTable) => keepUntil !== undefined && keepUntil < today;
  if (life.state !== 'over' && !collected.value.every(isDue)) {
    const gone = await register.changeCollected((table) => (isDue(table) ? null : table));
    if (gone.ok && gone.value > 0) await context.announce();
    return;
  }
  const wiped = await register.wipeCollected({
    at: now.toISOString(),
    lastAddedAt: life.lastAddedAt,
    tables: collected.value.length,
    results: collected.value.flatMap(({ rows }) => rows).reduce((sum, { results }) => sum + results.length, 0),
  });
  if (wiped.ok) await context.announce();
}

export async function describeLife(
  register: OpenRegister,
  tables: readonly CollectedTable[],
  now: Date,
): Promise<CollectionStatus> {
  const life = lifeOf(tables, now);
  const wiped = await register.readWiped();
  return {
    lastAddedAt: life?.lastAddedAt ?? null,
    wipeAt: life?.wipeAt ?? null,
    daysLeft: life?.daysLeft ?? null,
    warn: life !== null && life.state !== 'kept',
    wiped: wiped.ok ? wiped.value : null,
  };
}
