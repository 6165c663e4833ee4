import { IDBDatabase } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import {
  connect,
  createDatabase,
  deleteDatabase,
  listRegisterIds,
  SCHEMA_VERSION,
} from '../../../lib/register/database.ts';
import { eachTestAlone, newRegister, recorded, subject, testDeps, valueIn } from './register-fixture.ts';

eachTestAlone();

it('writes with strict durability, always', async () => {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const register = await newRegister(testDeps());
  valueIn(await register.append([recorded('o1', subject('Gans', 'Bo'))]));
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  // The first notes the name of the database while it is made.
  expect(writes).toHaveLength(3);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

it('has the schema of its version', async () => {
  const register = await newRegister(testDeps());
  const database = await connect(register.id);
  expect(SCHEMA_VERSION).toBe(1);
  expect(database.verno).toBe(SCHEMA_VERSION);
  const stores = database.tables.map(({ name, schema }) => [name, schema.primKey.src, schema.indexes.length]);
  expect(Object.fromEntries(stores.map(([name, ...rest]) => [name, rest]))).toEqual({
    collected: ['id', 0],
    events: ['position', 0],
    meta: ['key', 0],
    outbox: ['id', 0],
  });
});

it('is one database per register, opened but never made by opening', async () => {
  await createDatabase('a'.repeat(32), '');
  await createDatabase('b'.repeat(32), '');
  expect([...(await listRegisterIds(''))].sort()).toEqual(['a'.repeat(32), 'b'.repeat(32)]);
  await deleteDatabase('a'.repeat(32), '');
  await expect(connect('a'.repeat(32))).rejects.toThrow('register-stopped');
  expect(await listRegisterIds('')).toEqual(['b'.repeat(32)]);
});
