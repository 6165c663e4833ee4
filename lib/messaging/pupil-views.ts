import type { Channel, Role } from '../core/objection.ts';
import type { PupilFilter, PupilSort } from '../core/pupil-query.ts';
import type { CorrectObjection } from './register-views.ts';
import type { PupilSummary } from './summary-views.ts';

export interface PupilQuery {
  readonly text: string;
  readonly filter: PupilFilter;
  readonly sort: PupilSort;
  readonly offset: number;
}
export interface PupilRow extends PupilSummary {
  readonly ofAge: boolean;
  readonly leftOn: string | null;
  readonly informedOn: string | null;
  /** A person said so; holds for all later deliveries. */
  readonly addressSecret: boolean;
  /** Consent for special data as it stands now, per study. */
  readonly consents: readonly ConsentView[];
}
export interface ConsentView {
  readonly study: string;
  readonly state: 'given' | 'withdrawn';
  readonly receivedOn: string;
  readonly channel: Channel;
}
/** One page of those that fit. */
export interface PupilPage {
  readonly total: number;
  readonly rows: readonly PupilRow[];
}
/** One thing that happened around a pupil; no identifier is in it. */
export interface HistoryEntry {
  readonly id: string;
  readonly kind: HistoryKind;
  /** When it was recorded. */
  readonly at: string;
  readonly by: string;
  /** The day that it is about; null where it is about none. */
  readonly on: string | null;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly study: string | null;
}
export const HISTORY_KINDS = [
  'objection-recorded',
  'objection-corrected',
  'objection-withdrawn',
  'objection-undone',
  'withdrawal-undone',
  'objection-tied',
  'objection-absent',
  'consent-given',
  'consent-withdrawn',
  'parents-informed',
  'informed-undone',
  'pupil-left',
  'pupil-here',
  'own-word-given',
  'identifiers-added',
  'erased-asked',
  'row-decided',
  'row-undecided',
  'group-confirmed',
  'group-unconfirmed',
  'numbers-tied',
  'numbers-untied',
  'twins-decided',
  'twins-undecided',
  'address-secret',
  'address-open',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What was answered for a pupil who carries the mark of an erased objection. */
export interface AskedPupil {
  readonly pupilId: string;
  readonly receivedOn: string;
  readonly channel: Exclude<Channel, 'not-said'>;
  readonly role: Exclude<Role, 'not-said'>;
  readonly fromName: string;
  readonly recordedBy: string;
}
/** A statement about special data, for that study only. */
export interface PupilConsent extends AskedPupil {
  readonly study: string;
  readonly given: boolean;
}
export interface AddIdentifiers {
  readonly pupilId: string;
  readonly about: CorrectObjection['about'];
  readonly by: string;
}
/**
 * Something about pupils besides objections. `on` null: is at this school (again) with `left`; with `informed` nothing that was
 * said of telling the parents counts any more.
 */
export interface MarkPupils {
  readonly pupilIds: readonly string[];
  readonly what: 'informed' | 'left' | 'own-word';
  readonly on: string | null;
  readonly by: string;
  /** With `informed`: last day on which the parents were asked to react. */
  readonly objectBy?: string;
}
