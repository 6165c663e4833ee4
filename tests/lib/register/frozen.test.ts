import { indexedDB } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { connect, SCHEMA_VERSION } from '../../../lib/register/database.ts';
import { checkRecovery, openRegister, readPresence, unlockRegister } from '../../../lib/register/register.ts';
import {
  type FrozenDatabase,
  frozenVersions,
  readExpected,
  readFrozen,
  type StoreShape,
  saidBy,
} from '../../frozen/frozen-database.ts';
import {
  eachTestAlone,
  freshBackground,
  newRegister,
  recorded,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();

const HOW_TO = 'raise SCHEMA_VERSION in lib/register/database.ts, then: npx tsx tests/frozen/freeze.script.ts';

/** The profile as that version left it: made by IndexedDB itself, not by today's schema. */
async function thaw({ name, verno, stores, rows, local }: FrozenDatabase): Promise<TestDeps> {
  const deps = testDeps();
  for (const [key, value] of Object.entries(local)) await deps.local.set(key, value);
  const asked = indexedDB.open(name, verno);
  asked.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes } of stores) {
      const made = asked.result.createObjectStore(store, { keyPath });
      for (const index of indexes) made.createIndex(index, index);
      for (const row of rows[store] ?? []) made.add(row);
    }
  };
  await new Promise<void>((done, failed) => {
    asked.onsuccess = () => {
      asked.result.close();
      done();
    };
    asked.onerror = () => failed(asked.error);
  });
  return deps;
}
const keyOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

it.each(frozenVersions())('a register of schema %i opens, says what it said, and goes on', async (version) => {
  const frozen = readFrozen(version);
  const expected = readExpected(version);
  const deps = await thaw(frozen);
  expect(await readPresence(deps)).toMatchObject({ state: 'locked' });
  const register = valueIn(await unlockRegister(deps, keyOf(frozen.kek)));
  const said = (await saidBy(register)) as typeof expected;
  // What a later version remembers besides, an old register says nothing of.
  const later = Object.keys(said.records).filter((name) => !(name in expected.records));
  const silent = Object.fromEntries(later.map((name) => [name, []]));
  expect(said).toEqual({ ...expected, records: { ...expected.records, ...silent } });
  valueIn(await checkRecovery(deps, keyOf(frozen.sheetKek), '2026-11-27'));
  const after = valueIn(await register.append([recorded('later', subject('Nieuw', 'Bo'))]));
  const { openRegister: openAgain } = await freshBackground();
  const again = valueIn(await valueIn(await openAgain(deps)).readState());
  expect({ head: again.head, eventCount: again.eventCount }).toEqual({
    head: after.head,
    eventCount: frozen.rows.events ? frozen.rows.events.length + 1 : 0,
  });
  expect((await connect(register.id)).verno).toBe(SCHEMA_VERSION);
  expect((await openRegister(deps)).ok).toBe(true);
});

it('there is a frozen database of every version up to today’s, and today’s has the stores of the last', async () => {
  expect(frozenVersions(), HOW_TO).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1));
  const register = await newRegister(testDeps());
  const database = await connect(register.id);
  const stores = database.tables.map(({ name, schema }): StoreShape => {
    return { name, keyPath: schema.primKey.keyPath ?? null, indexes: schema.indexes.map(({ src }) => src) };
  });
  const byName = (one: StoreShape, other: StoreShape) => (one.name < other.name ? -1 : 1);
  expect([...stores].sort(byName), HOW_TO).toEqual([...readFrozen(SCHEMA_VERSION).stores].sort(byName));
  expect(database.backendDB().version).toBe(readFrozen(SCHEMA_VERSION).verno);
});
