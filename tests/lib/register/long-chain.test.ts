import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { type EventRow, RegisterDatabase } from '../../../lib/register/database.ts';
import type { OpenRegister } from '../../../lib/register/register.ts';
import { forgetVerified } from '../../../lib/register/verified-register.ts';
import {
  eachTestAlone,
  flip,
  freshBackground,
  newRegister,
  problemIn,
  recorded,
  subject,
  type TestDeps,
  tamper,
  testDeps,
  valueIn,
} from './register-fixture.ts';

/* A chain is read in pieces of a thousand: nothing may fall between two of them. */

const LENGTH = 2_100;
let deps: TestDeps;
let register: OpenRegister;
const broken = { code: 'register-stopped', stop: 'chain-broken' };
const objection = (at: number) => recorded(`o${at}`, subject(`Vogel ${at}`, 'Bo'));

beforeEach(async () => {
  deps = testDeps();
  register = await newRegister(deps);
  const { eventCount } = valueIn(await register.readState());
  const events = Array.from({ length: LENGTH - eventCount }, (_, at) => objection(at));
  valueIn(await register.append(events));
});
eachTestAlone();

/** What every door says while the row is another one; then it is as it was. */
async function problemsWhile(position: number, change: (row: EventRow) => EventRow) {
  const put = (row: EventRow, inPlaceOf: number) =>
    tamper(register.id, async (database) => {
      await database.table('events').delete(inPlaceOf);
      await database.table('events').put(row);
    });
  const row = await rowAt(position);
  const changed = change(row);
  await put(changed, position);
  forgetVerified(register.id);
  const { openRegister } = await freshBackground();
  const problems = [await register.append([objection(-1)]), await openRegister(deps)].map(problemIn);
  await put(row, changed.position);
  return problems;
}

async function rowAt(position: number): Promise<EventRow> {
  const database = new RegisterDatabase(register.id, '');
  await database.open();
  try {
    const row = await database.events.get(position);
    if (!row) throw new Error(`no row ${position}`);
    return row;
  } finally {
    database.close();
  }
}

it('says all that was recorded, in a background that remembers the first part of it and in a fresh one', async () => {
  const other = valueIn(await (await freshBackground()).openRegister(deps));
  expect(valueIn(await other.readState()).eventCount).toBe(LENGTH);
  valueIn(await register.append([objection(LENGTH)]));
  const [here, there] = [valueIn(await register.readState()), valueIn(await other.readState())];
  forgetVerified(register.id);
  const anew = valueIn(await register.readState());
  expect(anew).toEqual(here);
  expect(there).toEqual(here);
  expect(new Set(anew.objections.map(({ id }) => id)).size).toBe(anew.objections.length);
});

it('is broken where any row was changed or moved, at both sides of where the pieces meet', async () => {
  const changed = (row: EventRow) => ({ ...row, sealed: { ...row.sealed, bytes: flip(row.sealed.bytes) } });
  for (const position of [1, 1_000, 1_001, LENGTH]) {
    expect(await problemsWhile(position, changed)).toEqual([broken, broken]);
  }
  for (const moved of [-1, 0.5, 1_000.5, LENGTH + 5]) {
    expect(await problemsWhile(1_000, (row) => ({ ...row, position: moved }))).toEqual([broken, broken]);
  }
  forgetVerified(register.id);
  expect(valueIn(await register.readState()).eventCount).toBe(LENGTH);
});

it('is read once by all who ask at once', async () => {
  const pieces = async (asks: number) => {
    forgetVerified(register.id);
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const asked = await Promise.all(Array.from({ length: asks }, () => register.readState()));
    // Each act also looks at the last row.
    const ofTheChain = reads.mock.calls.length - asks;
    reads.mockRestore();
    expect(asked.map((outcome) => valueIn(outcome).eventCount)).toEqual(Array(asks).fill(LENGTH));
    return ofTheChain;
  };
  const alone = await pieces(1);
  expect(alone).toBeGreaterThan(2);
  expect(await pieces(5)).toBe(alone);
});
