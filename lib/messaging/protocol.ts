import type { AbsenceReason, Channel, Role } from '../core/objection.ts';
import type { BlockReason, Outcome, Problem, RegisterStop } from '../core/problem.ts';
import type { RowStanding, Standing } from '../core/standing.ts';
import type { Coverage, PageFacts, TableSnapshot } from '../core/table-snapshot.ts';

/*
 * Two maps: what a content script may ask (untrusted: reads, collects, opens a page, never writes the register),
 * and what our own pages may ask. The background checks the sender and parses every request (schemas.ts).
 */

// ── content script → background ─────────────────────────────────────────────────────────────────────────────────────
export interface TabProtocol {
  'tab.assess': { request: { facts: PageFacts; tables: TableSnapshot[] }; reply: AssessReply };
  'tab.collect': { request: { facts: PageFacts; tables: TableSnapshot[] }; reply: CollectReply };
  /** The whole table that the row stands in (recognition needs its column shapes), and the row: opens the panel on it. */
  'tab.open-row': { request: { facts: PageFacts; table: TableSnapshot; rowId: string }; reply: null };
  'tab.open-page': { request: { page: ExtensionPage }; reply: null };
}
export type ExtensionPage = 'setup' | 'panel' | 'popup' | 'delivery' | 'objections';

/** What the chip says; the badges follow only in `ready`. */
export type PageState =
  | 'no-register'
  | 'locked'
  | 'stopped'
  | 'which-school'
  | 'other-school'
  | 'no-pupil-list'
  | 'ready'
  | 'not-understood'
  | 'busy';

export interface AssessReply {
  readonly state: PageState;
  /** Name of the register in use; null while there is none or it is locked. */
  readonly schoolName: string | null;
  readonly texts: OverlayTexts;
  readonly language: Language;
  readonly privacyMode: boolean;
  readonly tables: readonly AssessedTable[];
}
export interface AssessedTable {
  readonly tableId: string;
  readonly kind: 'pupil-list' | 'results' | 'pupils' | 'none';
  /** What the table is about, in the user's language ("Leerlingenlijst", "Rekenen · groep 5"). */
  readonly title: string;
  /** Column whose cells carry the badge. */
  readonly anchorColumn: number | null;
  /** Per row id; rows that are no pupils are absent. */
  readonly standings: Readonly<Record<string, RowStanding>>;
  readonly problems: readonly ProblemText[];
}
/** A problem in the user's words: the content script has no translations of its own. */
export interface ProblemText {
  readonly code: string;
  readonly text: string;
  readonly action: string;
}

export interface CollectReply {
  readonly outcome: 'added' | 'nothing-new' | 'refused';
  /** A sentence in the user's language ("28 leerlingen en 112 resultaten toegevoegd"). */
  readonly message: string;
  readonly problems: readonly ProblemText[];
  /** Set when the outcome is `refused` because several tables could be meant: collect again with one of them. */
  readonly choose: readonly { readonly tableId: string; readonly title: string; readonly rows: number }[];
}
export type Language = 'nl' | 'en';
/** All words that the overlay shows; chosen in the background so that the content script stays small. */
export interface OverlayTexts {
  readonly productName: string;
  readonly chip: Readonly<Record<PageState, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly reason: Readonly<Record<RowStanding['reason'], string>>;
  readonly neutralBadge: string;
  readonly openRow: string;
  readonly addToDelivery: string;
  readonly adding: string;
  readonly chooseTable: string;
  readonly openPanel: string;
  readonly openSetup: string;
  readonly unlock: string;
  readonly answerSchool: string;
  readonly readPupilListFirst: string;
  readonly closeChip: string;
  readonly showFlags: string;
  readonly hideFlags: string;
}

// ── background → content script ─────────────────────────────────────────────────────────────────────────────────────
export type ToTab =
  | { readonly to: 'content'; readonly type: 'refresh' } // register, lock or settings changed: assess again
  | { readonly to: 'content'; readonly type: 'collect'; readonly tableId: string | null }; // popup's button; reply: CollectReply

// ── extension pages → background ────────────────────────────────────────────────────────────────────────────────────
export interface PageProtocol {
  'app.status': { request: Record<never, never>; reply: AppStatus };
  'settings.update': { request: Partial<Settings>; reply: Outcome<Settings> };
  'register.create': {
    request: { kek: string; kdf: KdfRequest; school: SchoolInput; replacesMissing: boolean };
    reply: Outcome<null>;
  };
  'register.unlock': { request: { kek: string }; reply: Outcome<null> };
  'register.lock': { request: Record<never, never>; reply: Outcome<null> };
  'register.state-count': { request: { count: number; by: string }; reply: Outcome<null> };
  'objection.record': { request: RecordObjection; reply: Outcome<{ objectionId: string; tied: boolean }> };
  'objection.withdraw': {
    request: { objectionId: string; receivedOn: string; channel: Channel; recordedBy: string };
    reply: Outcome<null>;
  };
  'objection.tie': { request: { objectionId: string; pupilId: string; by: string }; reply: Outcome<null> };
  'objection.absent': {
    request: { objectionId: string; reason: AbsenceReason; leftOn: string | null; by: string };
    reply: Outcome<null>;
  };
  'objection.list': { request: Record<never, never>; reply: Outcome<ObjectionSummary[]> };
  /** Pupils whose name is near the objection's, best first; for tying by a person. */
  'objection.suggest': { request: { objectionId: string }; reply: Outcome<PupilSummary[]> };
  'pupil.search': { request: { text: string }; reply: Outcome<PupilSummary[]> };
  /** The row that the panel was opened for; null where none was. */
  'panel.target': { request: Record<never, never>; reply: Outcome<PanelTarget | null> };
  'page.status': { request: { tabId: number }; reply: PageStatus };
  'page.collect': { request: { tabId: number; tableId: string | null }; reply: CollectReply };
  /** "Does this site's page belong to your school?", once per browser start and origin. */
  'page.answer-school': { request: { origin: string; ours: boolean }; reply: Outcome<null> };
  'host.granted': { request: { origin: string }; reply: Outcome<null> };
  'host.revoke': { request: { origin: string }; reply: Outcome<null> };
  'preset.decide': { request: { presetId: string; by: string; on: string }; reply: Outcome<null> };
  'delivery.preview': { request: { presetId: string; schoolYear: string | null }; reply: Outcome<DeliveryPreview> };
  /** Names of those withheld for one reason, on demand. */
  'delivery.withheld': {
    request: { presetId: string; schoolYear: string | null; reason: string; offset: number };
    reply: Outcome<{ total: number; rows: WithheldRow[] }>;
  };
  'delivery.confirm': {
    request: { presetId: string; schoolYear: string; digest: string };
    reply: Outcome<{ receiptId: string }>;
  };
  'delivery.remove-table': { request: { ids: string[] }; reply: Outcome<null> };
  'delivery.outbox': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
  /** Base64 of at most 1 MiB of the zip; `total` in bytes. */
  'delivery.chunk': {
    request: { receiptId: string; offset: number };
    reply: Outcome<{ base64: string; total: number; sha256: string; fileName: string }>;
  };
  /** The file was saved: wipe the outbox entry, and what was collected unless `keepCollected`. */
  'delivery.acknowledge': { request: { receiptId: string; keepCollected: boolean }; reply: Outcome<null> };
  'delivery.receipts': { request: Record<never, never>; reply: Outcome<ReceiptSummary[]> };
}
export type PageRequest<K extends keyof PageProtocol> = PageProtocol[K]['request'];
export type PageReply<K extends keyof PageProtocol> = PageProtocol[K]['reply'];

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
