import { addedOn, type CollectedTable } from './collected-table.ts';

/** What was collected goes so many days after the last addition; so long before, it is said. */
export const KEPT_DAYS = 60;
export const WARN_FROM_DAY = 45;
const DAY = 86_400_000;

export interface CollectionLife {
  /** ISO moment. */
  readonly lastAddedAt: string;
  /** ISO moment. */
  readonly wipeAt: string;
  readonly daysLeft: number;
  readonly state: 'kept' | 'warn' | 'over';
}

/** Of the collection as a whole: whoever still adds to it still works on it. Null: nothing was collected. */
export const lifeOf = (
  tables: readonly Pick<CollectedTable, 'addedAt' | 'readAt'>[],
  now: Date,
): CollectionLife | null => {
  const last = tables.map(addedOn).sort().at(-1);
  if (last === undefined) return null;
  const wipeAt = Date.parse(last) + KEPT_DAYS * DAY;
  const left = wipeAt - now.getTime();
  const state = left <= 0 ? 'over' : left <= (KEPT_DAYS - WARN_FROM_DAY) * DAY ? 'warn' : 'kept';
  return {
    lastAddedAt: last,
    wipeAt: new Date(wipeAt).toISOString(),
    daysLeft: Math.max(0, Math.ceil(left / DAY)),
    state,
  };
};

/** What is said after a collection went by itself. No pupil in it. */
export interface WipedNotice {
  /** ISO moments. */
  readonly at: string;
  readonly lastAddedAt: string;
  readonly tables: number;
  readonly results: number;
}
