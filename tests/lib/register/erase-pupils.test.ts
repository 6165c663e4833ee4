import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessRow } from '../../../lib/core/assess-row.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { unsealEvent } from '../../../lib/register/event-chain.ts';
import { openerOf } from '../../../lib/register/opener.ts';
import {
  erasePupils,
  lockRegister,
  type OpenRegister,
  openRegister,
  readPresence,
  restoreRegister,
  unlockRegister,
} from '../../../lib/register/register.ts';
import { readSessionKey } from '../../../lib/register/session-key.ts';
import { backupOf, copyIn, copyOut, DAY, failAt, newMachine } from './backup-fixture.ts';
import {
  collected,
  eachTestAlone,
  freshBackground,
  KEK,
  memoryArea,
  newRegister,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  receipt,
  recorded,
  seen,
  subject,
  type TestDeps,
  testDeps,
  valueIn,
  WRONG_KEK,
  wipeDatabases,
  withdrawn,
} from './register-fixture.ts';

const GONE = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '70001', birthDate: '2012-03-04', bsn: '999900119' });
const STAYS = pupil('Blijver', 'Al', { pupilNumber: '70002', birthDate: '2013-05-06' });
const OTHER = pupil('Ander', 'Cas', { pupilNumber: '70003', birthDate: '2013-07-08' });
const about = (who: PupilIdentity) => ({ name: who.name, pupilNumber: who.pupilNumber, birthDate: who.birthDate });
const erase = (deps: TestDeps, ...ids: readonly string[]) =>
  erasePupils(deps, { pupilIds: ids.map(pupilId), kek: KEK, on: DAY, by: 'J. Kwikstaart' });

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  deps = testDeps();
  register = await newRegister(deps);
  valueIn(
    await register.append([
      seen(['p1', GONE], ['p2', STAYS], ['p3', OTHER]),
      recorded('o1', subject('Verdwenenveld', 'Quirijn', about(GONE)), { pupilId: pupilId('p1') }),
      recorded('o2', subject('Blijver', 'Al', about(STAYS)), { pupilId: pupilId('p2') }),
      { type: 'parents-informed', pupilIds: [pupilId('p1'), pupilId('p2')], informedOn: DAY, by: 'J.' },
      { type: 'pupil-left', pupilId: pupilId('p1'), leftOn: '2024-01-01', by: 'J.' },
      { type: 'task-done', taskId: 'set-in-lvs:o1', on: DAY, how: 'tick', by: 'J.' },
      { type: 'task-done', taskId: 'set-in-lvs:o2', on: DAY, how: 'tick', by: 'J.' },
      { type: 'count-stated', count: 2, by: 'J.', on: DAY },
    ]),
  );
});
eachTestAlone();

const opened = async (of = deps) => valueIn(await openRegister(of));
const stateNow = async (of = deps) => valueIn(await (await opened(of)).readState());
async function standing(of: TestDeps, who: PupilIdentity) {
  const now = await opened(of);
  const { standing, reason } = assessRow(now.keysOf(who), buildStandingIndex(valueIn(await now.readState()).view));
  return `${standing} ${reason}`;
}

/** Everything that stands in the databases, opened with the key of today. */
async function everythingStored(): Promise<string> {
  const key = await readSessionKey(deps);
  const names = await Dexie.getDatabaseNames();
  expect(names).toEqual([`bezwaarwijzer-${key?.registerId}`]);
  if (!key) throw new Error('locked');
  const { keys } = openerOf(key.registerId, key.rootKey);
  const tables = new Map((await copyOut(names[0] ?? '')).tables);
  const events = (tables.get('events') ?? []) as Parameters<typeof unsealEvent>[0][];
  return JSON.stringify([
    tables.get('meta'),
    tables.get('collected'),
    events.map((row) => unsealEvent(row, keys, key.registerId)),
  ]);
}

describe('erasing a pupil', () => {
  it('leaves nothing of the pupil, and everything of the others', async () => {
    valueIn(await register.addCollected(collected('t1', GONE)));
    const before = await stateNow();
    valueIn(await erase(deps, 'p1'));
    const stored = await everythingStored();
    for (const trace of ['Verdwenenveld', 'Quirijn', '70001', '2012-03-04', '999900119', '"p1"', 'o1']) {
      expect(stored).not.toContain(trace);
    }
    expect(stored).toContain('Blijver');
    const after = await stateNow();
    expect([...after.pupils]).toEqual([...before.pupils].filter(([id]) => id !== 'p1'));
    expect(after.objections).toEqual(before.objections.filter(({ id }) => id !== 'o1'));
    expect(after.view.statedCount).toEqual(before.view.statedCount);
    expect([...after.records.informedOn]).toEqual([['p2', DAY]]);
    expect([...after.records.doneTasks.keys()]).toEqual(['set-in-lvs:o2']);
    expect(after.backup.changed).toBe(true);
    expect(valueIn(await (await opened()).listCollected())).toEqual([]);
    expect(await standing(deps, STAYS)).toBe('objection objection-tied');
    expect(await standing(deps, OTHER)).toBe('none-known number-or-birth-date');
  });

  it('verifies, and is what a background that starts afresh reads', async () => {
    valueIn(await erase(deps, 'p1'));
    const written = await stateNow();
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
    valueIn(await (await opened()).append([seen(['n1', back])]));
    expect(await standing(deps, back)).toBe('unknown erased-before');
    // By the name alone it may be the same child; one with another birth date is somebody else.
    const nameOnly = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '99999' });
    const namesake = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '77777', birthDate: '2016-01-01' });
    valueIn(await (await opened()).append([seen(['n2', nameOnly], ['n3', namesake])]));
    expect((await standing(deps, nameOnly)).split(' ')[0]).not.toBe('none-known');
    expect(await standing(deps, OTHER)).toBe('none-known number-or-birth-date');
  });

  it('lets go who was asked and does not object, and nobody who shares the name', async () => {
    valueIn(await erase(deps, 'p1'));
    const back = { ...GONE, pupilNumber: '88888' };
    const namesake = pupil('Verdwenenveld', 'Quirijn', { pupilNumber: '88889' });
    const now = await opened();
    valueIn(await now.append([seen(['n1', back])]));
    const [mark] = (await stateNow()).view.marks ?? [];
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
    expect((await stateNow()).view.marks).toBeUndefined();
    expect(await everythingStored()).not.toContain('Verdwenenveld');
    expect((await stateNow()).pupils.size).toBe(1);
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
    expect((await stateNow()).view.objections.length).toBe(5);
  });

  it('takes the passphrase, and waits for a delivery that is not saved yet', async () => {
    const wrong = { pupilIds: [pupilId('p1')], kek: WRONG_KEK, on: DAY, by: 'J.' };
    expect(problemIn(await erasePupils(deps, wrong))).toEqual({ code: 'wrong-passphrase' });
    const { head } = await stateNow();
    valueIn(await register.putDelivery(receipt('r1', head), new Uint8Array([1]), head));
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'outbox-waiting' });
    valueIn(await register.clearOutbox('r1'));
    valueIn(await erase(deps, 'p1'));
    expect((await stateNow()).receipts).toHaveLength(1);
  });

  it('loses nothing that is recorded at the same moment', async () => {
    const [erased, first, second] = await Promise.all([
      erase(deps, 'p1'),
      register.append([recorded('o8', subject('Tegelijk', 'Bo'))]),
      register.append([recorded('o9', subject('Ookdan', 'Bo'))]),
    ]);
    expect(erased.ok).toBe(true);
    const there = new Set<string>((await stateNow()).objections.map(({ id }) => id));
    expect([there.has('o8'), there.has('o9')]).toEqual([first.ok, second.ok]);
  });
});

describe('an erasure that is cut off', () => {
  it.each([1, 3, 7])('at row %i leaves the register as it was', async (nth) => {
    const before = await stateNow();
    failAt('events', nth);
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'write-failed' });
    expect(await stateNow()).toEqual(before);
    expect(await Dexie.getDatabaseNames()).toHaveLength(1);
  });

  it('before the sentinel is written leaves the register as it was', async () => {
    const before = await stateNow();
    deps.local.failing = true;
    expect(problemIn(await erase(deps, 'p1'))).toEqual({ code: 'write-failed' });
    deps.local.failing = false;
    expect(await stateNow()).toEqual(before);
    expect(await Dexie.getDatabaseNames()).toHaveLength(1);
  });

  it('after which both databases are there: the sentinel says which is the register, and the other goes', async () => {
    const [name = ''] = await Dexie.getDatabaseNames();
    const old = await copyOut(name);
    const sentinel = structuredClone(deps.local.values.get('register-sentinel'));
    valueIn(await erase(deps, 'p1'));
    const [newName = ''] = await Dexie.getDatabaseNames();
    const rewritten = await copyOut(newName);
    const newSentinel = structuredClone(deps.local.values.get('register-sentinel'));

    // Stopped before the old database was deleted.
    await lockRegister(deps);
    await copyIn(old);
    const after = await freshBackground();
    valueIn(await after.unlockRegister(deps, KEK));
    expect(valueIn(await valueIn(await after.openRegister(deps)).readState()).pupils.size).toBe(2);
    expect(await Dexie.getDatabaseNames()).toEqual([newName]);

    // Stopped before the sentinel was moved.
    await after.lockRegister(deps);
    await wipeDatabases();
    const noted = old.tables.map(([table, rows]) =>
      table === 'meta'
        ? ([table, [...rows, { key: 'moving', to: newName.slice('bezwaarwijzer-'.length) }]] as const)
        : ([table, rows] as const),
    );
    await copyIn({ name, tables: noted });
    await copyIn(rewritten);
    deps.local.values.set('register-sentinel', sentinel);
    const before = await freshBackground();
    valueIn(await before.unlockRegister(deps, KEK));
    expect(valueIn(await valueIn(await before.openRegister(deps)).readState()).pupils.size).toBe(3);
    expect(await Dexie.getDatabaseNames()).toEqual([name]);
    expect(newSentinel).not.toEqual(sentinel);
  });
});

describe('a backup of before an erasure', () => {
  it('does not bring the pupil back by being joined', async () => {
    const old = await backupOf(register);
    valueIn(await erase(deps, 'p1'));
    const now = await opened();
    const before = await stateNow();
    const { head, changes } = valueIn(await now.previewJoin(old, KEK));
    expect(changes).toMatchObject({ events: 0, pupils: 0, objectionsAdded: 0 });
    valueIn(await now.joinBackup(old, KEK, head));
    expect((await stateNow()).pupils).toEqual(before.pupils);
    expect(await everythingStored()).not.toContain('Verdwenenveld');
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
    const now = await opened();
    const { head } = valueIn(await now.previewJoin(newer, KEK));
    valueIn(await now.joinBackup(newer, KEK, head));
    const ids = new Set<string>((await stateNow()).view.objections.map(({ id }) => id));
    expect([ids.has('o1'), ids.has('o10')]).toEqual([true, true]);
    expect((await standing(deps, OTHER)).split(' ')[0]).toBe('objection');
    expect((await standing(deps, GONE)).split(' ')[0]).toBe('objection');
  });

  it('still holds the pupil, and one of after it comes back as it was', async () => {
    const old = await backupOf(register);
    valueIn(await erase(deps, 'p1'));
    const after = await stateNow();
    const newer = await backupOf(await opened());
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
    const text = await backupOf(await opened());
    const machine = await newMachine(deps);
    const apart = await newRegister(machine);
    valueIn(await apart.append([{ type: 'count-stated', count: 0, by: 'J.', on: DAY }]));
    const { head } = valueIn(await apart.previewJoin(text, KEK));
    valueIn(await apart.joinBackup(text, KEK, head));
    expect((await stateNow(machine)).view.statedCount).toBeNull();
  });
});

it('is locked where the session took no key, and nothing is lost', async () => {
  deps.session.failing = true;
  valueIn(await erase(deps, 'p1'));
  deps.session.failing = false;
  expect((await readPresence(deps)).state).toBe('locked');
  valueIn(await unlockRegister(deps, KEK));
  expect((await stateNow()).pupils.size).toBe(2);
});
