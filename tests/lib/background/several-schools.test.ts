import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeSchoolInUse } from '../../../lib/background/schools.ts';
import { toBase64 } from '../../../lib/register/base64.ts';
import { KDF, problemIn, SCHOOL, valueIn, WRONG_KEK, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

const OTHER = { name: 'De Rietgans', brin: '98YY', branches: ['00'] };
const BY = 'J. Kwikstaart';
const KEK_OF_OTHER = toBase64(new Uint8Array(32).fill(9));

const record = (app: Background, familyName: string) =>
  app.ask('objection.record', {
    target: { kind: 'typed', givenName: 'Bo', prefix: '', familyName, birthDate: null, pupilNumber: null },
    ...{ receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY },
  });
const namesIn = async (app: Background): Promise<string[]> =>
  valueIn(await app.ask('objection.list', {})).map(({ name }) => name);

/** Two registers in one browser, the second one in use and unlocked. */
async function twoSchools(seed: string): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  valueIn(await record(app, 'Meerkoet'));
  expect(await Dexie.getDatabaseNames()).toHaveLength(1); // no list of names where there is one
  valueIn(await app.ask('school.add', {}));
  const { register, schools } = await app.ask('app.status', {});
  expect(register).toBe('none');
  expect(schools.schools.map(({ name }) => name)).toEqual([SCHOOL.name, null]);
  valueIn(await app.ask('register.create', { kek: KEK_OF_OTHER, kdf: KDF, school: OTHER, replacesMissing: false }));
  valueIn(await record(app, 'Rietgans'));
  return app;
}

describe('two schools in one browser', () => {
  afterEach(wipeDatabases);

  it('have a register, a key and a lock each', async () => {
    const app = await twoSchools('apart');
    expect(await namesIn(app)).toEqual(['Bo Rietgans']);
    const other = (await app.ask('app.status', {})).schools.inUse;
    valueIn(await app.ask('school.use', { id: '' }));
    // Whoever knows the one passphrase does not know the other; and the one that was in use is locked.
    expect((await app.ask('app.status', {})).register).toBe('locked');
    expect(problemIn(await app.ask('register.unlock', { kek: KEK_OF_OTHER }))).toEqual({ code: 'wrong-passphrase' });
    valueIn(await app.unlock());
    expect(await namesIn(app)).toEqual(['Bo Meerkoet']);
    valueIn(await app.ask('school.use', { id: other }));
    expect((await app.ask('app.status', {})).register).toBe('locked');
    valueIn(await app.ask('register.unlock', { kek: KEK_OF_OTHER }));
    expect(await namesIn(app)).toEqual(['Bo Rietgans']);
  });

  it('count wrong passphrases each for itself', async () => {
    const app = await twoSchools('tries');
    await app.ask('register.lock', {});
    for (let at = 0; at < 5; at += 1) await app.ask('register.unlock', { kek: toBase64(WRONG_KEK) });
    expect((await app.ask('app.status', {})).waitSeconds).toBeGreaterThan(0);
    valueIn(await app.ask('school.use', { id: '' }));
    expect((await app.ask('app.status', {})).waitSeconds).toBe(0);
    valueIn(await app.unlock());
  });

  it('stay apart when one of them is erased, and its place is gone from the list', async () => {
    const app = await twoSchools('erased');
    valueIn(await app.ask('register.erase', {}));
    expect((await app.ask('app.status', {})).register).toBe('none');
    valueIn(await app.ask('school.use', { id: '' }));
    valueIn(await app.unlock());
    expect(await namesIn(app)).toEqual(['Bo Meerkoet']);
    expect((await app.ask('app.status', {})).schools.schools).toEqual([
      { id: '', name: SCHOOL.name, brin: SCHOOL.brin },
    ]);
    expect((await Dexie.getDatabaseNames()).filter((name) => name.startsWith('bezwaarwijzer-'))).toHaveLength(1);
  });

  it('are both found when the list of their names is lost, none of them as a school without objections', async () => {
    const app = await twoSchools('lost list');
    await Dexie.delete('bezwaarwijzer.schools');
    await takeSchoolInUse(app.context);
    const { schools, register } = await app.ask('app.status', {});
    expect(schools.schools.map(({ name }) => name)).toEqual([null, null]);
    expect([schools.inUse, register]).toEqual(['', 'locked']);
  });

  it('are never two of one: neither set up nor brought back a second time', async () => {
    const app = await twoSchools('twice');
    const made = valueIn(await app.ask('backup.make', {}));
    valueIn(await app.ask('school.add', {}));
    const again = { kek: KEK_OF_OTHER, kdf: KDF, school: { ...OTHER, name: 'Rietgans' }, replacesMissing: false };
    expect(problemIn(await app.ask('register.create', again))).toEqual({ code: 'school-here' });
    const restore = { text: made.text, kek: KEK_OF_OTHER, way: 'passphrase', head: null } as const;
    expect(problemIn(await app.ask('backup.restore', restore))).toEqual({ code: 'school-here' });
    // Not by its name alone: by the register itself too.
    await Dexie.delete('bezwaarwijzer.schools');
    expect(problemIn(await app.ask('backup.restore', restore))).toEqual({ code: 'school-here' });
  });

  it('deliver nothing where two turn out to be one: the second was made while nobody knew whose the first is', async () => {
    const app = runBackground('turned out');
    valueIn(await app.create());
    await app.ask('register.lock', {});
    valueIn(await app.ask('school.add', {}));
    valueIn(await app.create());
    const { inUse } = (await app.ask('app.status', {})).schools;
    valueIn(await app.ask('school.use', { id: '' }));
    valueIn(await app.unlock());
    const confirm = { presetId: 'minimal', schoolYear: '2026-2027' } as const;
    for (const id of ['', inUse]) {
      valueIn(await app.ask('school.use', { id }));
      valueIn(await app.unlock());
      valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
      const { digest } = valueIn(await app.ask('delivery.preview', confirm));
      expect(
        problemIn(await app.ask('delivery.confirm', { ...confirm, digest, protection: { kind: 'none' } })),
      ).toEqual({ code: 'school-here' });
    }
  });

  it('deliver nothing while the list of schools cannot be read', async () => {
    const app = await twoSchools('unreadable list');
    valueIn(await app.ask('register.state-count', { count: 1, by: BY }));
    const asked = { presetId: 'minimal', schoolYear: '2026-2027' } as const;
    const { digest } = valueIn(await app.ask('delivery.preview', asked));
    const spy = vi.spyOn(app.context.local, 'keys').mockRejectedValue(new Error('unreadable'));
    expect(problemIn(await app.ask('delivery.confirm', { ...asked, digest, protection: { kind: 'none' } }))).toEqual({
      code: 'write-failed',
    });
    spy.mockRestore();
    expect(
      problemIn(await app.ask('delivery.confirm', { ...asked, digest, protection: { kind: 'none' } }))?.code,
    ).not.toBe('write-failed');
  });

  it('takes no place that is not there, and makes none beside one that is still empty', async () => {
    const app = await twoSchools('places');
    expect(problemIn(await app.ask('school.use', { id: 'deadbeef' }))).toEqual({ code: 'not-found' });
    valueIn(await app.ask('school.add', {}));
    const { schools } = await app.ask('app.status', {});
    valueIn(await app.ask('school.add', {}));
    expect((await app.ask('app.status', {})).schools).toEqual(schools);
    expect(schools.schools).toHaveLength(3);
  });

  it('say which of them lost its register, and the other works', async () => {
    const app = await twoSchools('one lost');
    const { inUse } = (await app.ask('app.status', {})).schools;
    const name = (await Dexie.getDatabaseNames()).find((one) => one.includes(inUse)) ?? 'none';
    await app.ask('register.lock', {});
    await Dexie.delete(name);
    expect(await app.ask('app.status', {})).toMatchObject({ register: 'stopped', stop: 'register-missing' });
    valueIn(await app.ask('school.use', { id: '' }));
    valueIn(await app.unlock());
    expect(await namesIn(app)).toEqual(['Bo Meerkoet']);
  });
});
