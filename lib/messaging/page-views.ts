import type { Channel, Role } from '../core/objection.ts';
import type { LineProblem, LineRemark } from '../core/objection-list.ts';
import type { OutgoingPicture } from '../core/picture-types.ts';
import type { Linking } from '../core/preset.ts';
import type { BlockReason, Problem, RegisterStop } from '../core/problem.ts';
import type { Coverage } from '../core/table-snapshot.ts';
import type { PreviewAsides } from './check-views.ts';
import type { CollectionStatus, CollectionView } from './collection-views.ts';
import type { KdfRequest, RecoveryState } from './key-views.ts';
import type { InLayout, WrittenAs } from './layout-protocol.ts';
import type { ObjectionSummary } from './register-views.ts';
import type { PupilSummary } from './summary-views.ts';
import type { AssessedTable, Language, PageState } from './tab-views.ts';

/* What our own pages are told and say. A BSN never travels; results travel as counts. */

export interface SchoolInput {
  readonly name: string;
  readonly brin: string;
  readonly branches: readonly string[];
}

/** For people, and not encrypted. */
export interface RegisterOverview {
  readonly fileName: string;
  readonly csv: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface Settings {
  readonly language: Language;
  readonly privacyMode: boolean;
  readonly autoLockMinutes: number;
  /** Who works here; filled in as "recorded by". */
  readonly userName: string;
}
export interface AppStatus {
  readonly register: 'none' | 'locked' | 'unlocked' | 'stopped';
  readonly stop: RegisterStop | null;
  /** Where there is no register: the day on which one was erased on purpose. */
  readonly erasedOn: string | null;
  /** Parameters for the passphrase's key derivation; null without a register. */
  readonly kdf: KdfRequest | null;
  /** For the key of the recovery sheet; null where there is no sheet. */
  readonly recoveryKdf: KdfRequest | null;
  /** Seconds before the next key may be tried. */
  readonly waitSeconds: number;
  /** Null unless unlocked. */
  readonly recovery: RecoveryState | null;
  readonly school: SchoolInput | null;
  /** Of this browser, the one in use among them. `name` null: not known while it is locked. */
  readonly schools: { readonly inUse: string; readonly schools: readonly SchoolInList[] };
  readonly settings: Settings;
  readonly statedCount: { readonly count: number; readonly by: string; readonly on: string } | null;
  readonly counts: {
    readonly objectionsInForce: number;
    readonly untied: number;
    readonly pupils: number;
    readonly collectedTables: number;
  } | null;
  /** `lastOn` null = never. `due`: things changed and have stood in no backup for a while. Null unless unlocked. */
  readonly backup: { readonly lastOn: string | null; readonly due: boolean } | null;
  /** Null unless unlocked. */
  readonly collection: CollectionStatus | null;
  /** The last readable list that was made. Null where there never was one, and unless unlocked. */
  readonly lastExport: { readonly on: string; readonly by: string; readonly withNames: boolean } | null;
  readonly grantedOrigins: readonly string[];
  readonly knownHosts: readonly { readonly system: string; readonly origin: string | null; readonly hint: string }[];
  readonly presets: readonly PresetSummary[];
  /** Today in local time, ISO; the form's default date. */
  readonly today: string;
}
export interface SchoolInList {
  readonly id: string;
  readonly name: string | null;
  readonly brin: string | null;
}
export interface PresetSummary {
  readonly id: string;
  readonly version: string;
  readonly identifiers: readonly string[];
  readonly domains: readonly string[];
  readonly attributes: readonly string[];
  readonly linking: Linking;
  readonly leaverYears: number;
  readonly needsDecision: boolean;
  readonly decided: {
    readonly by: string;
    readonly on: string;
    readonly schoolPostcodes?: Readonly<Record<string, string>>;
  } | null;
}
/** What a list of objections would do to the register, without recording any of it. */
export interface ImportPreview {
  readonly digest: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly separator: ';' | ',' | 'tab' | '|';
  /** Lines with something in them, the header not counted: matched + untied + known + repeated + refused.length. */
  readonly lines: number;
  /** Of one pupil that the register knows, by number or by name and birth date. */
  readonly matched: number;
  /** Of nobody that is known yet: kept, blocks deliveries, matches as soon as that pupil is seen. */
  readonly untied: number;
  /** In the register already, about the same pupil and from the same person: not recorded again. */
  readonly known: number;
  /** Says the same as an earlier line of this list. */
  readonly repeated: number;
  /** In order of lines, one per line. Nothing of them is recorded. */
  readonly refused: readonly LineProblem[];
  /** Lines that are recorded but where something was not as expected. At most 500. */
  readonly remarks: readonly LineProblem<LineRemark>[];
  /** Headers of columns that were not used. */
  readonly ignoredColumns: readonly string[];
  /** The lines that were not refused, those that need a look first; at most 200. */
  readonly rows: readonly ImportRow[];
}
export interface ImportRow {
  readonly line: number;
  readonly state: 'matched' | 'untied' | 'known' | 'repeated';
  /** As the list says it; empty where it gives a number only. */
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly pupilNumberEnd: string | null;
  /** The pupil whom it is tied to: name and group. */
  readonly tiedTo: string | null;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
}
export interface ImportResult {
  readonly recorded: number;
  /** Of those: tied to one pupil. The others block deliveries until that pupil is seen or a person decides. */
  readonly tied: number;
  readonly untied: number;
  /** Lines left out because they were refused. */
  readonly refused: number;
}
export interface PanelTarget {
  readonly token: string;
  readonly pupil: Omit<PupilSummary, 'pupilId'> & { readonly pupilId: string | null };
  readonly objections: readonly ObjectionSummary[];
}
export interface PageStatus {
  readonly state: PageState | 'not-granted' | 'no-page';
  readonly origin: string | null;
  readonly tables: readonly {
    readonly tableId: string;
    readonly title: string;
    readonly kind: AssessedTable['kind'];
    /** Of the table as it was read, pupils or not. */
    readonly rows: number;
    readonly pupils: number;
    /** There is more of it than the page shows now. */
    readonly partial: boolean;
  }[];
  readonly problems: readonly Problem[];
}
export interface DeliveryPreview extends PreviewAsides, InLayout {
  readonly digest: string;
  readonly schoolYear: string | null;
  readonly schoolYears: readonly string[];
  readonly preset: PresetSummary;
  readonly pupils: number;
  /** Pupils who go, as far as the layout can hold anything of them; so with `results` and `grid`. */
  readonly cleared: number;
  readonly results: number;
  /** Per domain and moment: how many results go. */
  readonly grid: readonly { readonly domain: string; readonly moment: string | null; readonly results: number }[];
  readonly collection: CollectionView;
  readonly picture: OutgoingPicture;
  readonly withheld: Readonly<Record<string, number>>;
  /** Part of `withheld` that a person could still decide: ambiguous + unknown. */
  readonly unsure: number;
  readonly objections: number;
  readonly blocked: readonly BlockReason[];
  readonly problems: readonly Problem[];
  /** Results read of this school year, whether they go or not. */
  readonly resultsRead: number;
  /** Of those: not in the preset's domains. */
  readonly resultsLeftOut: number;
  /** Of those who go: what cannot be right. */
  readonly resultsRefused: number;
  /** Null: none was made before, or none that tells. */
  readonly difference: DeliveryDifference | null;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'pupil-list' | 'results';
    readonly rows: number;
    readonly readAt: string;
    /** ISO date: after a delivery a person chose to keep it so long. */
    readonly keepUntil: string | null;
    readonly coverage: Coverage;
    readonly problems: readonly Problem[];
  }[];
}
export interface WithheldRow {
  readonly name: string;
  readonly classGroup: string | null;
  readonly detail: string | null;
}
/** `made`: by a password that the background thinks of; `given`: by one that the school agreed with the receiver. */
export type DeliveryProtection =
  | { readonly kind: 'made' | 'none' }
  | { readonly kind: 'given'; readonly password: string };

/** `unknown`: made before this was kept, or nothing is known of the child that tells for certain. */
export interface PastDelivery {
  readonly receiptId: string;
  readonly madeAt: string;
  readonly schoolYear: string;
  readonly fileName: string;
  readonly was: 'yes' | 'no' | 'unknown';
}
/** What goes, and how it is written. */
export interface WantedDelivery {
  readonly presetId: string;
  /** The first of ours where nothing is said. */
  readonly layoutId?: string;
  /** Of UWLR only: the LVS number as the key of each pupil. Not unless it is asked for. */
  readonly pupilNumbers?: boolean;
}
/** Beside the last delivery of the same contents and school year; children and not results. */
export interface DeliveryDifference {
  readonly madeAt: string;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly same: number;
}
export interface ReceiptSummary extends WrittenAs {
  readonly receiptId: string;
  readonly madeAt: string;
  readonly schoolYear: string;
  readonly presetId: string;
  /** Null on a receipt of before this was written down. */
  readonly linking: Linking | null;
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  readonly fileName: string;
  readonly protected: boolean;
  /** Of the zip itself; null on a receipt of before this was kept. */
  readonly zipSha256: string | null;
  readonly members: readonly { readonly name: string; readonly sha256: string }[];
}
