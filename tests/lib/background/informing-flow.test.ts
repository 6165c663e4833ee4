import { describe, expect, it } from 'vitest';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha, douwe, idOf, type Listed, listPage, object, snapshot, went } from './matching-school.ts';
import { type Background, runBackground } from './run-background.ts';

eachTestAlone();

const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const all: readonly Listed[] = [bram, citha, douwe];
const resultsPage = snapshot(
  'results',
  ['Leerlingnummer', 'Leerling', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
  all.map((one) => [one.number, `${one.familyName}, ${one.givenName}`, one.scores[0]]),
);
const start = async (seed: string): Promise<Background> => {
  const app = runBackground(seed, { informs: false });
  valueIn(await app.create());
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  expect((await app.collect(listPage(all))).outcome).toBe('added');
  expect((await app.collect(resultsPage)).outcome).toBe('added');
  return app;
};
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', PLAN));
// The clock of these tests stands on 21 November 2026.
const told = { ...PLAN, informedOn: '2026-11-01', objectBy: '2026-11-20', by: BY } as const;
const decide = (app: Background, group: string, go: boolean) =>
  app.ask('informing.decide', { schoolYear: PLAN.schoolYear, group, go, by: 'H. Reiger' });

describe('parents who were not told', () => {
  it('keep everybody back, and nothing can be written, until somebody says when they were told', async () => {
    const app = await start('told');
    const first = await preview(app);
    expect(first).toMatchObject({ cleared: 0, withheld: { 'not-informed': 3 } });
    expect(first.informing).toEqual({
      waiting: [
        { group: '5a', notInformed: 2, termRunning: 0 },
        { group: '6b', notInformed: 1, termRunning: 0 },
      ],
      letGo: [],
    });
    const { pupilIds } = valueIn(await app.ask('informing.record', { ...told, groups: ['5a'] }));
    expect(pupilIds).toHaveLength(2);
    expect((await preview(app)).informing.waiting).toEqual([{ group: '6b', notInformed: 1, termRunning: 0 }]);
    expect(await went(app, all)).toEqual([bram.number, citha.number]);
    // A slip is taken back, of these pupils only, and can be said anew.
    valueIn(await app.ask('pupil.mark', { pupilIds: [...pupilIds], what: 'informed', on: null, by: BY }));
    expect((await preview(app)).withheld).toEqual({ 'not-informed': 3 });
    valueIn(await app.ask('informing.record', { ...told, groups: ['6b'] }));
    expect(await went(app, all)).toEqual([douwe.number]);
  });

  it('are no objection: the pupil list and the check say so too, and an objection stays one', async () => {
    const app = await start('objects');
    await object(app, citha);
    valueIn(await app.ask('informing.record', { ...told, groups: ['5a', '6b'] }));
    expect((await preview(app)).withheld).toEqual({ objection: 1 });
    expect(await went(app, all)).toEqual([bram.number, douwe.number]);
  });

  it('can react up to and including the last day', async () => {
    const app = await start('term');
    valueIn(await app.ask('informing.record', { ...told, groups: ['5a', '6b'], objectBy: '2026-11-21' }));
    expect(await preview(app)).toMatchObject({ cleared: 0, withheld: { 'term-running': 3 } });
    app.clock.now = new Date(2026, 10, 22, 9);
    expect((await preview(app)).cleared).toBe(3);
  });

  it('are refused a day that is to come, a last day before it, and groups of which nobody waits', async () => {
    const app = await start('refused');
    const record = async (more: Partial<typeof told>, groups = ['5a']) =>
      problemIn(await app.ask('informing.record', { ...told, ...more, groups } as typeof told & { groups: string[] }));
    const later: string = '2026-12-01';
    expect(await record({ informedOn: later, objectBy: later } as Partial<typeof told>)).toMatchObject({
      field: 'informedOn',
    });
    expect(await record({ objectBy: '2026-10-01' } as object)).toMatchObject({ field: 'objectBy' });
    expect(await record({}, ['8c'])).toEqual({ code: 'not-found' });
    expect((await preview(app)).cleared).toBe(0);
  });

  it('a head teacher lets a group go, by name; nobody with an objection goes by it, and it can be taken back', async () => {
    const app = await start('lets-go');
    await object(app, citha);
    valueIn(await decide(app, '5a', true));
    const { informing, withheld } = await preview(app);
    expect(informing.letGo).toEqual([{ group: '5a', by: 'H. Reiger', on: '2026-11-21' }]);
    expect(withheld).toEqual({ objection: 1, 'not-informed': 1 });
    expect(await went(app, all)).toEqual([bram.number]);
    valueIn(await decide(app, '5a', false));
    expect((await preview(app)).withheld).toEqual({ objection: 1, 'not-informed': 2 });
    expect(problemIn(await decide(app, '5a', false))).toEqual({ code: 'not-found' });
  });

  it('a preview of before it was taken back writes nothing', async () => {
    const app = await start('stale');
    valueIn(await decide(app, '5a', true));
    const { digest } = await preview(app);
    valueIn(await decide(app, '5a', false));
    const confirm = { ...PLAN, digest, protection: { kind: 'none' } } as const;
    expect(problemIn(await app.ask('delivery.confirm', confirm))).toEqual({ code: 'stale-preview' });
  });

  it('what a person marks on the pupils’ page counts', async () => {
    const app = await start('marked');
    const pupilIds = [await idOf(app, douwe)];
    valueIn(
      await app.ask('pupil.mark', { pupilIds, what: 'informed', on: '2026-11-01', objectBy: '2026-11-10', by: BY }),
    );
    expect(await went(app, all)).toEqual([douwe.number]);
  });
});
