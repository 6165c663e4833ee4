import { describe, expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import {
  addAll,
  csvOf,
  deliveryOf,
  HEAD,
  ORIGIN,
  PAGES,
  PLAN,
  PUPILS,
  tablesIn,
  withObjector,
  xlsxOf,
} from './file-school.ts';
import type { Background } from './run-background.ts';
import { pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

describe('a delivery out of files', () => {
  it('is the one out of the same pages, and holds no objector', async () => {
    const pages = await withObjector('pages', 2);
    for (const page of PAGES) expect((await pages.collect(page)).outcome).toBe('added');
    const wanted = await deliveryOf(pages);
    expect(wanted.pupils).toHaveLength(5);
    expect(wanted.results).toHaveLength(10);
    expect(wanted.results.join()).not.toContain('103.3');

    const csv = await withObjector('csv', 2);
    for (const [at, page] of PAGES.entries())
      expect(await addAll(csv, await tablesIn(csvOf(page), `export ${at}.csv`))).toMatchObject([
        { ok: true, value: { added: true, pupils: 6 } },
      ]);
    expect(await deliveryOf(csv)).toEqual(wanted);

    const xlsx = await withObjector('xlsx', 2);
    const added = await addAll(xlsx, await tablesIn(await xlsxOf(PAGES), 'export.xlsx'));
    expect(added.map((one) => one.ok && one.value.pupils)).toEqual([6, 6, 6]);
    expect(await deliveryOf(xlsx)).toEqual(wanted);
  });

  it('changes nothing when the same file comes again', async () => {
    const background = await withObjector('again', 0);
    const tables = await tablesIn(csvOf(PAGES[0] ?? resultsPage([], 0)), 'x.csv');
    await addAll(background, tables);
    expect(await addAll(background, tables)).toMatchObject([{ ok: true, value: { added: false, pupils: 6 } }]);
  });
});

describe('whose file it is', () => {
  const look = async (background: Background, head: readonly (readonly string[])[]) => {
    const [found] = await tablesIn(csvOf(PAGES[0] ?? resultsPage([], 0), head), 'x.csv');
    if (found === undefined) throw new Error('no table');
    const { table, facts } = found;
    return { found, view: valueIn(await background.ask('file.look', { origin: ORIGIN, facts, table })) };
  };

  it('says what each table would be, and stores nothing', async () => {
    const background = await withObjector('look', 0);
    const { view } = await look(background, HEAD);
    expect(view).toMatchObject({ kind: 'pupil-list', pupils: 6, results: 0, schoolYear: '2026-2027', school: 'ours' });
    expect(view.columns.map(({ field, used }) => (used ? field : null))).toEqual([
      'pupilNumber',
      'givenName',
      'familyName',
      'birthDate',
      'sex',
      'postcode',
      'houseNumber',
      'classGroup',
    ]);
    expect(JSON.stringify(view)).not.toContain('Kwikstaart');
    expect(valueIn(await background.ask('delivery.preview', PLAN)).tables).toEqual([]);
  });

  it('refuses a file of another school, whatever a person says', async () => {
    const background = await withObjector('other', 0);
    const { found, view } = await look(background, [['BRIN 98YY'], []]);
    expect(view.school).toBe('other');
    expect(await addAll(background, [found], true)).toMatchObject([{ ok: false, problem: { code: 'other-school' } }]);
  });

  it('refuses a file with one row of another school', async () => {
    const background = await withObjector('row', 0);
    const page = PAGES[0] ?? resultsPage([], 0);
    const rows = page.rows.map(({ id, cells }, at) => ({ id, cells: [...cells, at === 4 ? '98YY00' : '99XX00'] }));
    const [found] = await tablesIn(csvOf({ ...page, columns: [...page.columns, ['BRIN']], rows }), 'x.csv');
    expect(await addAll(background, found === undefined ? [] : [found], true)).toMatchObject([
      { ok: false, problem: { code: 'other-school' } },
    ]);
  });

  it('asks where the file names no school', async () => {
    const background = await withObjector('asks', 0);
    const { found, view } = await look(background, []);
    expect(view.school).toBe('unknown');
    expect(await addAll(background, [found])).toMatchObject([{ ok: false, problem: { code: 'school-unknown' } }]);
    expect(await addAll(background, [found], true)).toMatchObject([{ ok: true }]);
  });

  it('offers the systems that were read from, and a name for none of them', async () => {
    const background = await withObjector('systems', 0);
    expect(valueIn(await background.ask('file.systems', {})).at(-1)).toEqual({
      origin: 'https://bestand.invalid',
      system: null,
    });
    await background.collect(pupilListPage(PUPILS));
    expect(valueIn(await background.ask('file.systems', {}))[0]).toEqual({ origin: ORIGIN, system: null });
  });

  it('gives nothing while the register is locked', async () => {
    const background = await withObjector('locked', 0);
    const { found } = await look(background, HEAD);
    await background.ask('register.lock', {});
    expect(await addAll(background, [found])).toMatchObject([{ ok: false, problem: { code: 'locked' } }]);
  });
});
