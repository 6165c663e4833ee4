import type { CollectReply, ExtensionPage } from '../messaging/protocol.ts';
import type { RowFinder } from './row-finder.ts';

export interface OverlayCallbacks extends RowFinder {
  /** A person clicked a row's badge. */
  openRow(tableId: string, rowId: string): void;
  /** Null: nobody answered. */
  collect(tableId: string | null): Promise<CollectReply | null>;
  /** All rows of a table, by scrolling and paging. */
  readAll(act: 'start' | 'stop', tableId: string | null): void;
  openPage(page: ExtensionPage): void;
  /** `pupils`: a frame inside the page, which gets a chip only for tables with pupils. */
  readonly chip: 'always' | 'pupils';
}
