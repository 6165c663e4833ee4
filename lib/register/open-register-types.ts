import type { CollectedTable } from '../core/collected-table.ts';
import type { WipedNotice } from '../core/collection-life.ts';
import type { IdentifierKeys } from '../core/identifier-keys.ts';
import type { ReadPreference } from '../core/lvs-preference.ts';
import type { ObjectionSubject } from '../core/objection.ts';
import type { Outcome } from '../core/problem.ts';
import type { PupilIdentity } from '../core/pupil.ts';
import type { Receipt, RegisterEventBody } from './event-types.ts';
import type { KeyWay, RecoveryStatus } from './key-types.ts';
import type { KeptAnswers, KeptLayouts, PreferenceColumn } from './record-types.ts';
import type { BackupChanges, BackupMade, RegisterState } from './state-types.ts';

/** An unlocked register. Holds no truth of its own: everything is read from the database (cached by head). */
export interface OpenRegister {
  readonly id: string;
  readState(): Promise<Outcome<RegisterState>>;
  /** False once it was locked. Asks the session only: for work that goes on for long. */
  isOpen(): Promise<boolean>;
  /**
   * Append events in one strict transaction, then move the sentinel. `expectedHead`: refuse with `stale-preview`
   * when the register moved meanwhile (omit where an append is right whatever happened before).
   */
  append(events: readonly RegisterEventBody[], expectedHead?: string): Promise<Outcome<RegisterState>>;
  keysOf(identity: PupilIdentity | ObjectionSubject): IdentifierKeys;
  /** Hex SHA-256 keyed by this register, for content-made ids of collected tables. */
  contentId(text: string): string;
  listCollected(): Promise<Outcome<readonly CollectedTable[]>>;
  /** False when a table with that id was there already; else the tables `replaces` (ids) are gone. */
  addCollected(table: CollectedTable, replaces?: readonly string[]): Promise<Outcome<boolean>>;
  removeCollected(ids: readonly string[]): Promise<Outcome<void>>;
  /** `change` also sees tables that were taken out a moment ago; null = gone for good. Gives how many it changed. */
  changeCollected(change: (table: CollectedTable) => CollectedTable | null): Promise<Outcome<number>>;
  /** Tables and events in one transaction; `stale-preview` unless the head is `expectedHead`. Gives how many were new. */
  takeCollected(
    tables: readonly CollectedTable[],
    events: readonly RegisterEventBody[],
    expectedHead: string,
  ): Promise<Outcome<number>>;
  /** Everything that was collected goes; the notice is kept until {@link OpenRegister.forgetWiped}. */
  wipeCollected(notice: WipedNotice): Promise<Outcome<null>>;
  readWiped(): Promise<Outcome<WipedNotice | null>>;
  forgetWiped(): Promise<Outcome<null>>;
  /** Receipt event, sealed zip and its password in one transaction; refuses with `stale-preview` unless the head is `expectedHead`. */
  putDelivery(
    receipt: Receipt,
    zip: Uint8Array,
    expectedHead: string,
    password?: string | null,
  ): Promise<Outcome<void>>;
  /** Null where it has none, or none any more. */
  readDeliveryPassword(receiptId: string): Promise<Outcome<string | null>>;
  forgetDeliveryPasswords(receiptIds: readonly string[]): Promise<Outcome<null>>;
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
  /** What the LVS's own preference said of pupils, when a page was last read. */
  readPreferences(): Promise<Outcome<readonly ReadPreference[]>>;
  rememberPreferences(read: readonly ReadPreference[]): Promise<Outcome<null>>;
  /** What people said of columns and tables of the systems that they work with. */
  readColumnAnswers(): Promise<Outcome<KeptAnswers>>;
  changeColumnAnswers(change: (answers: KeptAnswers) => KeptAnswers): Promise<Outcome<KeptAnswers>>;
  /** How deliveries may be written besides our own ways. */
  readLayouts(): Promise<Outcome<KeptLayouts>>;
  changeLayouts(change: (layouts: KeptLayouts) => KeptLayouts): Promise<Outcome<KeptLayouts>>;
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
