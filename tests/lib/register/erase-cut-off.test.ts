import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../../../lib/register/database.ts';
import { lockRegister, readPresence, unlockRegister } from '../../../lib/register/register.ts';
import { copyIn, copyOut, failAt } from './backup-fixture.ts';
import { erase, registerToErase, stateNow } from './erase-fixture.ts';
import {
  eachTestAlone,
  freshBackground,
  KEK,
  problemIn,
  type TestDeps,
  valueIn,
  wipeDatabases,
} from './register-fixture.ts';

let deps: TestDeps;
beforeEach(async () => {
  ({ deps } = await registerToErase());
});
eachTestAlone();

describe('an erasure that is cut off', () => {
  it.each([1, 3, 7])('at row %i leaves the register as it was', async (nth) => {
    const before = await stateNow(deps);
    failAt('events', nth);
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'write-failed' });
    expect(await stateNow(deps)).toEqual(before);
    expect(await Dexie.getDatabaseNames()).toHaveLength(1);
  });

  it('before the sentinel is written leaves the register as it was', async () => {
    const before = await stateNow(deps);
    deps.local.failing = true;
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'write-failed' });
    deps.local.failing = false;
    expect(await stateNow(deps)).toEqual(before);
    expect(await Dexie.getDatabaseNames()).toHaveLength(1);
  });

  it('after which both databases are there: the sentinel says which is the register, and the other goes', async () => {
    const [name = ''] = await Dexie.getDatabaseNames();
    const old = await copyOut(name);
    const sentinel = structuredClone(deps.local.values.get('register-sentinel'));
    valueIn(await erase(deps, 'p1'));
    const [newName = ''] = await Dexie.getDatabaseNames();
    const rewritten = await copyOut(newName);
    const newSentinel = structuredClone(deps.local.values.get('register-sentinel'));

    // Stopped before the old database was deleted.
    await lockRegister(deps);
    await copyIn(old);
    const after = await freshBackground();
    valueIn(await after.unlockRegister(deps, KEK));
    expect(valueIn(await valueIn(await after.openRegister(deps)).readState()).pupils.size).toBe(2);
    expect(await Dexie.getDatabaseNames()).toEqual([newName]);

    // Stopped before the sentinel was moved.
    await after.lockRegister(deps);
    await wipeDatabases();
    const noted = old.tables.map(([table, rows]) =>
      table === 'meta'
        ? ([table, [...rows, { key: 'moving', to: newName.slice('bezwaarwijzer-'.length) }]] as const)
        : ([table, rows] as const),
    );
    await copyIn({ name, tables: noted });
    deps.local.values.set('register-sentinel', sentinel);
    const before = await freshBackground();
    valueIn(await before.unlockRegister(deps, KEK));
    // A browser that finds the half-made one only later: it goes then.
    await before.lockRegister(deps);
    await copyIn(rewritten);
    valueIn(await before.unlockRegister(deps, KEK));
    expect(valueIn(await valueIn(await before.openRegister(deps)).readState()).pupils.size).toBe(3);
    expect(await Dexie.getDatabaseNames()).toEqual([name]);
    expect(newSentinel).not.toEqual(sentinel);
  });
});

it.each(['p1', null])('forgets no half-made database that the browser lists late (after: %s)', async (pupil) => {
  const half = '5'.repeat(32);
  const [name = ''] = await Dexie.getDatabaseNames();
  const old = await new Dexie(name).open();
  await old.table('meta').put({ key: 'moving', to: half });
  old.close();
  if (pupil) for (const one of [pupil, 'p2']) valueIn(await erase(deps, one));
  const [now = ''] = await Dexie.getDatabaseNames();
  await lockRegister(deps);
  valueIn(await unlockRegister(deps, KEK));
  expect(await Dexie.getDatabaseNames()).toEqual([now]);
  // Only now the browser has it.
  (await createDatabase(half, '')).close();
  await lockRegister(deps);
  valueIn(await unlockRegister(deps, KEK));
  expect(await Dexie.getDatabaseNames()).toEqual([now]);
});

it('is locked where the session took no key, and nothing is lost', async () => {
  deps.session.failing = true;
  valueIn(await erase(deps, 'p1'));
  deps.session.failing = false;
  expect((await readPresence(deps)).state).toBe('locked');
  valueIn(await unlockRegister(deps, KEK));
  expect((await stateNow(deps)).pupils.size).toBe(2);
});
