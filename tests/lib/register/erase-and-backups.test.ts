import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockRegister, type OpenRegister, restoreRegister, unlockRegister } from '../../../lib/register/register.ts';
import { backupOf, copyIn, copyOut, DAY, newMachine } from './backup-fixture.ts';
import {
  about,
  erase,
  everythingStored,
  GONE,
  OTHER,
  opened,
  registerToErase,
  standing,
  stateNow,
} from './erase-fixture.ts';
import {
  eachTestAlone,
  KEK,
  memoryArea,
  newRegister,
  objectionId,
  pupilId,
  recorded,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
  wipeDatabases,
} from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await registerToErase());
});
eachTestAlone();

describe('a backup of before an erasure', () => {
  it('does not bring the pupil back by being joined', async () => {
    const old = await backupOf(register);
    valueIn(await erase(deps, 'p1'));
    const now = await opened(deps);
    const before = await stateNow(deps);
    const { head, changes } = valueIn(await now.previewJoin(old, KEK));
    expect(changes).toMatchObject({ events: 0, pupils: 0, objectionsAdded: 0 });
    valueIn(await now.joinBackup(old, KEK, head));
    expect((await stateNow(deps)).pupils).toEqual(before.pupils);
    expect(await everythingStored(deps)).not.toContain('Verdwenenveld');
    expect(await standing(deps, GONE)).toBe('unknown erased-before');
  });

  it('brings back what nobody here knew of: another objection of that pupil, and one that was corrected', async () => {
    const text = await backupOf(register);
    const there = { ...testDeps('elsewhere'), session: memoryArea(), local: memoryArea() };
    await lockRegister(deps);
    const kept = await Promise.all((await Dexie.getDatabaseNames()).map(copyOut));
    await wipeDatabases();
    const second = valueIn(await restoreRegister(there, text, KEK));
    valueIn(
      await second.append([
        recorded('o10', subject('Verdwenenveld', 'Quirijn', about(GONE)), { pupilId: pupilId('p1') }),
        {
          type: 'objection-corrected',
          objectionId: objectionId('o1'),
          subject: subject('Ander', 'Cas', about(OTHER)),
          receivedOn: DAY,
          channel: 'mail',
          role: 'parent',
          fromName: '',
          authority: 'not-said',
          archiveRef: '',
          scope: { kind: 'all' },
          recordedBy: 'J.',
        },
      ]),
    );
    const newer = await backupOf(second);
    await lockRegister(there);
    await wipeDatabases();
    for (const database of kept) await copyIn(database);
    valueIn(await unlockRegister(deps, KEK));
    valueIn(await erase(deps, 'p1'));
    expect(await standing(deps, OTHER)).toBe('none-known number-or-birth-date');
    const now = await opened(deps);
    const { head } = valueIn(await now.previewJoin(newer, KEK));
    valueIn(await now.joinBackup(newer, KEK, head));
    const ids = new Set<string>((await stateNow(deps)).view.objections.map(({ id }) => id));
    expect([ids.has('o1'), ids.has('o10')]).toEqual([true, true]);
    expect((await standing(deps, OTHER)).split(' ')[0]).toBe('objection');
    expect((await standing(deps, GONE)).split(' ')[0]).toBe('objection');
  });

  it('still holds the pupil, and one of after it comes back as it was', async () => {
    const old = await backupOf(register);
    valueIn(await erase(deps, 'p1'));
    const after = await stateNow(deps);
    const newer = await backupOf(await opened(deps));
    const machine = await newMachine(deps);
    valueIn(await restoreRegister(machine, newer, KEK));
    const back = await stateNow(machine);
    expect(back.pupils).toEqual(after.pupils);
    expect(await standing(machine, GONE)).toBe('unknown erased-before');
    const another = await newMachine(machine);
    valueIn(await restoreRegister(another, old, KEK));
    expect(await standing(another, GONE)).toBe('objection objection-tied');
  });

  it('of a register begun apart: its marks cannot be read here, so the number is asked again', async () => {
    valueIn(await erase(deps, 'p1'));
    const text = await backupOf(await opened(deps));
    const machine = await newMachine(deps);
    const apart = await newRegister(machine);
    valueIn(await apart.append([{ type: 'count-stated', count: 0, by: 'J.', on: DAY }]));
    const { head } = valueIn(await apart.previewJoin(text, KEK));
    valueIn(await apart.joinBackup(text, KEK, head));
    expect((await stateNow(machine)).view.statedCount).toBeNull();
  });
});
