import type { BirthDate, ObjectionId, PersonName, PupilId } from './pupil.ts';

/** How an objection came in. A list that was brought in may not say; a person who records one does. */
export const CHANNELS = ['mail', 'paper', 'desk', 'phone', 'lvs'] as const;
export type Channel = (typeof CHANNELS)[number] | 'not-said';

/** In what role somebody objects. From 16 the pupil decides; hidden in primary schools. */
export const ROLES = ['parent', 'guardian', 'foster-parent', 'grandparent', 'pupil'] as const;
export type Role = (typeof ROLES)[number] | 'not-said';

/** Why an objection is tied to no pupil for now without blocking deliveries. `still-looking` keeps blocking. */
export const ABSENCE_REASONS = ['not-in-years-3-8', 'left', 'not-at-school', 'still-looking'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Who the objection is about, as typed or as the page showed it. Sealed at rest. */
export interface ObjectionSubject {
  readonly name: PersonName | null;
  readonly pupilNumber: string | null;
  readonly bsn: string | null;
  readonly educationNumber: string | null;
  readonly birthDate: BirthDate | null;
  readonly classGroup: string | null;
}

export type Tie =
  | { readonly kind: 'untied' }
  | { readonly kind: 'tied'; readonly pupilId: PupilId }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason };

/** Was it checked that this person may decide for the child? Blocks in any case. */
export const AUTHORITIES = ['yes', 'no', 'not-applicable'] as const;
export type Authority = (typeof AUTHORITIES)[number] | 'not-said';

/** What is objected to. A delivery does not name a study, so a named one keeps the pupil out of all of them as well. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'study'; readonly study: string };

/** How it came in, from whom, and where the school keeps it. */
export interface Received {
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly authority: Authority;
  /** The school's own: a folder, a number. "" = none. */
  readonly archiveRef: string;
  readonly scope: Scope;
}

/** Somebody who wrote or spoke to the school, as it was typed. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

/** What the person who recorded a withdrawal said about who withdrew. */
export const SAME_PERSON = ['yes', 'no', 'unsure'] as const;
export type SaidSame = (typeof SAME_PERSON)[number];

export interface Withdrawal {
  readonly id: string;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly recordedBy: string;
  /** Null where a withdrawal of before did not say who withdrew. */
  readonly from: Person | null;
  readonly saidSame: SaidSame;
  readonly authority: Authority;
  readonly archiveRef: string;
}

export interface Objection extends Received {
  readonly id: ObjectionId;
  /** As it is known now. */
  readonly subject: ObjectionSubject;
  /** Everything that was ever written down about whom it is about: a correction adds, and takes no child out of reach. */
  readonly subjects: readonly ObjectionSubject[];
  /** Who objected: one, or several where it was corrected in two places at once. */
  readonly objectors: readonly Person[];
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly tie: Tie;
  /** All of them, also those that lift nothing. */
  readonly withdrawals: readonly Withdrawal[];
  /** The one that lifts it; null = in force. */
  readonly withdrawal: Withdrawal | null;
}
