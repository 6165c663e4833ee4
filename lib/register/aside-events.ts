import type { ObjectionId, PupilId } from '../core/pupil.ts';

/* What persons say of pupils for deliveries, besides objections. None of it ever lifts an objection. */

interface Said {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** The earlier sayings that it replaces; filled in when it is appended. */
  readonly over?: readonly string[];
}

/** "A reader of the file cannot tell these pupils apart, and all of them may go." */
export interface TwinsDecided extends Said {
  readonly type: 'twins-decided';
  readonly pupilIds: readonly PupilId[];
  /** Objections about one of them that were known then; filled in when it is appended. Any other one ends the decision. */
  readonly objections: readonly ObjectionId[];
}
export interface TwinsUndecided extends Said {
  readonly type: 'twins-undecided';
  readonly pupilIds: readonly PupilId[];
}
export type TwinsEvent = TwinsDecided | TwinsUndecided;

/** `secret` false: it was a mistake, or the address is not secret any more. */
export interface AddressSecret extends Said {
  readonly type: 'address-secret';
  readonly pupilId: PupilId;
  readonly secret: boolean;
}
/** "Nobody else in these pupil lists has a secret address." Ids of collected lists. */
export interface SecretsAsked {
  readonly type: 'secrets-asked';
  readonly lists: readonly string[];
  readonly by: string;
  readonly on: string;
}

export type AsideEvent = TwinsEvent | AddressSecret | SecretsAsked;
