import Dexie, { type Table } from 'dexie';
import { makeNoted, mendHalfMade, openAndLeave } from './half-made.ts';
import { stopped } from './refused.ts';
import type { Sealed } from './seal.ts';
import type { KdfParameters } from './types.ts';

/** Version of the database's schema; a frozen database per released version is kept by the tests. */
export const SCHEMA_VERSION = 1;
const PREFIX = 'bezwaarwijzer-';
/** Of the first school just the register's id; of any other the school's id before it. */
const NAME = /^bezwaarwijzer-(?:([0-9a-f]{8})-)?([0-9a-f]{32})$/;

/** Nothing readable stands in these rows but derivation parameters and opaque ids. */
export type MetaRow =
  | { readonly key: 'register'; readonly registerId: string; readonly kdf: KdfParameters; readonly rootKey: Sealed }
  | { readonly key: 'device'; readonly device: Sealed }
  | { readonly key: 'preference-columns'; readonly columns: Sealed }
  | { readonly key: 'preferences-read'; readonly read: Sealed }
  | { readonly key: 'collection-wiped'; readonly notice: Sealed }
  | { readonly key: 'column-answers'; readonly answers: Sealed }
  | { readonly key: 'delivery-passwords'; readonly passwords: Sealed }
  | { readonly key: 'layouts'; readonly layouts: Sealed }
  | RecoveryRow
  | MovesRow
  | TriesRow;
/**
 * The register is being rewritten into the database `to`: until the sentinel names that one, it is nothing. `earlier`: those
 * of rewritings that were cut off and whose database was not found yet (Firefox may list a half-made one only days later).
 */
export interface MovesRow {
  readonly key: 'moving';
  readonly to: string;
  readonly earlier?: readonly string[];
}
/** The root key once more, under the key of the printed sheet. The MAC is the register's own: it shows damage while unlocked. */
export interface RecoveryRow {
  readonly key: 'recovery';
  readonly kdf: KdfParameters;
  readonly rootKey: Sealed;
  /** ISO dates: the sheet was made, and somebody typed (part of) it back. */
  readonly madeOn: string;
  readonly checkedOn: string | null;
  readonly mac: Uint8Array;
}
/** Wrong keys since the last right one; see tries.ts. */
export interface TriesRow {
  readonly key: 'tries';
  readonly failures: number;
  /** How long to wait, from when. */
  readonly waitMs: number;
  readonly since: number;
}
export interface EventRow {
  /** 1, 2, 3 …: place in the chain. */
  readonly position: number;
  /** Random; the sealed event is bound to it. */
  readonly id: string;
  readonly sealed: Sealed;
  readonly mac: Uint8Array;
}
export interface CollectedRowSealed {
  readonly id: string;
  /** Made small before it was sealed; not so where it was kept before that. */
  readonly packed?: true;
  readonly table: Sealed;
}
export interface OutboxRow {
  readonly id: string;
  /** The receipt's own id. */
  readonly receiptId: Sealed;
  readonly zip: Sealed;
}

export class RegisterDatabase extends Dexie {
  readonly meta: Table<MetaRow, string>;
  readonly events: Table<EventRow, number>;
  readonly collected: Table<CollectedRowSealed, string>;
  readonly outbox: Table<OutboxRow, string>;

  constructor(registerId: string, schoolId: string) {
    super(nameOf(registerId, schoolId), { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({ meta: 'key', events: 'position', collected: 'id', outbox: 'id' });
    this.meta = this.table('meta');
    this.events = this.table('events');
    this.collected = this.table('collected');
    this.outbox = this.table('outbox');
  }
}

const connections = new Map<string, Promise<RegisterDatabase>>();

/**
 * The open database of a register; one connection per register and background.
 *
 * @throws Refused `register-missing` when it is not there. Opening never makes one: an empty database in the place of
 * a lost one would read as "no objections".
 */
export async function connect(registerId: string): Promise<RegisterDatabase> {
  const kept = await connections.get(registerId)?.catch(() => undefined);
  if (kept?.isOpen()) return kept;
  const opening = open(registerId);
  connections.set(registerId, opening);
  return opening;
}

async function open(registerId: string): Promise<RegisterDatabase> {
  const schoolId = await schoolOf(registerId);
  if (schoolId === null) throw stopped('register-missing');
  const database = new RegisterDatabase(registerId, schoolId);
  let missing = false;
  database.on('populate', () => {
    missing = true;
    throw stopped('register-missing');
  });
  try {
    await database.open();
  } catch (error) {
    throw missing ? stopped('register-missing') : error;
  }
  return database;
}

/** Makes a new, empty database. */
export async function createDatabase(registerId: string, schoolId: string): Promise<RegisterDatabase> {
  const database = new RegisterDatabase(registerId, schoolId);
  await makeNoted(nameOf(registerId, schoolId), () => database.open());
  connections.set(registerId, Promise.resolve(database));
  return database;
}

/** By its name, whether the browser lists it or not; one that is not there is no error. */
export async function deleteDatabase(registerId: string, schoolId: string): Promise<void> {
  await closeConnection(registerId);
  unlisted.delete(registerId);
  await Dexie.delete(nameOf(registerId, schoolId));
}

export async function closeConnection(registerId: string): Promise<void> {
  const kept = await connections.get(registerId)?.catch(() => undefined);
  connections.delete(registerId);
  kept?.close();
}

/** Ids of all registers of this school that have a database here, finished or not. */
export const listRegisterIds = async (schoolId: string): Promise<readonly string[]> =>
  (await listDatabases()).flatMap((one) => (one.schoolId === schoolId ? [one.registerId] : []));

/** Found by their names though no list had them; until they are taken away. */
const unlisted = new Map<string, string>();

/**
 * Asked of the register that the sentinel names: what opens is there, whatever the browser lists. Right after a kill amid an
 * erasure Firefox left one out (`npm run proof -- --only erasures`), and the register stopped for it.
 */
export async function isThere(registerId: string, schoolId: string, listed?: readonly string[]): Promise<boolean> {
  if ((listed ?? (await listRegisterIds(schoolId))).includes(registerId)) return true;
  if (!(await openAndLeave(nameOf(registerId, schoolId)))) return false;
  unlisted.set(registerId, schoolId);
  return true;
}

/** The school that a register's database belongs to; null where there is none. */
export const schoolOf = async (registerId: string): Promise<string | null> =>
  (await listDatabases()).find((one) => one.registerId === registerId)?.schoolId ?? unlisted.get(registerId) ?? null;

/**
 * Of every school in this browser. What is open here is there, whatever the browser lists: Chromium left one out amid writes
 * (seen once by `npm run proof -- --only kills`), and a write was refused for it.
 */
export async function listDatabases(): Promise<readonly { readonly schoolId: string; readonly registerId: string }[]> {
  const kept = await Promise.all([...connections.values()].map((opening) => opening.catch(() => null)));
  const open = kept.flatMap((database) => (database?.isOpen() ? [database.name] : []));
  const names = new Set([...(await listNames()), ...open]);
  return [...names].flatMap((name) => {
    const [, schoolId = '', registerId] = NAME.exec(name) ?? [];
    return registerId === undefined ? [] : [{ schoolId, registerId }];
  });
}

/** Of all databases here. */
export async function listNames(): Promise<readonly string[]> {
  try {
    return await Dexie.getDatabaseNames();
  } catch {
    await mendHalfMade();
    return Dexie.getDatabaseNames();
  }
}

const nameOf = (registerId: string, schoolId: string): string =>
  PREFIX + (schoolId === '' ? '' : `${schoolId}-`) + registerId;
