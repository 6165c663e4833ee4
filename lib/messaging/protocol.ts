import type { AbsenceReason } from '../core/objection.ts';
import type { Outcome } from '../core/problem.ts';
import type { PageFacts, TableSnapshot } from '../core/table-snapshot.ts';
import type { WithdrawalState } from '../core/withdrawal.ts';
import type { AccountProtocol } from './account-protocol.ts';
import type { AsideProtocol } from './aside-protocol.ts';
import type { BackupAbout, BackupChanges, BackupPreview } from './backup-views.ts';
import type { CaptureProtocol } from './capture-protocol.ts';
import type { CollectionProtocol } from './collection-protocol.ts';
import type { ComparisonProtocol } from './comparison-protocol.ts';
import type { DeliveryProtocol } from './delivery-protocol.ts';
import type { FileProtocol } from './file-protocol.ts';
import type { InformingProtocol } from './informing-protocol.ts';
import type { KdfRequest, KeyWay, NewKeyRequest } from './key-views.ts';
import type { MappingProtocol } from './mapping-protocol.ts';
import type { MatchingProtocol } from './matching-protocol.ts';
import type {
  AppStatus,
  ImportPreview,
  ImportResult,
  PageStatus,
  PanelTarget,
  RegisterOverview,
  SchoolInput,
  Settings,
} from './page-views.ts';
import type { PupilProtocol } from './pupil-protocol.ts';
import type { RecognisedPage } from './recognised-views.ts';
import type { CorrectObjection, ObjectionSummary, RecordObjection, WithdrawObjection } from './register-views.ts';
import type { PupilSummary } from './summary-views.ts';
import type { AssessReply, CollectReply, ReadingView } from './tab-views.ts';
import type { PreferenceColumnView, TaskView } from './task-views.ts';

export type * from './account-protocol.ts';
export type * from './backup-views.ts';
export type * from './check-views.ts';
export type * from './collection-views.ts';
export type * from './comparison-protocol.ts';
export type * from './file-views.ts';
export type * from './informing-protocol.ts';
export type * from './key-views.ts';
export type * from './layout-protocol.ts';
export type * from './mapping-views.ts';
export type * from './matching-views.ts';
export type * from './page-views.ts';
export type * from './pupil-views.ts';
export type * from './recognised-views.ts';
export type * from './register-views.ts';
export type { SpecialColumnView } from './special-protocol.ts';
export type * from './summary-views.ts';
export type * from './tab-views.ts';
export type * from './task-views.ts';
export type * from './work-protocol.ts';

/*
 * Two maps: what a content script may ask (untrusted: reads, collects, opens a page, never writes the register),
 * and what our own pages may ask. The background checks the sender and parses every request (schemas.ts).
 */

// ── content script → background ─────────────────────────────────────────────────────────────────────────────────────
export interface TabProtocol {
  'tab.assess': { request: { facts: PageFacts; tables: TableSnapshot[] }; reply: AssessReply };
  /**
   * `part`: of a table that takes several messages, from 1; the last one's reply speaks for all of them. `moved`: while
   * it was read the page became another one; nothing is added, and the reply says so.
   */
  'tab.collect': {
    request: { facts: PageFacts; tables: TableSnapshot[]; part?: MessagePart; moved?: true };
    reply: CollectReply;
  };
  /** Is a person to look at the columns of this table first? Before all its pages are read; changes nothing. */
  'tab.asks-first': { request: { tableId: string }; reply: { asks: true } | null };
  /** The whole table that the row stands in (recognition needs its column shapes), and the row: opens the panel on it. */
  'tab.open-row': { request: { facts: PageFacts; table: TableSnapshot; rowId: string }; reply: null };
  /** Puts a script that few pages need into the frame that asks. False: it could not. */
  'tab.load-part': { request: { part: PagePart }; reply: boolean };
  'tab.open-page': { request: { page: ExtensionPage }; reply: null };
}
export interface MessagePart {
  readonly at: number;
  readonly of: number;
}
/**
 * `overlay` paints; `whole-reading` scrolls and pages; `plain-grids` finds grids that no markup tells. Each is a script of its
 * own, named like this.
 */
export type PagePart = 'overlay' | 'whole-reading' | 'plain-grids' | 'coverage';
export type ExtensionPage = 'setup' | 'panel' | 'popup' | 'delivery' | 'objections';

// ── background → content script ─────────────────────────────────────────────────────────────────────────────────────
export type ToTab =
  | { readonly to: 'content'; readonly type: 'refresh' } // register, lock or settings changed: assess again
  | { readonly to: 'content'; readonly type: 'asked' } // did this frame's page ask about its tables? reply: boolean
  | { readonly to: 'content'; readonly type: 'collect'; readonly tableId: string | null } // popup's button; reply: CollectReply
  /** The popup's button for all rows: starts, looks or stops, and answers at once with how far it is (ReadingView). */
  | { readonly to: 'content'; readonly type: 'collect-all'; readonly act: ReadingAct; readonly tableId: string | null }
  /** Our own pages only: what the page shows, in plain strings; with `all` also what scrolling and paging bring. */
  | { readonly to: 'content'; readonly type: 'read'; readonly all: boolean };
/** Reply to `read`. `elapsedMs`: how long the reading itself took. */
export interface ReadReply {
  readonly facts: PageFacts;
  readonly tables: readonly TableSnapshot[];
  readonly elapsedMs: number;
}

export type ReadingAct = 'start' | 'look' | 'stop';

// ── extension pages → background ────────────────────────────────────────────────────────────────────────────────────
export interface PageProtocol
  extends PupilProtocol,
    DeliveryProtocol,
    ComparisonProtocol,
    AccountProtocol,
    CollectionProtocol,
    FileProtocol,
    MappingProtocol,
    CaptureProtocol,
    MatchingProtocol,
    AsideProtocol,
    InformingProtocol {
  'app.status': { request: Record<never, never>; reply: AppStatus };
  'settings.update': { request: Partial<Settings>; reply: Outcome<Settings> };
  'register.create': {
    request: { kek: string; kdf: KdfRequest; school: SchoolInput; replacesMissing: boolean };
    reply: Outcome<null>;
  };
  'register.unlock': { request: { kek: string }; reply: Outcome<null> };
  /** Another school's register in the place of this one, which locks. */
  'school.use': { request: { id: string }; reply: Outcome<null> };
  /** Room for a register of another school. */
  'school.add': { request: Record<never, never>; reply: Outcome<null> };
  'register.lock': { request: Record<never, never>; reply: Outcome<null> };
  /** Another passphrase, or the same at another cost. By the recovery key: unlocks as well. */
  'keys.change-passphrase': { request: { way: KeyWay; kek: string; next: NewKeyRequest }; reply: Outcome<null> };
  /** The key of a new sheet; the one before opens nothing any more. `kek`: of the passphrase. */
  'keys.make-recovery': { request: { kek: string; sheet: NewKeyRequest }; reply: Outcome<null> };
  /** Groups of the sheet were typed back on the page that made it. */
  'keys.confirm-recovery': { request: Record<never, never>; reply: Outcome<null> };
  /** Does the sheet open this register? Locked or not; unlocks nothing. */
  'keys.check-recovery': { request: { kek: string }; reply: Outcome<null> };
  /** The whole register as one sealed file. */
  'backup.make': { request: Record<never, never>; reply: Outcome<{ fileName: string; text: string }> };
  /** What a file says before a key is tried. */
  'backup.read': { request: { text: string }; reply: Outcome<BackupAbout> };
  /** What bringing it back would change, here and now. Writes nothing. `kek`: from the parameters in the file. */
  'backup.preview': { request: { text: string; kek: string; way: KeyWay }; reply: Outcome<BackupPreview> };
  /** `head`: of the preview; null = there was no register that works. */
  'backup.restore': {
    request: { text: string; kek: string; way: KeyWay; head: string | null };
    reply: Outcome<BackupChanges>;
  };
  'register.state-count': { request: { count: number; by: string }; reply: Outcome<null> };
  /** `objectionId`: the first of them; `tied`: of each it is known which pupil of the school is meant. */
  'objection.record': {
    request: RecordObjection;
    reply: Outcome<{ objectionId: string; objectionIds: string[]; tied: boolean }>;
  };
  /** Recorded in any case; `state` says whether it lifts the objection, or why not. */
  'objection.withdraw': {
    request: WithdrawObjection;
    reply: Outcome<{ withdrawalId: string; state: WithdrawalState }>;
  };
  'objection.correct': { request: CorrectObjection; reply: Outcome<null> };
  /** Just recorded (seconds ago), or a withdrawal of this one objection: as if it had not been. */
  'objection.undo': {
    request: { objectionIds: string[]; withdrawalId: string | null; by: string };
    reply: Outcome<null>;
  };
  'objection.tie': { request: { objectionId: string; pupilId: string; by: string }; reply: Outcome<null> };
  'objection.absent': {
    request: { objectionId: string; reason: AbsenceReason; leftOn: string | null; by: string };
    reply: Outcome<null>;
  };
  /** A list of objections as a file (CSV, as base64): what it would add. Records nothing. */
  'objection.preview-import': {
    request: { fileName: string; bytes: string };
    reply: Outcome<ImportPreview>;
  };
  /**
   * Records what the preview showed, all in one transaction or nothing. `digest`: of that preview (`list-stale` when the
   * register, the day or the file is another). `acceptRefused`: a person knows that the refused lines are left out.
   */
  'objection.import': {
    request: { fileName: string; bytes: string; digest: string; acceptRefused: boolean; recordedBy: string };
    reply: Outcome<ImportResult>;
  };
  'objection.list': { request: Record<never, never>; reply: Outcome<ObjectionSummary[]> };
  /** Open and done, the first due first. */
  'task.list': { request: Record<never, never>; reply: Outcome<TaskView[]> };
  'task.done': { request: { taskIds: string[]; by: string }; reply: Outcome<null> };
  'task.reopen': { request: { taskId: string; by: string }; reply: Outcome<null> };
  /** Columns by which a page may close "set it in the LVS too", once a person said what a yes means in them. */
  'preference.list': { request: Record<never, never>; reply: Outcome<PreferenceColumnView[]> };
  /** `polarity` null: taken back, to be asked again. */
  'preference.say': { request: PreferenceColumnView; reply: Outcome<null> };
  /** Pupils whose name is near the objection's, best first; for tying by a person. */
  'objection.suggest': { request: { objectionId: string }; reply: Outcome<PupilSummary[]> };
  /** A readable list of all objections, for the privacy officer. That it was made is recorded first. */
  'register.export': { request: { withNames: boolean; by: string }; reply: Outcome<RegisterOverview> };
  /** The whole register, for good. */
  'register.erase': { request: Record<never, never>; reply: Outcome<null> };
  /** A register that stopped, or that nobody can open any more. */
  'register.give-up': { request: Record<never, never>; reply: Outcome<null> };
  'pupil.search': { request: { text: string }; reply: Outcome<PupilSummary[]> };
  /** The row that the panel was opened for; null where none was. */
  'panel.target': { request: Record<never, never>; reply: Outcome<PanelTarget | null> };
  'page.status': { request: { tabId: number }; reply: PageStatus };
  /** What tables that a page of ours has read (`ToTab` "read") would be taken for. Stores nothing, needs no register. */
  'table.recognise': { request: { facts: PageFacts; tables: TableSnapshot[] }; reply: RecognisedPage };
  /** A whole reading may take minutes: asked for, and then looked at until it is done. */
  'page.collect-all': { request: { tabId: number; tableId: string; act: ReadingAct }; reply: ReadingView };
  'page.collect': { request: { tabId: number; tableId: string | null }; reply: CollectReply };
  /** "Does this site's page belong to your school?", once per browser start and origin. */
  'page.answer-school': { request: { origin: string; ours: boolean }; reply: Outcome<null> };
  'host.granted': { request: { origin: string }; reply: Outcome<null> };
  'host.revoke': { request: { origin: string }; reply: Outcome<null> };
}
export type PageRequest<K extends keyof PageProtocol> = PageProtocol[K]['request'];
export type PageReply<K extends keyof PageProtocol> = PageProtocol[K]['reply'];
