import type { WorkList } from '../core/compare-register.ts';
import type { LvsPreference } from '../core/lvs-preference.ts';
import type { Outcome } from '../core/problem.ts';
import type { PupilRow } from './pupil-views.ts';

export type Round = 'M' | 'E';

/** What our own pages may ask about the check before approving. */
export interface ComparisonProtocol {
  /** The register beside what the LVS showed, as it is now. Writes nothing. */
  'comparison.look': { request: { schoolYear: string | null; round: Round }; reply: Outcome<ComparisonView> };
  /** A list further than its first rows. */
  'comparison.rows': {
    request: { schoolYear: string; round: Round; list: WorkList; offset: number };
    reply: Outcome<readonly WorkRowView[]>;
  };
  /**
   * Writes down that the register was compared: `stale-preview` when it moved since `head`. `noObjections`: a person said that
   * there is not a single one, which is asked where the register has none.
   */
  'comparison.record': {
    request: {
      schoolYear: string;
      round: Round;
      head: string;
      approvedOn: string | null;
      noObjections: boolean;
      by: string;
    };
    reply: Outcome<null>;
  };
}

export interface WorkRowView {
  /** Null: an objection that belongs to nobody yet. */
  readonly pupil: PupilRow | null;
  readonly objectionId: string | null;
  readonly name: string;
  readonly classGroup: string | null;
  readonly preference: LvsPreference | null;
}
export interface ComparisonView {
  readonly head: string;
  readonly schoolYear: string;
  readonly schoolYears: readonly string[];
  readonly objections: number;
  /** Who is at this school, as far as the register knows. */
  readonly pupils: number;
  readonly preferencesRead: number;
  /** Of the readings: the first and the last day. Null: nothing was read. */
  readonly readOn: { readonly first: string; readonly last: string } | null;
  /** Groups of those pupils, in order; at most 40. */
  readonly groups: readonly string[];
  /** Pupils of whom results were collected for this year. */
  readonly withResults: number;
  readonly lists: Readonly<Record<WorkList, { readonly total: number; readonly rows: readonly WorkRowView[] }>>;
  /** Recorded for this year and round before; the last. */
  readonly last: { readonly on: string; readonly by: string; readonly approvedOn: string | null } | null;
}
