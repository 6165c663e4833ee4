import type { CollectedPupil } from './collected-pupils.ts';
import type { Topic } from './topic.ts';

/** Who has, who misses, and who sat something else instead, for one assessment moment of one group. */
export interface GridEntry {
  /** Null: without moments, as some providers have it. */
  readonly moment: string | null;
  readonly have: readonly CollectedPupil[];
  /** Of the group, without this one, and with another year's assessment of the same half year: nothing is missing. */
  readonly elsewhere: readonly CollectedPupil[];
  readonly missing: readonly CollectedPupil[];
  /** Null where nothing says who should have it: no pupil list, or a moment of another year than the group's own. */
  readonly expected: number | null;
  /** Of `have`: what is new since the last time. */
  readonly fresh: number;
}
export interface GridGroup {
  /** Null: of these nobody knows the group. */
  readonly group: string | null;
  readonly pupils: readonly CollectedPupil[];
  /** In the pupil list; null where no list of this group was read. */
  readonly listed: number | null;
  readonly cells: readonly { readonly topic: Topic; readonly entries: readonly GridEntry[] }[];
}
