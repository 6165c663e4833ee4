import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, listRegisterIds } from '../../../lib/register/database.ts';
import {
  createRegister,
  giveUpRegister,
  lockRegister,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import {
  ASKED,
  eachTestAlone,
  KEK,
  newRegister,
  problemIn,
  recorded,
  subject,
  type TestDeps,
  tamper,
  testDeps,
  valueIn,
  wipeDatabases,
} from './register-fixture.ts';

const OTHER = 'c'.repeat(8);
const KEY = 'register-sentinel';
let deps: TestDeps;
let registerId: string;
let backup: string;

beforeEach(async () => {
  deps = testDeps();
  const register = await newRegister(deps);
  registerId = register.id;
  valueIn(await register.append([recorded('o1', subject('Gans', 'Bo'))]));
  backup = valueIn(await register.makeBackup('2026-11-21')).text;
});
eachTestAlone();

const stops = {
  'an event is gone': () => tamper(registerId, (database) => database.table('events').delete(2)),
  'the sentinel is gone': async () => void deps.local.values.delete(KEY),
  'the sentinel is nonsense': async () => void deps.local.values.set(KEY, 'active'),
  'another register is named': async () => {
    const was = deps.local.values.get(KEY);
    deps.local.values.set(KEY, { ...(was as object), registerId: '0'.repeat(32) });
  },
};

describe('a register that stopped and that no backup brings back', () => {
  it.each(Object.entries(stops))('is given up where a person says so: %s', async (_, stop) => {
    await stop();
    expect(await readPresence(deps)).toMatchObject({ state: 'stopped' });
    valueIn(await giveUpRegister(deps));
    expect(await listRegisterIds('')).toEqual([]);
    const presence = await readPresence(deps);
    const missing = presence.state === 'stopped' && presence.stop === 'register-missing';
    expect(missing || presence.state === 'none').toBe(true);
    const anew = valueIn(await createRegister(deps, { ...ASKED, replacesMissing: missing }));
    // Nobody said yet how many objections there are: nothing is delivered.
    expect(valueIn(await anew.readState()).view.statedCount).toBeNull();
    // What the school still has of before comes back by joining, never fewer objections.
    const { head } = valueIn(await anew.previewJoin(backup, KEK));
    valueIn(await anew.joinBackup(backup, KEK, head));
    expect(valueIn(await anew.readState()).view.objections).toHaveLength(1);
  });

  it('is one that nobody can open any more', async () => {
    await lockRegister(deps);
    valueIn(await giveUpRegister(deps));
    expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'register-missing' });
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual({ code: 'register-stopped', stop: 'register-missing' });
    // Until another takes its place its own backup brings it back.
    expect(valueIn(await restoreRegister(deps, backup, KEK)).id).toBe(registerId);
  });

  it('is not one that is open, nor one that is not there', async () => {
    expect(problemIn(await giveUpRegister(deps))).toEqual({ code: 'register-exists' });
    expect(await listRegisterIds('')).toEqual([registerId]);
    await wipeDatabases();
    expect(problemIn(await giveUpRegister(testDeps()))).toEqual({ code: 'no-register' });
  });

  it('leaves what is of another school', async () => {
    await createDatabase('b'.repeat(32), OTHER);
    deps.local.values.delete(KEY);
    valueIn(await giveUpRegister(deps));
    expect(await listRegisterIds(OTHER)).toEqual(['b'.repeat(32)]);
  });

  it('stays stopped where it could not be taken away', async () => {
    deps.local.values.delete(KEY);
    const failing = vi.spyOn(Dexie, 'delete').mockRejectedValue(new Error('disk'));
    expect(problemIn(await giveUpRegister(deps))).toEqual({ code: 'write-failed' });
    failing.mockRestore();
    expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-missing' });
  });
});
