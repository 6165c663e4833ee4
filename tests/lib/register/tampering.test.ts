import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectedRowSealed, EventRow, MetaRow, OutboxRow } from '../../../lib/register/database.ts';
import { lockRegister, type OpenRegister, unlockRegister } from '../../../lib/register/register.ts';
import { forgetVerified } from '../../../lib/register/verified-register.ts';
import {
  ASKED,
  collected,
  eachTestAlone,
  flip,
  freshBackground,
  KEK,
  newRegister,
  problemIn,
  pupil,
  receipt,
  recorded,
  seen,
  subject,
  type TestDeps,
  tamper,
  testDeps,
  valueIn,
} from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
const stop = (why: string) => ({ code: 'register-stopped', stop: why });

beforeEach(async () => {
  deps = testDeps();
  register = await newRegister(deps);
  for (const name of ['Gans', 'Eend', 'Zwaan']) valueIn(await register.append([recorded(name, subject(name, 'Bo'))]));
});
eachTestAlone();

/** Every door, in this background and in a fresh one, says the same and none of them reads on. */
async function expectStopped(why: string) {
  forgetVerified(register.id);
  expect(problemIn(await register.readState())).toEqual(stop(why));
  expect(problemIn(await register.append([seen(['p1', pupil('Gans', 'Bo')])]))).toEqual(stop(why));
  expect(problemIn(await register.addCollected(collected('t1')))).toEqual(stop(why));
  expect(problemIn(await register.putDelivery(receipt('r1', ''), new Uint8Array(3), ''))).toEqual(stop(why));
  const { openRegister, readPresence, createRegister } = await freshBackground();
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: why });
  expect(problemIn(await openRegister(deps))).toEqual(stop(why));
  expect(problemIn(await createRegister(deps, ASKED))).toEqual(stop(why));
  await lockRegister(deps);
  expect(problemIn(await unlockRegister(deps, KEK))).toEqual(stop(why));
  expect(deps.session.values.size).toBe(0);
}

const changeEvent = (position: number, change: (row: EventRow) => EventRow) =>
  tamper(register.id, async (database) => {
    const row: EventRow = await database.table('events').get(position);
    await database.table('events').put(change(row));
  });

describe('a changed event', () => {
  const changes: Readonly<Record<string, (row: EventRow) => EventRow>> = {
    'sealed bytes': (row) => ({ ...row, sealed: { ...row.sealed, bytes: flip(row.sealed.bytes) } }),
    nonce: (row) => ({ ...row, sealed: { ...row.sealed, nonce: flip(row.sealed.nonce) } }),
    mac: (row) => ({ ...row, mac: flip(row.mac) }),
    id: (row) => ({ ...row, id: row.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    'shape of the bytes': (row) => ({ ...row, sealed: { ...row.sealed, bytes: Object.create(null) } }),
    'the same bytes as a list of numbers': (row) => ({
      ...row,
      sealed: { ...row.sealed, bytes: JSON.parse(JSON.stringify([...row.sealed.bytes])) },
    }),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`stops the register: ${what}`, async () => {
      await changeEvent(2, change);
      await expectStopped('chain-broken');
    });
  }

  it('stops the register: the last one, whose MAC is also the head', async () => {
    await changeEvent(4, (row) => ({ ...row, mac: flip(row.mac) }));
    await expectStopped('chain-broken');
  });

  it('stops the register: two events that changed places', async () => {
    await tamper(register.id, async (database) => {
      const [second, third]: EventRow[] = await database.table('events').bulkGet([2, 3]);
      await database.table('events').bulkPut([
        { ...second, position: 3 },
        { ...third, position: 2 },
      ]);
    });
    await expectStopped('chain-broken');
  });

  it('stops the register: one gone from the middle, with the count made good at the end', async () => {
    await tamper(register.id, async (database) => {
      const last: EventRow = await database.table('events').get(4);
      await database.table('events').delete(2);
      await database.table('events').put({ ...last, position: 5 });
    });
    await expectStopped('chain-broken');
  });

  it('stops the register: one under another position, seen at once by a background that had read it', async () => {
    await tamper(register.id, async (database) => {
      const last: EventRow = await database.table('events').get(4);
      await database.table('events').delete(4);
      await database.table('events').put({ ...last, position: 5 });
    });
    expect(problemIn(await register.readState())).toEqual(stop('chain-broken'));
    await expectStopped('chain-broken');
  });

  it('stops the register: one added by somebody without the key', async () => {
    await tamper(register.id, async (database) => {
      const last: EventRow = await database.table('events').get(4);
      await database.table('events').put({ ...last, position: 5 });
    });
    await expectStopped('chain-broken');
  });
});

describe('a changed row elsewhere', () => {
  it('does not open: the wrapped root key, its parameters', async () => {
    await lockRegister(deps);
    const change = (alter: (row: Extract<MetaRow, { key: 'register' }>) => MetaRow) =>
      tamper(register.id, async (database) => {
        await database.table('meta').put(alter(await database.table('meta').get('register')));
      });
    await change((row) => ({ ...row, kdf: { ...row.kdf, iterations: 3 } }));
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual({ code: 'wrong-passphrase' });
    await change((row) => ({ ...row, kdf: { ...row.kdf, iterations: 1 } }));
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual(stop('key-parameters-refused'));
    await change((row) => ({
      ...row,
      kdf: { ...row.kdf, iterations: 2 },
      rootKey: { ...row.rootKey, bytes: flip(row.rootKey.bytes) },
    }));
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual({ code: 'wrong-passphrase' });
    await change((row) => ({ ...row, registerId: '0'.repeat(32) }));
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual(stop('unreadable'));
  });

  it('does not open: the id of the device, so nothing is appended under another', async () => {
    await tamper(register.id, async (database) => {
      const row: Extract<MetaRow, { key: 'device' }> = await database.table('meta').get('device');
      await database.table('meta').put({ ...row, device: { ...row.device, bytes: flip(row.device.bytes) } });
    });
    expect(problemIn(await register.append([recorded('o4', subject('Meeuw', 'Bo'))]))).toEqual(stop('unreadable'));
    expect(valueIn(await register.readState()).eventCount).toBe(4);
  });

  it('does not open: collected tables that changed or changed places', async () => {
    valueIn(await register.addCollected(collected('t1', pupil('Gans', 'Bo'))));
    valueIn(await register.addCollected(collected('t2', pupil('Eend', 'Bo'))));
    const rows: CollectedRowSealed[] = [];
    await tamper(register.id, async (database) => {
      rows.push(...(await database.table('collected').toArray()));
      const [first, second] = rows;
      await database.table('collected').bulkPut([
        { ...first, table: second?.table },
        { ...second, table: first?.table },
      ]);
    });
    expect(problemIn(await register.listCollected())).toEqual(stop('unreadable'));
    await tamper(register.id, (database) =>
      database
        .table('collected')
        .bulkPut(rows.map((row) => ({ ...row, table: { ...row.table, bytes: flip(row.table.bytes) } }))),
    );
    expect(problemIn(await register.listCollected())).toEqual(stop('unreadable'));
    await tamper(register.id, (database) => database.table('collected').bulkPut(rows));
    expect(valueIn(await register.listCollected()).map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('does not open: zips in the outbox that changed or changed places', async () => {
    for (const id of ['r1', 'r2']) {
      const { head } = valueIn(await register.readState());
      valueIn(await register.putDelivery(receipt(id, head), new TextEncoder().encode(`zip of ${id}`), head));
    }
    const rows: OutboxRow[] = [];
    await tamper(register.id, async (database) => {
      rows.push(...(await database.table('outbox').toArray()));
      const [first, second] = rows;
      await database.table('outbox').bulkPut([
        { ...first, zip: second?.zip },
        { ...second, receiptId: first?.receiptId },
      ]);
    });
    expect(problemIn(await register.listOutbox())).toEqual(stop('unreadable'));
    const read = [await register.readOutbox('r1'), await register.readOutbox('r2')].map(problemIn);
    expect(read.filter((problem) => problem !== null)).toEqual([stop('unreadable')]);
    await tamper(register.id, (database) =>
      database
        .table('outbox')
        .bulkPut(rows.map((row) => ({ ...row, zip: { ...row.zip, bytes: flip(row.zip.bytes) } }))),
    );
    expect(problemIn(await register.readOutbox('r1'))).toEqual(stop('unreadable'));
  });
});
