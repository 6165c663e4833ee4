import type { CollectReply, ExtensionPage } from '../messaging/protocol.ts';

/** Rows as the frame's one reader knows them: the overlay is a script of its own and has no reading of its own. */
export interface RowFinder {
  /** The cells of a column in these rows; null where a row is gone or says something else. */
  findCells(wanted: readonly { readonly rowId: string; readonly column: number }[]): (Element | null)[];
}
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
