import Dexie from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  createRegister,
  lockRegister,
  type OpenRegister,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import { backupOf, copyIn, copyOut, DAY, failAt, filledRegister, inForce, loseDatabase } from './backup-fixture.ts';
import {
  ASKED,
  eachTestAlone,
  freshBackground,
  KEK,
  memoryArea,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  recorded,
  SCHOOL,
  seen,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await filledRegister());
});
eachTestAlone();

it('can never take an objection away by an older backup', async () => {
  const old = await backupOf(register);
  valueIn(await register.append([recorded('o3', subject('Later', 'Bo'))]));
  const before = valueIn(await register.readState());
  const { head, changes } = valueIn(await register.previewJoin(old, KEK));
  expect(changes).toEqual({ events: 0, pupils: 0, objectionsAdded: 0, objectionsWithdrawn: 0, objectionsInForce: 2 });
  expect(valueIn(await register.joinBackup(old, KEK, head))).toEqual(changes);
  expect(valueIn(await register.readState())).toEqual(before);
});

it('joins what two machines recorded apart, and stays so when read again', async () => {
  const text = await backupOf(register);
  const there = { ...testDeps(), session: memoryArea(), local: memoryArea() };
  const newer = await (async () => {
    await lockRegister(deps);
    const kept = await Promise.all((await Dexie.getDatabaseNames()).map(copyOut));
    await wipeDatabases();
    const second = valueIn(await restoreRegister(there, text, KEK));
    valueIn(
      await second.append([
        // A longer history than this machine's own: what is written here afterwards must still come after it.
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
          (presetId) => ({ type: 'preset-decided', presetId, by: 'J.', on: DAY }) as const,
        ),
        recorded('o5', subject('Ginds', 'Bo')),
        withdrawn('o1'),
        seen(['p9', pupil('Ginds', 'Bo', { pupilNumber: '4712' })]),
      ]),
    );
    const made = await backupOf(second);
    await lockRegister(there);
    await wipeDatabases();
    for (const database of kept) await copyIn(database);
    return made;
  })();
  register = valueIn(await unlockRegister(deps, KEK));
  valueIn(await register.append([recorded('o6', subject('Hier', 'Bo'))]));

  const { head, changes } = valueIn(await register.previewJoin(newer, KEK));
  expect(changes).toMatchObject({ pupils: 1, objectionsAdded: 1, objectionsWithdrawn: 1, objectionsInForce: 2 });
  valueIn(await register.append([recorded('o7', subject('Tussendoor', 'Bo'))]));
  expect(problemIn(await register.joinBackup(newer, KEK, head))).toEqual({ code: 'backup-stale' });
  const now = valueIn(await register.readState()).head;
  failAt('events', 1);
  expect(problemIn(await register.joinBackup(newer, KEK, now))).toEqual({ code: 'write-failed' });
  vi.restoreAllMocks();
  expect(valueIn(await register.readState()).head).toBe(now);
  valueIn(await register.joinBackup(newer, KEK, now));
  expect(new Set(await inForce(register))).toEqual(new Set(['o5', 'o6', 'o7']));
  valueIn(await register.append([recorded('o8', subject('Daarna', 'Bo')), withdrawn('o5')]));
  expect(new Set(await inForce(register))).toEqual(new Set(['o6', 'o7', 'o8']));
  const state = valueIn(await register.readState());
  const fresh = valueIn(await (await freshBackground()).openRegister(deps));
  expect(valueIn(await fresh.readState())).toEqual(state);
  // And once more: nothing new.
  expect(valueIn(await register.previewJoin(newer, KEK)).changes.events).toBe(0);
});

it('joins the register that this one replaced: its objections, its pupils under one id, not its count', async () => {
  const text = await backupOf(register);
  await loseDatabase(deps);
  const anew = valueIn(await createRegister(deps, { ...ASKED, replacesMissing: true }));
  valueIn(await anew.append([seen(['x1', pupil('Pimpelmees', 'Bo', { pupilNumber: '4711' })])]));
  const { head } = valueIn(await anew.previewJoin(text, KEK));
  const changes = valueIn(await anew.joinBackup(text, KEK, head));
  expect(changes).toMatchObject({ pupils: 0, objectionsAdded: 1, objectionsInForce: 1 });
  const state = valueIn(await anew.readState());
  expect(state.view.pupils.map(({ id }) => id)).toEqual(['p1']);
  expect(state.objections.find(({ id }) => id === 'o1')?.tie).toEqual({ kind: 'tied', pupilId: 'p1' });
  expect(state.view.statedCount).toBeNull();
  valueIn(
    await anew.append([{ type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p1'), by: 'J.' }]),
  );
});

it('refuses the backup of another school', async () => {
  const text = await backupOf(register);
  await lockRegister(deps);
  await wipeDatabases();
  const other = testDeps();
  const elsewhere = valueIn(await createRegister(other, { ...ASKED, school: { ...SCHOOL, brin: '98ZZ' } }));
  expect(problemIn(await elsewhere.previewJoin(text, KEK))).toEqual({ code: 'backup-other-school' });
  expect(problemIn(await elsewhere.joinBackup(text, WRONG_KEK, 'x'))).toEqual({ code: 'wrong-passphrase' });
});
