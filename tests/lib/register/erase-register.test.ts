import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import {
  eraseRegister,
  type OpenRegister,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import { backupOf, copyIn, copyOut, DAY, filledRegister } from './backup-fixture.ts';
import {
  eachTestAlone,
  freshBackground,
  KEK,
  newRegister,
  problemIn,
  type TestDeps,
  valueIn,
  wipeDatabases,
} from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await filledRegister());
});
eachTestAlone();

it('leaves no database, and says that it was meant', async () => {
  valueIn(await eraseRegister(deps, DAY));
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  expect(await readPresence(deps)).toEqual({ state: 'none', erasedOn: DAY });
  expect(deps.session.values.size).toBe(0);
  expect(problemIn(await eraseRegister(deps, DAY))).toEqual({ code: 'locked' });
});

it('after which a new one knows nothing, and a backup brings the old one back', async () => {
  const text = await backupOf(register);
  const before = valueIn(await register.readState());
  valueIn(await eraseRegister(deps, DAY));
  const fresh = await newRegister(deps);
  expect(valueIn(await fresh.readState()).view.statedCount).toBeNull();
  valueIn(await eraseRegister(deps, '2026-11-27'));
  const back = valueIn(await restoreRegister(deps, text, KEK));
  expect(valueIn(await back.readState()).objections).toEqual(before.objections);
  expect((await readPresence(deps)).state).toBe('unlocked');
});

it('is no erasure as long as the database is there, and a loss afterwards is a loss', async () => {
  const [name = ''] = await Dexie.getDatabaseNames();
  const kept = await copyOut(name);
  valueIn(await eraseRegister(deps, DAY));
  // Stopped between the two: the sentinel says erased, the register is still there.
  await copyIn(kept);
  const after = await freshBackground();
  expect((await after.readPresence(deps)).state).toBe('locked');
  const again = valueIn(await after.unlockRegister(deps, KEK));
  expect(valueIn(await again.readState()).pupils.size).toBe(1);
  await after.lockRegister(deps);
  await wipeDatabases();
  expect(await after.readPresence(deps)).toEqual({ state: 'stopped', stop: 'register-missing' });
});

it('by a sentinel that somebody else wrote is none', async () => {
  const sentinel = deps.local.values.get('register-sentinel') as object;
  deps.local.values.set('register-sentinel', { ...sentinel, state: 'erased', erasedOn: DAY });
  const fresh = await freshBackground();
  expect(problemIn(await fresh.unlockRegister(deps, KEK))).toEqual({
    code: 'register-stopped',
    stop: 'sentinel-forged',
  });
  deps.local.values.set('register-sentinel', { ...sentinel, state: 'erased', erasedOn: 'ooit' });
  expect(await fresh.readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-forged' });
});

it('is not done where it cannot be said first', async () => {
  deps.local.failing = true;
  expect(problemIn(await eraseRegister(deps, DAY))).toEqual({ code: 'write-failed' });
  deps.local.failing = false;
  expect((await readPresence(deps)).state).toBe('unlocked');
  valueIn(await unlockRegister(deps, KEK));
});
