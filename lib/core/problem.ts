import type { Field } from './fields.ts';
import type { FileProblem } from './file-problem.ts';
import type { LayoutProblem } from './layout-problem.ts';

/** A column that was not read, and what it may be. `place`: 1-based, as people count the columns that they see. */
export interface PossibleColumn {
  readonly header: string;
  readonly place: number;
  readonly column: Field;
}

/**
 * What went wrong, as a value. Holds column names, row numbers and counts, never a pupil's data.
 * The interface turns each code into words in `lib/language` (`problem.<code>`, `problem.<code>.action`).
 */
export type Problem =
  // reading and recognising
  | { readonly code: 'no-table' }
  | { readonly code: 'no-pupils' } // tables, but none with pupils
  | { readonly code: 'several-tables'; readonly count: number } // ask which one
  | { readonly code: 'capture-too-large' } // more than a file of a page's structure is for
  | { readonly code: 'closed-off-frame' }
  | { readonly code: 'frame-not-granted'; readonly origin: string } // part of the page is another site's
  | { readonly code: 'closed-tabs' } // what they hold is not read
  | { readonly code: 'table-too-large' }
  | { readonly code: 'table-columns-unsure' } // values stand under headers that they may not belong to
  | { readonly code: 'page-moved' } // it became another page while it was read
  | { readonly code: 'table-drawn' } // as a picture: what it says cannot be read
  | { readonly code: 'column-missing'; readonly column: Field }
  | {
      readonly code: 'column-twice';
      readonly column: Field;
      readonly headers: readonly string[];
      readonly places?: readonly number[];
    }
  | { readonly code: 'column-contradicts'; readonly column: Field; readonly header: string; readonly place?: number } // "BSN" header, cells fail
  | { readonly code: 'column-unsure'; readonly header: string } // not collected
  /** Not collected either: nobody knows the headings, and the cells look like something that the table lacks. */
  | { readonly code: 'columns-may-be'; readonly columns: readonly PossibleColumn[] }
  | { readonly code: 'accepted-likely'; readonly column: Field; readonly header: string }
  /** Read on a fair guess, or by what was said of another table: a person is to see it first. */
  | { readonly code: 'columns-to-confirm'; readonly headers: readonly string[] }
  | { readonly code: 'cell-unreadable'; readonly column: Field; readonly row: number }
  | { readonly code: 'bsn-invalid'; readonly row: number }
  | { readonly code: 'bsn-is-education-number'; readonly row: number }
  | { readonly code: 'birth-date-incomplete'; readonly row: number }
  | { readonly code: 'partial-coverage'; readonly read: number; readonly total: number | null }
  | { readonly code: 'school-year-unknown' }
  /** Columns or rows of other years, of which nothing is read. */
  | { readonly code: 'other-school-years'; readonly schoolYear: string; readonly others: readonly string[] }
  /** The same table of an earlier day is gone: this reading holds all of it. */
  | { readonly code: 'earlier-replaced'; readonly readOn: string; readonly changed: number }
  // place and access
  | { readonly code: 'other-school' }
  | { readonly code: 'school-unknown' } // ask which school this page belongs to
  | { readonly code: 'host-refused' }
  | { readonly code: 'host-revoked' }
  | { readonly code: 'busy' }
  | { readonly code: 'not-granted' }
  | { readonly code: 'no-web-page' } // the tab shows no page of a site
  | { readonly code: 'page-silent' } // allowed, and our script in it does not answer
  // register
  | { readonly code: 'no-register' }
  | { readonly code: 'locked' }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'wrong-recovery-key' }
  | { readonly code: 'no-recovery-key' } // none was made, or the backup is older than the sheet
  | { readonly code: 'recovery-key-typo'; readonly groups: readonly number[] }
  | { readonly code: 'recovery-key-incomplete'; readonly groups: number; readonly expected: number }
  | { readonly code: 'too-many-tries'; readonly seconds: number }
  | { readonly code: 'passphrase-too-weak' }
  | { readonly code: 'register-exists' }
  /** In another register of this browser. */
  | { readonly code: 'school-here' }
  | { readonly code: 'register-stopped'; readonly stop: RegisterStop }
  | { readonly code: 'write-failed' }
  | { readonly code: 'preferences-read'; readonly count: number }
  | { readonly code: 'invalid-input'; readonly field: string }
  | { readonly code: 'not-found' }
  // erasing a pupil: nothing was erased
  | { readonly code: 'erase-unclear'; readonly count: number } // objections that may be about this pupil, tied to nobody
  | { readonly code: 'erase-touches-others'; readonly count: number } // pupils who cannot be told apart from this one
  | { readonly code: 'outbox-waiting' } // a delivery that is not saved yet may be about this pupil
  | { readonly code: 'undo-too-late' } // recorded a while ago: to be withdrawn instead
  /** A person counts more objections than the register holds: one is missing, and would be delivered. */
  | { readonly code: 'count-differs'; readonly stated: number; readonly registered: number }
  // a backup as a file: nothing of it is brought back
  | { readonly code: 'backup-unreadable' } // no backup of ours
  | { readonly code: 'backup-damaged' } // cut, or changed
  | { readonly code: 'backup-newer' } // made by a later version
  | { readonly code: 'backup-too-large'; readonly megabytes: number }
  | { readonly code: 'backup-other-school' }
  | { readonly code: 'backup-other-register' } // not the register that stopped here
  | { readonly code: 'backup-stale' } // the register changed since the preview
  // a collection as a file: nothing of it is taken in
  | { readonly code: 'collection-unreadable' } // no collection file of ours
  | { readonly code: 'collection-damaged' } // cut, or changed
  | { readonly code: 'collection-newer' } // made by a later version
  | { readonly code: 'collection-too-large'; readonly megabytes: number }
  | { readonly code: 'collection-other-school' }
  | { readonly code: 'collection-not-saved' } // something in it is of no form that the other side would take
  // a list of objections as a file: nothing of it is recorded
  | { readonly code: 'list-unreadable' } // no text, or no encoding that we know
  | { readonly code: 'list-too-large'; readonly megabytes: number }
  | { readonly code: 'list-too-long'; readonly lines: number; readonly limit: number }
  | { readonly code: 'list-empty' }
  | { readonly code: 'list-no-header' } // no line names a column that we know
  | { readonly code: 'list-no-pupil-column'; readonly headers: readonly string[] }
  | { readonly code: 'list-column-twice'; readonly headers: readonly string[] }
  | { readonly code: 'list-preference-unsure'; readonly header: string } // does "yes" mean an objection there?
  | { readonly code: 'list-quote-open'; readonly line: number }
  | { readonly code: 'list-lines-refused'; readonly count: number } // to be accepted by a person first
  | { readonly code: 'list-nothing-new' }
  | { readonly code: 'list-stale' } // the register or the day changed since the preview
  | FileProblem
  // what columns mean, as a file of another school: nothing of it is taken in
  | { readonly code: 'addition-known' } // by our own words and sites, or added before
  | { readonly code: 'addition-ruled-out' } // a heading over what is never read
  | { readonly code: 'columns-file-unreadable' }
  | { readonly code: 'columns-file-newer' }
  | { readonly code: 'columns-file-too-large' }
  | LayoutProblem
  // delivery
  | { readonly code: 'nothing-collected' }
  | { readonly code: 'nothing-to-deliver' }
  /** The preset names day care; of so many pupils who go nothing is known. */
  | { readonly code: 'day-care-unknown'; readonly count: number }
  | { readonly code: 'several-school-years'; readonly schoolYears: readonly string[] }
  | { readonly code: 'stale-preview' }
  | { readonly code: 'blocked'; readonly reasons: readonly BlockReason[] }
  | { readonly code: 'check-failed' } // the written bytes did not pass the check afterwards; nothing was saved
  | { readonly code: 'character-refused'; readonly column: string; readonly row: number }
  | { readonly code: 'malformed-message' };

export type ProblemCode = Problem['code'];

/** Why a register may not be used for deliveries at all. */
export type RegisterStop =
  | 'sentinel-missing'
  | 'sentinel-forged'
  | 'emptier-than-sentinel'
  | 'register-missing'
  | 'chain-broken'
  | 'unreadable'
  | 'key-parameters-refused';

/** Why a whole delivery is stopped until a person acts. */
export type BlockReason =
  | { readonly code: 'count-not-stated' } // "all objections up to today are in it: N" is still to be said
  | { readonly code: 'objection-untied'; readonly count: number }
  | { readonly code: 'preset-undecided' } // a preset with BSN or day care needs a decision with name and date
  | { readonly code: 'register-stopped'; readonly stop: RegisterStop }
  | { readonly code: 'locked' }
  | { readonly code: 'no-pupil-list' };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });
