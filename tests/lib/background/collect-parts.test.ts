import { describe, expect, it, vi } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil, wholeListPage } from './small-school.ts';

eachTestAlone();

/* A table of more rows than one message holds: what a person is told is about the whole table. */
const pupils: readonly SmallPupil[] = Array.from({ length: 1300 }, (_, at) => ({
  number: String(20_000 + at),
  givenName: ['Aafke', 'Bram', 'Citha', 'Douwe', 'Eefje'][at % 5] ?? '',
  familyName: ['Wulp', 'Putter', 'Sijs', 'Grutto'][at % 4] ?? '',
  birthDate: `2016-0${1 + (at % 9)}-1${at % 7}`,
  sex: at % 2 === 0 ? 'M' : 'V',
  postcode: `${1100 + at} BX`,
  houseNumber: String(1 + at),
  scores: [`${100 + (at % 90)},3`, `${200 + (at % 90)},7`],
}));
/** Of no two of them a row could be the other's. */
const apart = pupils.map((one, at) => ({ ...one, birthDate: `${2010 + (at % 8)}-0${1 + (at % 9)}-${10 + (at % 19)}` }));
const start = async (seed: string): Promise<Background> => {
  const app = runBackground(seed);
  valueIn(await app.create());
  return app;
};

/** Ids of what was added so far, as they are kept between two parts. */
const idsIn = (kept: unknown): string[] =>
  typeof kept === 'object' && kept !== null && 'added' in kept && Array.isArray(kept.added)
    ? kept.added.map(String)
    : [];

describe('a long table, in parts', () => {
  it('is said to be added as many pupils as it has', async () => {
    const app = await start('long list');
    const reply = await app.collectLong(pupilListPage(pupils));
    expect(reply).toMatchObject({ outcome: 'added', message: '1.300 leerlingen toegevoegd.' });
    const again = await app.collectLong(pupilListPage(pupils));
    expect(again?.outcome).toBe('nothing-new');
  });

  it('is a whole list as soon as its last part is in, and only then', async () => {
    const app = await start('whole in parts');
    const lists = async () => valueIn(await app.ask('matching.list', {})).lists;
    const list = wholeListPage(apart);
    const { rows } = list;
    await app.collect({ ...list, rows: rows.slice(0, 1000) });
    expect(await lists()).toEqual([]);
    expect((await app.collectLong(list))?.outcome).toBe('added');
    expect(await lists()).toEqual([{ schoolYear: '2026-2027', pupils: 1300, groups: 2 }]);
  });

  it('is no whole list where a part of it was taken out before the end came', async () => {
    const app = await start('part taken out');
    const list = wholeListPage(apart);
    const { session } = app.context;
    const keep = session.set.bind(session);
    const between = vi.spyOn(session, 'set').mockImplementation(async (key, value) => {
      await keep(key, value);
      if (!key.startsWith('collecting:')) return;
      between.mockRestore();
      valueIn(await app.ask('delivery.remove-table', { ids: idsIn(value) }));
    });
    await app.collectLong(list);
    expect(valueIn(await app.ask('matching.list', {})).lists).toEqual([]);
  });

  it('counts a pupil whose results stand in several parts once, and each result', async () => {
    const app = await start('long results');
    const twice = pupils.slice(0, 700);
    const reply = await app.collectLong(resultsPage([...twice, ...twice], 0));
    expect(reply?.message).toBe('1.400 resultaten van 700 leerlingen toegevoegd.');
  });

  it('counts what is new where the first part was added before', async () => {
    const app = await start('half known');
    await app.collect({ ...pupilListPage(pupils.slice(0, 1000)) });
    const reply = await app.collectLong(pupilListPage(pupils));
    expect(reply).toMatchObject({ outcome: 'added', message: '300 leerlingen toegevoegd.' });
  });

  it('numbers the rows as they stand in the page, and repeats nothing that each part says', async () => {
    const app = await start('row numbers');
    const list = pupilListPage(pupils);
    const rows = list.rows.map((row, at) =>
      at === 4 || at === 1204 ? { ...row, cells: row.cells.with(3, '31-02-2016') } : row,
    );
    const reply = await app.collectLong({ ...list, rows });
    const named = (reply?.problems ?? []).map(({ text }) => text).filter((text) => text.includes('eboortedatum'));
    expect(named).toEqual([expect.stringContaining('rij 5 '), expect.stringContaining('rij 1.205 ')]);
    const texts = (reply?.problems ?? []).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says what was added before a part was refused, and that the rest was not', async () => {
    const app = await start('refused part');
    const list = pupilListPage(pupils);
    const senseless = list.rows.map((row, at) => (at < 1000 ? row : { ...row, cells: row.cells.map(() => '') }));
    const reply = await app.collectLong({ ...list, rows: senseless });
    expect(reply).toMatchObject({
      outcome: 'refused',
      message: '1.000 leerlingen toegevoegd. De rest van de tabel niet.',
      problems: [{ code: 'no-pupils' }],
    });
  });

  it('counts from the start again after a reading that broke off', async () => {
    const app = await start('broken off');
    const list = pupilListPage(pupils);
    const remove = vi.spyOn(app.context.session, 'remove').mockRejectedValueOnce(new Error('stopped'));
    await app.collectLong(list).catch(() => null);
    remove.mockRestore();
    const reply = await app.collectLong(resultsPage(pupils, 0));
    expect(reply?.message).toBe('1.300 resultaten van 1.300 leerlingen toegevoegd.');
  });
});
