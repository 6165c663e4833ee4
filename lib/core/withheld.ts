import type { Domain } from './fields.ts';
import type { ContradictedField } from './merge-identity.ts';
import type { PresetIdentifier } from './preset.ts';
import type { PupilId, PupilIdentity } from './pupil.ts';
import type { StandingReason } from './standing.ts';

/** Why a child stays out, strongest first: the first that holds is the one given. */
export const WITHHELD_REASONS = [
  'objection',
  'ambiguous',
  'unknown',
  'contradiction', // two tables say different things about the child or about one sitting
  'birth-date-incomplete',
  'identifier-missing',
  'address-missing',
  'same-identifiers', // CBS could not tell this child from another of this school (twins)
  'no-results',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** One child that stays out. In clear, so: in memory only. */
export interface Withheld {
  readonly reason: WithheldReason;
  readonly detail: StandingReason | ContradictedField | PresetIdentifier | Domain | null;
  readonly pupilId: PupilId | null;
  readonly identity: PupilIdentity;
  readonly classGroup: string | null;
  /** Results within the preset that stay out with the child. */
  readonly results: number;
}
