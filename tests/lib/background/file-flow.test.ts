import { describe, expect, it } from 'vitest';
import type { FileTable } from '../../../lib/core/file-table.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import { makeXlsx } from '../files/make-xlsx.ts';
import { eachTestAlone, valueIn, wipeDatabases } from '../register/register-fixture.ts';
import { type Background, readDelivery, runBackground } from './run-background.ts';
import { pupilListPage, resultsPage, type SmallPupil } from './small-school.ts';

eachTestAlone();

const ORIGIN = 'https://lvs.example';
const PLAN = { presetId: 'default', schoolYear: '2026-2027' } as const;
const FAMILIES = ['Kwikstaart', 'Fuutman', 'Grutto', 'Wulp', 'Karekiet', 'Zwartkop'];
const PUPILS = FAMILIES.map(
  (familyName, at): SmallPupil => ({
    number: `00${41 + at}`,
    givenName: ['Aafke', 'Bram', 'Citha', 'Douwe', 'Eefje', 'Floris'][at] ?? '',
    familyName,
    birthDate: `2016-0${1 + at}-1${at}`,
    sex: at % 2 === 0 ? 'V' : 'M',
    postcode: `${1234 + at} BX`,
    houseNumber: String(20 + at),
    scores: [`${101 + at},3`, `${211 + at},7`],
  }),
);
const PAGES = [pupilListPage(PUPILS), resultsPage(PUPILS, 0), resultsPage(PUPILS, 1)];
const HEAD = [['BRIN 99XX'], ['Schooljaar 2026-2027'], []];

const csvOf = ({ columns, rows }: (typeof PAGES)[number], head: readonly (readonly string[])[] = HEAD): Uint8Array => {
  const depth = Math.max(...columns.map((path) => path.length));
  const levels = Array.from({ length: depth }, (_, at) => columns.map((path) => path[path.length - depth + at] ?? ''));
  const lines = [...head, ...levels, ...rows.map(({ cells }) => cells)];
  return new TextEncoder().encode(lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'));
};
const xlsxOf = async (pages: typeof PAGES): Promise<Uint8Array> =>
  makeXlsx({
    sheets: pages.map(({ columns, rows }, at) => {
      const depth = Math.max(...columns.map((path) => path.length));
      const levels = Array.from({ length: depth }, (_, level) =>
        columns.map((path) => path[path.length - depth + level] ?? ''),
      );
      return { name: `Blad${at + 1}`, rows: [...HEAD, ...levels, ...rows.map(({ cells }) => cells)] };
    }),
  });
const tablesIn = async (bytes: Uint8Array, name: string): Promise<readonly FileTable[]> => {
  const found = await readFile(bytes, name);
  return valueIn(found);
};

async function addAll(background: Background, tables: readonly FileTable[], ours = false) {
  const added = [];
  for (const { table, facts } of tables)
    added.push(await background.ask('file.add', { origin: ORIGIN, facts, table, ours }));
  return added;
}
async function deliveryOf(background: Background) {
  const preview = valueIn(await background.ask('delivery.preview', PLAN));
  expect(preview.blocked).toEqual([]);
  const made = valueIn(await background.ask('delivery.confirm', { ...PLAN, digest: preview.digest }));
  const { pupils, results } = await readDelivery(await background.pull(made.receiptId));
  // The key of a row is drawn anew for each delivery: in its place, who it stands for.
  const split = (row: Readonly<Record<string, string>>) => {
    const [key = '', ...said] = Object.values(row);
    return { key, said: said.join('|') };
  };
  const people = new Map(pupils.map(split).map(({ key, said }) => [key, said]));
  const scores = results.map(split).map(({ key, said }) => `${people.get(key)} ${said}`);
  return { pupils: [...people.values()].sort(), results: scores.sort() };
}
async function withObjector(seed: string, at: number): Promise<Background> {
  // One browser at a time: they would share their databases.
  await wipeDatabases();
  const background = runBackground(seed);
  await background.create();
  const pupil = PUPILS[at];
  if (pupil === undefined) throw new Error('no such pupil');
  await background.ask('objection.record', {
    target: {
      kind: 'typed',
      givenName: pupil.givenName,
      prefix: '',
      familyName: pupil.familyName,
      birthDate: pupil.birthDate,
      pupilNumber: pupil.number,
    },
    receivedOn: '2026-09-01',
    channel: 'paper',
    role: 'parent',
    fromName: '',
    recordedBy: 'J. Sijs',
  });
  await background.ask('register.state-count', { count: 1, by: 'J. Sijs' });
  return background;
}

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
