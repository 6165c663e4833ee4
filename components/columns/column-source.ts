import { failed, type Outcome } from '../../lib/core/problem.ts';
import type { Ask } from '../../lib/messaging/page-client.ts';
import type { CollectReply, ReadTable } from '../../lib/messaging/protocol.ts';

/** Where a table comes from whose columns are looked at: a tab now, a file just as well. */
export interface ColumnSource {
  /** Another key is another table. */
  readonly key: string;
  /** The table as it is now. */
  readonly read: () => Promise<Outcome<ReadTable>>;
  /** Adds the table to the delivery once its columns are saved. */
  readonly add: () => Promise<CollectReply>;
}

export interface TableInTab {
  readonly tabId: number;
  readonly tableId: string;
}

export const tabSource = (ask: Ask, { tabId, tableId }: TableInTab): ColumnSource => ({
  key: `${tabId} ${tableId}`,
  read: () => ask('mapping.read', { tabId, tableId }).catch(() => failed({ code: 'page-silent' })),
  add: () => ask('page.collect', { tabId, tableId }),
});
