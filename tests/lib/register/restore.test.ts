import Dexie from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../lib/core/problem.ts';
import { openBackup } from '../../../lib/register/join-backup.ts';
import {
  lockRegister,
  type OpenRegister,
  openRegister,
  previewRestore,
  type RegisterState,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import { backupOf, DAY, failAt, filledRegister, inForce, loseDatabase, newMachine } from './backup-fixture.ts';
import {
  eachTestAlone,
  flip,
  freshBackground,
  KEK,
  newRegister,
  objectionId,
  problemIn,
  pupilId,
  recorded,
  subject,
  type TestDeps,
  tamper,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

const withdrawalOf = (state: Outcome<RegisterState>, id: string): string =>
  valueIn(state).objections.find((one) => one.id === id)?.withdrawals[0]?.id ?? 'none';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await filledRegister());
});
eachTestAlone();

it('comes back on an empty machine: same register, same chain, a device of its own', async () => {
  const text = await backupOf(register);
  const before = valueIn(await register.readState());
  const there = await newMachine(deps);
  const preview = valueIn(await previewRestore(there, text, KEK));
  expect(preview).toEqual({
    changes: { events: 7, pupils: 1, objectionsAdded: 1, objectionsWithdrawn: 0, objectionsInForce: 1 },
    complete: false,
  });
  expect(await readPresence(there)).toEqual({ state: 'none' });

  const restored = valueIn(await restoreRegister(there, text, KEK));
  expect(restored.id).toBe(register.id);
  const after = valueIn(await restored.readState());
  expect({ ...after, head: '', eventCount: 0, view: { ...after.view, head: '' } }).toEqual({
    ...before,
    head: '',
    eventCount: 0,
    // Nobody can tell here what came in after the backup: a person has to count again before anything is delivered.
    view: { ...before.view, head: '', statedCount: null },
  });
  expect(before.view.statedCount).toEqual({ count: 1, by: 'J. Kwikstaart', on: DAY });
  const opened = valueIn(openBackup(await backupOf(restored), KEK));
  expect(opened.rows.slice(0, 7)).toEqual(valueIn(openBackup(text, KEK)).rows);
  const devices = opened.chain.map(({ device }) => device);
  expect(new Set(devices.slice(0, 7)).size).toBe(1);
  expect(new Set(devices.slice(7))).not.toContain(devices[0]);

  await lockRegister(there);
  expect(problemIn(await unlockRegister(there, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
  const { unlockRegister: unlockFresh } = await freshBackground();
  const again = valueIn(await unlockFresh(there, KEK));
  expect(valueIn(await again.readState()).view).toEqual(valueIn(await restored.readState().then((r) => r)).view);
});

it.each([
  ['meta', 1],
  ['events', 1],
  ['events', 4],
] as const)('restores all or nothing on an empty machine: a failing write to %s', async (store, nth) => {
  const text = await backupOf(register);
  const there = await newMachine(deps);
  failAt(store, nth);
  expect(problemIn(await restoreRegister(there, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(there)).toEqual({ state: 'none' });
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  expect(await inForce(valueIn(await restoreRegister(there, text, KEK)))).toEqual(['o1']);
});

it('restores once when two windows ask at the same time', async () => {
  const text = await backupOf(register);
  const there = await newMachine(deps);
  const both = await Promise.all([restoreRegister(there, text, KEK), restoreRegister(there, text, KEK)]);
  expect(both.map(problemIn)).toEqual([null, { code: 'register-exists' }]);
  expect(await inForce(valueIn(await openRegister(there)))).toEqual(['o1']);
});

it('stays lost when restoring a lost register breaks off, and comes back when tried again', async () => {
  const text = await backupOf(register);
  await loseDatabase(deps);
  const missing = { state: 'stopped', stop: 'register-missing' };
  expect(await readPresence(deps)).toEqual(missing);
  failAt('events', 3);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(deps)).toEqual(missing);
  deps.local.failing = true;
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  deps.local.failing = false;
  expect(await readPresence(deps)).toEqual(missing);
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1']);
  expect(valueIn(await restored.readState()).view.statedCount).not.toBeNull();
});

it('asks for the count again when the lost register knew more than its backup', async () => {
  const text = await backupOf(register);
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  await loseDatabase(deps);
  expect(valueIn(await previewRestore(deps, text, KEK)).complete).toBe(false);
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1']);
  expect(valueIn(await restored.readState()).view.statedCount).toBeNull();
});

it('takes over from a broken register every objection that still opens', async () => {
  const text = await backupOf(register);
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo')), recorded('o4', subject('Nog', 'Bo'))]));
  valueIn(await register.append([withdrawn('o1')]));
  await lockRegister(deps);
  // One row in the middle was changed: the chain does not hold, but what stands after it does open.
  await tamper(register.id, async (database) => {
    const row = await database.table('events').get(3);
    await database.table('events').put({ ...row, mac: flip(row.mac) });
  });
  const stop = { code: 'register-stopped', stop: 'chain-broken' };
  expect(problemIn(await unlockRegister(deps, KEK))).toEqual(stop);
  // It shows only with the key: without it, the register is a locked one.
  expect(await readPresence(deps)).toMatchObject({ state: 'locked' });
  expect(problemIn(await restoreRegister(deps, text, KEK))).toBeNull();
  const restored = valueIn(await openRegister(deps));
  expect(new Set(await inForce(restored))).toEqual(new Set(['o1', 'o3', 'o4']));
  expect(valueIn(await restored.readState()).view.statedCount).toBeNull();
  const again = valueIn(await (await freshBackground()).openRegister(deps));
  expect(new Set(await inForce(again))).toEqual(new Set(['o1', 'o3', 'o4']));
});

it('takes over what blocks again from a broken register, and asks anew whose an objection is that was decided since', async () => {
  const by = 'J. Kwikstaart';
  const absent = {
    type: 'objection-absent',
    objectionId: objectionId('o1'),
    reason: 'left',
    leftOn: null,
    by,
  } as const;
  valueIn(await register.append([absent]));
  const text = await backupOf(register);
  const withdrawalId = withdrawalOf(await register.readState(), 'o2');
  valueIn(
    await register.append([
      { type: 'entry-undone', objectionId: objectionId('o2'), withdrawalId, by },
      { type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p1'), by },
      recorded('o3', subject('Later', 'Bo')),
    ]),
  );
  await lockRegister(deps);
  await tamper(register.id, async (database) => {
    const row = await database.table('events').get(3);
    await database.table('events').put({ ...row, mac: flip(row.mac) });
  });
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  const { objections } = valueIn(await restored.readState()).view;
  // Not "left", as the backup thought; nor the pupil's for sure, for another decision may be what was lost.
  expect(objections.map(({ id, tie }) => [id, tie.kind])).toEqual(['o1', 'o2', 'o3'].map((id) => [id, 'untied']));
  valueIn(
    await restored.append([{ type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p1'), by }]),
  );
  const again = valueIn(await (await freshBackground()).openRegister(deps));
  expect(valueIn(await again.readState()).view.objections[0]?.tie).toEqual({ kind: 'tied', pupilId: 'p1' });
});

it('brings a whole register back whose sentinel was lost, with what it knew beyond the backup', async () => {
  const text = await backupOf(register);
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  await lockRegister(deps);
  deps.local.values.clear();
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-missing' });
  failAt('events', 5);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(await readPresence(deps)).toEqual({ state: 'stopped', stop: 'sentinel-missing' });
  const restored = valueIn(await restoreRegister(deps, text, KEK));
  expect(await inForce(restored)).toEqual(['o1', 'o3']);
});

it('does not put a backup in the place of a register that works, or of another that was lost', async () => {
  const text = await backupOf(register);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'register-exists' });
  await lockRegister(deps);
  expect(problemIn(await restoreRegister(deps, text, KEK))).toEqual({ code: 'locked' });
  await wipeDatabases();
  const other = testDeps();
  await newRegister(other);
  await lockRegister(other);
  await wipeDatabases();
  expect(problemIn(await restoreRegister(other, text, KEK))).toEqual({ code: 'backup-other-register' });
  expect(await readPresence(other)).toEqual({ state: 'stopped', stop: 'register-missing' });
});
