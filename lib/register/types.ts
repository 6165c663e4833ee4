import type { CollectedTable } from '../core/collected-table.ts';
import type { IdentifierKeys } from '../core/identifier-keys.ts';
import type { AbsenceReason, Objection, ObjectionSubject } from '../core/objection.ts';
import type { PresetContents } from '../core/preset.ts';
import type { Outcome, RegisterStop } from '../core/problem.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';
import type { BackupOrigin } from './backup-origin.ts';
import type { ErasureEvent } from './erasure-events.ts';
import type { FieldEvent, OptionalReceived, RegisterExported } from './field-events.ts';
import type { KdfParameters, KeyWay, RecoveryStatus } from './key-types.ts';
import type { PreferenceColumn, PupilRecords } from './record-types.ts';

export type * from './backup-origin.ts';
export type * from './key-types.ts';

/** Everything the register gets from outside itself: clock, randomness, key-value areas. */
export interface RegisterDeps {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** `storage.session`: memory only. */
  readonly session: KeyValueArea;
  /** `storage.local`: sentinels only; content scripts can write here, so everything in it is under a MAC. */
  readonly local: KeyValueArea;
  /** Whose registers these are (schools.ts); `''` for the first school of this browser. */
  readonly schoolId: string;
}

export interface KeyValueArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

export interface School {
  readonly name: string;
  /** `99XX`. */
  readonly brin: string;
  /** Two characters each, main location `00`. */
  readonly branches: readonly string[];
}

export type RegisterPresence =
  /** `erasedOn`: ISO date on which somebody erased the register of this profile on purpose. */
  | { readonly state: 'none'; readonly erasedOn?: string }
  | {
      readonly state: 'locked' | 'unlocked';
      readonly registerId: string;
      readonly kdf: KdfParameters;
      /** For the key of the recovery sheet, where one was made. */
      readonly recovery: KdfParameters | null;
    }
  | { readonly state: 'stopped'; readonly stop: RegisterStop };

/** What is sealed as one event. */
export interface EventEnvelope {
  readonly device: string;
  /** Above every sequence number that this copy of the register knew of, so that what was seen comes before what saw it. */
  readonly seq: number;
  /** ISO time; shown, never decided by. */
  readonly at: string;
  readonly body: RegisterEventBody;
}

export interface HistoryLink {
  readonly event: EventEnvelope;
  readonly before: HistoryLink | null;
}

/** Event bodies. Append-only; state is computed from them. Every stored event also carries device, sequence and time. */
export type RegisterEventBody =
  | { readonly type: 'register-created'; readonly school: School; readonly replaces: string | null }
  | { readonly type: 'count-stated'; readonly count: number; readonly by: string; readonly on: string }
  | ({
      readonly type: 'objection-recorded';
      readonly objectionId: ObjectionId;
      readonly subject: ObjectionSubject;
      /** The pupil whose row it was recorded from; null = typed by hand. */
      readonly pupilId: PupilId | null;
      readonly recordedBy: string;
    } & OptionalReceived)
  | FieldEvent
  | ErasureEvent
  | {
      readonly type: 'objection-tied';
      readonly objectionId: ObjectionId;
      readonly pupilId: PupilId;
      readonly by: string;
      /** The earlier decisions on this objection that it replaces; filled in when it is appended. */
      readonly over?: readonly string[];
    }
  | {
      readonly type: 'objection-absent';
      readonly objectionId: ObjectionId;
      readonly reason: AbsenceReason;
      readonly leftOn: string | null;
      readonly by: string;
      readonly over?: readonly string[];
    }
  /** Adds pupils and identifiers, never drops any. Only what is new is in it. */
  | {
      readonly type: 'pupils-seen';
      readonly schoolYear: string | null;
      readonly pupils: readonly { readonly pupilId: PupilId; readonly identity: PupilIdentity }[];
    }
  | ({ readonly type: 'preset-decided'; readonly presetId: string } & PresetDecision)
  | { readonly type: 'delivery-made'; readonly receipt: Receipt }
  | { readonly type: 'backup-made'; readonly number: number; readonly on: string }
  /** This copy came out of a backup. `complete`: nothing says that the lost register knew more. */
  | {
      readonly type: 'register-restored';
      readonly from: BackupOrigin;
      readonly complete: boolean;
      /**
       * Objections of which what was here had decided otherwise than the backup: a later decision may be what was lost,
       * so that a person has to say again whose they are.
       */
      readonly undecided?: readonly Undecided[];
    }
  /** What another copy knew and this one did not. Never holds another `register-joined` or `backup-made`. */
  | { readonly type: 'register-joined'; readonly from: BackupOrigin; readonly events: readonly EventEnvelope[] };

/** `over`: ids of the decisions that do not count any more. */
export interface Undecided {
  readonly objectionId: ObjectionId;
  readonly over: readonly string[];
}

/** Who decided on a preset, and when; the last one said counts. */
export interface PresetDecision {
  readonly by: string;
  readonly on: string;
  /** `1234AB` per branch, for a preset that names the school's postcode. */
  readonly schoolPostcodes?: Readonly<Record<string, string>>;
}

/** What stays after a delivery. No pupil in it. */
export interface Receipt {
  readonly id: string;
  readonly madeAt: string;
  readonly schoolName: string;
  readonly brin: string;
  readonly branches: readonly string[];
  readonly schoolYear: string;
  readonly preset: { readonly id: string; readonly version: string };
  readonly layout: { readonly id: string; readonly version: string };
  /** What went in; receipts of before it was written down have none. */
  readonly contents?: PresetContents;
  /** For whoever opens the receipt, in Dutch and English. */
  readonly notes?: readonly string[];
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  readonly objections: number;
  /** Head of the event chain that the gate judged on. */
  readonly registerHead: string;
  readonly members: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly fileName: string;
}

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
  /** What happened around objections and pupils, the last first. */
  readonly history: HistoryLink | null;
  readonly decidedPresets: ReadonlyMap<string, PresetDecision>;
  readonly receipts: readonly Receipt[];
  readonly lastExport: RegisterExported | null;
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

/** An unlocked register. Holds no truth of its own: everything is read from the database (cached by head). */
export interface OpenRegister {
  readonly id: string;
  readState(): Promise<Outcome<RegisterState>>;
  /**
   * Append events in one strict transaction, then move the sentinel. `expectedHead`: refuse with `stale-preview`
   * when the register moved meanwhile (omit where an append is right whatever happened before).
   */
  append(events: readonly RegisterEventBody[], expectedHead?: string): Promise<Outcome<RegisterState>>;
  keysOf(identity: PupilIdentity | ObjectionSubject): IdentifierKeys;
  /** Hex SHA-256 keyed by this register, for content-made ids of collected tables. */
  contentId(text: string): string;
  listCollected(): Promise<Outcome<readonly CollectedTable[]>>;
  /** False when a table with that id was there already. */
  addCollected(table: CollectedTable): Promise<Outcome<boolean>>;
  removeCollected(ids: readonly string[]): Promise<Outcome<void>>;
  /** Receipt event and sealed zip in one transaction; refuses with `stale-preview` unless the head is `expectedHead`. */
  putDelivery(receipt: Receipt, zip: Uint8Array, expectedHead: string): Promise<Outcome<void>>;
  /** Receipts whose zip is still in the outbox (not acknowledged). */
  listOutbox(): Promise<Outcome<readonly string[]>>;
  readOutbox(receiptId: string): Promise<Outcome<Uint8Array>>;
  clearOutbox(receiptId: string): Promise<Outcome<void>>;
  /** Notes that a backup was made on that day, and gives the whole register as one sealed file. */
  makeBackup(on: string): Promise<Outcome<BackupMade>>;
  /** Columns with a research preference that were met, and what people said of them. */
  readPreferenceColumns(): Promise<Outcome<readonly PreferenceColumn[]>>;
  changePreferenceColumns(
    change: (columns: readonly PreferenceColumn[]) => readonly PreferenceColumn[],
  ): Promise<Outcome<readonly PreferenceColumn[]>>;
  /** Whether there is a recovery sheet, and whether it was tried. */
  readRecovery(): Promise<Outcome<RecoveryStatus>>;
  /** Part of the sheet was typed back on that day. */
  confirmRecovery(on: string): Promise<Outcome<null>>;
  /** What {@link OpenRegister.joinBackup} would change, and the head that it would do so on. */
  previewJoin(
    text: string,
    kek: Uint8Array,
    way?: KeyWay,
  ): Promise<Outcome<{ readonly head: string; readonly changes: BackupChanges }>>;
  /** Adds what the backup knows and this register does not; `backup-stale` unless the head is `expectedHead`. */
  joinBackup(text: string, kek: Uint8Array, expectedHead: string, way?: KeyWay): Promise<Outcome<BackupChanges>>;
}
