/*
 * npx tsx tests/frozen/freeze.script.ts: freezes a register under today's schema. Run it once, when SCHEMA_VERSION was
 * raised and before that version is released; what is frozen is never written over.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import type { Outcome } from '../../lib/core/problem.ts';
import { NOBODY, type ObjectionId, type PupilId } from '../../lib/core/pupil.ts';
import { SCHEMA_VERSION } from '../../lib/register/database.ts';
import {
  createRegister,
  type KdfParameters,
  lockRegister,
  makeRecovery,
  type OpenRegister,
  type RegisterDeps,
  type RegisterEventBody,
  restoreRegister,
} from '../../lib/register/register.ts';
import { seededBytes } from '../durability/seeded-bytes.ts';
import { frozenFolder, pack, type StoreShape, saidBy } from './frozen-database.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const DAY = '2026-11-26';
const BY = 'J. Kwikstaart';
const [kek, sheetKek] = [new Uint8Array(32).fill(21), new Uint8Array(32).fill(22)];
const kdfOf = (salt: number): KdfParameters => ({
  scheme: 'argon2id',
  salt: Buffer.alloc(16, salt).toString('base64'),
  memoryKiB: 19 * 1024,
  iterations: 2,
  parallelism: 1,
});
const SCHOOL = { name: 'De Zilveren Meerkoet', brin: '99XX', branches: ['00', '01'] };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** A machine made of memory; the same bytes at each run. */
function machine(seed: string): { readonly deps: RegisterDeps; readonly local: Map<string, unknown> } {
  const [session, local] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const area = (values: Map<string, unknown>) => ({
    get: async (key: string) => structuredClone(values.get(key)),
    set: async (key: string, stored: unknown) => void values.set(key, structuredClone(stored)),
    remove: async (key: string) => void values.delete(key),
    keys: async () => [...values.keys()],
  });
  let time = Date.UTC(2026, 10, 21, 9);
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  return {
    deps: { now, randomBytes: seededBytes(seed), session: area(session), local: area(local), schoolId: '' },
    local,
  };
}

const id = (text: string) => text as ObjectionId;
const who = (text: string) => text as PupilId;
const named = (familyName: string, givenName: string) => ({ familyName, prefix: '', givenName, initials: '' });
const about = (familyName: string, pupilNumber: string | null) => ({
  ...{ name: named(familyName, 'Bo'), pupilNumber, bsn: null, educationNumber: null, birthDate: '2016-03-04' },
  classGroup: '5a',
});
const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', recordedBy: BY } as const;
const whole = { ...said, authority: 'yes', archiveRef: 'map 3', fromName: 'Mevrouw Canarie' } as const;
const record = (objection: string, familyName: string, pupil: string | null): RegisterEventBody => ({
  ...{ type: 'objection-recorded', objectionId: id(objection), subject: about(familyName, null), ...whole },
  pupilId: pupil === null ? null : who(pupil),
});

/** One of every kind, as far as a register may write it by itself. */
const EVENTS: readonly RegisterEventBody[] = [
  {
    type: 'pupils-seen',
    schoolYear: '2026-2027',
    pupils: [
      {
        pupilId: who('p1'),
        identity: { ...NOBODY, name: named('Pimpelmees', 'Bo'), pupilNumber: '4711', sex: 'female' },
      },
      {
        pupilId: who('p2'),
        identity: { ...NOBODY, name: named('Roodborst', 'Al'), pupilNumber: '4712', bsn: '999900119' },
      },
    ],
  },
  record('o1', 'Pimpelmees', 'p1'),
  record('o2', 'Roodborst', null),
  record('o3', 'Zanglijster', null),
  record('o4', 'Vergissing', null),
  record('o5', 'Gesproken', null),
  {
    type: 'objection-corrected',
    objectionId: id('o1'),
    subject: about('Pimpelmees', '4711'),
    ...whole,
    scope: { kind: 'all' },
  },
  {
    ...{ type: 'objection-withdrawn', objectionId: id('o2'), withdrawalId: 'w2', receivedOn: DAY, channel: 'paper' },
    ...{ recordedBy: BY, from: { name: 'Mevrouw Canarie', role: 'parent' }, saidSame: 'yes' },
  },
  {
    ...{ type: 'objection-withdrawn', objectionId: id('o5'), withdrawalId: 'w5', receivedOn: DAY, channel: 'phone' },
    ...{ recordedBy: BY, from: { name: 'Mevrouw Canarie', role: 'parent' }, saidSame: 'yes' },
  },
  { type: 'entry-undone', objectionId: id('o4'), withdrawalId: null, by: BY },
  { type: 'objection-tied', objectionId: id('o2'), pupilId: who('p2'), by: BY },
  { type: 'objection-absent', objectionId: id('o3'), reason: 'left', leftOn: '2026-01-01', by: BY },
  { type: 'consent-given', pupilId: who('p1'), study: 'slaap', ...whole },
  { type: 'consent-withdrawn', pupilId: who('p2'), study: 'slaap', ...whole },
  { type: 'parents-informed', pupilIds: [who('p1'), who('p2')], informedOn: '2026-09-01', by: BY },
  { type: 'pupil-left', pupilId: who('p2'), leftOn: '2026-10-01', by: BY },
  { type: 'identifiers-added', pupilId: who('p1'), identity: { ...NOBODY, name: named('Koolmees', 'Bo') }, by: BY },
  { type: 'own-word-given', pupilId: who('p2'), ...whole },
  { type: 'task-done', taskId: 't1', on: DAY, how: 'tick', by: BY },
  { type: 'task-done', taskId: 't2', on: DAY, how: 'read-back', by: BY },
  { type: 'task-reopened', taskId: 't1', by: BY },
  { type: 'preset-decided', presetId: 'letter-2023', by: BY, on: DAY },
];

async function deliver(register: OpenRegister): Promise<void> {
  const { head } = value(await register.readState());
  const receipt = {
    ...{ id: 'r1', madeAt: '2026-11-26T10:00:00.000Z', schoolName: SCHOOL.name, brin: SCHOOL.brin, branches: ['00'] },
    ...{ schoolYear: '2026-2027', preset: { id: 'default', version: '1' }, layout: { id: 'plain-csv', version: '1' } },
    ...{
      pupils: 1,
      results: 1,
      withheld: {},
      objections: 3,
      registerHead: head,
      members: [],
      fileName: 'levering.zip',
    },
  };
  value(await register.putDelivery(receipt, new Uint8Array(64).fill(5), head));
}

async function wipe(): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
}

async function main(): Promise<void> {
  const folder = frozenFolder(SCHEMA_VERSION);
  if (existsSync(folder)) throw new Error(`${folder} is there already: what was frozen stays as it is`);
  const other = machine('another computer');
  const asked = { kek, kdf: kdfOf(2), school: SCHOOL, replacesMissing: false };
  const apart = value(await createRegister(other.deps, asked));
  value(await apart.append([record('o9', 'Elders', null)]));
  const fromElsewhere = value(await apart.makeBackup(DAY)).text;
  await lockRegister(other.deps);
  await wipe();

  const first = machine('first computer');
  const made = value(await createRegister(first.deps, { ...asked, kdf: kdfOf(1) }));
  value(await makeRecovery(first.deps, kek, { kek: sheetKek, kdf: kdfOf(3) }, DAY));
  value(await made.append(EVENTS));
  const { text } = value(await made.makeBackup(DAY));
  await lockRegister(first.deps);
  await wipe();

  const { deps, local } = machine('second computer');
  const register = value(await restoreRegister(deps, text, kek));
  const { head } = value(await register.previewJoin(fromElsewhere, kek));
  value(await register.joinBackup(fromElsewhere, kek, head));
  value(await register.append([{ type: 'count-stated', count: 4, by: BY, on: DAY }]));
  const coverage = { state: 'complete', read: 1, total: 1, reason: null } as const;
  value(
    await register.addCollected({
      ...{ id: 't1', kind: 'results', title: 'Begrijpend lezen', origin: 'https://lvs.example', problems: [] },
      ...{ schoolYear: '2026-2027', readAt: '2026-11-26T09:00:00.000Z', coverage, droppedColumns: 0 },
      rows: [{ row: 1, identity: { ...NOBODY, pupilNumber: '4711' }, results: [] }],
    }),
  );
  await deliver(register);
  const expected = await saidBy(register);

  const database = await new Dexie(`bezwaarwijzer-${register.id}`).open();
  const stores = database.tables.map(({ name, schema }): StoreShape => {
    return { name, keyPath: schema.primKey.keyPath ?? null, indexes: schema.indexes.map(({ src }) => src) };
  });
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));
  const frozen = {
    ...{ schemaVersion: SCHEMA_VERSION, verno: database.backendDB().version, name: database.name, stores },
    ...{ rows: Object.fromEntries(rows), local: Object.fromEntries(local) },
    ...{ kek: Buffer.from(kek).toString('base64'), sheetKek: Buffer.from(sheetKek).toString('base64') },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'database.json'), `${JSON.stringify(pack(frozen), null, 1)}\n`);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
  console.log(`${folder}: ${frozen.rows.events.length} events`);
}
void main();
