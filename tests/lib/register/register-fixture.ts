import Dexie from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach, expect, vi } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import type { ObjectionSubject } from '../../../lib/core/objection.ts';
import type { Outcome } from '../../../lib/core/problem.ts';
import { NOBODY, type ObjectionId, type PupilId, type PupilIdentity } from '../../../lib/core/pupil.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import {
  createRegister,
  type KdfParameters,
  type KeyValueArea,
  type OpenRegister,
  type Receipt,
  type RegisterDeps,
  type RegisterEventBody,
  type School,
} from '../../../lib/register/register.ts';
import { seededBytes } from '../../durability/seeded-bytes.ts';

export { seededBytes };

// Set here and not by fake-indexeddb/auto: Dexie looks for the global when it is loaded, whichever import comes first.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

export interface MemoryArea extends KeyValueArea {
  readonly values: Map<string, unknown>;
  /** Throws at the next writes while true. */
  failing: boolean;
}

export function memoryArea(): MemoryArea {
  const values = new Map<string, unknown>();
  return {
    values,
    failing: false,
    get: async (key) => structuredClone(values.get(key)),
    async set(key, value) {
      if (this.failing) throw new Error('quota');
      values.set(key, structuredClone(value));
    },
    async remove(key) {
      if (this.failing) throw new Error('quota');
      values.delete(key);
    },
    keys: async () => [...values.keys()],
  };
}

export type TestDeps = RegisterDeps & { readonly session: MemoryArea; readonly local: MemoryArea };

let registers = 0;
export function testDeps(seed = `seed ${registers++}`): TestDeps {
  let time = Date.UTC(2026, 10, 21, 9);
  return {
    now: () => {
      time += 1000;
      return new Date(time);
    },
    randomBytes: seededBytes(seed),
    session: memoryArea(),
    local: memoryArea(),
    schoolId: '',
  };
}

export const SCHOOL: School = { name: 'De Zilveren Meerkoet', brin: '99XX', branches: ['00'] };
export const KEK = new Uint8Array(32).fill(7);
export const WRONG_KEK = new Uint8Array(32).fill(8);
export const KDF: KdfParameters = {
  scheme: 'argon2id',
  salt: toBase64(new Uint8Array(16).fill(3)),
  memoryKiB: 19 * 1024,
  iterations: 2,
  parallelism: 1,
};
export const ASKED = { kek: KEK, kdf: KDF, school: SCHOOL, replacesMissing: false };

export function valueIn<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

export const problemIn = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.problem);

export async function newRegister(deps: RegisterDeps): Promise<OpenRegister> {
  return valueIn(await createRegister(deps, ASKED));
}

/** Between tests: no databases left. */
export async function wipeDatabases(): Promise<void> {
  const dexieWarns = vi.spyOn(console, 'warn').mockImplementation(() => undefined); // "Another connection wants to delete"
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  dexieWarns.mockRestore();
}

/** At the head of a test file: no spy and no database of one test is there in the next. */
export function eachTestAlone(): void {
  afterEach(async () => {
    vi.restoreAllMocks();
    await wipeDatabases();
  });
}

export const pupilId = (text: string) => text as PupilId;
export const objectionId = (text: string) => text as ObjectionId;

export const pupil = (familyName: string, givenName: string, more: Partial<PupilIdentity> = {}): PupilIdentity => ({
  ...NOBODY,
  name: { familyName, prefix: '', givenName, initials: '' },
  ...more,
});

export const subject = (
  familyName: string,
  givenName: string,
  more: Partial<ObjectionSubject> = {},
): ObjectionSubject => ({
  name: { familyName, prefix: '', givenName, initials: '' },
  pupilNumber: null,
  bsn: null,
  educationNumber: null,
  birthDate: null,
  classGroup: null,
  ...more,
});

type Recorded = Extract<RegisterEventBody, { type: 'objection-recorded' }>;
export const recorded = (id: string, about: ObjectionSubject, more: Partial<Recorded> = {}): Recorded => ({
  type: 'objection-recorded',
  objectionId: objectionId(id),
  subject: about,
  pupilId: null,
  receivedOn: '2026-11-20',
  channel: 'mail',
  role: 'parent',
  fromName: 'Mevrouw Canarie',
  recordedBy: 'J. Kwikstaart',
  ...more,
});
type Withdrawn = Extract<RegisterEventBody, { type: 'objection-withdrawn' }>;
/** In writing, by whom {@link recorded} names: it lifts. */
export const withdrawn = (id: string, more: Partial<Withdrawn> = {}): Withdrawn => ({
  type: 'objection-withdrawn',
  objectionId: objectionId(id),
  receivedOn: '2026-11-21',
  channel: 'mail',
  from: { name: 'Mevrouw Canarie', role: 'parent' },
  saidSame: 'yes',
  recordedBy: 'J. Kwikstaart',
  ...more,
});
export const seen = (...pupils: readonly (readonly [string, PupilIdentity])[]): RegisterEventBody => ({
  type: 'pupils-seen',
  schoolYear: '2026-2027',
  pupils: pupils.map(([id, identity]) => ({ pupilId: pupilId(id), identity })),
});

export const collected = (id: string, ...rows: readonly PupilIdentity[]): CollectedTable => ({
  id,
  kind: 'results',
  title: 'Begrijpend lezen',
  origin: 'https://lvs.example',
  schoolYear: '2026-2027',
  readAt: '2026-11-21T09:00:00.000Z',
  coverage: { state: 'complete', read: rows.length, total: null, reason: null },
  rows: rows.map((identity, index) => ({ row: index + 1, identity, results: [] })),
  droppedColumns: 0,
  problems: [],
});

export const receipt = (id: string, registerHead: string): Receipt => ({
  id,
  madeAt: '2026-11-21T10:00:00.000Z',
  schoolName: SCHOOL.name,
  brin: SCHOOL.brin,
  branches: SCHOOL.branches,
  schoolYear: '2026-2027',
  preset: { id: 'default', version: '1' },
  layout: { id: 'plain-csv', version: '1' },
  pupils: 1,
  results: 1,
  withheld: {},
  objections: 1,
  registerHead,
  members: [],
  fileName: 'levering.zip',
});

/** The database as somebody with the disk sees it, past our own code. */
export async function tamper(registerId: string, change: (database: Dexie) => PromiseLike<unknown>): Promise<void> {
  const database = await new Dexie(`bezwaarwijzer-${registerId}`).open();
  try {
    await change(database);
  } finally {
    database.close();
  }
}

/** The same browser profile after the background was stopped: same areas and databases, nothing kept in memory. */
export async function freshBackground(): Promise<typeof import('../../../lib/register/register.ts')> {
  vi.resetModules();
  return import('../../../lib/register/register.ts');
}

export function flip(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  changed[0] = (changed[0] ?? 0) ^ 1;
  return changed;
}
