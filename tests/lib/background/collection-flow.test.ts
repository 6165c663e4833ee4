import { expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

eachTestAlone();

const YEAR = '2026-2027';
const of = { presetId: 'default', schoolYear: YEAR };
const child = (at: number, fields: Partial<SmallPupil> = {}): SmallPupil => ({
  ...{ number: String(4100 + at * 7), givenName: ['Aafke', 'Bram', 'Citha'][at] ?? 'Douwe', sex: 'V' },
  ...{ familyName: ['Kwikstaart', 'Fuutman', 'Grutto'][at] ?? 'Wulp', birthDate: `2015-04-1${at}` },
  ...{ postcode: `${1234 + at} BX`, houseNumber: String(20 + at), scores: [`${101 + at},3`, `${211 + at},7`] as const },
  ...fields,
});
const class5a = [child(0), child(1), child(2)];
const preview = async (app: Background) => valueIn(await app.ask('delivery.preview', of));
const start = async (seed: string, tables: readonly TableSnapshot[]) => {
  const app = runBackground(seed);
  valueIn(await app.create());
  for (const table of tables) expect(await app.collect(table)).toMatchObject({ outcome: 'added' });
  valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
  return app;
};
const days = (app: Background, count: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + count * 86_400_000);
};

it('says who of a group is missing, and names them only when asked', async () => {
  const app = await start('missing', [pupilListPage(class5a), resultsPage(class5a.slice(0, 2), 1)]);
  const { collection } = await preview(app);
  expect(collection.groups).toHaveLength(1);
  const maths = collection.topics.indexOf('maths');
  expect(collection.groups[0]).toMatchObject({ group: '5a', listed: 3 });
  expect(collection.groups[0]?.cells[maths]).toEqual([
    { moment: 'M5', have: 2, expected: 3, missing: 1, elsewhere: 0, fresh: 0 },
  ]);
  expect(JSON.stringify(collection)).not.toMatch(/Grutto|Citha|4114/);
  const who = { kind: 'cell', group: '5a', topic: 'maths', moment: 'M5' } as const;
  const { rows, total, tables } = valueIn(await app.ask('collection.pupils', { ...of, who, offset: 0 }));
  expect(total).toBe(3);
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ['Citha Grutto', 'missing'],
    ['Aafke Kwikstaart', 'have'],
    ['Bram Fuutman', 'have'],
  ]);
  expect(tables).toHaveLength(1);
  await app.ask('register.lock', {});
  expect(await app.ask('collection.pupils', { ...of, who, offset: 0 })).toMatchObject({ problem: { code: 'locked' } });
});

it('names who has results and is in no list, tables read in part, and what is new since the day before', async () => {
  const app = await start('stranger', [pupilListPage(class5a.slice(0, 2), 3), resultsPage(class5a, 0)]);
  const { collection } = await preview(app);
  expect(collection.notInList).toBe(1);
  expect(collection.partial.map(({ coverage }) => coverage.total)).toEqual([3]);
  expect(collection.since).toBeNull();
  days(app, 1);
  await app.collect(resultsPage(class5a, 1));
  const later = (await preview(app)).collection;
  expect(later.since?.kind).toBe('day');
  const fresh = later.topics.map((topic, at) => [topic, later.groups[0]?.cells[at]?.[0]?.fresh ?? null]);
  expect(fresh).toEqual(
    expect.arrayContaining([
      ['maths', 2],
      ['reading-comprehension', 0],
    ]),
  );
});

it('two scores of one sitting keep the child out until a person says which table counts, and that can be taken back', async () => {
  const corrected = class5a.map((pupil, at) => (at === 1 ? { ...pupil, scores: ['102,3', '299,9'] as const } : pupil));
  const app = await start('contradiction', [pupilListPage(class5a), resultsPage(class5a, 1)]);
  expect((await preview(app)).cleared).toBe(3);
  await app.collect({ ...resultsPage(corrected, 1), caption: 'Overzicht' });
  const refused = await preview(app);
  expect(refused.withheld.contradiction).toBe(1);
  const [found] = refused.collection.disagreements;
  expect(found).toMatchObject({ sittings: 1, topics: ['maths'], moments: ['M5'], counts: null });
  expect(found?.tables.map(({ rows }) => rows)).toEqual([[2], [2]]);
  expect(JSON.stringify(found)).not.toMatch(/Fuutman|299|212/);
  const tableIds = found?.tables.map(({ id }) => id) ?? [];
  const newest = found?.tables.at(-1)?.id ?? '';
  valueIn(await app.ask('collection.choose', { ...of, tableIds, counts: newest }));
  const chosen = await preview(app);
  expect(chosen.cleared).toBe(3);
  expect(chosen.collection.disagreements).toMatchObject([{ counts: newest }]);
  expect(chosen.digest).not.toBe(refused.digest);
  const { receiptId } = valueIn(
    await app.ask('delivery.confirm', { ...of, digest: chosen.digest, protection: { kind: 'none' } }),
  );
  const { text } = await readDelivery(await app.pull(receiptId));
  expect(text).toContain('299.9');
  expect(text).not.toContain('212.7');
  valueIn(await app.ask('collection.choose', { ...of, tableIds, counts: null }));
  expect((await preview(app)).withheld.contradiction).toBe(1);
  expect(await app.ask('collection.choose', { ...of, tableIds, counts: 'other' })).toMatchObject({ ok: false });
});

it('a page that is read again on another day takes the place of the earlier reading, and says so', async () => {
  const corrected = class5a.map((pupil, at) => (at === 1 ? { ...pupil, scores: ['102,3', '299,9'] as const } : pupil));
  const app = await start('again', [pupilListPage(class5a), resultsPage(class5a, 1)]);
  const first = await preview(app);
  days(app, 3);
  const reply = await app.collect(resultsPage(corrected, 1));
  expect(reply).toMatchObject({ outcome: 'added', problems: [{ code: 'earlier-replaced' }] });
  expect(reply.problems[0]?.text).toContain('Bij 1 leerling staat er nu iets anders.');
  const second = await preview(app);
  expect(second.tables).toHaveLength(first.tables.length);
  expect(second.withheld.contradiction ?? 0).toBe(0);
  expect(second.cleared).toBe(3);
  // A part of the class is no reading of all of it: both stay.
  await app.collect(resultsPage(corrected.slice(0, 1), 1));
  expect((await preview(app)).tables).toHaveLength(first.tables.length + 1);
});

it('a table that was taken out comes back for ten seconds, and is gone for good afterwards', async () => {
  const app = await start('undo', [pupilListPage(class5a), resultsPage(class5a, 1)]);
  const before = await preview(app);
  const id = before.tables.find(({ kind }) => kind === 'results')?.id ?? '';
  valueIn(await app.ask('delivery.remove-table', { ids: [id] }));
  expect((await preview(app)).tables).toHaveLength(1);
  valueIn(await app.ask('collection.undo-remove', { ids: [id] }));
  expect(await preview(app)).toEqual(before);
  valueIn(await app.ask('delivery.remove-table', { ids: [id] }));
  app.clock.now = new Date(app.clock.now.getTime() + 60_000);
  expect(await app.ask('collection.undo-remove', { ids: [id] })).toMatchObject({ problem: { code: 'undo-too-late' } });
  valueIn(await app.ask('collection.forget-removed', {}));
  // Read again it is a table like any other.
  expect(await app.collect(resultsPage(class5a, 1))).toMatchObject({ outcome: 'added' });
  expect((await preview(app)).tables).toHaveLength(2);
});

it('is wiped 60 days after the last addition, said from day 45, and afterwards what went', async () => {
  const app = await start('life', [pupilListPage(class5a)]);
  const status = async () => (await app.ask('app.status', {})).collection;
  days(app, 44);
  expect(await status()).toMatchObject({ warn: false, wiped: null });
  valueIn(await app.ask('register.lock', {}));
  await app.unlock();
  expect(await app.collect(resultsPage(class5a, 1))).toMatchObject({ outcome: 'added' });
  days(app, 44);
  expect(await status()).toMatchObject({ warn: false });
  days(app, 2);
  expect(await status()).toMatchObject({ warn: true, daysLeft: 14 });
  days(app, 15);
  valueIn(await app.ask('register.lock', {}));
  await app.unlock();
  expect((await preview(app)).tables).toEqual([]);
  const { wiped } = (await status()) ?? {};
  expect(wiped).toMatchObject({ tables: 2, results: 3 });
  expect((await app.ask('app.status', {})).counts).toMatchObject({ pupils: 3, collectedTables: 0 });
  valueIn(await app.ask('collection.forget-wiped', {}));
  expect(await status()).toMatchObject({ wiped: null, warn: false, wipeAt: null });
});
