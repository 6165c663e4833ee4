import { describe, expect, it } from 'vitest';
import { eachTestAlone, problemIn, valueIn } from '../register/register-fixture.ts';
import {
  BY,
  bram,
  citha,
  douwe,
  idOf,
  type Listed,
  list,
  listPage,
  object,
  pupil,
  snapshot,
  start,
  went,
} from './matching-school.ts';
import type { Background, ShownOn } from './run-background.ts';

eachTestAlone();

/* A change of system: all pupil numbers are other ones. */
const NEW = { origin: 'https://nieuw.example' };
const all = [bram, citha, douwe, pupil(4, 'Eefje', 'Grutto', '6b'), pupil(5, 'Floris', 'Zwartkop', '6b')];
const renumbered = (pupils: readonly Listed[], from = 7100): Listed[] =>
  pupils.map((one, at) => ({ ...one, number: String(from + at) }));
const newAll = renumbered(all);

/** The old list, and names; then the list of the new system, and its results. */
const changed = async (seed: string, listed: readonly Listed[], on: ShownOn = NEW): Promise<Background> => {
  const app = await start(seed, all);
  expect((await app.collect(listPage(listed), on)).outcome).toBe('added');
  const results = snapshot(
    'results',
    ['Leerlingnummer', 'Leerling', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
    listed.map((one) => [one.number, `${one.familyName}, ${one.givenName}`, one.scores[0]]),
  );
  expect((await app.collect(results, on)).outcome).toBe('added');
  return app;
};
const ties = async (app: Background) => valueIn(await app.ask('ties.list', {}));
const confirmGroups = async (app: Background) => {
  for (const { groupId, digest } of (await ties(app)).groups)
    valueIn(await app.ask('ties.confirm-group', { groupId, digest, by: BY }));
};
type Candidate = Awaited<ReturnType<typeof ties>>['others'][number]['candidates'][number];
const said = ({ pupilNumberEnd, doubt, agrees }: Candidate): string => `${pupilNumberEnd} ${doubt} ${agrees.join('+')}`;

describe('a list of a new system', () => {
  it('lets nobody go by a name and a birth date, and asks about those with an objection first', async () => {
    const app = await changed('asks', newAll);
    await object(app, citha);
    expect(await went(app, all)).toEqual([]);
    const view = await ties(app);
    expect(view).toMatchObject({ change: true, whole: true, tied: 0, left: 5, notShown: 0, others: [] });
    expect(view.objected.map(({ pupil: { name }, candidates }) => [name, candidates.map(said)])).toEqual([
      ['Citha Putter', ['7101 null name+birth-date']],
    ]);
    expect(view.groups.map(({ label, children, tied }) => [label, children, tied])).toEqual([
      ['5a', 2, 0],
      ['6b', 3, 0],
    ]);
  });

  it('lets those go whose group a person confirmed, but never an objection', async () => {
    const app = await changed('confirms', newAll);
    await object(app, citha);
    await confirmGroups(app);
    expect(await ties(app)).toMatchObject({ tied: 5, left: 0, change: true });
    expect(await went(app, newAll)).toEqual(['7100', '7102', '7103', '7104']);
  });

  it('lets nobody go any more once that is undone', async () => {
    const again = await changed('undoes', newAll);
    await object(again, citha);
    await confirmGroups(again);
    const history = valueIn(await again.ask('pupil.history', { pupilId: await idOf(again, newAll[0] ?? bram) }));
    expect(history.map(({ kind }) => kind)).toEqual(['numbers-tied']);
    for (const { groupId } of (await ties(again)).groups)
      valueIn(await again.ask('ties.undo-group', { groupId, by: BY }));
    expect(await ties(again)).toMatchObject({ tied: 0, left: 5 });
    expect(await went(again, newAll)).toEqual([]);
    expect((await again.badges(listPage(newAll), NEW))[1]).toMatch(/^objection/);
  });

  it('keeps the old numbers: pages of both systems are of the same child', async () => {
    const app = await changed('both', newAll);
    await confirmGroups(app);
    expect(await app.badges(listPage(all))).toEqual(Array(5).fill('none-known/number-or-birth-date'));
    expect(await app.badges(listPage(newAll), NEW)).toEqual(Array(5).fill('none-known/number-or-birth-date'));
    expect(valueIn(await app.ask('pupil.list', { text: '', filter: 'all', sort: 'name', offset: 0 })).total).toBe(5);
  });

  it('is the whole list of its year as soon as its numbers are known', async () => {
    const app = await changed('whole', newAll, { ...NEW, schoolYear: '2027-2028' });
    const lists = async () => (await list(app)).lists.map(({ schoolYear, pupils }) => [schoolYear, pupils]);
    expect(await lists()).toEqual([['2026-2027', 5]]);
    await confirmGroups(app);
    expect(await lists()).toEqual([
      ['2026-2027', 5],
      ['2027-2028', 5],
    ]);
  });

  it('ties one child at a time, remembers it, and takes it back', async () => {
    const app = await changed('one', newAll);
    await object(app, citha);
    const [first] = (await ties(app)).objected[0]?.candidates ?? [];
    const one = { candidateId: first?.candidateId ?? '', by: BY };
    valueIn(await app.ask('ties.confirm', one));
    expect(await ties(app)).toMatchObject({
      tied: 1,
      left: 4,
      change: true,
      objected: [{ candidates: [{ said: { by: BY } }] }],
    });
    expect(problemIn(await app.ask('ties.confirm', one))).toEqual({ code: 'not-found' });
    valueIn(await app.ask('ties.undo', one));
    expect(await ties(app)).toMatchObject({ tied: 0, left: 5, objected: [{ candidates: [{ said: null }] }] });
    const bare = snapshot('bare', ['Leerlingnummer', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'], [['7101', '101,3']]);
    expect(await app.badges(bare, NEW)).toEqual(['unknown/not-in-list']);
  });

  it('leaves a number that is another child’s to a decision per row', async () => {
    // The new system counts from where the old one did: 4102 was Douwe's and is Bram's now.
    const reused = renumbered(all, 4102);
    const app = await changed('reused', reused);
    const view = await ties(app);
    expect(view.change).toBe(true);
    const doubts = view.others.flatMap(({ candidates }) => candidates.map(said));
    expect(doubts).toEqual(expect.arrayContaining(['4102 number-known name+birth-date']));
    const taken = view.others.find(({ pupil: { name } }) => name === 'Bram Wulp')?.candidates[0]?.candidateId ?? '';
    expect(problemIn(await app.ask('ties.confirm', { candidateId: taken, by: BY }))).toEqual({ code: 'not-found' });
    await confirmGroups(app);
    // Only two of the numbers were nobody's before.
    expect(await went(app, reused)).toEqual(['4103', '4106']);
  });

  it('shows a child with an objection whom the list has under a like name, or not at all', async () => {
    const renamed = newAll.map((one) => (one.number === '7101' ? { ...one, givenName: 'Cita' } : one));
    const app = await changed(
      'renamed',
      renamed.filter(({ givenName }) => givenName !== 'Eefje'),
    );
    await object(app, citha);
    await object(app, all[3] ?? bram);
    expect((await ties(app)).objected.map(({ pupil: { name }, candidates }) => [name, candidates.map(said)])).toEqual([
      ['Citha Putter', ['7101 differs birth-date']],
      ['Eefje Grutto', []],
    ]);
    const left = { what: 'left', on: '2026-11-01', pupilIds: [await idOf(app, all[3] ?? bram)], by: BY } as const;
    valueIn(await app.ask('pupil.mark', left));
    expect((await ties(app)).objected).toHaveLength(1);
    const before = await went(app, renamed);
    const [first] = (await ties(app)).objected[0]?.candidates ?? [];
    valueIn(await app.ask('ties.confirm', { candidateId: first?.candidateId ?? '', by: BY }));
    expect([before, await went(app, renamed)]).toEqual([[], []]);
    expect((await app.badges(listPage(renamed), NEW))[1]).toMatch(/^objection/);
  });

  it('confirms no group of a list that was read in part', async () => {
    const partial = { state: 'partial', read: 4, total: 9, reason: 'paged' } as const;
    const app = await start('in part', all);
    await app.collect({ ...listPage(newAll), coverage: partial }, NEW);
    const [group] = (await ties(app)).groups;
    const asked = { groupId: group?.groupId ?? '', digest: group?.digest ?? '', by: BY };
    expect((await ties(app)).whole).toBe(false);
    expect(problemIn(await app.ask('ties.confirm-group', asked))).toEqual({ code: 'not-found' });
  });

  it('confirms no group that is another than was shown', async () => {
    const app = await changed('other group', newAll);
    const [group] = (await ties(app)).groups;
    const stale = { groupId: group?.groupId ?? '', digest: 'another', by: BY };
    expect(problemIn(await app.ask('ties.confirm-group', stale))).toEqual({ code: 'stale-preview' });
  });

  it('is no change of system where one child got another number', async () => {
    const one = all.map((known, at) => (at === 0 ? { ...known, number: '9001' } : known));
    const app = await changed('came back', one, {});
    const view = await ties(app);
    expect([view.change, view.groups, view.others.map(({ candidates }) => candidates.map(said))]).toEqual([
      false,
      [],
      [['9001 null name+birth-date']],
    ]);
  });

  it('makes nobody known a second time where it shows no birth dates', async () => {
    const app = await start('no dates', all);
    await object(app, citha);
    const bare = snapshot(
      'list',
      ['Leerlingnummer', 'Roepnaam', 'Achternaam', 'Postcode', 'Groep'],
      renumbered(all).map((one) => [one.number, one.givenName, one.familyName, one.postcode, one.group]),
    );
    await app.collect(bare, NEW);
    const rest = snapshot(
      'rest',
      [
        'Leerlingnummer',
        'Geboortedatum',
        'Geslacht',
        'Postcode',
        'Huisnummer',
        'Begrijpend lezen 3.0|M5|Vaardigheidsscore',
      ],
      renumbered(all).map((one) => [
        one.number,
        one.birthDate.split('-').reverse().join('-'),
        one.sex === 'M' ? 'jongen' : 'meisje',
        one.postcode,
        one.houseNumber,
        one.scores[0],
      ]),
    );
    expect(await app.badges(bare, NEW)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^none-known/)]));
    await app.collect(rest, NEW);
    expect(await went(app, all)).toEqual([]);
  });
});
