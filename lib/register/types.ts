import type { CollectedTable } from '../core/collected-table.ts';
import type { IdentifierKeys } from '../core/identifier-keys.ts';
import type { AbsenceReason, Channel, Objection, ObjectionSubject, Role } from '../core/objection.ts';
import type { PresetContents } from '../core/preset.ts';
import type { Outcome, RegisterStop } from '../core/problem.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { RegisterView } from '../core/register-view.ts';

/** Everything the register gets from outside itself: clock, randomness, key-value areas. */
export interface RegisterDeps {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** `storage.session`: memory only. */
  readonly session: KeyValueArea;
  /** `storage.local`: sentinels only; content scripts can write here, so everything in it is under a MAC. */
  readonly local: KeyValueArea;
}

export interface KeyValueArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Argon2id parameters, stored beside the wrapped key; below 19 MiB / t=2 they are refused. */
export interface KdfParameters {
  readonly scheme: 'argon2id';
  /** 16 bytes, base64. */
  readonly salt: string;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: 1;
}

export interface School {
  readonly name: string;
  /** `99XX`. */
  readonly brin: string;
  /** Two characters each, main location `00`. */
  readonly branches: readonly string[];
}

export type RegisterPresence =
  | { readonly state: 'none' }
  | { readonly state: 'locked'; readonly registerId: string; readonly kdf: KdfParameters }
  | { readonly state: 'unlocked'; readonly registerId: string }
  | { readonly state: 'stopped'; readonly stop: RegisterStop };

/** Event bodies. Append-only; state is computed from them. Every stored event also carries device, sequence and time. */
export type RegisterEventBody =
  | { readonly type: 'register-created'; readonly school: School; readonly replaces: string | null }
  | { readonly type: 'count-stated'; readonly count: number; readonly by: string; readonly on: string }
  | {
      readonly type: 'objection-recorded';
      readonly objectionId: ObjectionId;
      readonly subject: ObjectionSubject;
      /** The pupil whose row it was recorded from; null = typed by hand. */
      readonly pupilId: PupilId | null;
      readonly receivedOn: string;
      readonly channel: Channel;
      readonly role: Role;
      readonly fromName: string;
      readonly recordedBy: string;
    }
  | {
      readonly type: 'objection-withdrawn';
      readonly objectionId: ObjectionId;
      readonly receivedOn: string;
      readonly channel: Channel;
      readonly recordedBy: string;
    }
  | {
      readonly type: 'objection-tied';
      readonly objectionId: ObjectionId;
      readonly pupilId: PupilId;
      readonly by: string;
    }
  | {
      readonly type: 'objection-absent';
      readonly objectionId: ObjectionId;
      readonly reason: AbsenceReason;
      readonly leftOn: string | null;
      readonly by: string;
    }
  /** Adds pupils and identifiers, never drops any. Only what is new is in it. */
  | {
      readonly type: 'pupils-seen';
      readonly schoolYear: string | null;
      readonly pupils: readonly { readonly pupilId: PupilId; readonly identity: PupilIdentity }[];
    }
  | ({ readonly type: 'preset-decided'; readonly presetId: string } & PresetDecision)
  | { readonly type: 'delivery-made'; readonly receipt: Receipt };

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
  readonly decidedPresets: ReadonlyMap<string, PresetDecision>;
  readonly receipts: readonly Receipt[];
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
}
