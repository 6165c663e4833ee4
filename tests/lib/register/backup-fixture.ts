import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { closeConnection, createDatabase } from '../../../lib/register/database.ts';
import { lockRegister, type OpenRegister } from '../../../lib/register/register.ts';
import {
  newRegister,
  pupil,
  recorded,
  seen,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

export const DAY = '2026-11-26';

/** One pupil, her objection, one that was withdrawn, and a statement of how many there are. */
export async function filledRegister(): Promise<{ deps: TestDeps; register: OpenRegister }> {
  const deps = testDeps();
  const register = await newRegister(deps);
  valueIn(
    await register.append([
      seen(['p1', pupil('Pimpelmees', 'Bo', { pupilNumber: '4711', bsn: '999900119' })]),
      recorded('o1', subject('Pimpelmees', 'Bo', { pupilNumber: '4711' })),
      recorded('o2', subject('Roodborst', 'Al')),
      withdrawn('o2'),
      { type: 'count-stated', count: 1, by: 'J. Kwikstaart', on: DAY },
    ]),
  );
  return { deps, register };
}

export const backupOf = async (register: OpenRegister) => valueIn(await register.makeBackup(DAY)).text;
export const inForce = async (register: OpenRegister) =>
  valueIn(await register.readState()).view.objections.map(({ id }) => id);

/** Locked, and no database left; its sentinel is where it was. */
export async function loseDatabase(deps: TestDeps): Promise<void> {
  await lockRegister(deps);
  await wipeDatabases();
}

/** A machine on which nothing was ever set up. */
export async function newMachine(deps: TestDeps): Promise<TestDeps> {
  await loseDatabase(deps);
  return testDeps();
}

/** From the n-th row on, rows of this store are refused as by a full disk. */
export function failAt(store: string, nth = 1): { mockRestore(): void } {
  const { add } = IDBObjectStore.prototype;
  let rows = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<IDBObjectStore['add']>
  ) {
    if (this.name === store && ++rows >= nth) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, row);
  });
}

export interface CopiedDatabase {
  readonly name: string;
  readonly tables: readonly (readonly [string, readonly unknown[]])[];
}
export async function copyOut(name: string): Promise<CopiedDatabase> {
  const database = await new Dexie(name).open();
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  database.close();
  return { name, tables };
}
export async function copyIn({ name, tables }: CopiedDatabase): Promise<void> {
  const id = name.replace('bezwaarwijzer-', '');
  const database = await createDatabase(id, '');
  for (const [table, rows] of tables) await database.table(table).bulkAdd(rows);
  await closeConnection(id);
}
