import { describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Header, recognise } from './table-builder.ts';

/** Header wordings with the column they must become; written down here, not taken from the word lists under test. */
const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  pupilName: ['Vries, Anna de', 'Bakker, Jan'],
  familyName: ['Vries', 'Bakker'],
  familyNamePrefix: ['de', ''],
  givenName: ['Anna', 'Jan'],
  initials: ['A.', 'J.P.'],
  pupilNumber: ['1001', '1002'],
  bsn: ['111222333', '123456782'],
  educationNumber: ['100000004', '101222331'],
  birthDate: ['12-3-2015', '4-11-2014'],
  sex: ['V', 'M'],
  postcode: ['1234 AB', '9876ZX'],
  houseNumber: ['12', '3'],
  houseNumberAddition: ['A', ''],
  address: ['Dorpsstraat 12a, 1234 AB Ons Dorp', 'Kade 3, 9876 ZX Elders'],
  classGroup: ['5a', '5/6b'],
  yearGroup: ['5', '6'],
  other: ['rood', 'blauw'],
};
const WORDS: readonly (readonly [string, string])[] = [
  ...'Leerling|LEERLING|Naam leerling|Leerlingnaam|Leerling:|Achternaam, roepnaam tussenvoegsel|Volledige naam|Pupil|Student name'
    .split('|')
    .map((word) => ['pupilName', word] as const),
  ...'Achternaam|achternaam|Familienaam|Surname|Last name|Achternaam leerling'
    .split('|')
    .map((word) => ['familyName', word] as const),
  ...'Tussenvoegsel|Voorvoegsel|Tussenv.|Tussenvoegsels|Prefix'
    .split('|')
    .map((word) => ['familyNamePrefix', word] as const),
  ...'Roepnaam|Voornaam|First name|Given name|Call name'.split('|').map((word) => ['givenName', word] as const),
  ...'Voorletters|Voorletter(s)|Initialen|Initials'.split('|').map((word) => ['initials', word] as const),
  ...'Leerlingnummer|Leerlingnr|Leerlingnr.|Leerling nr.|Llnr|Llnr.|LLNR|Ll.nr.|Pupil number|Student ID|Leerling-ID'
    .split('|')
    .map((word) => ['pupilNumber', word] as const),
  ...'BSN|bsn|B.S.N.|Burgerservicenummer|BSN-nummer|BSN leerling|Burger service nummer'
    .split('|')
    .map((word) => ['bsn', word] as const),
  ...'Onderwijsnummer|Onderwijsnr.|Onderwijs-nummer|Education number'
    .split('|')
    .map((word) => ['educationNumber', word] as const),
  ...'Geboortedatum|Geb.datum|Geb. datum|Gebdatum|geb.dat.|Geboren op|Date of birth|Birth date|DOB|Birthdate|Geboorte­datum'
    .split('|')
    .map((word) => ['birthDate', word] as const),
  ...'Geslacht|M/V|m/v|Gesl.|Gender|Sex|Geslacht (M/V)'.split('|').map((word) => ['sex', word] as const),
  ...'Postcode|PC|Post-code|Postal code|Zip code'.split('|').map((word) => ['postcode', word] as const),
  ...'Huisnummer|Huisnr|Huisnr.|House number|Huis-nr.'.split('|').map((word) => ['houseNumber', word] as const),
  ...'Toevoeging|Toev.|Huisnummertoevoeging|House number addition'
    .split('|')
    .map((word) => ['houseNumberAddition', word] as const),
  ...'Adres|Address|Woonadres'.split('|').map((word) => ['address', word] as const),
  ...'Groep|Klas|Stamgroep|Class|Group'.split('|').map((word) => ['classGroup', word] as const),
  ...'Leerjaar|Lj|Jaargroep|Year group|Lj.'.split('|').map((word) => ['yearGroup', word] as const),
  ...'Opmerking|Opm.|Telefoon|Tel. thuis|E-mail|Mobiel moeder|Thuistaal|Nationaliteit|Allergieën|Medicatie|Dyslexie|Naam Cito-toets|Cito naam|Geboorteplaats|Geboorteland|Kleur|Naam ouder|Naam vader|Leerkracht|Naam school|Mentor|Huisarts|Gewicht|Leeftijd|Straat|Woonplaats|Geheim adres|Noodnummer|BSN ouder|Geboortedatum moeder|__proto__|constructor|toString'
    .split('|')
    .map((word) => ['other', word] as const),
];

describe('header words', () => {
  test.each(WORDS)('%s: "%s"', (field, word) => {
    const anchor: readonly Header[] = field === 'pupilName' || field === 'pupilNumber' ? [] : ['Leerlingnr'];
    const cells = CELLS[field] ?? ['', ''];
    const rows = cells.map((cell, at) => [...anchor.map(() => String(2001 + at)), cell]);
    const table = recognise([...anchor, word], rows);
    expect(fieldsOf(table).at(-1)).toBe(field);
  });

  test.each([
    [['Leerling', 'Naam'], 'pupilName', 'pupilName'],
    [['Gegevens', 'Leerling', 'Achternaam'], 'familyName', 'familyName'],
    [['Adres', 'Postcode'], 'postcode', 'postcode'],
    [['Adres', 'Nr.'], 'houseNumber', 'houseNumber'],
    [['Ouder 1', 'Naam'], 'other', 'pupilName'],
    [['Verzorger', 'Geboortedatum'], 'other', 'birthDate'],
    [['School', 'Postcode'], 'other', 'postcode'],
    [['Toets', 'Naam'], 'assessmentName', 'pupilName'],
  ])('path %j → %s', (path, field, shape) => {
    const cells = CELLS[shape] ?? ['', ''];
    const table = recognise(
      ['Llnr', path],
      cells.map((cell, at) => [String(2001 + at), cell]),
    );
    expect(fieldsOf(table)[1]).toBe(field);
  });
});

test('a pupil list gives whole identities; totals and messages are no pupils', () => {
  const table = recognise(
    ['Naam', 'Llnr', 'BSN', 'Geb.datum', 'J/M', 'Adres', 'Groep', 'Opm.'],
    [
      ['Vries, Anna de', '101', '111222333', '12-3-2015', 'M', 'Dorpsstraat 12a, 1234 AB Ons Dorp', '5a', 'x'],
      ['Bakker, Jan', '102', '123456782', '4-11-2014', 'J', 'geheim', '5/6b', ''],
      ['Totaal', '', '2', '', '', '', '', ''],
    ],
    { headings: ['Leerlingen schooljaar 2025-2026'] },
  );
  expect(table.kind).toBe('pupil-list');
  expect(table.schoolYear).toBe('2025-2026');
  expect(table.anchorColumn).toBe(0);
  expect(table.droppedColumns).toBe(1);
  expect(table.problems).toEqual([]);
  expect(table.rows.map(({ row, identity }) => ({ row, ...identity }))).toEqual([
    {
      row: 1,
      name: { familyName: 'Vries', prefix: 'de', givenName: 'Anna', initials: '' },
      pupilNumber: '101',
      bsn: '111222333',
      educationNumber: null,
      birthDate: '2015-03-12',
      sex: 'female',
      postcode: '1234AB',
      houseNumber: '12',
      houseNumberAddition: 'A',
      classGroup: '5a',
      yearGroup: null,
    },
    {
      row: 2,
      name: { familyName: 'Bakker', prefix: '', givenName: 'Jan', initials: '' },
      pupilNumber: '102',
      bsn: '123456782',
      educationNumber: null,
      birthDate: '2014-11-04',
      sex: 'male',
      postcode: null,
      houseNumber: null,
      houseNumberAddition: null,
      classGroup: '5/6b',
      yearGroup: null,
    },
  ]);
  expect(JSON.stringify(table)).not.toContain('"x"');
});

describe('numbers of persons', () => {
  const pupils = (header: string, cells: readonly string[]) =>
    recognise(
      ['Llnr', header],
      cells.map((cell, at) => [String(at + 1), cell]),
    );

  test('one bad BSN is that row’s problem', () => {
    const table = pupils('BSN', ['111222333', '123456782', '133456784']);
    expect(table.rows.map((row) => row.identity.bsn)).toEqual(['111222333', '123456782', null]);
    expect(table.problems).toContainEqual({ code: 'bsn-invalid', row: 3 });
  });
  test('a BSN header over other numbers contradicts', () => {
    const table = pupils('BSN', ['1', '2', '3', '4']);
    expect(table.rows.every((row) => row.identity.bsn === null)).toBe(true);
    expect(table.problems).toContainEqual({ code: 'column-contradicts', column: 'bsn', header: 'BSN', place: 2 });
  });
  test('an onderwijsnummer in a BSN column stays apart, with a reason', () => {
    const table = pupils('BSN', ['111222333', '100000004']);
    expect(table.rows[1]?.identity).toMatchObject({ bsn: null, educationNumber: '100000004' });
    expect(table.problems).toContainEqual({ code: 'bsn-is-education-number', row: 2 });
  });
  test('a PGN column holds either', () => {
    const table = pupils('PGN', ['111222333', '100000004']);
    expect(table.rows.map((row) => [row.identity.bsn, row.identity.educationNumber])).toEqual([
      ['111222333', null],
      [null, '100000004'],
    ]);
    expect(codesOf(table)).not.toContain('bsn-is-education-number');
  });
  test('nine digits that pass by chance are no BSN without a header or many rows', () => {
    expect(fieldsOf(pupils('Code', ['111222333', '123456782']))[1]).toBe('other');
  });
  test('a masked column is no error', () => {
    const table = pupils('BSN', ['*****2333', '*****6782']);
    expect(codesOf(table)).toEqual(['school-year-unknown']);
  });
  test('a number column of nothing but BSNs is not the LVS number', () => {
    const base = [
      11122233, 12345678, 98765432, 23456789, 34567891, 45678912, 56789123, 67891234, 78912345, 89123456, 91234567,
    ];
    const bsns = base.flatMap((stem) => {
      const digits = String(stem).padStart(8, '0');
      const sum = [...digits].reduce((total, digit, at) => total + (9 - at) * Number(digit), 0);
      return sum % 11 === 10 ? [] : [`${digits}${sum % 11}`];
    });
    const many = [...bsns, ...bsns];
    const table = recognise(
      ['Naam', 'Leerlingnummer'],
      many.map((bsn) => ['Vries, Anna de', bsn]),
    );
    expect(table.rows.every((row) => row.identity.pupilNumber === null)).toBe(true);
  });
});

describe('sex', () => {
  const sexes = (header: string, cells: readonly string[]) =>
    recognise(
      ['Llnr', header],
      cells.map((cell, at) => [String(at + 1), cell]),
    ).rows.map((row) => row.identity.sex);
  test.each([
    ['Geslacht', ['M', 'V', 'O'], ['male', 'female', 'unknown']],
    ['Geslacht', ['M', 'J'], ['female', 'male']],
    ['J/M', ['M', 'M'], ['female', 'female']],
    ['M/V', ['M', 'M'], ['male', 'male']],
    ['Geslacht', ['M', 'M'], [null, null]],
    ['Geslacht', ['jongen', 'Meisje', 'man'], ['male', 'female', 'male']],
    ['Geslacht', ['1', '2', '0', '9'], ['male', 'female', 'unknown', 'not-specified']],
    ['Geslacht', ['M', 'J', 'V'], [null, null, null]],
    ['Gender', ['m', 'f'], ['male', 'female']],
  ])('%s %j', (header, cells, expected) => expect(sexes(header, cells)).toEqual(expected));
});
