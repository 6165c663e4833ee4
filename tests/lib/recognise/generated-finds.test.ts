import { describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, recognise } from './table-builder.ts';

/* One test for each kind of mistake that the generator of layouts found (tests/properties/layouts.test.ts). */

const LEARNED = [
  ['Vries, Anna de', '5', '103,2'],
  ['Bakker, Jan', '5', '98,1'],
  ['Mol, Sara', '5', '110,4'],
];
const first = (headers: Parameters<typeof recognise>[0], cells: readonly string[], facts = {}, caption = '') =>
  recognise(['Leerling', ...headers], [['Vries, Anna de', ...cells]], facts, caption).rows[0]?.results ?? [];

describe('words in another order, cut short, said twice or more than one', () => {
  test.each([
    ['Nummer van de leerling', '4101', 'pupilNumber'],
    ['Nr. leerling', '4101', 'pupilNumber'],
    ['Datum geboorte', '12-3-2015', 'birthDate'],
    ['Geboortedat.', '12-3-2015', 'birthDate'],
    ['Roepn.', 'Anna', 'givenName'],
    ['Naam groep', '5a', 'classGroup'],
    ['Percentielen', '40', 'percentile'],
    ['Perc.score', '40', 'percentile'],
    ['Niveaus', 'III', 'level'],
    ['Spelling Vaardigheidsscore (VS)', '103,2', 'abilityScore'],
    ['Surname, first name', 'Vries, Anna', 'pupilName'],
    ['M3 Age equivalent', '30', 'dle'],
    ['Medio groep 3 VS', '103,2', 'abilityScore'],
  ])('%s', (header, cell, field) => {
    expect(fieldsOf(recognise([header, 'Postcode'], [[cell, '1234 AB']]))[0]).toBe(field);
  });
  test('what is no field’s alone stays none', () => {
    expect(fieldsOf(recognise(['Llnr', 'Naam.', 'Num.', 'Toets nr'], [['1', 'x', '2', '3']]))).not.toContain('bsn');
    expect(fieldsOf(recognise(['Llnr', 'Geb'], [['1', '12-3-2015']]))[1]).toBe('birthDate');
    expect(fieldsOf(recognise(['Llnr', 'Toevoeg.'], [['1', 'A']]))[1]).toBe('houseNumberAddition');
    expect(fieldsOf(recognise(['Llnr', 'Leer.'], [['1', '5']]))[1]).toBe('other');
  });
  test('an outer heading says nothing of a word below it that nobody knows', () => {
    expect(fieldsOf(recognise(['Llnr', ['Leerling', 'Flomster']], [['1', 'Vries']]))[1]).toBe('other');
    expect(fieldsOf(recognise(['Llnr', ['Afname', 'Flomster']], [['1', 'M5']]))[1]).toBe('other');
  });
});

describe('the order of a name', () => {
  const name = (header: string, cells: readonly string[]) =>
    recognise(
      ['Llnr', header],
      cells.map((cell, at) => [String(at + 1), cell]),
    ).rows.map(({ identity }) => identity.name);
  test('comes from the header where no comma shows it', () => {
    expect(name('Achternaam roepnaam', ['Vries Anna de'])[0]).toMatchObject({
      familyName: 'Vries',
      prefix: 'de',
      givenName: 'Anna',
    });
    expect(name('Naam (achternaam, roepnaam)', ['de Vries Anna'])[0]).toMatchObject({
      familyName: 'Vries',
      givenName: 'Anna',
    });
    expect(name('Voornaam achternaam', ['Anna de Vries'])[0]).toMatchObject({ familyName: 'Vries', givenName: 'Anna' });
  });
  test('a prefix at the end in one row shows it for all of them', () => {
    expect(name('Leerling', ['Bakker Jan', 'Vries Anna de'])[0]).toMatchObject({
      familyName: 'Bakker',
      givenName: 'Jan',
    });
  });
  test('two ways to split it: no name, and it is said', () => {
    const table = recognise(['Llnr', 'Achternaam roepnaam'], [['1', 'Fuut Reiger Anna']]);
    expect(table.rows[0]?.identity.name).toBeNull();
    expect(table.problems).toContainEqual({ code: 'cell-unreadable', column: 'pupilName', row: 1 });
  });
});

describe('dates', () => {
  const born = (cells: readonly string[]) =>
    recognise(
      ['Llnr', 'Geboortedatum'],
      cells.map((cell, at) => [String(at + 1), cell]),
    );
  test('with the month first are refused whole: the others would be turned round', () => {
    const table = born(['3/14/2015', '4/5/2015', '11/2/2014']);
    expect(table.mapping[1]).toMatchObject({ confidence: 'unsure', why: 'contradicts' });
    expect(table.rows.every(({ identity }) => identity.birthDate === null)).toBe(true);
  });
  test('one slip among many is that row’s problem', () => {
    expect(born(['14-3-2015', '15-3-2015', '16-3-2015', '17-3-2015', '3-14-2015']).mapping[1]?.confidence).toBe('sure');
  });
  test('in two orders are asked about', () => {
    expect(born(['3-4-2014', '2014-04-03']).toConfirm).toMatchObject([{ column: 1, field: 'birthDate' }]);
  });
});

describe('what the page says for all its rows', () => {
  test('is not said where a column that nobody knows says it for each', () => {
    const table = recognise(
      ['Leerling', 'Flomster', 'Vaardigheidsscore'],
      [
        ['Vries, Anna de', 'M4', '103,2'],
        ['Bakker, Jan', 'M5', '98,1'],
      ],
      { title: 'Rekenen M5' },
    );
    expect(table.rows.map(({ results }) => results[0]?.moment)).toEqual([null, null]);
    expect(codesOf(table)).toContain('column-unsure');
  });
  test('nor over a heading that may be the column’s own moment', () => {
    expect(first([['Flomster groep 6', 'Rekenen', 'VS']], ['103,2'], { title: 'Midden groep 7' })).toEqual([]);
    expect(first([['Resultaten', 'Rekenen', 'VS']], ['103,2'], { title: 'Midden groep 7' })[0]?.moment).toBe('M7');
  });
  test('an assessment by a name that nobody knows is not of the page’s domain', () => {
    const domain = (name: string) =>
      first(['Toets', 'Vaardigheidsscore'], [name, '103,2'], { title: 'Rekenen' })[0]?.domain;
    expect([domain('Klokkijken'), domain('Cito 3.0 M5')]).toEqual(['other', 'maths']);
  });
  test('a moment in English names no group', () => {
    expect(
      recognise(['Leerling', 'VS'], [['Vries, Anna de', '103,2']], { title: 'Maths, end of year 8' }).rows[0]?.identity
        .yearGroup,
    ).toBeNull();
  });
  test('a version before a comma', () => {
    expect(first(['VS'], ['103,2'], { title: 'Cito 2.0, Rekenen' })[0]?.version).toBe('2.0');
  });
  test('"Lezen" is reading comprehension once IEP is named, also in a header; "Hardop lezen" is not', () => {
    const read = (title: string) => first([['IEP', 'Ontwikkelscore']], ['60'], { title })[0]?.domain;
    expect([read('Lezen'), read('Hardop lezen')]).toEqual(['reading-comprehension', 'other']);
  });
});

describe('kinds of result', () => {
  test('levels B and E are no half years', () => {
    const table = recognise(
      ['Leerling', ['Rekenen', 'M5', 'Niveau']],
      [
        ['Vries, Anna de', 'B'],
        ['Bakker, Jan', 'E'],
      ],
    );
    expect(table.mapping[1]).toMatchObject({ field: 'level', confidence: 'sure' });
  });
  test('a heading that nobody knows may name the kind: it is not told by the cells alone', () => {
    const header = ['Flomster', 'Taalverzorging', 'M5'];
    expect(
      recognise(
        ['Leerling', header],
        LEARNED.map(([name = '', , cell = '']) => [name, cell]),
      ).mapping[1]?.confidence,
    ).toBe('unsure');
  });
  test('two kinds beside each other are one result, also of a domain with several assessments', () => {
    const records = first(['DMT Mid year 3 DLE (maanden)', 'DMT Mid year 3 Niveau I-V'], ['30', 'II']);
    expect(records).toMatchObject([{ assessmentName: 'DMT', moment: 'M3', scores: { dle: '30', level: 'II' } }]);
  });
  test('a column told by its cells takes nothing from the one that is named', () => {
    const headers = ['Leerling', ['Resultaten', 'Referentieniveau'], ['Resultaten', '#']];
    const table = recognise(headers, [['Vries, Anna de', '1F', '2F']], { title: 'Spelling' });
    expect(table.rows[0]?.results[0]?.scores).toEqual({ referenceLevel: '1F' });
    expect(table.mapping[2]).toMatchObject({ confidence: 'unsure' });
  });
  test('half a year by a letter before or after the kind', () => {
    const table = recognise(
      ['Leerling', 'Leerjaar', 'M Vaardigheidsscore', 'Vaardigheidsscore E'],
      [['Vries, Anna de', '5', '103,2', '110,1']],
      { title: 'Rekenen' },
    );
    expect(table.rows[0]?.results.map(({ moment }) => moment)).toEqual(['M5', 'E5']);
  });
});

test('a line of averages is no pupil, also where only the call name is understood', () => {
  const table = recognise(
    ['Flomster', 'Roepnaam', 'Leerlingnummer', 'VS'],
    [
      ['Vries', 'Anna', '41', '103'],
      ['Gemiddelde', 'Gemiddelde', '', '99'],
    ],
  );
  expect(table.rows.map(({ row }) => row)).toEqual([1]);
});

test('a message over two columns is no pupil, and a child whose names are alike is one', () => {
  const words = 'Leerlingen zonder afname';
  expect(
    recognise(
      ['Leerling', ['Rekenen', 'VS']],
      [
        ['Vries, Anna de', '103'],
        [words, words],
      ],
    ).rows,
  ).toHaveLength(1);
  expect(recognise(['Achternaam', 'Roepnaam'], [['Thomas', 'Thomas']]).rows).toHaveLength(1);
});

test('somebody’s names under a word that nobody knows are no pupil’s where a number says whose the row is', () => {
  const rows = [
    ['41', 'Mol, Sara'],
    ['42', 'Vries, Anna de'],
    ['43', 'Bakker, Jan'],
  ];
  expect(recognise(['Leerlingnummer', 'Flomster'], rows).mapping[1]).toMatchObject({
    field: 'other',
    confidence: 'unsure',
  });
});

describe('what pages written by hand found (tests/layouts)', () => {
  const levels = (...cells: readonly (readonly string[])[]) =>
    recognise(
      ['Leerling', 'Vaardigheidsscore', 'Niveau I-V', 'Niveau A-E'],
      cells.map(([one = '', other = ''], at) => [`${['Vries', 'Mol', 'Sijs'][at]}, Anna`, '103,2', one, other]),
    );
  test('a level in two scales is one level, read in the first', () => {
    const table = levels(['II', 'B'], ['V-', 'E'], ['I+', 'A+']);
    expect(fieldsOf(table)).toEqual(['pupilName', 'abilityScore', 'level', 'other']);
    expect(table.rows[2]?.results[0]?.scores).toEqual({ abilityScore: '103.2', level: 'I+' });
    expect(codesOf(table)).not.toContain('column-twice');
  });
  test('two levels in one scale are still two of a kind', () => {
    expect(codesOf(levels(['II', 'II'], ['V', 'IV'], ['I', 'I']))).toContain('column-twice');
  });
  test('a letter beside a domain is half a year', () => {
    const [result] = first(['Leerjaar', 'Begrijpend lezen M'], ['5', '143']);
    expect(result).toMatchObject({ domain: 'reading-comprehension', moment: 'M5', scores: { abilityScore: '143' } });
    expect(fieldsOf(recognise(['Leerling', 'Groep E'], LEARNED))[1]).not.toBe('abilityScore');
  });
});
