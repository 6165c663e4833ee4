import type { IndexKey } from '../core/identifier-keys.ts';
import type { PupilId } from '../core/pupil.ts';
import type { GroupOf } from '../core/row-marks.ts';

/** A pupil list of a school year that was read to its end: whom it shows and where, also of those who bring nothing new. */
export interface WholeListSeen {
  readonly members: readonly ({ readonly pupilId: PupilId } & GroupOf)[];
  /** Names in it that made nobody known. */
  readonly unsure: readonly IndexKey[];
}

/** What these replace of what was known where they were said; filled in when they are appended. */
interface Said {
  readonly by: string;
  readonly on: string;
  readonly over?: readonly string[];
}
interface OfGroup {
  readonly schoolYear: string;
  /** As `groupKey` writes it. */
  readonly group: string;
}

/** "These names in 5a are those pupils of the list." Each name as a keyed mark. */
export interface GroupConfirmed extends Said, OfGroup {
  readonly type: 'group-confirmed';
  readonly names: readonly { readonly mark: string; readonly pupilId: PupilId }[];
}
export interface GroupUnconfirmed extends Said, OfGroup {
  readonly type: 'group-unconfirmed';
}
/** "This row is …"; null: another child, who is in no list. The row as a keyed mark of exactly what it says. */
export interface RowDecided extends Said {
  readonly type: 'row-decided';
  readonly mark: string;
  readonly pupilId: PupilId | null;
}
/** `pupilId`: of what was decided before. */
export interface RowUndecided extends Said {
  readonly type: 'row-undecided';
  readonly mark: string;
  readonly pupilId: PupilId | null;
}

/** A number that a list of another system shows for a pupil, and the one that was shown before it. */
export interface PupilWithNumber {
  readonly pupilId: PupilId;
  readonly pupilNumber: string;
  readonly before: string | null;
}
/** "These children of the new list are those pupils": the numbers are added, the old ones stay. */
export interface NumbersTied extends Said {
  readonly type: 'numbers-tied';
  readonly pupils: readonly PupilWithNumber[];
}
/** It was a mistake: those numbers are not those pupils'. */
export interface NumbersUntied extends Said {
  readonly type: 'numbers-untied';
  readonly pupils: readonly PupilWithNumber[];
}
export type NumbersEvent = NumbersTied | NumbersUntied;

/** What persons say of rows that no identifier settles. None of them ever lifts an objection. */
export type MatchingEvent = GroupConfirmed | GroupUnconfirmed | RowDecided | RowUndecided | NumbersEvent;
