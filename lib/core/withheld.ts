import type { ContradictedField } from './merge-identity.ts';
import type { PresetAttribute, WrittenIdentifier } from './preset.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import type { StandingReason } from './standing.ts';
import type { Topic } from './topic.ts';
import type { Rule } from './value-rules.ts';

/** Why a child stays out, strongest first: the first that holds is the one given. */
export const WITHHELD_REASONS = [
  'objection',
  'ambiguous',
  'unknown',
  'left-school', // longer ago than the preset allows
  'address-secret', // and the preset sends the address
  'contradiction', // two tables say different things about the child or about one sitting
  'birth-date-incomplete',
  'identifier-missing',
  'address-missing',
  'value-refused', // an identifier, or every result, cannot be right (value-rules.ts)
  'branch-unknown', // the school has several, and no row says which
  'twin-objection', // CBS could take this child for one who objected, or may have; nobody can lift it
  'same-identifiers', // CBS could not tell this child from another of this school (twins)
  'not-informed', // the parents
  'term-running', // parents can still react
  'before-enrolment', // all that was read of this child may have been sat at another school
  'no-results',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** One child that stays out. In clear, so: in memory only. */
export interface Withheld {
  readonly reason: WithheldReason;
  readonly detail: StandingReason | ContradictedField | WrittenIdentifier | PresetAttribute | Topic | Rule | null;
  readonly pupilId: PupilId | null;
  readonly identity: PupilIdentity;
  readonly classGroup: string | null;
  /** Results within the preset that stay out with the child. */
  readonly results: number;
}
