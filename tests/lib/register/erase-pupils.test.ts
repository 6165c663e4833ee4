import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { erasePupils, lockRegister, type OpenRegister, openRegister } from '../../../lib/register/register.ts';
import { DAY } from './backup-fixture.ts';
import {
  about,
  erase,
  everythingStored,
  GONE,
  OTHER,
  opened,
  registerToErase,
  STAYS,
  standing,
  stateNow,
} from './erase-fixture.ts';
import {
  collected,
  eachTestAlone,
  freshBackground,
  KEK,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  receipt,
  recorded,
  seen,
  subject,
  type TestDeps,
  valueIn,
  WRONG_KEK,
  withdrawn,
} from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await registerToErase());
});
eachTestAlone();

describe('erasing a pupil', () => {
  it('leaves nothing of the pupil, and everything of the others', async () => {
    valueIn(await register.addCollected(collected('t1', GONE)));
    const before = await stateNow(deps);
    valueIn(await erase(deps, 'p1'));
    const stored = await everythingStored(deps);
    for (const trace of ['Verdwenenveld', 'Quirijn', '70001', '2012-03-04', '999900119', '"p1"', 'o1']) {
      expect(stored).not.toContain(trace);
    }
    expect(stored).toContain('Blijver');
    const after = await stateNow(deps);
    expect([...after.pupils]).toEqual([...before.pupils].filter(([id]) => id !== 'p1'));
    expect(after.objections).toEqual(before.objections.filter(({ id }) => id !== 'o1'));
    expect(after.view.statedCount).toEqual(before.view.statedCount);
    expect([...after.records.informedOn]).toEqual([['p2', DAY]]);
    expect([...after.records.doneTasks.keys()]).toEqual(['set-in-lvs:o2']);
    expect(after.backup.changed).toBe(true);
    expect(valueIn(await (await opened(deps)).listCollected())).toEqual([]);
    expect(await standing(deps, STAYS)).toBe('objection objection-tied');
    expect(await standing(deps, OTHER)).toBe('none-known number-or-birth-date');
  });

  it('verifies, and is what a background that starts afresh reads', async () => {
    valueIn(await erase(deps, 'p1'));
    const written = await stateNow(deps);
    await lockRegister(deps);
    const again = await freshBackground();
    valueIn(await again.unlockRegister(deps, KEK));
    const read = valueIn(await valueIn(await again.openRegister(deps)).readState());
    expect(read).toEqual(written);
    expect(read.eventCount).toBeLessThan(11);
    valueIn(await valueIn(await again.openRegister(deps)).append([recorded('o9', subject('Nieuw', 'Bo'))]));
  });

  it('asks of whoever comes back, under any of the identifiers, and of nobody else', async () => {
    valueIn(await erase(deps, 'p1'));
    expect(await standing(deps, GONE)).toBe('unknown erased-before');
    const back = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '88888', birthDate: '2012-03-04' });
    valueIn(await (await opened(deps)).append([seen(['n1', back])]));
    expect(await standing(deps, back)).toBe('unknown erased-before');
    // By the name alone it may be the same child; one with another birth date is somebody else.
    const nameOnly = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '99999' });
    const namesake = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '77777', birthDate: '2016-01-01' });
    valueIn(await (await opened(deps)).append([seen(['n2', nameOnly], ['n3', namesake])]));
    expect((await standing(deps, nameOnly)).split(' ')[0]).not.toBe('none-known');
    expect(await standing(deps, OTHER)).toBe('none-known number-or-birth-date');
  });

  it('lets go who was asked and does not object, and nobody who shares the name', async () => {
    valueIn(await erase(deps, 'p1'));
    const back = { ...GONE, pupilNumber: '88888' };
    const namesake = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '88889' });
    const now = await opened(deps);
    valueIn(await now.append([seen(['n1', back])]));
    const [mark] = (await stateNow(deps)).view.marks ?? [];
    const asked = {
      type: 'erased-asked',
      markId: mark?.id ?? objectionId(''),
      pupilId: pupilId('n1'),
      receivedOn: DAY,
      channel: 'mail',
      role: 'parent',
      fromName: 'Mevrouw Canarie',
      authority: 'yes',
      archiveRef: '',
      recordedBy: 'J.',
    } as const;
    expect(problemIn(await now.append([{ ...asked, markId: objectionId('x') }]))).toEqual({ code: 'not-found' });
    valueIn(await now.append([asked]));
    expect(await standing(deps, back)).toBe('none-known number-or-birth-date');
    valueIn(await now.append([seen(['n2', namesake])]));
    expect((await standing(deps, namesake)).split(' ')[0]).not.toBe('none-known');
    valueIn(await now.append([recorded('o8', subject('Verdwenenveld', 'Quirijn', { pupilNumber: '88888' }))]));
    expect((await standing(deps, back)).split(' ')[0]).toBe('objection');
  });

  it('leaves no mark of a pupil without an objection in force', async () => {
    valueIn(await register.append([withdrawn('o1')]));
    valueIn(await erase(deps, 'p1', 'p3'));
    expect((await stateNow(deps)).view.marks).toBeUndefined();
    expect(await everythingStored(deps)).not.toContain('Verdwenenveld');
    expect((await stateNow(deps)).pupils.size).toBe(1);
  });

  it('keeps the marks of before when somebody else is erased', async () => {
    valueIn(await erase(deps, 'p1'));
    valueIn(await erase(deps, 'p2'));
    expect(await standing(deps, GONE)).toBe('unknown erased-before');
    expect(await standing(deps, STAYS)).toBe('unknown erased-before');
    expect((await Dexie.getDatabaseNames()).length).toBe(1);
  });

  it('is not done where an objection may be about the pupil and is tied to nobody, or another cannot be told apart', async () => {
    valueIn(await register.append([recorded('o5', subject('Ander', 'Cas'))]));
    expect(problemIn(await erase(deps, 'p3'))).toEqual({ code: 'erase-unclear', count: 1 });
    valueIn(
      await register.append([
        { type: 'objection-tied', objectionId: objectionId('o5'), pupilId: pupilId('p3'), by: 'J.' },
        seen(['p4', pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '70009' })]),
        recorded('o6', subject('Blijver', 'Al', { ...about(STAYS), pupilNumber: '70003' }), { pupilId: pupilId('p2') }),
      ]),
    );
    expect(problemIn(await erase(deps, 'p3'))).toEqual({ code: 'erase-unclear', count: 1 });
    expect(problemIn(await erase(deps, 'nobody'))).toEqual({ code: 'not-found' });
    valueIn(await register.append([seen(['p5', pupil('Vogel', 'Bo', { pupilNumber: '1' })])]));
    valueIn(
      await register.append([
        recorded('o7', subject('Vogel', 'Bo', { pupilNumber: '1', birthDate: '2013-07-08' }), {
          pupilId: pupilId('p5'),
        }),
      ]),
    );
    valueIn(await register.append([seen(['p6', pupil('Vogel', 'Bo', { pupilNumber: '2', birthDate: '2013-07-08' })])]));
    // The objection of p5 names what p6 carries: without it p6 would be judged otherwise.
    expect(problemIn(await erase(deps, 'p5'))).toMatchObject({ code: 'erase-touches-others' });
    expect((await stateNow(deps)).view.objections.length).toBe(5);
  });

  it('takes the passphrase, and waits for a delivery that is not saved yet', async () => {
    const wrong = { pupilIds: [pupilId('p1')], kek: WRONG_KEK, on: DAY, by: 'J.' };
    expect(problemIn(await erasePupils(deps, wrong))).toEqual({ code: 'wrong-passphrase' });
    const { head } = await stateNow(deps);
    valueIn(await register.putDelivery(receipt('r1', head), new Uint8Array([1]), head, 'abcde-fghjk'));
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'outbox-waiting' });
    valueIn(await register.clearOutbox('r1'));
    valueIn(await erase(deps, 'p1'));
    expect((await stateNow(deps)).receipts).toHaveLength(1);
    expect(valueIn(await valueIn(await openRegister(deps)).readDeliveryPassword('r1'))).toBe('abcde-fghjk');
  });

  it('loses nothing that is recorded at the same moment', async () => {
    const [erased, first, second] = await Promise.all([
      erase(deps, 'p1'),
      register.append([recorded('o8', subject('Tegelijk', 'Bo'))]),
      register.append([recorded('o9', subject('Ookdan', 'Bo'))]),
    ]);
    expect(erased.ok).toBe(true);
    const there = new Set<string>((await stateNow(deps)).objections.map(({ id }) => id));
    expect([there.has('o8'), there.has('o9')]).toEqual([first.ok, second.ok]);
  });
});
