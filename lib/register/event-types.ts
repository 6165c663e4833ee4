import type { LayoutLoss } from '../core/layout-loss.ts';
import type { AbsenceReason, ObjectionSubject } from '../core/objection.ts';
import type { PresetContents } from '../core/preset.ts';
import type { ObjectionId, PupilId, PupilIdentity } from '../core/pupil.ts';
import type { SpecialCounts } from '../core/special-fields.ts';
import type { AsideEvent } from './aside-events.ts';
import type { BackupOrigin } from './backup-origin.ts';
import type { ErasureEvent } from './erasure-events.ts';
import type { FieldEvent, OptionalReceived } from './field-events.ts';
import type { MatchingEvent, WholeListSeen } from './matching-events.ts';

export interface School {
  readonly name: string;
  /** `99XX`. */
  readonly brin: string;
  /** Two characters each, main location `00`. */
  readonly branches: readonly string[];
}

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
  | MatchingEvent
  | AsideEvent
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
      /** Only of a list of that school year that was read to its end; lists of before do not say. */
      readonly whole?: WholeListSeen;
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

/** Keyed hashes of who was in a delivery; only somebody who names a child can ask about it. Hexadecimal. */
export interface ReceiptMarks {
  /** 32 bytes, of this delivery only. */
  readonly key: string;
  /** `who`: one per identifier; `results`: of all that went out of this child, to see what a later delivery changes. */
  readonly pupils: readonly { readonly who: readonly string[]; readonly results: string }[];
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
  /** Who made it, as typed. In the register only, not in the receipt beside the files; receipts of before have none. */
  readonly by?: string;
  /** What the layout could not hold of what might go; absent: nothing. */
  readonly loss?: LayoutLoss;
  /** Special data for the study that the layout names: of how many pupils, and of how many not. Absent: it names none. */
  readonly special?: SpecialCounts;
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  /** Of pupils who go: results that stayed because they cannot be right. Absent: none, or a receipt of before. */
  readonly resultsRefused?: number;
  readonly objections: number;
  /** Head of the event chain that the gate judged on. */
  readonly registerHead: string;
  readonly members: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly fileName: string;
  /** Whether the zip asks for a password; receipts of before do not say: it did not. */
  readonly protection?: 'aes-256' | 'none';
  /** Of the zip itself: by it a protected one is known again without being opened. */
  readonly zip?: { readonly sha256: string; readonly bytes: number };
  readonly marks?: ReceiptMarks;
}
