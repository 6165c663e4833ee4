import { describe, expect, it } from 'vitest';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { BY, bram, citha, douwe, idOf, type Listed, listPage, object, snapshot, went } from './matching-school.ts';
import { type Background, runBackground } from './run-background.ts';

eachTestAlone();

const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
/** A twin of Bram: another name and number, and nothing else that the files would show. */
const twin: Listed = { ...bram, number: '9901', givenName: 'Bas', scores: ['111,1', '222,2'] };
const resultsPage = (pupils: readonly Listed[]) =>
  snapshot(
    'results',
    ['Leerlingnummer', 'Leerling', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
    pupils.map((one) => [one.number, `${one.familyName}, ${one.givenName}`, one.scores[0]]),
  );
const start = async (seed: string, listed: readonly Listed[], list = listPage(listed)): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  expect((await app.collect(list)).outcome).toBe('added');
  expect((await app.collect(resultsPage(listed))).outcome).toBe('added');
  return app;
};
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', PLAN));
const sets = async (app: Background) => (await preview(app)).twins;
const decide = async (app: Background) => {
  const [open] = (await sets(app)).filter(({ said }) => said === null);
  return app.ask('twins.decide', { ...PLAN, pupilIds: [...(open?.pupilIds ?? ['x', 'y'])], by: BY });
};

describe('twins', () => {
  const all = [bram, twin, citha];
  it('stay until a person lets both go, go then, and stay again once that is undone', async () => {
    const app = await start('twins', all);
    expect((await sets(app)).map(({ pupils }) => pupils.map(({ name }) => name).sort())).toEqual([
      ['Bas Wulp', 'Bram Wulp'],
    ]);
    expect(await went(app, all)).toEqual([citha.number]);
    valueIn(await decide(app));
    expect(await went(app, all)).toEqual(all.map(({ number }) => number));
    const [decided] = await sets(app);
    expect(decided?.said).toEqual({ by: BY, on: '2026-11-21' });
    valueIn(await app.ask('twins.undo', { pupilIds: [...(decided?.pupilIds ?? [])], by: BY }));
    expect(await went(app, all)).toEqual([citha.number]);
    const history = valueIn(await app.ask('pupil.history', { pupilId: await idOf(app, bram) }));
    const kinds = history.map(({ kind }) => kind).filter((kind) => kind !== 'parents-informed');
    expect(kinds).toEqual(['twins-undecided', 'twins-decided']);
  });
  it('stay both once one of them objects, and nobody can lift that', async () => {
    const app = await start('objects', all);
    valueIn(await decide(app));
    await object(app, twin);
    expect((await preview(app)).withheld).toMatchObject({ objection: 1, 'twin-objection': 1 });
    expect(await sets(app)).toEqual([]);
    expect(problemIn(await decide(app))).toEqual({ code: 'stale-preview' });
    expect(await went(app, all)).toEqual([citha.number]);
  });
});

describe('a secret address', () => {
  const all = [bram, citha, douwe];
  it('is asked once per list, and keeps the pupil out of every later delivery until it is taken back', async () => {
    const app = await start('secret', all);
    const { secretLists } = await preview(app);
    expect(secretLists).toHaveLength(1);
    const pupilIds = [await idOf(app, citha)];
    valueIn(await app.ask('secrets.answer', { lists: [...secretLists], pupilIds, by: BY }));
    expect(await preview(app)).toMatchObject({ secretLists: [], withheld: { 'address-secret': 1 } });
    expect(await went(app, all)).toEqual([bram.number, douwe.number]);
    valueIn(await app.ask('secrets.mark', { pupilIds, secret: false, by: BY }));
    expect(await went(app, all)).toEqual(all.map(({ number }) => number));
  });
  it('is not asked where no address goes along', async () => {
    const app = await start('no-address', all);
    expect(valueIn(await app.ask('delivery.preview', { ...PLAN, presetId: 'minimal' })).secretLists).toEqual([]);
  });
  it('is seen in the cells, of which the text is not kept', async () => {
    const page = listPage(all);
    const postcode = page.columns.findIndex(([header]) => header === 'Postcode');
    const rows = page.rows.map((row, at) =>
      at === 0
        ? { ...row, cells: row.cells.map((cell, column) => (column === postcode ? 'Geheim adres' : cell)) }
        : row,
    );
    const app = await start('cells', all, { ...page, rows });
    expect((await preview(app)).withheld).toEqual({ 'address-secret': 1 });
    expect(await went(app, all)).toEqual([citha.number, douwe.number]);
  });
});
