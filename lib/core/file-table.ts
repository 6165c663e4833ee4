import type { FileNote } from './file-problem.ts';
import type { PageFacts, TableSnapshot } from './table-snapshot.ts';

/** A table of a file, as the same thing that is read from a page. */
export interface FileTable {
  readonly table: TableSnapshot;
  /** Which system it came from is for a person to say. */
  readonly facts: Omit<PageFacts, 'origin'>;
  /** The sheet's name; `''` where the file has none. */
  readonly sheet: string;
  /** Per row of the table, where it stands in the file. */
  readonly lines: readonly number[];
  readonly notes: readonly FileNote[];
}
