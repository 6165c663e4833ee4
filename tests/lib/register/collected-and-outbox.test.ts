import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { lockRegister, unlockRegister } from '../../../lib/register/register.ts';
import {
  collected,
  eachTestAlone,
  KEK,
  newRegister,
  problemIn,
  pupil,
  receipt,
  seededBytes,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();

it('collects a table once, lists it as it was, removes it', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const { head } = valueIn(await register.readState());
  const later = { ...collected('a', pupil('Gans', 'Bo')), readAt: '2026-11-21T10:00:00.000Z' };
  const earlier = collected('b', pupil('Eend', 'Kim', { bsn: '999900119' }));
  expect(valueIn(await register.addCollected(later))).toBe(true);
  expect(valueIn(await register.addCollected(earlier))).toBe(true);
  expect(valueIn(await register.addCollected({ ...later, title: 'again' }))).toBe(false);
  await lockRegister(deps);
  const opened = valueIn(await unlockRegister(deps, KEK));
  expect(valueIn(await opened.listCollected())).toMatchObject([earlier, later]);
  valueIn(await opened.removeCollected(['a', 'unknown']));
  expect(valueIn(await opened.listCollected())).toMatchObject([earlier]);
  expect(valueIn(await opened.readState()).head).toBe(head);
});

it('keeps the password of a delivery sealed, with the delivery or not at all, until it is forgotten', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const { head } = valueIn(await register.readState());
  const zip = new Uint8Array([1]);
  expect(problemIn(await register.putDelivery(receipt('r0', head), zip, 'another head', 'never-stored'))).toEqual({
    code: 'stale-preview',
  });
  expect(valueIn(await register.readDeliveryPassword('r0'))).toBeNull();
  valueIn(await register.putDelivery(receipt('r1', head), zip, head, 'first-password'));
  const next = valueIn(await register.readState()).head;
  valueIn(await register.putDelivery(receipt('r2', next), zip, next, 'second-password'));
  await lockRegister(deps);
  expect(problemIn(await register.readDeliveryPassword('r1'))).toEqual({ code: 'locked' });
  const opened = valueIn(await unlockRegister(deps, KEK));
  valueIn(await opened.forgetDeliveryPasswords(['r1', 'unknown']));
  expect(valueIn(await opened.readDeliveryPassword('r1'))).toBeNull();
  expect(valueIn(await opened.readDeliveryPassword('r2'))).toBe('second-password');
});

it('keeps a delivery until it is acknowledged, and its receipt after', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const { head } = valueIn(await register.readState());
  const zip = seededBytes('zip')(100_000);
  valueIn(await register.putDelivery(receipt('r1', head), zip, head));
  const moved = valueIn(await register.readState());
  expect(moved.receipts).toEqual([receipt('r1', head)]);
  expect(moved.head).not.toBe(head);
  expect(problemIn(await register.putDelivery(receipt('r1', moved.head), zip, moved.head))).toEqual({
    code: 'invalid-input',
    field: 'receipt',
  });
  await lockRegister(deps);
  const opened = valueIn(await unlockRegister(deps, KEK));
  expect(valueIn(await opened.listOutbox())).toEqual(['r1']);
  expect(Buffer.compare(valueIn(await opened.readOutbox('r1')), zip)).toBe(0);
  valueIn(await opened.clearOutbox('r1'));
  valueIn(await opened.clearOutbox('r1'));
  expect(problemIn(await opened.readOutbox('r1'))).toEqual({ code: 'not-found' });
  expect(valueIn(await opened.listOutbox())).toEqual([]);
  expect(valueIn(await opened.readState()).receipts).toHaveLength(1);
});

it('opens a collected table anew where a byte of it is another one, also when it was read a moment ago', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  await register.addCollected(collected('a', pupil('Gans', 'Bo')));
  const first = valueIn(await register.listCollected());
  expect(valueIn(await register.listCollected())[0]).toBe(first[0]);
  const [name = ''] = await Dexie.getDatabaseNames();
  const database = await new Dexie(name).open();
  const [row] = await database.table('collected').toArray();
  row.table.bytes[40] ^= 1;
  await database.table('collected').put(row);
  expect(problemIn(await register.listCollected())).toEqual({ code: 'register-stopped', stop: 'unreadable' });
  row.table.bytes[40] ^= 1;
  await database.table('collected').put(row);
  database.close();
  expect(valueIn(await register.listCollected())).toEqual(first);
});

it('holds nothing of the collection in memory after a lock', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  await register.addCollected(collected('a', pupil('Gans', 'Bo')));
  const [before] = valueIn(await register.listCollected());
  await lockRegister(deps);
  expect(problemIn(await register.listCollected())).toEqual({ code: 'locked' });
  const opened = valueIn(await unlockRegister(deps, KEK));
  const [after] = valueIn(await opened.listCollected());
  expect(after).toEqual(before);
  expect(after).not.toBe(before);
});
