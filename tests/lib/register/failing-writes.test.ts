import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import { createRegister, openRegister, readPresence } from '../../../lib/register/register.ts';
import { failAt } from './backup-fixture.ts';
import {
  ASKED,
  collected,
  eachTestAlone,
  freshBackground,
  newRegister,
  problemIn,
  receipt,
  recorded,
  subject,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();

const writeFailed = { code: 'write-failed' };

it('appends all events or none', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const before = valueIn(await register.readState());
  failAt('events', 2);
  const events = ['o1', 'o2', 'o3'].map((id) => recorded(id, subject(id, 'Bo')));
  expect(problemIn(await register.append(events))).toEqual(writeFailed);
  expect(valueIn(await register.readState())).toEqual(before);
  vi.restoreAllMocks();
  const { openRegister: openFresh } = await freshBackground();
  expect(valueIn(await valueIn(await openFresh(deps)).readState())).toEqual(before);
  expect(valueIn(await register.append(events)).objections).toHaveLength(3);
});

it('puts receipt and zip together or neither', async () => {
  const register = await newRegister(testDeps());
  const before = valueIn(await register.readState());
  failAt('outbox');
  expect(problemIn(await register.putDelivery(receipt('r1', before.head), new Uint8Array(9), before.head))).toEqual(
    writeFailed,
  );
  vi.restoreAllMocks();
  expect(valueIn(await register.readState())).toEqual(before);
  expect(valueIn(await register.listOutbox())).toEqual([]);
});

it('collects a table or does not', async () => {
  const register = await newRegister(testDeps());
  failAt('collected');
  expect(problemIn(await register.addCollected(collected('t1')))).toEqual(writeFailed);
  vi.restoreAllMocks();
  expect(valueIn(await register.listCollected())).toEqual([]);
});

it.each(['meta', 'events'])('makes a register or leaves nothing behind: %s', async (store) => {
  const deps = testDeps();
  failAt(store);
  expect(problemIn(await createRegister(deps, ASKED))).toEqual(writeFailed);
  vi.restoreAllMocks();
  expect(await readPresence(deps)).toEqual({ state: 'none' });
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  expect(deps.local.values.size + deps.session.values.size).toBe(0);
  await newRegister(deps);
});

it('makes nothing when the sentinel cannot be written first', async () => {
  const deps = testDeps();
  deps.local.failing = true;
  expect(problemIn(await createRegister(deps, ASKED))).toEqual(writeFailed);
  expect(await Dexie.getDatabaseNames()).toEqual([]);
});

it('says `locked` when it was made but the session took no key', async () => {
  const deps = testDeps();
  deps.session.failing = true;
  expect(problemIn(await createRegister(deps, ASKED))).toEqual({ code: 'locked' });
  expect(await readPresence(deps)).toMatchObject({ state: 'locked' });
  expect(problemIn(await openRegister(deps))).toEqual({ code: 'locked' });
});
