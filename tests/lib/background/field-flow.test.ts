import { afterEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../../lib/register/register.ts';
import { problemIn, pupil, pupilId, seen, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';

const BY = 'J. Kwikstaart';
const QUERY = { text: '', filter: 'all', sort: 'name', offset: 0 } as const;
const SAID = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: 'Wilma Ooievaar' } as const;

/** A register with so many pupils, who were born in 2010 and later. */
async function school(seed: string, count: number): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  const register = valueIn(await openRegister(app.context.register));
  const pupils = Array.from({ length: count }, (_, at) => {
    const number = String(10_000 + at);
    const identity = pupil(`Vogel${at}`, `Kind${at}`, { pupilNumber: number, birthDate: `${2010 + (at % 10)}-01-15` });
    return [`p${at}`, identity] as const;
  });
  valueIn(await register.append([seen(...pupils)]));
  return app;
}
const record = (app: Background, pupilIds: readonly string[]) =>
  app.ask('objection.record', { target: { kind: 'pupils', pupilIds }, ...SAID, recordedBy: BY });

describe('one letter for several children', () => {
  afterEach(wipeDatabases);

  it('is an objection of each, of nobody else, and all or none', async () => {
    const app = await school('letter', 4);
    expect(problemIn(await record(app, ['p0', 'nobody']))).toEqual({ code: 'not-found' });
    expect(valueIn(await app.ask('objection.list', {}))).toEqual([]);
    const { objectionIds, tied } = valueIn(await record(app, ['p0', 'p2', 'p2']));
    expect([objectionIds.length, tied]).toEqual([2, true]);
    const { rows } = valueIn(await app.ask('pupil.list', { ...QUERY, filter: 'objection' }));
    expect(rows.map((row) => row.pupilId)).toEqual(['p0', 'p2']);
  });

  it('is undone for all, but not after a while', async () => {
    const app = await school('undo', 3);
    const first = valueIn(await record(app, ['p0', 'p1']));
    valueIn(await app.ask('objection.undo', { objectionIds: first.objectionIds, withdrawalId: null, by: BY }));
    expect(valueIn(await app.ask('objection.list', {}))).toEqual([]);
    const second = valueIn(await record(app, ['p0']));
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    const late = { objectionIds: second.objectionIds, withdrawalId: null, by: BY };
    expect(problemIn(await app.ask('objection.undo', late))).toEqual({ code: 'undo-too-late' });
    expect(valueIn(await app.ask('objection.list', {}))).toHaveLength(1);
    const kinds = valueIn(await app.ask('pupil.history', { pupilId: 'p1' })).map(({ kind }) => kind);
    expect(kinds).toEqual(['objection-undone', 'objection-recorded']);
  });
});

describe('a correction', () => {
  afterEach(wipeDatabases);

  it('reaches the child that was meant, and does not let go of the one that was named', async () => {
    const app = await school('correct', 3);
    const { objectionId } = valueIn(await record(app, ['p0']));
    const about = {
      familyName: 'Vogel1',
      prefix: '',
      givenName: 'Kind1',
      birthDate: '2011-01-15',
      pupilNumber: '10001',
    };
    const more = { authority: 'yes', archiveRef: 'map 3', study: null, recordedBy: BY } as const;
    valueIn(await app.ask('objection.correct', { objectionId, about, ...SAID, ...more }));
    const { rows } = valueIn(await app.ask('pupil.list', QUERY));
    const standing = new Map(rows.map((row) => [row.pupilId, row.standing.standing]));
    expect(standing.get('p0')).toBe('objection');
    expect(standing.get('p1')).toBe('objection');
    expect(standing.get('p2')).toBe('none-known');
  });
});

describe('tasks', () => {
  afterEach(wipeDatabases);

  it('are ticked and opened again, and count as overdue after their day', async () => {
    const app = await school('tasks', 2);
    valueIn(await record(app, ['p1']));
    const tasks = async () => valueIn(await app.ask('task.list', {}));
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['set-in-lvs', 'answer']);
    const [first] = await tasks();
    const taskId = first?.taskId ?? '';
    valueIn(await app.ask('task.done', { taskIds: [taskId], by: BY }));
    expect((await tasks())[0]?.done).toEqual({ on: '2026-11-21', how: 'tick', by: BY });
    valueIn(await app.ask('task.reopen', { taskId, by: BY }));
    app.clock.now = new Date('2026-11-28T10:00:00');
    expect((await tasks()).map(({ done, overdue }) => [done, overdue])).toEqual([
      [null, true],
      [null, false],
    ]);
    expect(problemIn(await app.ask('task.done', { taskIds: ['answer:nobody'], by: BY }))).toEqual({
      code: 'not-found',
    });
  });

  it('ask a pupil of sixteen, whose word lifts nothing', async () => {
    const app = await school('sixteen', 2);
    valueIn(await record(app, ['p0']));
    const kinds = async () => valueIn(await app.ask('task.list', {})).map(({ kind }) => kind);
    expect(await kinds()).toContain('ask-pupil');
    valueIn(await app.ask('pupil.mark', { pupilIds: ['p0'], what: 'own-word', on: '2026-11-21', by: BY }));
    expect(await kinds()).not.toContain('ask-pupil');
    const { rows } = valueIn(await app.ask('pupil.list', { ...QUERY, filter: 'objection' }));
    expect(rows.map((row) => [row.pupilId, row.ofAge])).toEqual([['p0', true]]);
  });
});

describe('the list of pupils', () => {
  afterEach(wipeDatabases);

  it('is searched, filtered, sorted and given a page at a time', async () => {
    const app = await school('large', 600);
    valueIn(await record(app, ['p321']));
    valueIn(await app.ask('pupil.mark', { pupilIds: ['p1', 'p2'], what: 'informed', on: '2026-09-01', by: BY }));
    valueIn(await app.ask('pupil.mark', { pupilIds: ['p3'], what: 'left', on: '2026-08-01', by: BY }));
    const list = async (query: object) => valueIn(await app.ask('pupil.list', { ...QUERY, ...query }));
    const all = await list({});
    expect([all.total, all.rows.length]).toEqual([600, 50]);
    expect(all.rows.slice(0, 3).map(({ pupilId: id }) => id)).toEqual(['p0', 'p1', 'p2']);
    expect((await list({ offset: 590 })).rows).toHaveLength(10);
    expect((await list({ text: 'kind32' })).total).toBe(11);
    expect((await list({ filter: 'objection' })).rows.map((row) => row.pupilId)).toEqual([pupilId('p321')]);
    expect((await list({ filter: 'left' })).rows.map((row) => row.pupilId)).toEqual([pupilId('p3')]);
    expect((await list({ filter: 'not-informed' })).total).toBe(597);
    expect((await list({ filter: 'of-age' })).total).toBe(60);
  });
});
