import type { ObjectionSubject } from '../../lib/core/objection.ts';
import type { PupilIdentity } from '../../lib/core/pupil.ts';
import type { Child } from './build-children.ts';
import type { RowSpec } from './school-specs.ts';

export const SCHOOL_YEAR = '2026-2027';

/** One row of one table with its own mark: a score that stands nowhere else. */
export interface TrueRow {
  readonly child: Child;
  readonly shown: PupilIdentity;
  readonly spec: RowSpec;
  /** The child whose date, BSN or name a mixed-up row shows. */
  readonly other: Child;
  /** From a system that numbers the children its own way. */
  readonly foreign: boolean;
  readonly mark: string;
}
export interface TrueObjection {
  readonly about: Child;
  readonly subject: ObjectionSubject;
  readonly inForce: boolean;
  /** A person tied it to the child. */
  readonly tied: boolean;
}
