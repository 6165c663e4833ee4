import type { Objection } from '../core/objection.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import type { SchoolContacts } from '../core/school-contacts.ts';
import type { HistoryLink, PresetDecision, Receipt, School } from './event-types.ts';
import type { ComparisonRecorded, RegisterExported } from './field-events.ts';
import type { PupilRecords } from './record-types.ts';

/* What is computed from the events. */

export interface RegisterState {
  readonly head: string;
  readonly eventCount: number;
  readonly school: School;
  readonly view: RegisterView;
  /** All objections, withdrawn ones too, newest first. `tie` includes ties that follow from a number or name + birth date. */
  readonly objections: readonly Objection[];
  /** Clear data of every pupil ever seen: newest identity known. In memory only. */
  readonly pupils: ReadonlyMap<PupilId, PupilIdentity>;
  /** Of pupils, besides who they are: informed, left, consent, own word; and the tasks that are done. */
  readonly records: PupilRecords;
  /** Ids of collected pupil lists of which somebody answered who has a secret address. */
  readonly secretsAsked: ReadonlySet<string>;
  /** What happened around objections and pupils, the last first. */
  readonly history: HistoryLink | null;
  readonly decidedPresets: ReadonlyMap<string, PresetDecision>;
  readonly receipts: readonly Receipt[];
  readonly lastExport: RegisterExported | null;
  readonly contacts: SchoolContacts;
  /** In the order in which they were recorded. */
  readonly comparisons: readonly RecordedComparison[];
  readonly backup: BackupStatus;
}

/** Of this copy's own chain: when it was last backed up, and whether anything happened since. */
export interface BackupStatus {
  /** How many were made; the next one's number is one more. */
  readonly made: number;
  readonly lastOn: string | null;
  /** Day of the first event: how long a register without any backup has been going on. */
  readonly beganOn: string | null;
  readonly changed: boolean;
}

export interface BackupMade {
  readonly fileName: string;
  readonly text: string;
}

/** What bringing a backup back changes, in numbers. */
export interface BackupChanges {
  readonly events: number;
  readonly pupils: number;
  /** In force afterwards and not before. */
  readonly objectionsAdded: number;
  /** In force before, and withdrawn on the other side. */
  readonly objectionsWithdrawn: number;
  readonly objectionsInForce: number;
}

export interface RecordedComparison extends Omit<ComparisonRecorded, 'type'> {
  readonly at: string;
  /** Pupils that the register knew then: who is not among them came since. */
  readonly known: ReadonlySet<PupilId>;
}
