import { describe, expect, it, test } from 'vitest';
import { NO_ANSWERS } from '../../../lib/core/column-answer.ts';
import { profileFor } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import { codesOf, FACTS, type Header, makeTable, recognise } from './table-builder.ts';

/* Words that stand in no list of lib/: what the cells look like is all that there is to go by. */
const BSN = ['999990019', '999990020', '999990032'];
const LIST: readonly (readonly [Header, readonly string[]])[] = [
  ['Leerling', ['Wilgenroos, Fien', 'Esdoorn, van den, Tijn', 'Linde, Noor']],
  ['Leerlingnummer', ['4101', '4102', '4103']],
  ['Geboortedatum', ['12-3-2015', '1-9-2014', '30-11-2014']],
  ['BSN', BSN],
  ['Geslacht', ['M', 'V', 'V']],
  ['Postcode', ['1234 AB', '1234 AC', '4321 ZZ']],
  ['Huisnummer', ['12', '7', '101']],
  ['Groep', ['5a', '5a', '5b']],
  ['Datum in', ['1-8-2019', '1-8-2018', '3-2-2020']],
];
/** The list without these columns, and one more under a word that nobody knows. */
const found = (without: readonly Header[], cells: readonly string[], header: Header = 'Flomster') => {
  const columns = [...LIST.filter(([name]) => !without.includes(name)), [header, cells] as const];
  const rows = cells.map((_, row) => columns.map(([, column]) => column[row] ?? ''));
  const table = recognise(
    columns.map(([name]) => name),
    rows,
  );
  return { table, field: table.possible.get(columns.length - 1) ?? null, means: table.mapping.at(-1) };
};

describe('a column under a word that nobody knows', () => {
  test.each([
    ['birthDate', ['Geboortedatum'], ['12-3-2015', '1-9-2014', '30-11-2014']],
    ['enrolledOn', ['Datum in'], ['1-8-2019', '1-8-2018', '3-2-2020']],
    ['bsn', ['BSN'], BSN],
    ['bsn', ['BSN'], ['*****0019', '*****0020', '*****0032']],
    ['sex', ['Geslacht'], ['M', 'V', 'V']],
    ['postcode', ['Postcode'], ['1234 AB', '1234AC', '4321 ZZ']],
    ['houseNumber', ['Huisnummer'], ['12', '7a', '101']],
    ['houseNumberAddition', [], ['A', 'bis', '2']],
    ['address', ['Postcode', 'Huisnummer'], ['Dorpsstraat 12', 'Plein 1944 7', 'Kerkpad 101']],
    ['classGroup', ['Groep'], ['5a', '5a', '5b']],
    ['yearGroup', ['Groep'], ['5', '5', '6']],
    ['pupilNumber', ['Leerlingnummer'], ['204-5853', '201-6915', '207-6616']],
    ['pupilName', ['Leerling'], ['Fien Wilgenroos', 'Tijn van den Esdoorn', 'Noor Linde']],
    ['researchPreference', [], ['Ja', 'Nee', 'Ja'], 'Flomster CBS'],
  ] as const)('may be %s where the table lacks that', (field, without, cells, word = undefined) => {
    const header = word ?? 'Flomster';
    const { table, field: said, means } = found(without, cells, header);
    expect(said).toBe(field);
    expect(means).toMatchObject({ field: 'other', confidence: 'unsure', why: 'may-be' });
    const place = table.mapping.length;
    expect(table.problems).toContainEqual({ code: 'columns-may-be', columns: [{ header, place, column: field }] });
  });

  test.each([
    ['the table has one', [], ['12-3-2011', '1-9-2012', '30-11-2013'], 'Flomster'],
    ['it counts the rows', ['Leerlingnummer', 'Huisnummer'], ['1', '2', '3'], '#'],
    ['it is a remark', ['Geboortedatum'], ['zit graag voorin', 'bril', 'fiets'], 'Flomster'],
    ['its word rules it out', ['Geboortedatum'], ['12-3-1985', '1-9-1984', '30-11-1986'], 'Geboortedatum moeder'],
    ['it is somebody else', ['Leerling'], ['Petra Zwaan', 'Wim Reiger', 'Mo Fuut'], 'Leerkracht'],
    ['it is empty', ['Geboortedatum'], ['', '', ''], 'Flomster'],
  ] as const)('is nothing to ask about where %s', (_, without, cells, header) => {
    const looked = found(without, cells, header);
    expect([looked.field, looked.means?.confidence]).toEqual([null, 'sure']);
    expect(codesOf(looked.table)).not.toContain('columns-may-be');
  });
});

describe('beside results', () => {
  const results = (header: Header, cells: readonly string[], more: readonly Header[] = []) =>
    recognise(
      ['Leerling', 'Rekenen > M5 > Vaardigheidsscore'.split(' > '), header, ...more],
      cells.map((cell, at) => [`Wilgenroos, Fien${'abcdef'[at]}`, String(90 + at), cell, ...more.map(() => cell)]),
    );
  test.each([
    ['numbers', ['31', 'ziek', '40'], 'abilityScore'],
    ['marks', ['II', 'IV', 'I'], 'level'],
    ['reference levels', ['1F', '2F', '<1F'], 'referenceLevel'],
    ['days', ['12-1-2026', '12-1-2026', '19-1-2026'], 'sittingDate'],
  ])('%s may be of a result', (_, cells, field) => {
    expect(results('Flomster', cells).possible.get(2)).toBe(field);
  });
  it('says a heading that stands over many columns once', () => {
    const table = results(['Bloem', 'Flomster'], ['31', '32', '40'], [['Blad', 'Flomster']]);
    expect(table.possible.size).toBe(2);
    expect(table.problems).toContainEqual({
      code: 'columns-may-be',
      columns: [{ header: 'Bloem › Flomster', place: 3, column: 'abilityScore' }],
    });
  });
  it('reads none of it', () => {
    const [first] = results('Flomster', ['31', '32', '40']).rows;
    expect(first?.results).toMatchObject([{ scores: { abilityScore: '90' } }]);
    expect(JSON.stringify(first)).not.toContain('31');
  });
});

it('is over when a person said that it is not to be read', () => {
  const cells = ['12-1-2026', '12-1-2026', '19-1-2026'];
  const rows = cells.map((cell, at) => [`Wilgenroos, Fien${'abc'[at]}`, String(90 + at), cell]);
  const headers: readonly Header[] = ['Leerling', ['Rekenen', 'M5', 'Vaardigheidsscore'], 'Flomster'];
  const answer = {
    header: ['Flomster'],
    shape: 'dates',
    own: 'other',
    field: 'other',
    domain: null,
    moment: null,
    provider: null,
  } as const;
  expect(recognise(headers, rows).possible.size).toBe(1);
  const said = recogniseTable(makeTable(headers, rows), FACTS, profileFor(FACTS.origin), {
    ...NO_ANSWERS,
    columns: [answer],
  });
  expect([said.possible.size, codesOf(said).includes('columns-may-be')]).toEqual([0, false]);
});

it('is nothing to a table without pupils', () => {
  const table = recognise(
    ['Lokaal', 'Flomster'],
    [
      ['A1', '12-1-2026'],
      ['A2', '13-1-2026'],
      ['B7', '14-1-2026'],
    ],
  );
  expect([table.kind, table.possible.size]).toEqual(['none', 0]);
});
