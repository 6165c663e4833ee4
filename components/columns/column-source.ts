import type { FileTable } from '../../lib/core/file-table.ts';
import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import type { PageFacts } from '../../lib/core/table-snapshot.ts';
import type { Ask } from '../../lib/messaging/page-client.ts';
import type { CollectReply, ReadTable } from '../../lib/messaging/protocol.ts';

/** Where a table comes from whose columns are looked at: a tab, or a file. */
export interface ColumnSource {
  /** Another key is another table. */
  readonly key: string;
  /** The table as it is now. */
  readonly read: () => Promise<Outcome<ReadTable>>;
  /** Adds the table to the delivery once its columns are saved; null where that has a button of its own. */
  readonly add: (() => Promise<CollectReply>) | null;
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

/** A table of a file: it is in this page's memory, and the file's own page adds it. */
export const fileSource = ({ table }: FileTable, facts: PageFacts): ColumnSource => ({
  key: `${facts.origin} ${table.id}`,
  read: async () => done({ facts, table }),
  add: null,
});
