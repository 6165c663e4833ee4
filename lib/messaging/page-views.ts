import type { AbsenceReason, Channel, Role } from '../core/objection.ts';
import type { BlockReason, Problem, RegisterStop } from '../core/problem.ts';
import type { RowStanding } from '../core/standing.ts';
import type { Coverage } from '../core/table-snapshot.ts';
import type { AssessedTable, Language, PageState } from './tab-views.ts';

/* What our own pages are told and say. A BSN never travels; results travel as counts. */

export interface KdfRequest {
  readonly scheme: 'argon2id';
  readonly salt: string;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: 1;
}
export interface SchoolInput {
  readonly name: string;
  readonly brin: string;
  readonly branches: readonly string[];
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
  /** Parameters for the unlock page's key derivation; null without a register. */
  readonly kdf: KdfRequest | null;
  readonly school: SchoolInput | null;
  readonly settings: Settings;
  readonly statedCount: { readonly count: number; readonly by: string; readonly on: string } | null;
  readonly counts: {
    readonly objectionsInForce: number;
    readonly untied: number;
    readonly pupils: number;
    readonly collectedTables: number;
  } | null;
  readonly grantedOrigins: readonly string[];
  readonly knownHosts: readonly { readonly system: string; readonly origin: string | null; readonly hint: string }[];
  readonly presets: readonly PresetSummary[];
  /** Today in local time, ISO; the form's default date. */
  readonly today: string;
}
export interface PresetSummary {
  readonly id: string;
  readonly version: string;
  readonly identifiers: readonly string[];
  readonly domains: readonly string[];
  readonly needsDecision: boolean;
  readonly decided: { readonly by: string; readonly on: string } | null;
}
export interface RecordObjection {
  /** `row`: the pupil in the panel. `pupil`: picked from search. `typed`: by hand, no LVS open. */
  readonly target:
    | { readonly kind: 'row'; readonly token: string }
    | { readonly kind: 'pupil'; readonly pupilId: string }
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
/** For extension pages only, while unlocked. A BSN never travels; numbers show at most their last four. */
export interface PupilSummary {
  readonly pupilId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly pupilNumberEnd: string | null;
  readonly standing: RowStanding;
}
export interface ObjectionSummary {
  readonly objectionId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly classGroup: string | null;
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
  readonly recordedBy: string;
  readonly status: 'in-force' | 'withdrawn';
  readonly withdrawnOn: string | null;
  readonly tie: 'tied' | 'untied' | AbsenceReason;
  readonly tiedTo: string | null;
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
    readonly pupils: number;
    /** There is more of it than the page shows now. */
    readonly partial: boolean;
  }[];
  readonly problems: readonly Problem[];
}
export interface DeliveryPreview {
  readonly digest: string;
  readonly schoolYear: string | null;
  readonly schoolYears: readonly string[];
  readonly preset: PresetSummary;
  readonly pupils: number;
  readonly cleared: number;
  readonly results: number;
  /** Per domain and moment: how many results go. */
  readonly grid: readonly { readonly domain: string; readonly moment: string | null; readonly results: number }[];
  readonly withheld: Readonly<Record<string, number>>;
  /** Part of `withheld` that a person could still decide: ambiguous + unknown. */
  readonly unsure: number;
  readonly objections: number;
  readonly blocked: readonly BlockReason[];
  readonly problems: readonly Problem[];
  /** Results read but not in the preset's domains. */
  readonly resultsLeftOut: number;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'pupil-list' | 'results';
    readonly rows: number;
    readonly readAt: string;
    readonly coverage: Coverage;
    readonly problems: readonly Problem[];
  }[];
}
export interface WithheldRow {
  readonly name: string;
  readonly classGroup: string | null;
  readonly detail: string | null;
}
export interface ReceiptSummary {
  readonly receiptId: string;
  readonly madeAt: string;
  readonly schoolYear: string;
  readonly presetId: string;
  readonly layoutId: string;
  readonly pupils: number;
  readonly results: number;
  readonly withheld: Readonly<Record<string, number>>;
  readonly fileName: string;
  readonly members: readonly { readonly name: string; readonly sha256: string }[];
}
