import { describe, expect, it } from 'vitest';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import {
  BY,
  bram,
  citha,
  confirmAll,
  decide,
  douwe,
  idOf,
  list,
  listPage,
  namesPage,
  object,
  otherBram,
  pupil,
  start,
  went,
} from './matching-school.ts';
import { runBackground } from './run-background.ts';

eachTestAlone();

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
    const entries = valueIn(await app.ask('pupil.history', { pupilId: await idOf(app, bram) }));
    const history = entries.filter(({ kind }) => kind !== 'parents-informed');
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
