import { describe, expect, it } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { numberedPupil, type SmallPupil } from './small-school.ts';

eachTestAlone();

const BY = 'J. Kwikstaart';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
interface Listed extends SmallPupil {
  readonly group: string;
}
const pupil = (at: number, givenName: string, familyName: string, group: string): Listed => ({
  ...numberedPupil(at, givenName, familyName),
  group,
});
const bram = pupil(0, 'Bram', 'Wulp', '5a');
const citha = pupil(1, 'Citha', 'Putter', '5a');
const douwe = pupil(2, 'Douwe', 'Sijs', '6b');
/** Two of one name: one in each group. */
const otherBram = pupil(3, 'Bram', 'Wulp', '6b');

const snapshot = (id: string, headers: readonly string[], rows: readonly (readonly string[])[]): TableSnapshot => ({
  id,
  caption: '',
  kind: 'table',
  columns: headers.map((header) => header.split('|')),
  rows: rows.map((cells, index) => ({ id: `row-${index}`, cells })),
  coverage: { state: 'complete', read: rows.length, total: rows.length, reason: null },
});
const listPage = (pupils: readonly Listed[]): TableSnapshot =>
  snapshot(
    'list',
    ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Geboortedatum', 'Geslacht', 'Postcode', 'Huisnummer', 'Groep'],
    pupils.map((one) => [
      one.number,
      one.givenName,
      one.familyName,
      one.birthDate.split('-').reverse().join('-'),
      one.sex === 'M' ? 'jongen' : 'meisje',
      one.postcode,
      one.houseNumber,
      one.group,
    ]),
  );
/** Names and scores, and nothing else that says who. */
const namesPage = (pupils: readonly Listed[]): TableSnapshot =>
  snapshot(
    'names',
    ['Leerling', 'Groep', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
    pupils.map((one) => [`${one.familyName}, ${one.givenName}`, one.group, one.scores[0]]),
  );

const start = async (
  seed: string,
  listed: readonly Listed[],
  shown: readonly Listed[] = listed,
): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  valueIn(await app.ask('register.state-count', { count: 0, by: BY }));
  expect((await app.collect(listPage(listed))).outcome).toBe('added');
  expect((await app.collect(namesPage(shown))).outcome).toBe('added');
  return app;
};
const list = async (app: Background) => valueIn(await app.ask('matching.list', {}));
const confirmAll = async (app: Background) => {
  for (const { schoolYear, group, digest, sure } of (await list(app)).groups)
    if (sure > 0) valueIn(await app.ask('matching.confirm', { schoolYear, group, digest, by: BY }));
};
const decide = async (app: Background, row: { rowId: string } | undefined, pupilId: string | null) =>
  valueIn(await app.ask('matching.decide', { rowId: row?.rowId ?? '', pupilId, by: BY }));
const idOf = async (app: Background, { number }: Listed): Promise<string> =>
  valueIn(await app.ask('pupil.search', { text: number }))[0]?.pupilId ?? '';
const object = async (app: Background, who: Listed) => {
  const target = { kind: 'pupil', pupilId: await idOf(app, who) } as const;
  const said = { receivedOn: '2026-11-20', channel: 'paper', role: 'parent', fromName: '', recordedBy: BY } as const;
  valueIn(await app.ask('objection.record', { target, ...said }));
};
/** Who is in the saved file, by score. */
const went = async (app: Background, among: readonly Listed[]): Promise<string[]> => {
  const { digest } = valueIn(await app.ask('delivery.preview', PLAN));
  const made = await app.ask('delivery.confirm', { ...PLAN, digest });
  const text = made.ok ? (await readDelivery(await app.pull(made.value.receiptId))).text : '';
  return among.filter(({ scores }) => text.includes(scores[0].replace(',', '.'))).map(({ number }) => number);
};

describe('names alone against a whole list', () => {
  const all = [bram, citha, douwe];

  it('go nowhere before a person confirmed their group, and go after that', async () => {
    const app = await start('confirm', all);
    const before = await list(app);
    expect(before.lists).toEqual([{ schoolYear: '2026-2027', pupils: 3, groups: 2 }]);
    expect(before.groups.map(({ label, names, sure, confirmed }) => [label, names, sure, confirmed])).toEqual([
      ['5a', 2, 2, 0],
      ['6b', 1, 1, 0],
    ]);
    expect(await went(app, all)).toEqual([]);
    await confirmAll(app);
    expect((await list(app)).groups.map(({ confirmed, said }) => [confirmed, said?.by])).toEqual([
      [2, BY],
      [1, BY],
    ]);
    expect(await went(app, all)).toEqual(all.map(({ number }) => number));
  });

  it('stay behind again once the confirmation is undone, and are confirmed anew', async () => {
    const app = await start('undo', all);
    await confirmAll(app);
    valueIn(await app.ask('matching.unconfirm', { schoolYear: '2026-2027', group: '5a', by: BY }));
    expect(await went(app, all)).toEqual([douwe.number]);
    await confirmAll(app);
    const history = valueIn(await app.ask('pupil.history', { pupilId: await idOf(app, bram) }));
    expect(history.map(({ kind }) => kind)).toEqual(['group-confirmed', 'group-unconfirmed', 'group-confirmed']);
    expect(history.every(({ by }) => by === BY)).toBe(true);
  });

  it('wither when an objection comes near the name', async () => {
    const app = await start('wither', all);
    await confirmAll(app);
    await object(app, bram);
    expect(await went(app, all)).toEqual([citha.number, douwe.number]);
  });

  it('wither when the list gets a namesake', async () => {
    const later = await start('later', all);
    await confirmAll(later);
    expect((await later.collect(listPage([...all, otherBram]))).outcome).toBe('added');
    expect(await went(later, all)).toEqual([citha.number, douwe.number]);
    expect((await list(later)).doubtful.map(({ name, why }) => [name, why])).toEqual([['Bram Wulp', 'not-unique']]);
  });

  it('are held against no list of one group', async () => {
    const oneGroup = await start('one group', [bram, citha]);
    expect(await list(oneGroup)).toMatchObject({ groups: [], withoutList: 2 });
  });

  it('are held against no list that was read in part', async () => {
    const app = runBackground('part');
    valueIn(await app.create());
    const part = { state: 'partial', read: 3, total: 9, reason: 'paged' } as const;
    await app.collect({ ...listPage(all), coverage: part });
    await app.collect(namesPage(all));
    expect(await list(app)).toMatchObject({ groups: [], lists: [], withoutList: 3 });
  });

  it('are not confirmed as others than those that were shown', async () => {
    const app = await start('stale', all, [bram]);
    const [group] = (await list(app)).groups;
    await app.collect(namesPage([bram, citha]));
    const asked = { schoolYear: '2026-2027', group: '5a', digest: group?.digest ?? '', by: BY };
    expect(problemIn(await app.ask('matching.confirm', asked))).toEqual({ code: 'stale-preview' });
  });
});

describe('a decision on a row', () => {
  const all = [bram, citha, douwe, otherBram];

  it('says which of two namesakes it is, where the group tells them apart; undone, nobody knows', async () => {
    const app = await start('decide', all);
    const { doubtful } = await list(app);
    expect(doubtful.map(({ name, classGroup, why, fits }) => [name, classGroup, why, fits.length])).toEqual([
      ['Bram Wulp', '5a', 'not-unique', 2],
      ['Bram Wulp', '6b', 'not-unique', 2],
    ]);
    await decide(app, doubtful[0], await idOf(app, bram));
    expect((await list(app)).decided).toMatchObject([{ name: 'Bram Wulp', by: BY, holds: true, objection: false }]);
    expect(await went(app, all)).toEqual([bram.number]);
    valueIn(await app.ask('matching.undo', { rowId: doubtful[0]?.rowId ?? '', by: BY }));
    expect(await went(app, all)).toEqual([]);
    expect((await list(app)).doubtful).toHaveLength(2);
  });

  it('never lifts an objection, whoever it says that the row is', async () => {
    const app = await start('objection', all);
    const { doubtful } = await list(app);
    await decide(app, doubtful[0], await idOf(app, bram));
    await object(app, bram);
    expect(await went(app, all)).toEqual([]);
    expect((await list(app)).decided).toMatchObject([{ objection: true }]);
  });

  it('keeps a child of no list out, and the row off the list of those that wait', async () => {
    const stranger = pupil(5, 'Gerbrich', 'Karekiet', '5a');
    const app = await start('stranger', all, [stranger]);
    await decide(app, (await list(app)).doubtful[0], null);
    const after = await list(app);
    expect([after.doubtful, after.decided.map(({ pupil: who, name }) => [who, name])]).toEqual([
      [],
      [[null, 'Gerbrich Karekiet']],
    ]);
    expect(await went(app, [stranger])).toEqual([]);
  });

  it('is refused of a row that is not there and a pupil whom nobody knows', async () => {
    const app = await start('refused', all);
    const { doubtful } = await list(app);
    const of = (rowId: string, pupilId: string) => app.ask('matching.decide', { rowId, pupilId, by: BY });
    expect(problemIn(await of('no row', await idOf(app, bram)))).toEqual({ code: 'not-found' });
    expect(problemIn(await of(doubtful[0]?.rowId ?? '', 'nobody'))).toEqual({ code: 'not-found' });
    expect(problemIn(await app.ask('matching.undo', { rowId: doubtful[0]?.rowId ?? '', by: BY }))).toEqual({
      code: 'not-found',
    });
  });
});
