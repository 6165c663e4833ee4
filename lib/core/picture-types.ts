import type { Topic } from './topic.ts';

/* What goes out, in numbers to look at. Counts and summaries: no pupil's name or number is in it. */

export interface OutgoingPicture {
  readonly topics: readonly Topic[];
  /** Of those who go. By group, in the order of the school; null last: of these nobody knows the group. */
  readonly coverage: readonly CoverageRow[];
  /** One per scale: scores of two of them cannot be compared. */
  readonly series: readonly ScoreSeries[];
  /** Scores that no series shows: their moment has them of five pupils or fewer. */
  readonly tooFew: number;
  /** Results that go without an ability or development score, as a level only. */
  readonly withoutScore: number;
}
export interface CoverageRow {
  readonly group: string | null;
  /** Of this group that go. */
  readonly pupils: number;
  /** Of those, per topic: who has a result that goes. */
  readonly having: readonly number[];
}

export interface ScoreSeries {
  readonly topic: Topic;
  readonly score: PictureScore;
  readonly provider: string | null;
  readonly assessmentName: string | null;
  readonly version: string | null;
  /** The axis that all its spreads share. */
  readonly from: number;
  readonly to: number;
  readonly spreads: readonly Spread[];
}
export const PICTURE_SCORES = ['abilityScore', 'developmentScore'] as const;
export type PictureScore = (typeof PICTURE_SCORES)[number];

/** The scores of one moment; where the assessment has no moments, of one year group. */
export interface Spread {
  readonly moment: string | null;
  readonly yearGroup: number | null;
  /** Scores, of more than five pupils. */
  readonly count: number;
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
  /** How many stand in each of equal parts of the axis. */
  readonly bins: readonly number[];
  /** Far from the rest: how many, and where they were read (the first few). */
  readonly far: number;
  readonly farAt: readonly ReadAt[];
  readonly signs: readonly SpreadSign[];
}
export interface ReadAt {
  readonly tableId: string;
  /** 1-based, as on the page. */
  readonly row: number;
}
/**
 * What a wrong column looks like: `level-like` all between 0 and 5, as a level in figures; `all-equal`; `apart` far from the
 * moments beside it.
 */
export type SpreadSign = 'level-like' | 'all-equal' | 'apart';
