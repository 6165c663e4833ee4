import { describe, expect, it, test } from 'vitest';
import { codesOf, fieldsOf, type Header, recognise } from './table-builder.ts';

/* What columns are called in a table that a school put together itself. */
const NAMES = ['Wilgenroos, Fien', 'Esdoorn, van den, Tijn', 'Linde, Noor', 'Beuk, in ’t, Sem'];
const table = (headers: readonly Header[], cells: readonly (readonly string[])[], caption = '') =>
  recognise(
    ['Leerling', ...headers],
    cells.map((row, at) => [NAMES[at] ?? '', ...row]),
    {},
    caption,
  );
const resultsOf = (found: ReturnType<typeof recognise>) =>
  found.rows[0]?.results.map(({ domain, moment, assessmentName, scores }) => ({
    ...{ domain, moment, assessmentName },
    ...scores,
  }));

describe('the LVS’s own preference', () => {
  const preference = (header: string) => table([header], [['Ja'], ['Nee'], [''], ['Ja']]).mapping[1];
  test.each([
    ['Deelname onderzoeken NCO', 'yes-agrees'],
    ['Deelname aan wetenschappelijk onderzoek', 'yes-agrees'],
    ['Toestemming ouders deelname onderzoek', 'yes-agrees'],
    ['Wordt geleverd aan CBS', 'yes-agrees'],
    ['Bezwaar levering CBS/NCO', 'yes-refuses'],
    ['Bezwaar tegen levering van toetsgegevens aan het CBS', 'yes-refuses'],
    ['Objects to research', 'yes-refuses'],
  ])('%s', (header, polarity) => {
    expect(preference(header)).toMatchObject({ field: 'researchPreference', polarity });
  });
  test.each(['Datum bezwaar onderzoek', 'Onderzoek GGD', 'Toestemming foto’s', 'Deelname schoolreis'])(
    '%s is none',
    (header) => {
      expect(preference(header)?.field).toBe('other');
    },
  );
});

describe('a table of more than one school year', () => {
  const columns: readonly Header[] = [
    ['2024-2025', 'M4', 'Rekenen VS'],
    ['2025-2026', 'M5', 'Rekenen VS'],
  ];
  const cells = NAMES.map((_, at) => [`18${at}`, `20${at}`]);
  it('gives the results of its last year where nothing says another', () => {
    const found = table(columns, cells);
    expect(found.schoolYear).toBe('2025-2026');
    expect(resultsOf(found)).toMatchObject([{ moment: 'M5', abilityScore: '200' }]);
    expect(found.problems).toContainEqual({
      ...{ code: 'other-school-years', schoolYear: '2025-2026', others: ['2024-2025'] },
    });
  });
  it('gives those of the year that the page names', () => {
    const found = table(columns, cells, 'Schooljaar 2024-2025');
    expect(found.schoolYear).toBe('2024-2025');
    expect(resultsOf(found)).toMatchObject([{ moment: 'M4', abilityScore: '180' }]);
  });
  it('is of its own last year where the page names one that it shows nothing of', () => {
    const found = table(columns, cells, 'Schooljaar 2026-2027');
    expect(found.schoolYear).toBe('2025-2026');
    expect(resultsOf(found)).toMatchObject([{ moment: 'M5', abilityScore: '200' }]);
  });
  it('leaves rows of other years without results, and keeps who they are', () => {
    const years = ['2025-2026', '2024-2025', '2025-2026', '2023-2024'];
    const found = table(
      ['Schooljaar', ['Rekenen', 'M5', 'VS']],
      years.map((year, at) => [year, `20${at}`]),
    );
    expect(found.rows.map(({ results }) => results.length)).toEqual([1, 0, 1, 0]);
    expect(found.problems).toContainEqual({
      ...{ code: 'other-school-years', schoolYear: '2025-2026', others: ['2023-2024', '2024-2025'] },
    });
  });
  it('is not spoken of where all is of one year', () => {
    const found = table(
      ['Schooljaar', ['Rekenen', 'M5', 'VS']],
      NAMES.map((_, at) => ['2025-2026', `20${at}`]),
    );
    expect(found.schoolYear).toBe('2025-2026');
    expect(codesOf(found)).toEqual([]);
  });
});

describe('a number beside a street', () => {
  const at = (numbers: readonly string[], street = 'Straat') =>
    recognise(
      ['Nr', 'Leerling', street, 'Nr.', 'Postcode'],
      numbers.map((number, row) => [`${row + 1}`, NAMES[row] ?? '', 'Dorpsstraat', number, '1234 AB']),
    );
  test.each(['Straat', 'Adres'])('is likely that of the house (%s), and that of the rows is not', (street) => {
    const found = at(['12', '145', '3', '7a'], street);
    expect(fieldsOf(found)).toEqual(['other', 'pupilName', 'other', 'houseNumber', 'postcode']);
    expect(found.toConfirm.map(({ header }) => header)).toEqual([['Nr.']]);
    expect(codesOf(found)).not.toContain('column-contradicts');
  });
  it('is nothing where it counts the rows, or is long', () => {
    for (const numbers of [
      ['1', '2', '3', '4'],
      ['70011', '70088', '70015', '70120'],
    ])
      expect(fieldsOf(at(numbers))[3]).toBe('other');
  });
});

describe('headers that people choose', () => {
  const ROWS = NAMES.map((_, at) => [`18${at},2`, `19${at}`]);
  test.each<readonly [string, readonly Header[], string, readonly (string | null)[]]>([
    ['abbreviations behind the maker', ['Cito RW 3.0 M5 VS', 'Cito RW 3.0 E5 VS'], '', ['M5', 'E5']],
    ['rounds', ['RW M-toets VS', 'RW E-toets VS'], 'Groep 5', ['M5', 'E5']],
    ['halves of a year', ['Afname midden', 'Afname eind'], 'Groep 5 Rekenen-Wiskunde Cito 3.0', ['M5', 'E5']],
    ['numbered assessments', ['Toets 0 Rekenen VS', 'Toets 1 Rekenen VS'], '', [null, null]],
  ])('%s', (_, headers, caption, moments) => {
    const results = resultsOf(table(headers, ROWS, caption)) ?? [];
    expect(results.map(({ moment }) => moment)).toEqual(moments);
    expect(results.map(({ domain }) => domain)).toEqual(['maths', 'maths']);
    // Two results of one pupil must never pass for one.
    expect(new Set(results.map((one) => `${one.moment} ${one.assessmentName}`)).size).toBe(2);
  });
  it('tells the numbered assessments of two pages apart', () => {
    const names = ['Volgsysteem VO · Toets 1', 'Volgsysteem VO · Toets 2'].map(
      (caption) => resultsOf(table(['Rekenen VS'], [['210']], caption))?.[0]?.assessmentName,
    );
    expect(names).toEqual(['Rekenen, Toets 1', 'Rekenen, Toets 2']);
  });
  it('takes "Lln." for the child where names stand below it, and for its number where numbers do', () => {
    const fields = (cells: readonly string[]) =>
      fieldsOf(
        recognise(
          ['Lln.', 'RW M5 VS'],
          cells.map((cell) => [cell, '200']),
        ),
      );
    expect(fields(NAMES)[0]).toBe('pupilName');
    expect(fields(['70011', '70088', '70015', '70120'])[0]).toBe('pupilNumber');
  });
  it('reads the tracks of a secondary school as a functioning level', () => {
    const found = table(
      ['Rekenen VS', 'Rekenen Functioneringsniveau'],
      [
        ['210', 'havo'],
        ['220', 'vmbo-kb'],
        ['230', 'HAVO/VWO'],
        ['190', 'zeer goed'],
      ],
    );
    expect(found.rows.map(({ results: [first] }) => first?.scores.functioningLevel)).toEqual([
      ...['havo', 'vmbo-kb', 'havo/vwo', undefined],
    ]);
    expect(found.problems).toContainEqual({ code: 'cell-unreadable', column: 'functioningLevel', row: 4 });
  });
});

describe('assessments as ESIS names them: in short, with the year of the norms, the moment and the parts', () => {
  const ESIS = { origin: 'https://oefening.rovictonline.nl', headings: ['Schooljaar 2025-2026'] };
  const cells = ['22', '31', '40', '18'];
  it('in a header, over kinds of scores and over the score itself', () => {
    const rows = cells.map((cell, at) => [NAMES[at] ?? '', cell, '131,4', 'C', '104']);
    const of = 'BL 2011 E4 S+V2';
    const found = recognise(['Leerling', [of, 'RS'], [of, 'VS'], [of, 'Niv'], 'SP 2011 M4 S+V1'], rows, ESIS);
    expect(resultsOf(found)).toEqual([
      {
        domain: 'reading-comprehension',
        moment: 'E4',
        assessmentName: 'BL',
        rawScore: '22',
        abilityScore: '131.4',
        level: 'C',
      },
      { domain: 'spelling', moment: 'M4', assessmentName: 'SP', abilityScore: '104' },
    ]);
    expect(found.schoolYear).toBe('2025-2026');
  });
  it.each([
    ['BL 2011 E4 S+V2', 'reading-comprehension'],
    ['SP 2011 E7 S+V', 'spelling'],
    ['RW 2012 M4', 'maths'],
  ])('in a cell: %s', (name, domain) => {
    const rows = cells.map((cell, at) => [NAMES[at] ?? '', name, '12-06-2026', cell]);
    const found = recognise(['Leerling', 'Toets', 'Afname', 'VS'], rows, ESIS);
    expect(resultsOf(found)).toMatchObject([{ domain, assessmentName: name, abilityScore: '22' }]);
  });
  it('takes a PGN number for what each cell is', () => {
    const rows = [
      ['Wilgenroos, Fien', '999990019'],
      ['Linde, Noor', '100000004'],
    ];
    const found = recognise(['Leerling', 'PGN nummer'], rows, ESIS);
    expect(found.rows.map(({ identity }) => [identity.bsn, identity.educationNumber])).toEqual([
      ['999990019', null],
      [null, '100000004'],
    ]);
  });
});
