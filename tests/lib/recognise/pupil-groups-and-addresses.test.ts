import { describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, recognise } from './table-builder.ts';

describe('groups', () => {
  const groups = (header: string, cells: readonly string[]) =>
    recognise(
      ['Llnr', header],
      cells.map((cell, at) => [String(at + 1), cell]),
    ).rows.map(({ identity }) => [identity.classGroup, identity.yearGroup]);
  test('the values decide between class and year', () => {
    expect(groups('Groep', ['5', '6'])).toEqual([
      [null, 5],
      [null, 6],
    ]);
    expect(groups('Groep', ['Dolfijnen', '5'])).toEqual([
      ['Dolfijnen', null],
      [null, 5],
    ]);
    expect(groups('Klas', ['M2', 'E1', 'OB1'])).toEqual([
      ['M2', null],
      ['E1', null],
      ['OB1', null],
    ]);
    expect(groups('Groep', ['5a', '5/6b'])).toEqual([
      ['5a', null],
      ['5/6b', null],
    ]);
  });
  test('a class and a year beside each other', () => {
    const table = recognise(
      ['Llnr', 'Groep', 'Leerjaar'],
      [
        ['1', '5', '5'],
        ['2', '6', '6'],
      ],
    );
    expect(table.rows.map((row) => row.identity.yearGroup)).toEqual([5, 6]);
    expect(codesOf(table)).toEqual([]);
  });
  test('a full-width group row heads the rows below', () => {
    const table = recognise(
      ['Leerling', 'Geboortedatum'],
      [
        ['Groep 5a', 'Groep 5a'],
        ['Vries, Anna de', '12-3-2015'],
        ['Groep 6', 'Groep 6'],
        ['Bakker, Jan', '4-11-2014'],
      ],
    );
    expect(table.rows.map(({ row, identity }) => [row, identity.classGroup, identity.yearGroup])).toEqual([
      [2, '5a', null],
      [4, null, 6],
    ]);
  });
});

describe('addresses', () => {
  test('a secret-address tick takes the address away', () => {
    const table = recognise(
      ['Llnr', 'Postcode', 'Huisnummer', 'Geheim adres'],
      [
        ['1', '1234AB', '12', 'ja'],
        ['2', '1234AB', '12', 'nee'],
        ['3', '1234AB', '12', ''],
      ],
    );
    expect(table.rows.map((row) => row.identity.postcode)).toEqual([null, '1234AB', '1234AB']);
    expect(table.rows.map((row) => row.identity.houseNumber)).toEqual([null, '12', '12']);
  });
  test('house letter and addition are one value', () => {
    const table = recognise(
      ['Llnr', 'Postcode', 'Huisnummer', 'Huisletter', 'Toevoeging'],
      [
        ['1', '1234 AB', '12', 'a', '2'],
        ['2', '1234 AB', '0012', '', ''],
      ],
    );
    expect(table.rows.map((row) => [row.identity.houseNumber, row.identity.houseNumberAddition])).toEqual([
      ['12', 'A2'],
      ['12', null],
    ]);
  });
  test('the addition may stand in the number', () => {
    const table = recognise(
      ['Llnr', 'Huisnummer'],
      [
        ['1', '12a'],
        ['2', '7'],
      ],
    );
    expect(table.rows.map((row) => [row.identity.houseNumber, row.identity.houseNumberAddition])).toEqual([
      ['12', 'A'],
      ['7', null],
    ]);
  });
});

describe('names in parts', () => {
  test.each([
    [
      ['Achternaam', 'Tussenvoegsel', 'Roepnaam'],
      ['Vries', 'de', 'Anna'],
    ],
    [
      ['Achternaam', 'Roepnaam'],
      ['de Vries', 'Anna'],
    ],
    [
      ['Achternaam', 'Roepnaam'],
      ['Vries, de', 'Anna'],
    ],
    [
      ['Naam', 'Roepnaam'],
      ['Vries, de', 'Anna'],
    ],
    [
      ['Achternaam', 'Voorv.', 'Voornamen', 'Roepnaam'],
      ['Vries', 'de', 'Anna Maria', 'Anna'],
    ],
    [['Leerling'], ['Anna de Vries']],
  ])('%j', (headers, cells) => {
    const table = recognise(headers, [cells]);
    expect(table.rows[0]?.identity.name).toMatchObject({ familyName: 'Vries', prefix: 'de', givenName: 'Anna' });
    expect(table.kind).toBe('pupils');
  });
});

describe('refusals', () => {
  test('two columns for one value: neither', () => {
    const table = recognise(['Llnr', 'Geboortedatum', 'Geb.datum'], [['1', '12-3-2015', '13-3-2015']]);
    expect(table.rows[0]?.identity.birthDate).toBeNull();
    expect(table.problems).toContainEqual({
      code: 'column-twice',
      column: 'birthDate',
      headers: ['Geboortedatum', 'Geb.datum'],
      places: [2, 3],
    });
  });
  test.each([
    [
      ['Naam', 'Functie'],
      ['Jan Bakker', 'Leraar'],
    ],
    [
      ['Bestand', 'Datum'],
      ['plan', '12-3-2024'],
    ],
    [
      ['Naam', 'Grootte'],
      ['Verslag', '12 kB'],
    ],
    [
      ['Leerkracht', 'Groep'],
      ['Jan Bakker', '5a'],
    ],
    [
      ['Groep', 'Aantal leerlingen'],
      ['5a', '28'],
    ],
    [
      ['Ouder', 'Telefoon'],
      ['Jan Bakker', '06-00000000'],
    ],
    [
      ['Toets', 'Datum'],
      ['Rekenen-Wiskunde', '12-3-2024'],
    ],
  ])('%j is no table of pupils', (headers, cells) => {
    const table = recognise(headers, [cells, cells.map((cell) => `${cell} b`)]);
    expect(table.kind).toBe('none');
    expect(table.rows).toEqual([]);
    expect(table.anchorColumn).toBeNull();
  });
  test('an incomplete birth date is kept as such and named', () => {
    const table = recognise(
      ['Llnr', 'Geboortedatum'],
      [
        ['1', '00-03-2015'],
        ['2', '2015'],
      ],
    );
    expect(table.rows.map((row) => row.identity.birthDate)).toEqual(['2015-03-00', '2015-00-00']);
    expect(codesOf(table).filter((code) => code === 'birth-date-incomplete')).toHaveLength(2);
  });
});

test('a research preference keeps its polarity and is not used', () => {
  const table = recognise(
    ['Llnr', 'Deelname aan onderzoeken', 'Bezwaar', 'Wordt geleverd'],
    [['1', 'nee', 'ja', 'ja']],
  );
  expect(table.mapping.slice(1).map((column) => column.polarity)).toEqual(['yes-agrees', 'yes-refuses', 'yes-agrees']);
  expect(table.mapping.slice(1).every((column) => column.field === 'researchPreference')).toBe(true);
});

test('without any header, a comma name is enough for badges, and BSNs need many rows', () => {
  const table = recognise(
    [[], []],
    [
      ['Vries, Anna de', '111222333'],
      ['Bakker, Jan', '123456782'],
      ['Smit, Eva', '111222333'],
    ],
  );
  expect(fieldsOf(table)).toEqual(['pupilName', 'other']);
  expect(table.kind).toBe('pupils');
});
