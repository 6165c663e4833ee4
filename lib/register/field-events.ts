import type { Authority, Channel, ObjectionSubject, Received, SaidSame } from '../core/objection.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { SchoolContacts } from '../core/school-contacts.ts';

/** Filled in when an event is appended: what it replaces of what was known there. */
interface Over {
  readonly over?: readonly string[];
}
/** Fields that objections of before do not have. */
export type OptionalReceived = Omit<Received, 'authority' | 'archiveRef' | 'scope'> &
  Partial<Pick<Received, 'authority' | 'archiveRef' | 'scope'>>;

/** Says how a statement about a pupil came in. */
export interface Statement {
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Received['role'];
  readonly fromName: string;
  readonly authority: Authority;
  readonly archiveRef: string;
  readonly recordedBy: string;
}

/** Withdrawals of before say neither who withdrew nor whether that is the objector: those lift nothing. */
export interface ObjectionWithdrawn {
  readonly type: 'objection-withdrawn';
  readonly objectionId: ObjectionId;
  readonly withdrawalId?: string;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly recordedBy: string;
  readonly from?: { readonly name: string; readonly role: Received['role'] };
  readonly saidSame?: SaidSame;
  readonly authority?: Authority;
  readonly archiveRef?: string;
}
/** The whole entry as it should have been. `subject` adds to whom it is about. */
export interface ObjectionCorrected extends Received, Over {
  readonly type: 'objection-corrected';
  readonly objectionId: ObjectionId;
  readonly subject: ObjectionSubject;
  readonly recordedBy: string;
}
/** Typed by mistake, seconds ago. `withdrawalId` null: the objection itself. */
export interface EntryUndone {
  readonly type: 'entry-undone';
  readonly objectionId: ObjectionId;
  readonly withdrawalId: string | null;
  readonly by: string;
}
/** Special data, for one named study. Never touches an objection. */
interface AboutStudy extends Statement, Over {
  readonly pupilId: PupilId;
  readonly study: string;
}
export type ConsentEvent =
  | (AboutStudy & { readonly type: 'consent-given' })
  | (AboutStudy & { readonly type: 'consent-withdrawn' });
export interface ParentsInformed {
  readonly type: 'parents-informed';
  readonly pupilIds: readonly PupilId[];
  readonly informedOn: string;
  /** Last day on which they were asked to react; events of before do not say. */
  readonly objectBy?: string;
  readonly by: string;
}
/** It was said of the wrong pupils: what was known of telling their parents no longer counts. */
export interface InformedUndone extends Over {
  readonly type: 'informed-undone';
  readonly pupilIds: readonly PupilId[];
  readonly by: string;
}
/** A head teacher lets a group go though its parents were not told (in time), or (`go` false) takes that back. */
export interface InformingDecided extends Over {
  readonly type: 'informing-decided';
  readonly schoolYear: string;
  /** `''`: pupils of whom no group is known. */
  readonly classGroup: string;
  readonly go: boolean;
  readonly by: string;
  readonly on: string;
}
/** `leftOn` null: is (again) at this school. */
export interface PupilLeft extends Over {
  readonly type: 'pupil-left';
  readonly pupilId: PupilId;
  readonly leftOn: string | null;
  readonly by: string;
}
/** By hand: a new name, a number. Nothing that was known goes. */
export interface IdentifiersAdded {
  readonly type: 'identifiers-added';
  readonly pupilId: PupilId;
  readonly identity: PupilIdentity;
  readonly by: string;
}
/** A pupil of 16 or older was asked, and does not object. Lifts nobody's objection. */
export interface OwnWordGiven extends Statement {
  readonly type: 'own-word-given';
  readonly pupilId: PupilId;
}
export interface TaskDone {
  readonly type: 'task-done';
  readonly taskId: string;
  readonly on: string;
  /** Ticked by a person, or read on a page of the LVS. */
  readonly how: 'tick' | 'read-back';
  readonly by: string;
}
export interface TaskReopened extends Over {
  readonly type: 'task-reopened';
  readonly taskId: string;
  readonly by: string;
}

/** Somebody took a readable list out of the register. */
export interface RegisterExported {
  readonly type: 'register-exported';
  readonly withNames: boolean;
  readonly objections: number;
  readonly on: string;
  readonly by: string;
}

/** Somebody put the register beside the LVS before approving. Counts only; `found`: per work-list how many were on it. */
export interface ComparisonRecorded {
  readonly type: 'comparison-recorded';
  readonly schoolYear: string;
  /** Before the delivery of the results of the middle, or of the end of the year. */
  readonly round: 'M' | 'E';
  readonly on: string;
  readonly by: string;
  /** The day on which the LVS's own delivery was approved; null: not yet. */
  readonly approvedOn: string | null;
  readonly objections: number;
  readonly pupils: number;
  readonly preferencesRead: number;
  readonly found: Readonly<Record<string, number>>;
}

/** Whom the school calls when something went wrong; the last one said counts. */
export interface ContactsSaid {
  readonly type: 'contacts-said';
  readonly contacts: SchoolContacts;
  readonly on: string;
  readonly by: string;
}

/** What happens around an objection and a pupil, besides recording it. */
export type FieldEvent =
  | ObjectionWithdrawn
  | ObjectionCorrected
  | EntryUndone
  | ConsentEvent
  | ParentsInformed
  | InformedUndone
  | InformingDecided
  | PupilLeft
  | IdentifiersAdded
  | OwnWordGiven
  | TaskDone
  | TaskReopened
  | RegisterExported
  | ComparisonRecorded
  | ContactsSaid;
