import type { CollectionStatus } from '../../../lib/messaging/protocol.ts';

/** How long the collection still stays. */
export const LIFE = {
  kept: {
    lastAddedAt: '2026-11-21T09:12:00.000Z',
    wipeAt: '2027-01-20T09:12:00.000Z',
    daysLeft: 60,
    warn: false,
    wiped: null,
  },
  warns: {
    lastAddedAt: '2026-10-01T09:12:00.000Z',
    wipeAt: '2026-11-30T09:12:00.000Z',
    daysLeft: 9,
    warn: true,
    wiped: null,
  },
  wiped: {
    ...{ lastAddedAt: null, wipeAt: null, daysLeft: null, warn: false },
    wiped: { at: '2026-11-20T08:00:00.000Z', lastAddedAt: '2026-09-20T08:00:00.000Z', tables: 14, results: 1_164 },
  },
} as const satisfies Record<string, CollectionStatus>;
