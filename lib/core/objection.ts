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

export interface Objection {
  readonly id: ObjectionId;
  readonly subject: ObjectionSubject;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly tie: Tie;
  readonly withdrawal: { readonly receivedOn: string; readonly channel: Channel; readonly recordedBy: string } | null;
}
