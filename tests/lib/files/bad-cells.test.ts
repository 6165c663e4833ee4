import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { type MadeCell, makeXlsx } from './make-xlsx.ts';

const HEADER = ['Leerling', 'Groep', 'Rekenen M5 Vaardigheidsscore', 'Rekenen M5 Niveau'];
const NAMES = ['Wulp, Aafke', 'Grutto, Bram', 'Putter, Citha', 'Sijs, Douwe', 'Mus, Eefje', 'Vink, Floris'];

async function recognise(bytes: Uint8Array) {
  const found = await readFile(bytes, 'schooljaar 2026-2027.csv');
  const [table] = found.ok ? found.value : [];
  if (table === undefined) throw new Error('no table');
  return recogniseTable(table.table, { ...table.facts, origin: 'https://lvs.example' }, profileFor(''));
}
const csv = (rows: readonly (readonly string[])[], header: readonly string[] = HEADER) =>
  recognise(new TextEncoder().encode([header, ...rows].map((cells) => cells.join(';')).join('\n')));
const scored = (scores: readonly string[], levels: readonly string[] = []) =>
  csv(scores.map((score, at) => [NAMES[at] ?? '', '5a', score, levels[at] ?? '']));
const scoresOf = (table: Awaited<ReturnType<typeof recognise>>) =>
  table.rows.map(({ results }) => results.map(({ scores }) => scores));

describe('cells that are no scores', () => {
  it('names words that say why there is none, and lets them not speak against the column', async () => {
    const table = await scored(['n.v.t.', '-', '*', 'vr', 'ziek', '101'], ['NVT', 'vr', '*', 'afw.', '-', 'II']);
    expect(scoresOf(table)).toEqual([[], [], [], [], [], [{ abilityScore: '101', level: 'II' }]]);
    const named = (column: string, rows: readonly number[]) =>
      rows.map((row) => ({ code: 'cell-unreadable', column, row }));
    const byColumn = (column: string) => table.problems.filter((one) => 'column' in one && one.column === column);
    expect(byColumn('abilityScore')).toEqual(named('abilityScore', [1, 3, 4, 5]));
    expect(byColumn('level')).toEqual(named('level', [1, 2, 3, 4]));
  });

  it('keeps a starred score, and names what it cannot read', async () => {
    const table = await scored(['101*', '102', '103', '103 (II)', '1.234', 'veel']);
    expect(scoresOf(table).map(([first]) => first?.abilityScore)).toEqual([
      '101',
      '102',
      '103',
      undefined,
      undefined,
      undefined,
    ]);
    expect(table.problems).toEqual([4, 5, 6].map((row) => ({ code: 'cell-unreadable', column: 'abilityScore', row })));
  });

  it('asks about a whole column of 1.234 alone, thousands or decimals', async () => {
    const table = await scored(['1.234', '1.201', '1.180'], ['II', 'III', 'IV']);
    expect(table.problems).toMatchObject([{ code: 'column-contradicts', column: 'abilityScore' }]);
    expect(scoresOf(table).flat()).toEqual([{ level: 'II' }, { level: 'III' }, { level: 'IV' }]);
  });

  it('leaves totals, averages and the headings of groups out of the pupils', async () => {
    const table = await csv([
      ['Groep 5a', '', '', ''],
      ['Wulp, Aafke', '', '101', 'II'],
      ['Groep 5b', '', '', ''],
      ['Grutto, Bram', '', '99', 'III'],
      ['Gemiddelde', '', '100', ''],
      ['Totaal aantal leerlingen', '', '2', ''],
    ]);
    expect(table.rows.map(({ identity }) => [identity.name?.familyName, identity.classGroup])).toEqual([
      ['Wulp', '5a'],
      ['Grutto', '5b'],
    ]);
  });
});

it('reads initials of one letter', async () => {
  const table = await csv(
    [
      ['Wulp', 'A', '1234AB'],
      ['Sijs', 'B', '1234AB'],
    ],
    ['Achternaam', 'Voorletters', 'Postcode'],
  );
  expect(table.rows.map(({ identity }) => identity.name?.initials)).toEqual(['A', 'B']);
  expect(table.problems.map(({ code }) => code)).not.toContain('column-contradicts');
});

describe('dates', () => {
  const LIST = ['Leerling', 'Geboortedatum', 'Postcode'];
  const born = (dates: readonly string[]) =>
    csv(
      dates.map((date, at) => [NAMES[at] ?? '', date, '1234AB']),
      LIST,
    );

  it('asks about two orders in one column', async () => {
    const table = await born(['3-4-2016', '2016-04-03', '4-5-2016']);
    expect(table.toConfirm).toMatchObject([{ field: 'birthDate' }]);
  });

  it('reads none of a column with the month first', async () => {
    const table = await born(['3/14/2016', '4/25/2016', '5/6/2016']);
    expect(table.problems).toMatchObject([{ code: 'column-contradicts', column: 'birthDate' }]);
    expect(table.rows.map(({ identity }) => identity.birthDate)).toEqual([null, null, null]);
  });

  it('asks where a spreadsheet took some for dates and left others as text', async () => {
    const date = { raw: ' s="1"><v>42463</v>' };
    const rows: readonly (readonly MadeCell[])[] = [
      LIST,
      ['Wulp, Aafke', date, '1234AB'],
      ['Grutto, Bram', '13-4-2016', '1234AB'],
      ['Sijs, Citha', date, '1234AB'],
    ];
    const table = await recognise(await makeXlsx({ formats: ['m/d/yyyy'], sheets: [{ name: 'Blad1', rows }] }));
    expect(table.toConfirm).toMatchObject([{ field: 'birthDate' }]);
  });

  it('takes numbers for no dates, whatever stands above them', async () => {
    const rows: readonly (readonly MadeCell[])[] = [LIST, ...NAMES.map((name, at) => [name, 42463 + at, '1234AB'])];
    const table = await recognise(await makeXlsx({ sheets: [{ name: 'Blad1', rows }] }));
    expect(table.rows.map(({ identity }) => identity.birthDate)).toEqual(NAMES.map(() => null));
    expect(table.problems.map(({ code }) => code)).toContain('column-contradicts');
  });
});

describe('numbers that lost their zeros', () => {
  it('gives a BSN its zero back, and keeps an onderwijsnummer out of it', async () => {
    const rows: readonly (readonly MadeCell[])[] = [
      ['Leerling', 'BSN'],
      ['Wulp, Aafke', 12345672],
      ['Grutto, Bram', 111222333],
      ['Sijs, Citha', 100000004],
      ['Mus, Douwe', 123456782],
    ];
    const table = await recognise(await makeXlsx({ sheets: [{ name: 'Blad1', rows }] }));
    expect(table.rows.map(({ identity }) => identity.bsn)).toEqual([`0${12345672}`, '111222333', null, '123456782']);
    expect(table.rows[2]?.identity.educationNumber).toBe('100000004');
    expect(table.problems).toContainEqual({ code: 'bsn-is-education-number', row: 3 });
  });

  it('reads a branch of one digit', async () => {
    const table = await csv(
      [
        ['Wulp, Aafke', '5a', '4'],
        ['Grutto, Bram', '5a', '4'],
      ].map((row) => [...row, '1234AB']),
      ['Leerling', 'Groep', 'Vestiging', 'Postcode'],
    );
    expect(table.rows.map(({ branch }) => branch)).toEqual(['04', '04']);
  });
});
