import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { createDatabase, listDatabases } from '../../../lib/register/database.ts';
import { makeNoted } from '../../../lib/register/half-made.ts';
import { readPresence } from '../../../lib/register/register.ts';
import { eachTestAlone, freshBackground, newRegister, testDeps, valueIn } from './register-fixture.ts';

eachTestAlone();

/** As Firefox does after a kill: no listing until somebody opened the half-made database by its name. */
function failUntilOpened(half: string): { readonly opened: string[] } {
  const opened: string[] = [];
  const { open, databases } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name, version) {
    opened.push(name);
    return open.call(this, name, version);
  });
  vi.spyOn(IDBFactory.prototype, 'databases').mockImplementation(async function (this: IDBFactory) {
    if (!opened.includes(half)) throw new DOMException('for reasons unrelated', 'UnknownError');
    return databases.call(this);
  });
  return { opened };
}
/** The name was written down, and then there was nobody any more. */
const killedAmid = (name: string): Promise<void> =>
  new Promise((killed) => {
    void makeNoted(name, () => {
      killed();
      return new Promise(() => undefined);
    });
  });
const other = 'b'.repeat(32);
const half = `bezwaarwijzer-${other}`;

it('finds the register again where another database was half made when the browser was killed', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  await killedAmid(half);
  failUntilOpened(half);
  const fresh = await freshBackground();
  expect(await fresh.readPresence(deps)).toMatchObject({ state: 'unlocked', registerId: register.id });
  expect(valueIn(await fresh.openRegister(deps)).id).toBe(register.id);
  // Nothing was made in the place of the half-made one.
  expect((await listDatabases()).map(({ registerId }) => registerId)).toEqual([register.id]);
});

it('says that it cannot be read, where listing fails for another reason', async () => {
  const deps = testDeps();
  await newRegister(deps);
  failUntilOpened('nobody opens this');
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'unreadable' });
});

it('leaves a database that was made whole as it is, also where its name was still written down', async () => {
  const database = await createDatabase(other, '');
  await database.meta.put({ key: 'moving', to: 'x' });
  database.close();
  await killedAmid(half);
  failUntilOpened(half);
  expect(await listDatabases()).toEqual([{ schoolId: '', registerId: other }]);
  const kept = await new Dexie(half).open();
  expect(await kept.table('meta').count()).toBe(1);
  kept.close();
});
