import type { AbsenceReason, Authority, Channel, Role, SaidSame } from '../core/objection.ts';
import type { WithdrawalState } from '../core/withdrawal.ts';

/* What pages are told of the register's history, and what they say about an entry in it. */

/** What may be said of an entry besides how it came in. */
export interface EntryDetails {
  readonly authority?: Authority;
  readonly archiveRef?: string;
  /** A named study; null or left out = all deliveries. */
  readonly study?: string | null;
}
export interface WithdrawObjection {
  readonly objectionId: string;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly recordedBy: string;
  readonly from: { readonly name: string; readonly role: Role };
  /** Is that who objected? Whoever records it says so. */
  readonly saidSame: SaidSame;
  readonly authority?: Authority;
  readonly archiveRef?: string;
}
/** The whole entry as it should be. `about` is added to what was known: the pupil first named stays blocked too. */
export interface CorrectObjection {
  readonly objectionId: string;
  readonly about: {
    readonly familyName: string;
    readonly prefix: string;
    readonly givenName: string;
    readonly birthDate: string | null;
    readonly pupilNumber: string | null;
  };
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly authority: Authority;
  readonly archiveRef: string;
  readonly study: string | null;
  readonly recordedBy: string;
}
export interface WithdrawalView {
  readonly withdrawalId: string;
  readonly receivedOn: string;
  readonly channel: Channel;
  /** "" = not known. */
  readonly fromName: string;
  readonly role: Role;
  readonly state: WithdrawalState;
}
export interface RecordObjection extends EntryDetails {
  /** `row`: the pupil in the panel. `pupil`: picked from search. `typed`: by hand, no LVS open. */
  readonly target:
    | { readonly kind: 'row'; readonly token: string }
    | { readonly kind: 'pupil'; readonly pupilId: string }
    /** From one letter: each an objection of its own, and nobody who is not named. */
    | { readonly kind: 'pupils'; readonly pupilIds: readonly string[] }
    | {
        readonly kind: 'typed';
        readonly givenName: string;
        readonly prefix: string;
        readonly familyName: string;
        readonly birthDate: string | null;
        readonly pupilNumber: string | null;
      };
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly recordedBy: string;
}
export interface ObjectionSummary {
  readonly objectionId: string;
  /** As it was recorded, else that of the pupil whom it is tied to; empty when only a number is known. */
  readonly name: string;
  /** Given where there is no name. */
  readonly pupilNumberEnd?: string | null;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly recordedBy: string;
  readonly status: 'in-force' | 'withdrawn';
  readonly withdrawnOn: string | null;
  /** All that came in, also those that lift nothing. */
  readonly withdrawals: readonly WithdrawalView[];
  readonly authority: Authority;
  readonly archiveRef: string;
  readonly study: string | null;
  /** Its parts, to correct it. */
  readonly about: CorrectObjection['about'];
  readonly tie: 'tied' | 'untied' | AbsenceReason;
  readonly tiedTo: string | null;
}
