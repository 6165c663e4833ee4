import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterStop } from '../../../lib/core/problem.ts';
import { closeConnection, createDatabase } from '../../../lib/register/database.ts';
import {
  createRegister,
  lockRegister,
  type OpenRegister,
  openRegister,
  readPresence,
  unlockRegister,
} from '../../../lib/register/register.ts';
import type { Sentinel } from '../../../lib/register/sentinel.ts';
import {
  ASKED,
  eachTestAlone,
  freshBackground,
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

const KEY = 'register-sentinel';
let deps: TestDeps;
let register: OpenRegister;
const sentinelNow = () => deps.local.values.get(KEY) as Sentinel;

beforeEach(async () => {
  deps = testDeps();
  register = await newRegister(deps);
  for (const name of ['Gans', 'Eend']) valueIn(await register.append([recorded(name, subject(name, 'Bo'))]));
});
eachTestAlone();

/** Unlocked, locked, in a fresh background: stopped each time, and no second register can be put in its place. */
async function expectStopped(stop: RegisterStop, whileLocked: RegisterStop | 'locked' = stop) {
  const problem = { code: 'register-stopped', stop };
  expect(problemIn(await register.readState())).toEqual(problem);
  expect(problemIn(await register.append([recorded('o9', subject('Meeuw', 'Bo'))]))).toEqual(problem);
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop });
  expect(problemIn(await (await freshBackground()).openRegister(deps))).toEqual(problem);
  await lockRegister(deps);
  expect(await readPresence(deps)).toMatchObject(
    whileLocked === 'locked' ? { state: 'locked' } : { state: 'stopped', stop: whileLocked },
  );
  expect(problemIn(await unlockRegister(deps, KEK))).toEqual(problem);
  expect(await readPresence(deps)).not.toMatchObject({ state: 'unlocked' });
  if (stop !== 'register-missing') {
    expect(await createRegister(deps, { ...ASKED, replacesMissing: true })).toMatchObject({ ok: false });
  }
}

describe('a register behind its sentinel', () => {
  it('is stopped when the last events are gone', async () => {
    await tamper(register.id, (database) => database.table('events').delete(3));
    await expectStopped('emptier-than-sentinel');
  });

  it('is stopped when its tables were emptied', async () => {
    await tamper(register.id, (database) => Promise.all(database.tables.map((table) => table.clear())));
    await expectStopped('emptier-than-sentinel');
  });

  it('is stopped when it went another way than the sentinel says', async () => {
    const before = structuredClone(sentinelNow());
    valueIn(await register.append([recorded('o3', subject('Zwaan', 'Bo'))]));
    const after = structuredClone(sentinelNow());
    await tamper(register.id, (database) => database.table('events').delete(4));
    deps.local.values.set(KEY, before);
    valueIn(await register.append([recorded('o4', subject('Kraai', 'Bo'))]));
    deps.local.values.set(KEY, after);
    await expectStopped('emptier-than-sentinel', 'locked');
  });

  it('is stopped when its database is gone, even under an open door, and opening does not make an empty one', async () => {
    await wipeDatabases();
    await expectStopped('register-missing');
    expect(await Dexie.getDatabaseNames()).toEqual([]);
  });
});

describe('a sentinel that somebody touched', () => {
  it('stops the register: gone', async () => {
    deps.local.values.delete(KEY);
    await expectStopped('sentinel-missing');
  });

  const forgeries: readonly (readonly [string, (sentinel: Sentinel) => unknown, RegisterStop | 'locked'])[] = [
    ['fewer events', (sentinel) => ({ ...sentinel, eventCount: 1 }), 'locked'],
    ['another head', (sentinel) => ({ ...sentinel, head: '0'.repeat(64) }), 'locked'],
    ['another mac', (sentinel) => ({ ...sentinel, mac: '0'.repeat(64) }), 'locked'],
    ['being created', (sentinel) => ({ ...sentinel, state: 'creating', eventCount: 0 }), 'locked'],
    ['another register', (sentinel) => ({ ...sentinel, registerId: '0'.repeat(32) }), 'sentinel-forged'],
    [
      'another register, being created',
      (sentinel) => ({ ...sentinel, registerId: '0'.repeat(32), state: 'creating' }),
      'sentinel-forged',
    ],
    ['nonsense', () => ({ __proto__: null, state: 7 }), 'sentinel-forged'],
    ['a text', () => 'active', 'sentinel-forged'],
  ];
  for (const [what, forge, whileLocked] of forgeries) {
    it(`stops the register: ${what}`, async () => {
      deps.local.values.set(KEY, forge(sentinelNow()));
      if (whileLocked === 'locked') await expectStopped('sentinel-forged', 'locked');
      else {
        expect(problemIn(await register.readState())).toEqual({ code: 'register-stopped', stop: 'sentinel-forged' });
        expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-forged' });
        expect(await createRegister(deps, { ...ASKED, replacesMissing: true })).toMatchObject({ ok: false });
      }
    });
  }
});

describe('a sentinel that was left behind', () => {
  it('is repaired: the append succeeded though its write failed', async () => {
    const before = structuredClone(sentinelNow());
    deps.local.failing = true;
    expect(valueIn(await register.append([recorded('o3', subject('Zwaan', 'Bo'))])).eventCount).toBe(4);
    expect(sentinelNow()).toEqual(before);
    deps.local.failing = false;
    const { openRegister: openFresh } = await freshBackground();
    expect(valueIn(await valueIn(await openFresh(deps)).readState()).objections).toHaveLength(3);
    expect(sentinelNow()).toMatchObject({ state: 'active', eventCount: 4 });
  });

  it('is repaired: set-up broke off between the database and the sentinel', async () => {
    const other = testDeps();
    await wipeDatabases();
    const { set } = other.local;
    let writes = 0;
    const local = {
      ...other.local,
      set: (key: string, value: unknown) =>
        writes++ === 0 ? set.call(other.local, key, value) : Promise.reject(new Error('crash')),
    };
    valueIn(await createRegister({ ...other, local }, ASKED));
    expect(other.local.values.get(KEY)).toMatchObject({ state: 'creating' });
    await lockRegister(other);
    expect(await readPresence(other)).toMatchObject({ state: 'locked' });
    valueIn(await unlockRegister(other, KEK));
    expect(other.local.values.get(KEY)).toMatchObject({ state: 'active', eventCount: 1 });
  });
});

describe('an unfinished set-up', () => {
  it('counts as none and is cleaned up by the next one', async () => {
    await wipeDatabases();
    const other = testDeps();
    const unfinished = { ...sentinelNow(), state: 'creating', eventCount: 0, registerId: 'a'.repeat(32) };
    other.local.values.set(KEY, unfinished);
    expect(await readPresence(other)).toEqual({ state: 'none' });
    await createDatabase('a'.repeat(32), '');
    expect(await readPresence(other)).toEqual({ state: 'none' });
    const made = await newRegister(other);
    expect(await Dexie.getDatabaseNames()).toEqual([`bezwaarwijzer-${made.id}`]);
    expect(await readPresence(other)).toMatchObject({ state: 'unlocked', registerId: made.id });
  });

  it('of a replacement does not forget that a register was lost', async () => {
    await wipeDatabases();
    const missing = { code: 'register-stopped', stop: 'register-missing' };
    expect(problemIn(await createRegister(deps, ASKED))).toEqual(missing);
    const lost = structuredClone(sentinelNow());
    deps.local.values.set(KEY, {
      ...lost,
      state: 'creating',
      eventCount: 0,
      registerId: 'a'.repeat(32),
      replaces: lost,
    });
    expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'register-missing' });
    expect(problemIn(await openRegister(deps))).toEqual(missing);
    const replacement = valueIn(await createRegister(deps, { ...ASKED, replacesMissing: true }));
    expect(valueIn(await replacement.readState()).view.statedCount).toBeNull();
    expect(sentinelNow()).toMatchObject({ state: 'active', registerId: replacement.id, replaces: null });
  });
});

describe('a browser that does not list a database', () => {
  it('stops nothing where the one that the sentinel names opens, whatever else is listed', async () => {
    await closeConnection(register.id);
    const listing = vi.spyOn(Dexie, 'getDatabaseNames').mockResolvedValue([`bezwaarwijzer-${'0'.repeat(32)}`]);
    expect(await readPresence(deps)).toMatchObject({ state: 'unlocked', registerId: register.id });
    valueIn(await register.append([recorded('o4', subject('Stern', 'Bo'))]));
    listing.mockRestore();
    expect(valueIn(await register.readState()).objections).toHaveLength(3);
  });

  it('lists again once the one that the sentinel names was opened by its name: a register that was being erased', async () => {
    const { registerId, eventCount, head, mac } = sentinelNow();
    const erased = { state: 'erased', registerId, eventCount, head, replaces: null, erasedOn: '2026-11-26', mac };
    await wipeDatabases();
    deps.local.values.set(KEY, erased);
    const opened: string[] = [];
    const open = vi.spyOn(Dexie.dependencies.indexedDB, 'open');
    const listing = vi.spyOn(Dexie, 'getDatabaseNames').mockImplementation(() => {
      opened.push(...open.mock.calls.map(([name]) => name));
      if (!opened.includes(`bezwaarwijzer-${registerId}`)) throw new DOMException('', 'UnknownError');
      return Dexie.Promise.resolve([]);
    });
    expect(await readPresence(deps)).toEqual({ state: 'none', erasedOn: '2026-11-26' });
    listing.mockRestore();
    expect(await Dexie.getDatabaseNames()).toEqual([]);
  });

  it('stops nothing while that is open, and stops it once it is gone', async () => {
    const listing = vi.spyOn(Dexie, 'getDatabaseNames').mockResolvedValue([]);
    expect(await readPresence(deps)).toMatchObject({ state: 'unlocked' });
    valueIn(await register.append([recorded('o3', subject('Meeuw', 'Bo'))]));
    listing.mockRestore();
    await wipeDatabases();
    expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'register-missing' });
  });
});
