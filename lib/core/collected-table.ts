import type { DayCare } from './day-care.ts';
import type { Problem } from './problem.ts';
import type { PupilIdentity } from './pupil.ts';
import type { ResultRecord } from './result-record.ts';
import type { SpecialCell } from './special-fields.ts';
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
  /** Keyed hash of the page and of what tells its tables apart; absent where it came in a file, or before this was kept. */
  readonly place?: string;
  readonly readAt: string;
  /** When it came into the collection of this computer; absent on what was collected before this was kept: `readAt`. */
  readonly addedAt?: string;
  /** Taken out by a person, and kept for the seconds in which that can be undone. */
  readonly removedAt?: string;
  /** ISO date: it was delivered, and a person chose to keep it so long and no longer. */
  readonly keepUntil?: string;
  readonly coverage: Coverage;
  readonly rows: readonly CollectedRow[];
  readonly droppedColumns: number;
  readonly problems: readonly Problem[];
}

/** Said of a pupil by this row and kept only while collected: never part of the register's pupils. */
export interface RowFacts {
  /** ISO date, `00` for an unknown part, `0000-00-00` where something unreadable stands. Absent: none shown. */
  readonly leftOn?: string;
  /** ISO date, `00` for an unknown part: the day on which the child came to this school. */
  readonly enrolledOn?: string;
  /** `04`, `99XX04`, or only `99XX`: as much as the row says. */
  readonly branch?: string;
  /** "Geheim" stands where the address would be. The text is not kept, nor anything else of the address. */
  readonly addressSecret?: true;
  /** Only after a decision on a preset that names it. */
  readonly dayCare?: DayCare;
  /** Only what a layout of the school asks for, of a pupil with consent for its study when the page was read. */
  readonly special?: readonly SpecialCell[];
}

export interface CollectedRow extends RowFacts {
  /** 1-based row on the page, for problems. */
  readonly row: number;
  readonly identity: PupilIdentity;
  readonly results: readonly ResultRecord[];
  /** Where tables say different things of one sitting: a person's choice that this row's result counts. */
  readonly chosen?: readonly ChosenResult[];
}

export interface ChosenResult {
  /** Of the sitting (merge-results.ts). */
  readonly key: string;
  /** The tables whose readings it was chosen over: another one that says something else is asked about again. */
  readonly over: readonly string[];
}

/** When it came here. */
export const addedOn = ({ addedAt, readAt }: Pick<CollectedTable, 'addedAt' | 'readAt'>): string => addedAt ?? readAt;
