import type { Problem } from './problem.ts';
import type { PupilIdentity } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';
import type { Coverage } from './table-snapshot.ts';

/**
 * What is kept of a page's table after recognition: only columns with a meaning to a delivery. Sealed per table.
 * The id is made of the content, so that collecting the same table twice changes nothing.
 */
export interface CollectedTable {
  readonly id: string;
  readonly kind: 'pupil-list' | 'results';
  /** For people: what the table is about ("Begrijpend lezen · groep 5a"); never a pupil's name. */
  readonly title: string;
  readonly origin: string;
  readonly schoolYear: string | null;
  readonly readAt: string;
  readonly coverage: Coverage;
  readonly rows: readonly CollectedRow[];
  readonly droppedColumns: number;
  readonly problems: readonly Problem[];
}

export interface CollectedRow {
  /** 1-based row on the page, for problems. */
  readonly row: number;
  readonly identity: PupilIdentity;
  readonly results: readonly ResultRecord[];
}
