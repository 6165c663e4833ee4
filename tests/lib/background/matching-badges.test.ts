import { describe, expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
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
  snapshot,
  start,
  went,
} from './matching-school.ts';
import { runBackground } from './run-background.ts';

eachTestAlone();

describe('badges in the page', () => {
  const all = [bram, citha, douwe];
  const sure = 'none-known/name-confirmed';

  it('say what the delivery says of a confirmed name, and of one that is not any more', async () => {
    const app = await start('badges', all);
    const page = namesPage(all);
    expect(await app.badges(page)).toEqual(Array(3).fill('ambiguous/name-only'));
    await confirmAll(app);
    expect(await app.badges(page)).toEqual([sure, sure, sure]);
    await object(app, bram);
    expect(await app.badges(page)).toEqual(['objection/objection-tied', sure, sure]);
    valueIn(await app.ask('matching.unconfirm', { schoolYear: '2026-2027', group: '5a', by: BY }));
    expect((await app.badges(page)).slice(1)).toEqual(['ambiguous/name-only', sure]);
  });

  it('say what a person decided, but for an objection', async () => {
    const both = [bram, otherBram, douwe];
    const app = await start('decided badges', both);
    const page = namesPage(both);
    expect((await app.badges(page)).slice(0, 2)).toEqual(Array(2).fill('ambiguous/namesakes'));
    await decide(app, (await list(app)).doubtful[0], await idOf(app, bram));
    expect((await app.badges(page)).slice(0, 2)).toEqual(['none-known/decided', 'ambiguous/namesakes']);
    await object(app, bram);
    expect((await app.badges(page))[0]).toMatch(/^objection/);
    expect(await went(app, both)).toEqual([]);
  });

  it('trust no number that another system shows, and those of a list of the same system', async () => {
    const app = await start('numbers', all);
    const numbers = snapshot(
      'numbers',
      ['Leerlingnummer', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
      all.map((one) => [one.number, one.scores[0]]),
    );
    expect(await app.badges(numbers)).toEqual(Array(3).fill('none-known/number-or-birth-date'));
    const elsewhere = { origin: 'https://toets.example' };
    expect(await app.badges(numbers, elsewhere)).toEqual(Array(3).fill('ambiguous/no-identifiers'));
    await object(app, citha);
    expect((await app.badges(numbers, elsewhere))[1]).toMatch(/^objection/);
  });
});

describe('a new school year', () => {
  const all = [bram, citha, douwe];
  const next = { schoolYear: '2027-2028' };
  /** Everybody is a group further. */
  const moved = all.map((one) => ({ ...one, group: one.group === '5a' ? '6b' : '7a' }));

  it('asks again about the names of a class that is called the same', async () => {
    const app = await start('roll over', all);
    await confirmAll(app);
    app.clock.now = new Date('2027-09-06T10:00:00');
    const page = namesPage([bram, citha]);
    expect(await app.badges(page, next)).toEqual(Array(2).fill('ambiguous/name-only'));
    await app.collect(listPage(moved), next);
    expect(await app.badges(page, next)).toEqual(Array(2).fill('ambiguous/name-only'));
    const now = namesPage(moved);
    expect(await app.badges(now, next)).toEqual(Array(3).fill('ambiguous/name-only'));
    await app.collect(now, next);
    const groups = (await list(app)).groups.filter(({ schoolYear }) => schoolYear === next.schoolYear);
    expect(groups.map(({ label, sure, confirmed, said }) => [label, sure, confirmed, said])).toEqual([
      ['6b', 2, 0, null],
      ['7a', 1, 0, null],
    ]);
    await confirmAll(app);
    expect(await app.badges(now, next)).toEqual(Array(3).fill('none-known/name-confirmed'));
  });

  it.each([
    ['says which it is', next],
    ['names no school year', { schoolYear: null }],
  ])('asks again about a row of such a class on a page that %s', async (_, year) => {
    const both = [bram, otherBram];
    const app = runBackground(`decided before ${year.schoolYear}`);
    valueIn(await app.create());
    await app.collect(listPage(both));
    const before = year.schoolYear === null ? year : {};
    // Without its group nobody can tell which of the two it is: the number on the row does.
    const page = (group: string) =>
      snapshot(
        'doubtful',
        ['Leerlingnummer', 'Leerling', 'Groep', 'Begrijpend lezen 3.0|M5|Vaardigheidsscore'],
        [
          ['9999', 'Wulp, Bram', group, '101,3'],
          ['4103', 'Wulp, Bram', '6b', '102,3'],
        ],
      );
    await app.collect(page('5a'), before);
    const waiting = (await list(app)).doubtful.find(({ classGroup }) => classGroup === '5a');
    await decide(app, waiting, await idOf(app, bram));
    const [said] = await app.badges(page('5a'), before);
    app.clock.now = new Date('2027-09-06T10:00:00');
    const [now] = await app.badges(page('5a'), year);
    expect([said, now]).toEqual(['none-known/decided', 'ambiguous/namesakes']);
  });
});
