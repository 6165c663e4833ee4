import type { RowStanding } from '../core/standing.ts';

/** For extension pages only, while unlocked. A BSN never travels; numbers show at most their last four. */
export interface PupilSummary {
  readonly pupilId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly pupilNumberEnd: string | null;
  readonly standing: RowStanding;
}

/** Who said it, and on which day. */
export interface SaidBy {
  readonly by: string;
  readonly on: string;
}

/** Pupils whom a reader of a delivery cannot tell apart. `said`: that all of them may go; null where it is to be said. */
export interface TwinSetView {
  readonly pupilIds: readonly string[];
  readonly pupils: readonly PupilSummary[];
  readonly said: SaidBy | null;
}
