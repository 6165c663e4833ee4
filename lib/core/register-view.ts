import type { IdentifierKeys } from './identifier-keys.ts';
import type { Tie } from './objection.ts';
import type { ObjectionId, PupilId } from './pupil.ts';
import type { SaidOfRows } from './said-of-rows.ts';
import type { Consents } from './special-fields.ts';

/** What matching and the gate see of the register: opaque keys and ties, no clear data. Computed from its events. */
export interface RegisterView {
  /** Head of the event chain: a cache derived from this view is keyed by it. */
  readonly head: string;
  readonly pupils: readonly KnownPupil[];
  /** Objections in force (not withdrawn). */
  readonly objections: readonly ObjectionInForce[];
  /** What stayed of objections whose pupil was erased: keys, and nothing in clear. */
  readonly marks?: readonly ErasureMark[];
  /** A person stated that all objections up to that day are in the register. Null = a new register. */
  readonly statedCount: { readonly count: number; readonly by: string; readonly on: string } | null;
  /** True once a pupil list of this school was read. */
  readonly pupilListRead: boolean;
  /** Whole lists, and what persons said of rows that no identifier settles. */
  readonly said?: SaidOfRows;
  /** Pupils whom a reader of a delivery cannot tell apart, and of whom a person said that all may go. */
  readonly twins?: readonly DecidedTwins[];
  /** Pupils of whom a person said that their address is secret. */
  readonly secretAddresses?: ReadonlySet<PupilId>;
  /** Consent for special data as it stands, withdrawn ones too. Lifts nothing. */
  readonly consents?: Consents;
}

/** Stands until somebody takes it back, or an objection of one of them comes. Lifts nothing. */
export interface DecidedTwins {
  readonly pupilIds: readonly PupilId[];
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

export interface KnownPupil {
  readonly id: PupilId;
  /** Every identifier ever known for this pupil; names that change add keys, never drop any. */
  readonly keys: IdentifierKeys;
}

/** Whoever carries these keys had an objection once, which is gone: to be asked again before anything is delivered. */
export interface ErasureMark {
  readonly id: ObjectionId;
  readonly keys: IdentifierKeys;
  /** Pupils of whom a person said that they were asked, and do not object. */
  readonly asked: readonly PupilId[];
}

export interface ObjectionInForce {
  readonly id: ObjectionId;
  readonly keys: IdentifierKeys;
  readonly tie: Tie;
}
