import { describe, expect, it } from 'vitest';
import {
  createRegister,
  lockRegister,
  openRegister,
  readPresence,
  unlockRegister,
} from '../../../lib/register/register.ts';
import {
  ASKED,
  eachTestAlone,
  KDF,
  KEK,
  newRegister,
  objectionId,
  problemIn,
  pupil,
  pupilId,
  recorded,
  SCHOOL,
  seen,
  subject,
  testDeps,
  valueIn,
  WRONG_KEK,
  withdrawn,
} from './register-fixture.ts';

eachTestAlone();

describe('a register', () => {
  it('is not there on a first start', async () => {
    const deps = testDeps();
    expect(await readPresence(deps)).toEqual({ state: 'none' });
    expect(problemIn(await openRegister(deps))).toEqual({ code: 'no-register' });
    expect(problemIn(await unlockRegister(deps, KEK))).toEqual({ code: 'no-register' });
  });

  it('keeps what was recorded over lock and unlock', async () => {
    const deps = testDeps();
    const made = await newRegister(deps);
    expect(await readPresence(deps)).toMatchObject({ state: 'unlocked', registerId: made.id });
    const before = valueIn(
      await made.append([
        seen(['p1', pupil('Meerkoet', 'Sanne', { pupilNumber: '4711', birthDate: '2017-03-04' })]),
        recorded('o1', subject('Meerkoet', 'Sanne'), { pupilId: pupilId('p1') }),
        { type: 'count-stated', count: 1, by: 'J. Kwikstaart', on: '2026-11-21' },
        { type: 'preset-decided', presetId: 'letter-2023', by: 'FG', on: '2026-11-21' },
      ]),
    );
    await lockRegister(deps);
    expect(await readPresence(deps)).toEqual({ state: 'locked', registerId: made.id, kdf: KDF, recovery: null });
    expect(problemIn(await unlockRegister(deps, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
    expect(problemIn(await openRegister(deps))).toEqual({ code: 'locked' });
    const opened = valueIn(await unlockRegister(deps, KEK));
    const after = valueIn(await opened.readState());
    expect(after).toEqual(before);
    expect(after.school).toEqual(SCHOOL);
    expect(after.eventCount).toBe(5);
    expect(after.objections).toMatchObject([{ id: 'o1', tie: { kind: 'tied', pupilId: 'p1' }, withdrawal: null }]);
    expect(after.view.statedCount).toEqual({ count: 1, by: 'J. Kwikstaart', on: '2026-11-21' });
    expect([...after.decidedPresets.keys()]).toEqual(['letter-2023']);
    expect(valueIn(await valueIn(await openRegister(deps)).readState())).toEqual(before);
  });

  it('answers `locked` to everything after a lock, also through a door that was open', async () => {
    const deps = testDeps();
    const register = await newRegister(deps);
    await lockRegister(deps);
    const locked = { code: 'locked' };
    expect(problemIn(await register.readState())).toEqual(locked);
    expect(problemIn(await register.append([withdrawn('o1')]))).toEqual(locked);
    expect(problemIn(await register.listCollected())).toEqual(locked);
    expect(problemIn(await register.removeCollected(['t1']))).toEqual(locked);
    expect(problemIn(await register.listOutbox())).toEqual(locked);
    expect(problemIn(await register.readOutbox('r1'))).toEqual(locked);
    expect(problemIn(await register.clearOutbox('r1'))).toEqual(locked);
    expect(deps.session.values.size).toBe(0);
  });

  it('is made once, of sound input only', async () => {
    const deps = testDeps();
    const wrong = async (change: Partial<typeof ASKED>) =>
      problemIn(await createRegister(deps, { ...ASKED, ...change }));
    expect(await wrong({ kek: new Uint8Array(31) })).toEqual({ code: 'invalid-input', field: 'kek' });
    expect(await wrong({ kdf: { ...KDF, memoryKiB: 19 * 1024 - 1 } })).toEqual({ code: 'invalid-input', field: 'kdf' });
    expect(await wrong({ kdf: { ...KDF, iterations: 1 } })).toEqual({ code: 'invalid-input', field: 'kdf' });
    expect(await wrong({ school: { ...SCHOOL, brin: '9' } })).toEqual({ code: 'invalid-input', field: 'brin' });
    expect(await wrong({ school: { ...SCHOOL, branches: [] } })).toEqual({ code: 'invalid-input', field: 'branches' });
    expect(await wrong({ school: { ...SCHOOL, name: ' ' } })).toEqual({ code: 'invalid-input', field: 'name' });
    expect(await wrong({ replacesMissing: true })).toEqual({ code: 'invalid-input', field: 'replacesMissing' });
    expect(await readPresence(deps)).toEqual({ state: 'none' });
    const both = await Promise.all([createRegister(deps, ASKED), createRegister(deps, ASKED)]);
    expect(both.map(problemIn)).toEqual([null, { code: 'register-exists' }]);
    await lockRegister(deps);
    expect(await wrong({})).toEqual({ code: 'register-exists' });
  });

  it('keeps the history of a withdrawn objection', async () => {
    const register = await newRegister(testDeps());
    valueIn(await register.append([recorded('o1', subject('Gans', 'Bo')), recorded('o2', subject('Eend', 'Kim'))]));
    const state = valueIn(await register.append([withdrawn('o1')]));
    expect(state.view.objections.map(({ id }) => id)).toEqual(['o2']);
    expect(state.objections.map(({ id, withdrawal }) => [id, withdrawal?.receivedOn ?? null])).toEqual([
      ['o2', null],
      ['o1', '2026-11-21'],
    ]);
    const again = valueIn(
      await register.append([{ ...withdrawn('o1'), receivedOn: '2026-12-01' } as ReturnType<typeof withdrawn>]),
    );
    expect(again.objections[1]?.withdrawal?.receivedOn).toBe('2026-11-21');
  });

  it('refuses events about what it does not know, and then appends none of them', async () => {
    const register = await newRegister(testDeps());
    const before = valueIn(await register.readState());
    const good = recorded('o1', subject('Gans', 'Bo'));
    const refusals = [
      [[good, withdrawn('o9')], { code: 'not-found' }],
      [[good, recorded('o2', subject('Eend', 'Kim'), { pupilId: pupilId('p9') })], { code: 'not-found' }],
      [[good, good], { code: 'invalid-input', field: 'objectionId' }],
      [
        [good, { type: 'objection-tied', objectionId: objectionId('o1'), pupilId: pupilId('p9'), by: 'J' }],
        { code: 'not-found' },
      ],
      [[good, { type: 'register-created', school: SCHOOL, replaces: null }], { code: 'register-exists' }],
      [
        [good, { type: 'count-stated', count: -1, by: 'J', on: '2026-11-21' }],
        { code: 'invalid-input', field: 'count' },
      ],
    ] as const;
    for (const [events, problem] of refusals) expect(problemIn(await register.append(events))).toEqual(problem);
    expect(valueIn(await register.readState())).toEqual(before);
  });
});
